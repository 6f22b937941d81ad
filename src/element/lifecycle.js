// The life of one card: what it waits for, what it shows, and when it is brought up to date.
import { error } from "./console.js";
import { environment, unwatch, watch } from "./environment.js";
import { hydrate } from "./hydration.js";
import { loadAll } from "./loader.js";
import { Messages } from "./messages.js";
import { keyword } from "./options.js";
import { isParsed } from "./parser.js";
import { Placeholder } from "./placeholder.js";
import { Readiness } from "./readiness.js";
import { listen } from "./reader.js";
import { lifecycles, living } from "./registry.js";
import { near, turn, waiting, work } from "./schedule.js";
import { visit } from "./section_link.js";
import { Source, fetchFilm } from "./sources.js";
import { describe, isDescribing } from "./structured_data.js";
import { adoptStyles } from "./style_sheet.js";
import { viewport } from "./viewport.js";
import { Entry, guard, newEntry } from "./wasm.js";

/** @import { Film, FilmCardEventMap, Lang } from "../../pkg/film-card" */
/** @import { Failure } from "./failure.js" */
/** @import { FilmCard } from "./film_card.js" */
/** @import { Found } from "./sources.js" */

/** Cards beyond which not all are laid out. */
const MANY = 50;

export class Lifecycle {
  host;
  readiness;
  source;
  messages = new Messages(this);
  #placeholder;
  /** Rust's part of the card, perhaps of an instance that has stopped. @type {Entry | undefined} */
  #entry;
  /** The source of the film that is shown, or was asked for. @type {Found | null} */
  #found = null;
  /** The state of that source. @type {"none" | "loading" | "shown" | "failed"} */
  #state = "none";
  /** `film-card-ready` was sent for the film, since the element was connected. */
  #isAnnounced = false;
  /** The element was put where it is since the last update. */
  #arrives = false;
  /** Nothing is new but the language, of another card. */
  #follows = false;
  #isAttached = false;
  /** The turn that is waited for while the page is being parsed. @type {Promise<void> | undefined} */
  #turn;
  /** The `color-scheme` that the page has where the card is. @type {string | undefined} */
  #scheme;
  #observer = new MutationObserver((records) => this.#observe(records));

  /** @param {FilmCard} host */
  constructor(host) {
    this.host = host;
    this.readiness = new Readiness(host);
    this.source = new Source(host);
    this.#placeholder = new Placeholder(host);
    lifecycles.set(host, this);
  }

  /** Rust's part of the card, if it is of the instance that runs: then the card is live. */
  get entry() {
    return Entry && this.#entry instanceof Entry ? this.#entry : undefined;
  }

  get lang() {
    return /** @type {Lang | null} */ (this.entry?.lang() ?? null);
  }

  get root() {
    return this.host.shadowRoot;
  }

  /** The element that holds the card, live or not. */
  get mount() {
    return this.root?.querySelector(".mount");
  }

  // ---- changes of the element ----

  /** @param {Film | null} film */
  setFilm(film) {
    if (!this.source.set(film, Boolean(this.readiness.outcome))) return;
    this.readiness.open();
    this.#placeholder.remove();
    this.change();
  }

  /** @param {string} name */
  renameSource(name) {
    this.source.rename(name);
    this.readiness.open();
    this.#placeholder.remove();
  }

