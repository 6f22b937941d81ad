// Weighs each part of the shipped files: node parts.mjs WASM WAYS
// A part of the WebAssembly is emptied, wasm-opt leaves out what only that part
// uses, and what the rest is lighter by brotli is the part's weight. WASM is as
// wasm-bindgen wrote it, with its names; a function belongs to the first
// part that its name fits. WAYS is JSON: the programs, and what the build tells
// them. Prints lines of a name and a number of bytes.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import zlib from "node:zlib";
import binaryen from "binaryen";

/** @type {Record<string, RegExp>} */
const PARTS = {
  "reading a film, with all faults": /\bfilm::read|embed::js_value|\bfilm::.*FromStr/,
  "structured data": /\bstructured_data::/,
  "the view, as Yew's nodes": /\bcomponents::|\byew(\[|::)/,
  "the renderer of these nodes": /embed::rendered/,
  "options and language tags": /\bconfig::|\blanguage_tag::/,
  "the texts and formats of two languages": /\bi18n::/,
};

const [wasm, ways] = process.argv.slice(2);
const { wasmOpt, passes, alike, sort, esbuild, script: options, terser, minify } = JSON.parse(ways);
const work = fs.mkdtempSync("target/parts-");
/** @param {Buffer} bytes */
const brotli = (bytes) =>
  zlib.brotliCompressSync(bytes, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
const bytes = fs.readFileSync(wasm);

/** @param {Uint8Array} bytes */
function optimized(bytes) {
  fs.writeFileSync(`${work}/in.wasm`, bytes);
  execFileSync(wasmOpt, [`${work}/in.wasm`, "--output", `${work}/out.wasm`, ...passes]);
  execFileSync("node", [alike, `${work}/out.wasm`]);
  execFileSync(wasmOpt, [`${work}/out.wasm`, "--output", `${work}/out.wasm`, ...sort]);
  return brotli(fs.readFileSync(`${work}/out.wasm`));
}

/**
 * One that does nothing, and of whose result nothing is known.
 * @param {binaryen.Module} module
 * @param {binaryen.Type} results
 */
function body(module, results) {
  if (results === binaryen.none) return module.nop();
  const { name } = binaryen.getGlobalInfo(module.getGlobalByIndex(0));
  const value = module.global.get(name, binaryen.i32);
  return results === binaryen.i32 ? value : module.unreachable();
}

/**
 * The module without the bodies of the functions of a part.
 * @param {string} part
 */
function without(part) {
  // The parts are known by the names.
  binaryen.setDebugInfo(true);
  const module = binaryen.readBinary(bytes);
  for (let index = 0; index < module.getNumFunctions(); index += 1) {
    const { name, module: from, params, results } = binaryen.getFunctionInfo(module.getFunctionByIndex(index));
    if (!from && Object.keys(PARTS).find((each) => PARTS[each].test(name)) === part) {
      module.removeFunction(name);
      module.addFunction(name, params, results, [], body(module, results));
    }
  }
  return module.emitBinary();
}

/**
 * The weight of the script without what `without` leaves out.
 * @param {string[]} without
 */
function script(...without) {
  const input = execFileSync(esbuild, ["--bundle", "--minify", "--log-level=error", ...options, ...without]);
  return brotli(execFileSync(terser, minify, { input }));
}

const whole = optimized(bytes);
console.log("all that a page loads", whole + script());
for (const part of Object.keys(PARTS)) console.log(part, whole - optimized(without(part)));
console.log("the embedded film and its placeholder", script() - script("--loader:.json=empty"));
console.log("the style sheet", script() - script("--loader:.css=empty"));
console.log("wasm-bindgen's glue", script() - script("--external:*/glue.js"));
console.log(
  "the element, the loader and the rest by hand",
  script("--loader:.css=empty", "--loader:.json=empty", "--external:*/glue.js"),
);
fs.rmSync(work, { recursive: true });
