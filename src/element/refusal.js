// Why no WebAssembly at all can run here, or none of today's.
import { failure } from "./failure.js";

/** The smallest module there is: where this is refused, all are. */
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];

/** A type with a reference to an object of JavaScript, which Chromium has had since 96 and Safari since 15. */
const REFERENCE = [1, 5, 1, 96, 1, 111, 0];

/** The failure for a browser or a page that does not run the card's WebAssembly, `undefined` where it runs. */
export function refusal() {
  if (!globalThis.WebAssembly?.validate(Uint8Array.of(...EMPTY, ...REFERENCE))) {
    return failure("no-webassembly", "this browser has no WebAssembly, an old one, or it is switched off");
  }
  try {
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(...EMPTY)));
  } catch {
    return failure("csp", "the Content-Security-Policy forbids WebAssembly: expected 'wasm-unsafe-eval' in script-src");
  }
}
