// The WebAssembly as a file of its own: where it is, loading it, and why it can't be loaded.
import { address } from "./address.js";
import { failure } from "./failure.js";
import { meta } from "./options.js";
import { refusal } from "./refusal.js";
import { PATIENCE, get } from "./request.js";
import { start } from "./wasm.js";

const NAME = "./film_card_bg.wasm";

/** The file's address. It throws where neither the script nor the page has one, as in a page from `blob:`. */
function place() {
  const { baseURI } = document;
  const folder = meta(document, "film-card:files");
  if (folder) return new URL(folder.replace(/\/?$/, "/") + NAME, baseURI);
  try {
    // Bundlers know the first form and bring the file along; a classic script has no `import.meta`.
    return IS_MODULE ? new URL("./film_card_bg.wasm", import.meta.url) : new URL(NAME, address);
  } catch {
    // A module that became a part of a classic script, and a script that was run as text.
    return new URL(NAME, (IS_MODULE && address) || baseURI);
  }
}

/**
 * The module's bytes, on their way, compiled.
 * @param {URL} url
 * @param {AbortSignal | undefined} signal
 */
async function compiled(url, signal) {
  // A browser without WebAssembly throws here, before anything is fetched.
  const { compile, compileStreaming } = WebAssembly;
  const answer = await get(url, { signal, integrity: INTEGRITY });
  // Streaming insists on the right MIME type, without any parameter.
  const streams = /^application\/wasm$/i.test(answer.headers.get("content-type") ?? "");
  return streams ? compileStreaming(answer) : compile(await answer.arrayBuffer());
}

/** Starts the WebAssembly that this file was built with, or fails with a `failure`. */
export async function load() {
  // Chromium before 103 has no patience of its own.
  const signal = AbortSignal.timeout?.(PATIENCE);
  /** @type {URL | undefined} */
  let url;
  try {
    url = place();
    // A copy of another version, which a service worker or a server between has kept, is not under this address.
    // An address with `data:`, by which a bundler has written the file into the module, has no place for that.
    if (!IS_MODULE || /^http/.test(url.href)) url.search = `h=${INTEGRITY.slice(7, 15)}`;
    await start(await compiled(url, signal));
  } catch (error) {
    throw await explain(url?.href ?? NAME, /** @type {Error} */ (error), signal);
  }
}

/**
 * The failure for an error, with what the owner of the page can change.
 * @param {string} url
 * @param {Error} error
 * @param {AbortSignal | undefined} signal
 */
async function explain(url, error, signal) {
  let found = error.message;
  /** @type {(code: string, what: string, expected: string) => import("./failure.js").Failure} */
  const fails = (code, what, expected) => failure(code, `${url} ${what} (${found}), expected ${expected}`);
  const refused = refusal();
  if (refused) return refused;
  if (signal?.aborted) return fails("timeout", "does not come", `an answer within ${PATIENCE / 1000} s`);
  // A file with another hash is refused without a reason, and browsers log that of any answer: is it there at all?
  const answer = await get(url).catch(() => undefined);
  const type = answer?.headers.get("content-type");
  if (answer) found += `; status ${answer.status}, ${type}, logged as integrity`;
  if (answer?.ok && !type?.includes("html")) {
    return fails("wasm-invalid", "is damaged or of another version", `the one of this ${FILE}: upload both anew`);
  }
  return fails(
    "wasm-not-found",
    answer?.ok ? "is a page" : "can't be loaded",
    `it on a web server beside ${FILE}${/film-card[^/]*$/.test(address ?? FILE) ? "" : `, which runs inside ${address},`} or in the folder of <meta name="film-card:files"> (of another origin: with Access-Control-Allow-Origin), and its origin in connect-src` +
      (IS_MODULE && url.includes("/.vite/") ? "; for Vite: optimizeDeps: { exclude: ['film-card'] }" : ""),
  );
}
