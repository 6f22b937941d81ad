// The WebAssembly behind the cards: loaded once, guarded, and started anew after a panic.
import glue from "../target/wasm-pack/glue.js";
import { turn } from "./queue.js";

export const script = document.currentScript;
// A module has no currentScript, and what a script fetches and runs as text (jQuery does, with tags in what it
// inserts) has none with an address: its tag is known by the file's name. Where there is none, as for what a
// script imports, the top of the call stack names this file, unless the page has put that out of use.
export const address = script?.src
  || document.querySelector("script:is([src^='film-card.js'],[src*='/film-card.js'])")?.src
  || /(?:https?|file|blob):\S+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];
// Bundlers know the first form and bring the file along; a classic script has no `import.meta`.
const wasm = IS_MODULE
  ? new URL("film_card_bg.wasm", import.meta.url).href
  : new URL("film_card_bg.wasm", address || document.baseURI).href;

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000;
let departures = 0;
addEventListener("pagehide", () => { departures += 1; });
/** The answer to a request, or a rejection. */
export async function get(url, options) {
  const before = departures;
  try {
    return await fetch(url, { signal: AbortSignal.timeout(PATIENCE), ...options });
  } catch (error) {
    // Who leaves the page breaks off what is on its way, and may come back to it.
    await turn();
    if (departures > before) return get(url, options);
    throw error;
  }
}
/** An error with what `film-card-error` tells of it. */
export const failure = (code, message, path = "") => Object.assign(new Error(message), { code, path });

/** What Rust knows of a card, in the instance that runs; none before that is loaded. */
export let Entry;
let module;

/** Loads the WebAssembly that this file was built with, or fails with a `failure`. */
export async function load() {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    // Where there is no WebAssembly, this throws before anything is fetched.
    const { compile, compileStreaming } = WebAssembly;
    const answer = await get(wasm, { signal, integrity: INTEGRITY });
    // Streaming insists on the right MIME type, without any parameter.
    const streams = /^application\/wasm$/i.test(answer.headers.get("content-type"));
    module = await (streams ? compileStreaming(answer) : compile(await answer.arrayBuffer()));
    start();
  } catch (error) {
    throw await explain(error, signal);
  }
}

/** What went wrong, and what the owner of the page can change. */
async function explain(error, signal) {
  let found = error.message;
  const fails = (code, what, expected) => failure(code, `${wasm} ${what} (${found}), expected ${expected}`);
  if (!globalThis.WebAssembly) return failure("no-webassembly", "this browser has no WebAssembly, or it is switched off");
  if (signal.aborted) return fails("timeout", "does not come", `an answer within ${PATIENCE / 1000} s`);
  try {
    // The smallest module there is: where this is refused, all are.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return failure("csp", "the Content-Security-Policy forbids WebAssembly, expected 'wasm-unsafe-eval' in script-src");
  }
  // A file with another hash is refused without a reason: is it there at all?
  const { ok, status, headers } = await get(wasm).catch(() => ({}));
  if (status) found += `; status ${status}, ${headers.get("content-type")}`;
  return ok
    ? fails("wasm-invalid", "is damaged or of another version", "the file that came with this film-card.js: upload both anew and clear caches")
    : fails("wasm-not-found", "can't be loaded", "it beside film-card.js on a web server (of another origin: with Access-Control-Allow-Origin), and its origin in connect-src");
}

let onPanic;
/** Sets who is told of a panic: the error, and the element at work if it is known. */
export const whenPanicking = (call) => { onPanic = call; };
let depth = 0;
/** The last error, and the element that was at work. */
let failed;

/**
 * Runs what calls into the WebAssembly, for `card` if it is for one. An error
 * leaves Rust in the middle of its work, so that no more of this instance may
 * run, also if the page catches it: the outermost call starts another.
 */
export function guard(act, card) {
  depth += 1;
  try {
    return act();
  } catch (error) {
    failed = [error, failed?.[1] ?? card];
    if (depth > 1) throw error;
  } finally {
    depth -= 1;
    if (!depth && failed) {
      const told = failed;
      failed = undefined;
      start();
      queueMicrotask(() => onPanic(...told));
    }
  }
}

/** Of the instance that runs: its memory, with how many bytes it began, and how many cards it knows. */
let running;
const left = new FinalizationRegistry((instance) => {
  instance.cards -= 1;
  // No element is left whose card it knows, so another one does as well, and its memory would never shrink.
  if (!instance.cards && instance === running && instance.memory.buffer.byteLength > 1.25 * instance.bytes) start();
});

/** A card that the instance knows for as long as anybody has its element. */
export function enter(choice) {
  const entry = new Entry(choice);
  running.cards += 1;
  left.register(entry, running);
  return entry;
}

function start() {
  let isOver = false;
  let memory;
  const call = (exported, values) => {
    try {
      return exported(...values);
    } catch (error) {
      isOver = true;
      throw error;
    }
  };
  // A listener of a card's shadow root is called with its event. The glue takes
  // `[]` for nothing, also where it expects an array.
  const guarded = (exported) => (...values) =>
    (isOver ? [] : guard(() => call(exported, values), values.at(-1)?.currentTarget?.host) ?? []);
  Entry = glue(module, (exports) => Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guarded(it) : it.buffer ? memory = it : it]),
  ));
  running = { memory, bytes: memory.buffer.byteLength, cards: 0 };
}
