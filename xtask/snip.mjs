// Empties functions of a WebAssembly module: node snip.mjs IN OUT PATTERN…
// A function whose name a pattern matches stops the module if it is called;
// wasm-opt then leaves out all that only these functions use.
import fs from "node:fs";
import binaryen from "binaryen";

const [input, output, ...patterns] = process.argv.slice(2);
// wasm-opt sorts by the names.
binaryen.setDebugInfo(true);
const module = binaryen.readBinary(fs.readFileSync(input));
const functions = Array.from({ length: module.getNumFunctions() }, (_, index) =>
  binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
).filter(({ module }) => !module);
for (const pattern of patterns) {
  const found = functions.filter(({ name }) => new RegExp(pattern).test(name));
  if (!found.length) throw new Error(`no function is called ${pattern}`);
  for (const { name, params, results } of found) {
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
  }
}
fs.writeFileSync(output, module.emitBinary());
