// Cards to bring up to date: few at once, many in slices, so that the page has its turn in between.
import { Entry } from "./wasm.js";

/** @import { Lifecycle } from "./lifecycle.js" */

/**
 * Milliseconds after which the page has its turn. It is expensive where the browser
 * then lays out all cards, see `styles/card.css`.
 */
const slice = () => (globalThis.CSS?.supports("overflow-anchor", "auto") ? 10 : 30);

/** Cards that need not wait, neither for their turn nor until they come near. */
export const FEW = 8;

/** Resolves after the next frame, or after 100 ms: a page that nobody sees, or in a frame that nobody sees, has none. */
export const turn = () =>
  /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 100);
    })
  );

/** Cards that wait for their turn. @type {Set<Lifecycle>} */
export const waiting = new Set();

/** Those of them that are near what the reader sees: they come first. @type {Set<Lifecycle>} */
export const near = new Set();

let isWorking = false;

/** Has all prepare, and runs each, which takes it out, as long as an instance of the WebAssembly runs. */
export async function work() {
  if (isWorking) return;
  isWorking = true;
  try {
    // The page's script that runs now may add more.
    await null;
    if (waiting.size > FEW) await turn();
    while (Entry && waiting.size) {
      // All prepare before the first is shown: after that, the page's style is to be found anew.
      for (const card of waiting) card.prepare();
      const end = performance.now() + slice();
      while (Entry && waiting.size && performance.now() < end) {
        const [card] = near.size ? near : waiting;
        card.run();
      }
      if (Entry && waiting.size) await turn();
    }
  } finally {
    isWorking = false;
  }
}
