// The custom element <film-card>, as a page sees it. `Lifecycle` holds its pieces together.
import { Lifecycle } from "./lifecycle.js";
import { SOURCES, longName } from "./options.js";
import { embedScript } from "./script_tag.js";

/** @import { FilmCard as Interface } from "../../pkg/film-card" */

/** @implements {Interface} */
export class FilmCard extends HTMLElement {
  static observedAttributes = [...SOURCES, ...SOURCES.map(longName)];
  static version = VERSION;
  /** What makes cards of script tags, for this file when it runs again. */
  static embed = embedScript;

  #lifecycle = new Lifecycle(this);

  constructor() {
    super();
    try {
      // For the style sheet: what a page has as long as its scripts run, and no copy of the page.
      this.attachInternals().states.add("live");
    } catch {
      // A browser before 2024, or a simulated one.
    }
    // Set before the element was defined: an own property, which hides the accessor.
    const { film } = this;
    Reflect.deleteProperty(this, "film");
    if (film) this.film = film;
  }

  get film() {
    return this.#lifecycle.source.film;
  }

  set film(film) {
    this.#lifecycle.setFilm(film);
  }

  get ready() {
    return this.#lifecycle.readiness.promise;
  }

  /** @returns {Interface["resolvedLang"]} */
  get resolvedLang() {
    return this.#lifecycle.live.lang;
  }

  connectedCallback() {
    this.#lifecycle.connect();
  }

  connectedMoveCallback() {
    this.#lifecycle.connect();
  }

  disconnectedCallback() {
    this.#lifecycle.disconnect();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    this.#lifecycle.renameSource(name);
  }
}
