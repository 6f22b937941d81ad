// Takes out of a WebAssembly module, as wasm-bindgen wrote it, what nobody can call: node unused.mjs MODULE GLUE. It
// is written anew, with its names.
// - wasm-bindgen keeps in the function table a caller for every kind of Rust closure that its crates could hand to
//   JavaScript, and the machinery of futures. The glue names those that are handed out.
// - It exports what the glue may need, and GLUE, which is JavaScript, names what it does need.
import fs from "node:fs";
import binaryen from "binaryen";

const NEVER_CALLED = /\bconvert::closures::.*\binvoke\b|\bjs_sys\b.*::futures::/;

const [file, glueFile] = process.argv.slice(2);
const glue = fs.readFileSync(glueFile, "utf8");
binaryen.setDebugInfo(true);
const module = binaryen.readBinary(fs.readFileSync(file));

const exported = new Set();
for (let index = module.getNumExports() - 1; index >= 0; index -= 1) {
  const { name, value } = binaryen.getExportInfo(module.getExportByIndex(index));
  if (new RegExp(`\\.${name}\\b`).test(glue)) exported.add(value);
  else module.removeExport(name);
}
const functions = Array.from({ length: module.getNumFunctions() }, (_, index) =>
  binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
);
for (const { name, module: from, params, results } of functions) {
  if (from || exported.has(name) || !NEVER_CALLED.test(name)) continue;
  module.removeFunction(name);
  module.addFunction(name, params, results, [], module.unreachable());
}
fs.writeFileSync(file, module.emitBinary());
