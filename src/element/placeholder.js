// The card before it is live: it was rendered, or is drawn beside the slot.
import { drawCard, unfold } from "./embedded_card.js";
import { repeat } from "./hydration.js";

/** Attributes that change how a placeholder is drawn. */
const DRAWN_BY = /^(lang|data-(film-card-)?(film|source|src|hide|heading-level|max-cast|max-reviews|lang|theme))$/;

export class Placeholder {
  #host;
  /** @type {Element | null | undefined} */
  mount;
  /** The buttons that the reader pressed in vain, the last at the end. @type {Set<HTMLButtonElement>} */
  #pressed = new Set();
  /** The ids of the sections that are open as the card takes over. @type {string[]} */
  #open = [];

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
  }

  /** Draws the card, where that can be told. Whether it is there. */
  show() {
    this.mount = drawCard(this.#host);
    if (this.mount) this.#host.shadowRoot?.append(this.mount);
    return Boolean(this.mount);
  }

  /** Takes away what was drawn. Whether there was something. */
  remove() {
    const isDrawn = this.mount?.matches("slot~*");
    if (isDrawn) {
      this.mount?.remove();
      this.mount = undefined;
    }
    return isDrawn;
  }

  /** Hides what a card that is not live can't do. */
  stop() {
    if (this.mount) this.mount.className = "mount stopped";
  }

  /**
   * Follows changes of the element. Whether it is to be drawn anew.
   * @param {MutationRecord[]} news
   */
  isOutdated(news) {
    const isRedrawn = news.some(
      ({ type, attributeName }) => type !== "attributes" || DRAWN_BY.test(attributeName ?? ""),
    );
    if (isRedrawn && this.remove()) return true;
    if (this.mount && news.some(({ attributeName }) => /^data-(film-card-)?open$/.test(attributeName ?? "")))
      unfold(this.#host, this.mount);
    return false;
  }

  /** @param {HTMLButtonElement} button */
  press(button) {
    if (!this.mount) return;
    this.#pressed.delete(button);
    this.#pressed.add(button);
  }

  /** Notes which sections are open: those of another version may be elsewhere than in the live card. */
  note() {
    this.#open = [...(this.mount?.querySelectorAll("details[open][id]") ?? [])].map(({ id }) => id);
  }

  /** The placeholder has become the card, which is live as `ready` resolves. @param {Promise<unknown>} ready */
  become(ready) {
    const { mount } = this;
    this.mount = undefined;
    if (!mount) return;
    ready.then(
      () => {
        repeat(mount, this.#open, this.#pressed);
        this.#pressed.clear();
      },
      () => {},
    );
  }
}
