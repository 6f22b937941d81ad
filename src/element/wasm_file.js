// The file with the WebAssembly: where it is, loading it, and why it can't be loaded.
import { address } from "./address.js";
import { failure } from "./failure.js";
import { PATIENCE, get } from "./request.js";
import { start } from "./wasm.js";

// Bundlers know the first form and bring the file along; a classic script has no `import.meta`.
const url = IS_MODULE
  ? new URL("film_card_bg.wasm", import.meta.url).href
  : new URL("film_card_bg.wasm", address || document.baseURI).href;

/**
 * The module's bytes, on their way, compiled.
 * @param {AbortSignal} signal
 */
async function compiled(signal) {
  // A browser without WebAssembly throws here, before anything is fetched.
  const { compile, compileStreaming } = WebAssembly;
  const answer = await get(url, { signal, integrity: INTEGRITY });
  // Streaming insists on the right MIME type, without any parameter.
  const streams = /^application\/wasm$/i.test(answer.headers.get("content-type") ?? "");
  return streams ? compileStreaming(answer) : compile(await answer.arrayBuffer());
}

/** Starts the WebAssembly that this file was built with, or fails with a `failure`. */
export async function load() {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    start(await compiled(signal));
  } catch (error) {
    throw await explain(/** @type {Error} */ (error), signal);
  }
}

/**
 * The failure for an error, with what the owner of the page can change.
 * @param {Error} error
 * @param {AbortSignal} signal
 */
async function explain(error, signal) {
  let found = error.message;
  /** @type {(code: string, what: string, expected: string) => import("./failure.js").Failure} */
  const fails = (code, what, expected) => failure(code, `${url} ${what} (${found}), expected ${expected}`);
  if (!globalThis.WebAssembly) {
    return failure("no-webassembly", "this browser has no WebAssembly, or it is switched off");
  }
  if (signal.aborted) return fails("timeout", "does not come", `an answer within ${PATIENCE / 1000} s`);
  try {
    // The smallest module there is: where this is refused, all are.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return failure("csp", "the Content-Security-Policy forbids WebAssembly, expected 'wasm-unsafe-eval' in script-src");
  }
  // A file with another hash is refused without a reason: is it there at all?
  const answer = await get(url).catch(() => undefined);
  if (answer) found += `; status ${answer.status}, ${answer.headers.get("content-type")}`;
  return answer?.ok
    ? fails(
        "wasm-invalid",
        "is damaged or of another version",
        "the file that came with this film-card.js: upload both anew and clear caches",
      )
    : fails(
        "wasm-not-found",
        "can't be loaded",
        "it beside film-card.js on a web server (of another origin: with Access-Control-Allow-Origin), and its origin in connect-src",
      );
}