  connect() {
    if (!this.#isPlaced) return;
    this.#observer.observe(this.host, { attributes: true, childList: true, characterData: true, subtree: true });
    this.change(true);
  }

  disconnect() {
    // A move is a removal and an insertion at once: only what is still out afterwards has left.
    queueMicrotask(() => {
      if (this.#isPlaced) return;
      this.#observer.disconnect();
      this.#leaveSchedule();
      this.#die();
      guard(() => this.entry?.disconnect(), this);
      this.#isAnnounced = false;
      // A film that was on its way is asked for again.
      if (this.#state === "loading") this.#found = null;
    });
  }

  /** @param {MutationRecord[]} records */
  #observe(records) {
    const news = records.filter((record) => !isDescribing(record));
    if (!news.some(({ type, target }) => target === this.host || type !== "attributes")) return;
    if (this.#placeholder.isOutdated(news)) this.showPlaceholder();
    this.change();
  }

  /** In a document, and not in one without a window, which nobody sees. */
  get #isPlaced() {
    return this.host.isConnected && this.host.ownerDocument.defaultView;
  }

  #die() {
    living.delete(this);
    unwatch();
  }

  // ---- the schedule ----

  /** Something about the element has changed, or it `arrives` where it is. */
  change(arrives = false) {
    if (!this.#isPlaced) return;
    this.#attach();
    if (!this.#entry && !this.source.isNamed()) return;
    living.add(this);
    this.#follows = false;
    this.#arrives ||= arrives;
    if (this.entry && !arrives) this.run();
    else this.schedule();
  }

  /** Waits for its turn, since there may be many cards. */
  schedule(follows = false) {
    this.#scheme = undefined;
    this.#follows = follows && (this.#follows || !waiting.has(this));
    waiting.add(this);
    viewport.observe(this.host);
    if (Entry) work();
    else if (visit(this.host) || (this.readiness.isOpen && keyword(this.host, "data-loading") === "eager")) loadAll();
  }

  #leaveSchedule() {
    waiting.delete(this);
    near.delete(this);
    viewport.unobserve(this.host);
  }

  /** The parser has not come past what the card needs. */
  #waitForParser() {
    this.#turn ??= turn().then(() => {
      this.#turn = undefined;
      this.change(true);
    });
  }

  /** The reader's choice of language on another card. @param {string} lang */
  follow(lang) {
    const { entry } = this;
    if (!entry) return;
    guard(() => entry.follow(lang), this);
    this.schedule(true);
  }

  /** Comes near what the reader sees. */
  approach() {
    viewport.unobserve(this.host);
    // It stays laid out: the browser's search does not see what changes in a card that is laid out no more.
    // The class goes after the frame in which the card got its height, or else the browser would not hold
    // still what is read below.
    const many = this.root?.querySelector(".many");
    if (many) turn().then(() => many.classList.remove("many"));
    if (waiting.has(this)) near.add(this);
    // Not again for one that has failed.
    if (this.readiness.isOpen) loadAll();
    this.showPlaceholder();
  }

  // ---- an update ----

  /** Reads of the page's style what `run` needs. */
  prepare() {
    if (!this.#follows) this.#scheme ??= getComputedStyle(this.host).colorScheme;
  }

  run() {
    this.#leaveSchedule();
    if (!living.has(this) || !this.#isPlaced) return;
    this.#attach();
    if (!this.#isAttached) return;
    const { entry } = this;
    this.#follows &&= Boolean(entry);
    this.prepare();
    guard(() => {
      if (this.#follows) entry?.render(this.messages);
      else this.#update();
    }, this);
    this.#follows = false;
  }

  #update() {
    const found = this.source.find();
    if (found === undefined) return this.#waitForParser();
    if (!this.entry) {
      this.#entry = newEntry();
      this.#arrives = true;
      this.#found = null;
    }
    const entry = /** @type {Entry} */ (this.#entry);
    if (this.#arrives) watch(this.host);
    entry.update(this.messages, ...environment(this.host, this.#scheme ?? ""), this.#arrives);
    this.#arrives = false;
    this.#scheme = undefined;
    if (found?.key !== this.#found?.key) this.#take(entry, found);
    // A weaker source was named: the same film is shown.
    else if (this.readiness.outcome !== undefined) this.readiness.settle(this.readiness.outcome);
    this.#render(entry);
  }

  /**
   * Another source is there, or none.
   * @param {Entry} entry
   * @param {Found | null} found
   */
  #take(entry, found) {
    this.#found = found;
    this.readiness.reopen();
    if (!found) {
      this.#state = "none";
      entry.clear();
      this.showFallback();
    } else if (found.kind === "data-src") {
      this.#state = "loading";
      this.#fetch(found);
    } else this.#read(entry, found, found.value);
  }

  /** @param {Found} found */
  async #fetch(found) {
    const value = await fetchFilm(found.name, this.host.baseURI);
    const { entry } = this;
    // Meanwhile there may be another.
    if (!entry || found !== this.#found) return;
    guard(() => {
      this.#read(entry, found, value);
      this.#render(entry);
    }, this);
  }

  /**
   * @param {Entry} entry
   * @param {Found} found
   * @param {unknown} value
   */
  #read(entry, { kind, name }, value) {
    this.#isAnnounced = false;
    this.#state = entry.read(this.messages, kind, name, value) ? "shown" : "failed";
  }

  /** @param {Entry} entry */
  #render(entry) {
    entry.render(this.messages);
    if (this.#state !== "shown" || this.#isAnnounced) return;
    this.#isAnnounced = true;
    this.readiness.soon(() => {
      this.readiness.settle(null);
      visit(this.host);
      guard(() => this.entry?.announce(this.messages), this);
    });
  }

  // ---- the shadow root ----

  #attach() {
    const { host } = this;
    // The parser makes no declarative root, which comes first in an element, where there is a root already.
    if (!this.#isAttached && !host.firstElementChild && !isParsed(host)) return this.#waitForParser();
    const root = this.root ?? host.attachShadow({ mode: "open" });
    if (!this.#isAttached) {
      this.#isAttached = true;
      this.#placeholder.mount = this.mount;
      listen(root);
    }
    if (!root.firstChild) this.showFallback();
    adoptStyles(root);
  }

  showFallback() {
    describe(this.host);
    if (!this.#placeholder.mount) this.root?.replaceChildren(document.createElement("slot"));
  }

  /** Shows a placeholder beside the slot, while there is neither the card nor anything else. */
  showPlaceholder() {
    if (Entry || this.source.film || this.#placeholder.mount) return;
    this.#attach();
    if (this.#isAttached && this.#placeholder.show() && !this.readiness.isOpen) this.#placeholder.stop();
  }

  /** The reader pressed a button of a card that is not live. @param {HTMLButtonElement} button */
  press(button) {
    this.#placeholder.press(button);
  }

  /** `mount` holds the complete card. @param {Element} mount */
  hydrate(mount) {
    const { root } = this;
    if (!root) return;
    hydrate(root, mount);
    if (this.#placeholder.mount) this.#placeholder.become(this.readiness.promise);
    else if (living.size > MANY) {
      mount.classList.add("many");
      viewport.observe(this.host);
    }
  }

  // ---- events ----

  /** @param {Failure} failure */
  fail(failure) {
    const { code, message, path } = failure;
    if (code === "internal") {
      this.#die();
      this.showFallback();
      this.readiness.open();
    }
    if (!this.readiness.isOpen) return;
    this.#placeholder.stop();
    this.readiness.settle(failure);
    this.emit("film-card-error", { code, message, path });
    error(`${code}: ${message}`, code.startsWith("film") ? this.host : undefined);
  }

  /**
   * @template {keyof FilmCardEventMap} Type
   * @param {Type} type
   * @param {FilmCardEventMap[Type]["detail"]} detail
   */
  emit(type, detail) {
    this.host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
