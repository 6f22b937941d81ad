// The live card: Rust's part of it, and the film that it shows.
import { languages } from "built/embedded.json";
import { environment, watch } from "./environment.js";
import { visit } from "./section_link.js";
import { fetchFilm } from "./sources.js";
import { Entry, guard, newEntry } from "./wasm.js";

/** @import { Lang } from "../../pkg/film-card" */
/** @import { Lifecycle } from "./lifecycle.js" */
/** @import { Found } from "./sources.js" */

export class LiveCard {
  #card;
  /** Rust's part, perhaps of an instance that has stopped. @type {Entry | undefined} */
  #entry;
  /** The source of the film that is shown, or was asked for. @type {Found | null} */
  #found = null;
  /** The state of that source. @type {"none" | "loading" | "shown" | "failed"} */
  #state = "none";
  /** `film-card-ready` was sent for the film, since the element was connected. */
  #isAnnounced = false;

  /** @param {Lifecycle} card */
  constructor(card) {
    this.#card = card;
  }

  /** Whether the card was live, if only in an instance that has stopped. */
  get wasLive() {
    return Boolean(this.#entry);
  }

  /** Rust's part, if it is of the instance that runs: then the card is live. */
  get entry() {
    return Entry && this.#entry instanceof Entry ? this.#entry : undefined;
  }

  get lang() {
    const { entry } = this;
    return entry ? /** @type {Lang} */ (languages[entry.lang()]) : null;
  }

  /**
   * Brings all up to date, for an element that `arrives` where it is, or is
   * where it was. `false` where the parser has not come past its film.
   * @param {string} scheme the computed `color-scheme`
   * @param {boolean} arrives
   */
  update(scheme, arrives) {
    const { host, messages, readiness, source } = this.#card;
    const found = source.find();
    if (found === undefined) return false;
    const isNew = !this.entry;
    if (isNew) {
      this.#entry = newEntry();
      this.#found = null;
    }
    const entry = /** @type {Entry} */ (this.#entry);
    if (isNew || arrives) watch(host);
    entry.update(messages, ...environment(host, scheme), isNew || arrives);
    if (found?.key !== this.#found?.key) this.#take(entry, found);
    // A weaker source was named: the same film is shown.
    else if (readiness.outcome !== undefined) readiness.settle(readiness.outcome);
    this.#render(entry);
    return true;
  }

  /** The element left the document. */
  disconnect() {
    this.entry?.disconnect();
    this.#isAnnounced = false;
    // A film that was on its way is asked for again.
    if (this.#state === "loading") this.#found = null;
  }

  /**
   * Another source is there, or none.
   * @param {Entry} entry
   * @param {Found | null} found
   */
  #take(entry, found) {
    // Whoever has read how one film ends has not asked for the end of the next.
    const endings = this.#found && this.#card.content.mount?.querySelectorAll("[part=spoiler]");
    for (const ending of endings ?? []) ending.removeAttribute("open");
    this.#found = found;
    this.#card.readiness.reopen();
    if (!found) {
      this.#state = "none";
      entry.clear();
      this.#card.content.showFallback();
    } else if (found.kind === "data-src") {
      this.#state = "loading";
      this.#fetch(found);
    } else this.#read(entry, found, found.value);
  }

  /** @param {Found} found */
  async #fetch(found) {
    const value = await fetchFilm(found.name, this.#card.host.baseURI);
    const { entry } = this;
    // Meanwhile there may be another.
    if (!entry || found !== this.#found) return;
    guard(() => {
      this.#read(entry, found, value);
      this.#render(entry);
    }, this.#card);
  }

  /**
   * @param {Entry} entry
   * @param {Found} found
   * @param {unknown} value
   */
  #read(entry, { kind, name }, value) {
    this.#isAnnounced = false;
    this.#state = entry.read(this.#card.messages, kind, name, value) ? "shown" : "failed";
  }

  /** @param {Entry} entry */
  #render(entry) {
    const { host, messages, readiness } = this.#card;
    entry.render(messages);
    if (this.#state !== "shown" || this.#isAnnounced) return;
    this.#isAnnounced = true;
    readiness.soon(() => {
      readiness.settle(null);
      visit(host);
      guard(() => this.entry?.announce(messages), this.#card);
    });
  }
}
