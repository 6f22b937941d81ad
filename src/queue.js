// Cards to bring up to date: few at once, many in slices, so that the page has
// its turn in between.

/**
 * Milliseconds after which the page has its turn. It is expensive where the browser
 * then lays out all cards, see `styles/card.css`.
 */
const slice = () => (CSS.supports("overflow-anchor", "auto") ? 10 : 30);
/** Cards that need not wait, neither for their turn nor until they come near. */
export const FEW = 8;

/** Until after the next frame. Where nobody sees the page, or the frame that it is in, there is none. */
export const turn = () => new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 100);
});

export class Queue extends Set {
  /** Those of them that are near what the reader sees: they come first. */
  near = new Set();
  #isWorking;

  delete(card) {
    this.near.delete(card);
    return super.delete(card);
  }

  /** Calls `look` for all and then `run` for each, which takes it out. */
  async work(look, run) {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      // What the page does now may add more.
      await null;
      if (this.size > FEW) await turn();
      while (this.size) {
        // All look before the first is shown: after that, the page's style is to be found anew.
        this.forEach(look);
        const end = performance.now() + slice();
        while (this.size && performance.now() < end) run((this.near.size ? this.near : this).values().next().value);
        if (this.size) await turn();
      }
    } finally {
      this.#isWorking = false;
    }
  }
}
