// The handlers of Rust's messages, one method for each: see `src/embed/messages.rs`.
import { choose, chosen } from "./choice.js";
import { warn } from "./console.js";
import { failure } from "./failure.js";
import { attributeOf, options } from "./options.js";
import { describe } from "./structured_data.js";

/** @import { Lifecycle } from "./lifecycle.js" */
/** @import { Lang } from "../../pkg/film-card" */
/** @import { Description, Fault, Messages as Interface } from "./rust" */

/** @implements {Interface} */
export class Messages {
  #card;

  /** @param {Lifecycle} card */
  constructor(card) {
    this.#card = card;
  }

  options() {
    return options(this.#card.host);
  }

  /** @param {string} remember */
  chosen(remember) {
    return chosen(remember);
  }

  /**
   * @param {string} lang
   * @param {string} remember
   */
  choose(lang, remember) {
    choose(this.#card, lang, remember);
  }

  mount() {
    const { host, content } = this.#card;
    content.placeholder.note();
    return content.mount ?? Object.assign(host.ownerDocument.createElement("div"), { className: "mount" });
  }

  /** @param {Element} mount */
  mounted(mount) {
    this.#card.content.hydrate(mount, this.#card.readiness.promise);
  }

  /**
   * @param {string} film
   * @param {Lang} lang
   * @param {Fault[]} faults
   */
  ready(film, lang, faults) {
    this.#card.emit("film-card-ready", { film, lang, faults });
  }

  /**
   * @param {string} code
   * @param {string} message
   * @param {string} path
   */
  failed(code, message, path) {
    this.#card.content.showFallback();
    this.#card.readiness.soon(() => this.#card.fail(failure(code, this.#asWritten(message), path)));
  }

  /** @param {string} text */
  warn(text) {
    warn(this.#asWritten(text), this.#card.host);
  }

  /** With the name by which the element has the option that a text begins with. @param {string} text */
  #asWritten(text) {
    return text.replace(/^data-[a-z-]+/, (name) => attributeOf(this.#card.host, name));
  }

  /** @param {Description} description */
  describe(description) {
    describe(this.#card.host, description);
  }
}
