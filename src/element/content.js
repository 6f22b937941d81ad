// The content of a card's shadow root: a slot for the fallback, a placeholder, or the live card.
import { hydrate } from "./hydration.js";
import { isParsed } from "./parser.js";
import { Placeholder } from "./placeholder.js";
import { listen } from "./reader.js";
import { living } from "./registry.js";
import { turn } from "./schedule.js";
import { describe } from "./structured_data.js";
import { adoptStyles } from "./style_sheet.js";
import { viewport } from "./viewport.js";

/** Cards beyond which not all are laid out. */
const MANY = 50;

export class Content {
  #host;
  /** The card before it is live. */
  placeholder;
  #isAttached = false;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    this.placeholder = new Placeholder(host);
  }

  /** The element that holds the card, live or not. */
  get mount() {
    return this.#host.shadowRoot?.querySelector(".mount");
  }

  /** Makes the shadow root ready; `false` where the parser may still make it. */
  attach() {
    // The parser makes no declarative root, which comes first in an element, where there is a root already.
    if (!this.#isAttached && !this.#host.firstElementChild && !isParsed(this.#host)) return false;
    const root = this.#host.shadowRoot ?? this.#host.attachShadow({ mode: "open" });
    if (!this.#isAttached) {
      this.#isAttached = true;
      this.placeholder.mount = this.mount;
      listen(root);
    }
    if (!root.firstChild) this.showFallback();
    adoptStyles(root);
    return true;
  }

  showFallback() {
    describe(this.#host);
    if (!this.placeholder.mount) this.#host.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /**
   * Shows the live card, complete in `mount`, which is ready as the promise resolves.
   * @param {Element} mount
   * @param {Promise<unknown>} ready
   */
  hydrate(mount, ready) {
    hydrate(/** @type {ShadowRoot} */ (this.#host.shadowRoot), mount);
    if (this.placeholder.mount) this.placeholder.become(ready);
    else if (living.size > MANY) {
      mount.classList.add("many");
      viewport.observe(this.#host);
    }
  }

  /**
   * Has a card laid out that comes near, and it stays so: the browser's search does not see what changes in a card
   * that is laid out no more. The class goes after the frame in which the card got its height, or else the browser
   * would not hold still what is read below.
   */
  layOut() {
    const many = this.#host.shadowRoot?.querySelector(".many");
    if (many) turn().then(() => many.classList.remove("many"));
  }
}
