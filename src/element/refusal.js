// Why no WebAssembly at all can run here.
import { failure } from "./failure.js";

/** The failure for a browser or a page that runs no WebAssembly, `undefined` where it runs. */
export function refusal() {
  if (!globalThis.WebAssembly) {
    return failure("no-webassembly", "this browser has no WebAssembly, or it is switched off");
  }
  try {
    // The smallest module there is: where this is refused, all are.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return failure("csp", "the Content-Security-Policy forbids WebAssembly, expected 'wasm-unsafe-eval' in script-src");
  }
}
