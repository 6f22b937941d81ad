// The life of one card: its element comes, changes and goes, and is brought up to date at its turn.
import { Content } from "./content.js";
import { error, warn } from "./console.js";
import { unwatch } from "./environment.js";
import { LiveCard } from "./live_card.js";
import { loadAll } from "./loader.js";
import { Messages } from "./messages.js";
import { keyword } from "./options.js";
import { isParsed } from "./parser.js";
import { Readiness } from "./readiness.js";
import { lifecycles, living } from "./registry.js";
import { whenAtRest } from "./rest.js";
import { near, turn, waiting, work } from "./schedule.js";
import { visit } from "./section_link.js";
import { Source } from "./sources.js";
import { retell, withdraw } from "./structured_data.js";
import { viewport } from "./viewport.js";
import { Entry, guard } from "./wasm.js";

/** @import { Film, FilmCardEventMap } from "../../pkg/film-card" */
/** @import { Failure } from "./failure.js" */
/** @import { FilmCard } from "./film_card.js" */

export class Lifecycle {
  host;
  readiness;
  source;
  content;
  messages = new Messages(this);
  live = new LiveCard(this);
  /** The element was put where it is since the last update. */
  #arrives = false;
  /** Nothing is new but the language, of another card. */
  #follows = false;
  /** The turn that is waited for while the page is being parsed. @type {Promise<void> | undefined} */
  #turn;
  /** The `color-scheme` that the page has where the card is. @type {string | undefined} */
  #scheme;
  #observer = new MutationObserver((news) => this.#observe(news));

  /** @param {FilmCard} host */
  constructor(host) {
    this.host = host;
    this.readiness = new Readiness(host);
    this.source = new Source(host);
    this.content = new Content(host);
    lifecycles.set(host, this);
  }

  /** In a document, and not in one without a window or an address, which nobody sees. */
  get #isPlaced() {
    return this.host.isConnected && this.host.ownerDocument.defaultView?.location;
  }

  // ---- changes of the element ----

  /** @param {Film | null} film */
  setFilm(film) {
    if (!this.source.set(film, Boolean(this.readiness.outcome))) return;
    this.readiness.open();
    this.content.placeholder.remove();
    this.change();
  }

  /** @param {string} name */
  renameSource(name) {
    this.source.rename(name);
    this.readiness.open();
    this.content.placeholder.remove();
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
      withdraw(this.host);
      guard(() => this.live.disconnect(), this);
    });
  }

  /** @param {MutationRecord[]} news */
  #observe(news) {
    if (!news.some(({ type, target }) => target === this.host || type !== "attributes")) return;
    if (this.content.placeholder.isOutdated(news)) this.showPlaceholder();
    this.change();
  }

  #die() {
    living.delete(this);
    unwatch();
  }

  // ---- the schedule ----

  /** Something about the element has changed, or it `arrives` where it is. */
  change(arrives = false) {
    if (!this.#isPlaced) return;
    const isAttached = this.#attach();
    if (!this.live.wasLive && !this.source.isNamed()) {
      if (isAttached) this.#lose();
      return;
    }
    living.add(this);
    if (arrives) retell();
    this.#follows = false;
    this.#arrives ||= arrives;
    if (this.live.entry && !arrives) this.run();
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
    else whenAtRest();
  }

  #leaveSchedule() {
    waiting.delete(this);
    near.delete(this);
    viewport.unobserve(this.host);
  }

  /** Comes near what the reader sees. */
  approach() {
    viewport.unobserve(this.host);
    this.content.layOut();
    if (waiting.has(this)) near.add(this);
    // Not again for one that has failed.
    if (this.readiness.isOpen) loadAll();
    this.showPlaceholder();
  }

  /** The reader's choice of language on another card. @param {string} lang */
  follow(lang) {
    const { entry } = this.live;
    if (!entry) return;
    guard(() => entry.follow(lang), this);
    this.schedule(true);
  }

  /** Reads of the page's style what `run` needs. */
  prepare() {
    if (!this.#follows) this.#scheme ??= getComputedStyle(this.host).colorScheme;
  }

  run() {
    this.#leaveSchedule();
    if (!living.has(this) || !this.#isPlaced || !this.#attach()) return;
    const entry = this.#follows && this.live.entry;
    this.#follows = false;
    if (entry) guard(() => entry.render(this.messages), this);
    else guard(() => this.#update(), this);
  }

  #update() {
    this.prepare();
    if (!this.live.update(this.#scheme ?? "", this.#arrives)) return this.#waitForParser();
    this.#arrives = false;
    this.#scheme = undefined;
  }

  #attach() {
    const isAttached = this.content.attach();
    if (!isAttached) this.#waitForParser();
    return isAttached;
  }

  /** The parser has not come past what the card needs. */
  #waitForParser() {
    this.#turn ??= turn().then(() => {
      this.#turn = undefined;
      this.change(true);
    });
  }

  // ---- what the page sees ----

  /** Shows a placeholder beside the slot, while there is neither the card nor anything else. */
  showPlaceholder() {
    const { placeholder } = this.content;
    if (Entry || this.source.film || placeholder.mount || !this.#attach()) return;
    if (placeholder.show() && !this.readiness.isOpen) placeholder.stop();
  }

  /** A card that was rendered, and whose film is not there: something may have taken it away. */
  #lose() {
    const { host, content } = this;
    if (!content.placeholder.mount) return;
    if (!isParsed(host)) return this.#waitForParser();
    content.placeholder.stop();
    warn("has lost the film that it was rendered with: expected a data-* attribute or its script of JSON", host);
  }

  /** @param {Failure} failure */
  fail(failure) {
    const { code, message, path } = failure;
    if (code === "internal") {
      this.#die();
      this.content.showFallback();
      this.readiness.open();
    }
    if (!this.readiness.isOpen) return;
    this.content.placeholder.stop();
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
