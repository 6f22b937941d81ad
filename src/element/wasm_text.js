// The WebAssembly inside the script, as a text of one character a byte: see `xtask/src/build/wasm_text.rs`.
import { failure } from "./failure.js";
import { refusal } from "./refusal.js";
import { start } from "./wasm.js";

/** @param {string} text */
function bytes(text) {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = text.charCodeAt(index);
    // Zero, which no script should have in it, and its stand-in have changed places.
    bytes[index] = byte && byte !== STAND_IN ? byte : byte ^ STAND_IN;
  }
  return bytes;
}

/** Starts the WebAssembly, or fails with a `failure`. */
export async function load() {
  try {
    await start(await WebAssembly.compile(bytes(WASM_TEXT)));
  } catch (error) {
    throw (
      refusal() ??
      failure(
        "wasm-invalid",
        `the WebAssembly inside the script is damaged (${/** @type {Error} */ (error).message}), expected ${FILE} as it was built, read as UTF-8 (<meta charset="utf-8">)`,
      )
    );
  }
}
