// The instance of the WebAssembly behind the cards: guarded, and started anew after a panic.
import glue from "built/wasm-pack/glue.js";
import { work } from "./schedule.js";

/** @import { Lifecycle } from "./lifecycle.js" */
/** @import { EntryConstructor, Entry as EntryOf } from "./rust" */

/** Rust's part of a card, in the instance that runs; undefined while none does. @type {EntryConstructor | undefined} */
export let Entry;

/** @typedef {EntryOf} Entry */

/** @type {WebAssembly.Module} */
let module;

/** @type {(error: Error, card?: Lifecycle) => void} */
let onPanic;
/**
 * Sets the handler of a panic, which is called when another instance runs: it gets the error, and the card that was at
 * work if that is known.
 * @param {typeof onPanic} call
 */
export const whenPanicking = (call) => {
  onPanic = call;
};

let depth = 0;
/** The last error, and the card that was at work. @type {[Error, Lifecycle | undefined] | undefined} */
let failed;

/**
 * Runs what calls into the WebAssembly, for `card` if it is for one. An error
 * leaves Rust in the middle of its work, so that no more of this instance may
 * run, also if the page catches it: the outermost call starts another.
 * @template Result
 * @param {() => Result} act
 * @param {Lifecycle} [card]
 * @returns {Result | undefined}
 */
export function guard(act, card) {
  depth += 1;
  try {
    return act();
  } catch (error) {
    failed = [/** @type {Error} */ (error), failed?.[1] ?? card];
    if (depth > 1) throw error;
  } finally {
    depth -= 1;
    if (!depth && failed) {
      instantiate(failed);
      failed = undefined;
    }
  }
}

/**
 * Of the instance that runs: its memory, with how many bytes it began, and how many cards it knows.
 * @type {{ memory: WebAssembly.Memory, bytes: number, cards: number }}
 */
let running;
const collected = new FinalizationRegistry((/** @type {typeof running} */ instance) => {
  instance.cards -= 1;
  // No element is left whose card it knows, so another one does as well, and its memory would never shrink.
  if (Entry && !instance.cards && instance === running && instance.memory.buffer.byteLength > 1.25 * instance.bytes)
    instantiate();
});

/** Rust's part of a new card, which the instance keeps for as long as anybody has the element. */
export function newEntry() {
  const entry = new /** @type {EntryConstructor} */ (Entry)();
  running.cards += 1;
  collected.register(entry, running);
  return entry;
}

/** Starts the module that was loaded, and then the cards that wait. @param {WebAssembly.Module} loaded */
export function start(loaded) {
  module = loaded;
  return instantiate();
}

/**
 * Has another instance run, after a panic if there is a `cause`. Until it does, no card is live, and what changes waits.
 * @param {typeof failed} [cause]
 */
async function instantiate(cause) {
  Entry = undefined;
  let isOver = false;
  /** @type {WebAssembly.Memory} */
  let memory;
  /** @type {(exported: Function, values: unknown[]) => unknown} */
  const call = (exported, values) => {
    try {
      return exported(...values);
    } catch (error) {
      isOver = true;
      throw error;
    }
  };
  // The glue takes `[]` for nothing, also where it expects an array.
  /** @type {(exported: Function) => (...values: unknown[]) => unknown} */
  const guarded =
    (exported) =>
    (...values) =>
      (isOver ? [] : guard(() => call(exported, values))) ?? [];
  /** @param {WebAssembly.ExportValue} it */
  const wrapped = (it) => {
    if (typeof it === "function") return guarded(it);
    if (it instanceof WebAssembly.Memory) memory = it;
    return it;
  };
  /** @param {WebAssembly.Exports} exports */
  const wrap = (exports) => Object.fromEntries(Object.entries(exports).map(([name, it]) => [name, wrapped(it)]));
  Entry = /** @type {EntryConstructor} */ (await glue(module, wrap));
  // @ts-expect-error The glue calls what is handed in.
  running = { memory, bytes: memory.buffer.byteLength, cards: 0 };
  if (cause) onPanic(...cause);
  work();
}
