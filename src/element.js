// The custom element <film-card>: what must be there before the WebAssembly is.
// Options, films and languages are Rust's.
import css from "../target/film-card.css";
import { LOOKS, embedded, picture, unfold } from "./embedded.js";
import { Entry, enter, failure, get, guard, load, whenPanicking } from "./instance.js";
import { describe, isDescribing } from "./json_ld.js";
import { SOURCES, TAG, complain, names, said } from "./owner.js";
import { FEW, Queue, turn } from "./queue.js";
import { embedTags } from "./script_tag.js";
import { visit } from "./section_link.js";
import { press, takeOver } from "./takeover.js";

const CHILD = ":scope>script[type='application/json' i]";

const sheets = new WeakMap();
/** The style sheet that all cards of a document share. */
function sheet(document) {
  let made = sheets.get(document);
  if (!made) {
    made = new document.defaultView.CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(document, made);
  }
  return made;
}

/** Cards beyond which not all are laid out. */
const MANY = 50;

class FilmCard extends HTMLElement {
  static observedAttributes = SOURCES;
  static version = VERSION;
  /** The reader's choice of language, as the WebAssembly has told it. */
  static #choice = 0;
  /** The cards that are in a document, name a film and have not stopped. */
  static #cards = new Set();
  static #queue = new Queue();
  static #loading;

  static #nearby = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
    // What has no box of its own never comes near.
    if (isIntersecting || getComputedStyle(target).display === "contents") target.#approach();
    else if (this.#cards.size <= FEW) target.#show();
  }), { rootMargin: "50%" });

  static {
    addEventListener("hashchange", () => this.#cards.forEach((card) => visit(card) && this.#load()));
    whenPanicking((error, card) => {
      const panic = failure("internal", `a card stopped (${error.message}), please report it with its film`);
      if (card) card.#fail(panic);
      else complain(`internal: ${panic.message}`);
      this.#cards.forEach((card) => this.#queue.add(card));
      this.#work();
    });
  }

  /** Loads the WebAssembly, once for all cards; after a failure the next card tries again. */
  static #load() {
    this.#loading ??= load().then(() => this.#work(), (error) => {
      this.#loading = undefined;
      this.#cards.forEach((card) => card.#fail(error));
    });
  }

  static #work() { this.#queue.work((card) => card.#look(), (card) => card.#run()); }

  #entry;
  #film = null;
  /** The film as JSON. */
  #text;
  #set = 0;
  #named = 0;
  /** The promise `ready`, with its ends. */
  #ready;
  /** What the film came to: a failure, null for none. */
  #outcome;
  /** What is to be told next. */
  #news;
  /** Nothing is new but the language, of another card. */
  #follows;
  #isAttached;
  /** The turn that is waited for while the page is being parsed. */
  #turn;
  /** What shows the card before it is live: it was rendered, or is a picture, beside the slot. */
  #early;
  /** The `color-scheme` that the page has where the card is. */
  #scheme;
  #observer = new MutationObserver((records) => {
    const news = records.filter((record) => !isDescribing(record));
    if (!news.some(({ type, target }) => target === this || type !== "attributes")) return;
    if (news.some(({ type, attributeName }) => type !== "attributes" || LOOKS.test(attributeName)) && this.#unshow()) this.#show();
    else if (this.#early && news.some(({ attributeName }) => attributeName === "data-open")) unfold(this, this.#early);
    this.#changed();
  });

  constructor() {
    super();
    this.#pend();
    // Set before the element was defined: an own property, which hides the accessor.
    const { film } = this;
    delete this.film;
    if (film) this.film = film;
  }

  get film() { return this.#film; }
  get ready() { return this.#ready.promise; }
  get resolvedLang() { return this.#lives() ? this.#entry.lang() : null; }

  set film(film) {
    this.#film = typeof film === "object" ? film : null;
    const text = this.#text;
    try {
      this.#text = JSON.stringify(film);
    } catch {
      // What can't be compared is another one.
      this.#text = "";
    }
    // Frameworks set what is set already, at each rendering.
    if (this.#text && this.#text === text && !this.#outcome) return;
    if (film !== undefined && this.#film !== film) console.warn?.(`[${TAG}] film: is a ${typeof film}, expected an object`, this);
    this.#set += 1;
    this.#pend();
    this.#unshow();
    this.#changed();
  }

  /** In a document, and not in one without a window, which nobody sees. */
  #isPlaced() { return this.isConnected && this.ownerDocument.defaultView; }

  connectedCallback() {
    if (!this.#isPlaced()) return;
    this.#observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
    this.#changed(true);
  }

  /** Whether the parser may still be in it: it has come past what has something behind it. */
  #isBegun() {
    if (this.ownerDocument.readyState !== "loading") return false;
    let at = this;
    while (at && !at.nextSibling) at = at.parentNode;
    return !at;
  }

  #attach() {
    // Where there is a root, the parser makes no declarative one, which comes first in an element.
    if (!this.#isAttached && !this.firstElementChild && this.#isBegun()) return this.#waitForParser();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#isAttached) {
      this.#isAttached = true;
      this.#keepEarly(root.querySelector(".mount"));
    }
    if (!root.firstChild) this.#report("fallback");
    const own = sheet(this.ownerDocument);
    // Whoever styles a card from outside may have added one, also to a card that moves.
    if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
  }

  /** The parser has not come past what the card needs. */
  #waitForParser() {
    this.#turn ??= turn().then(() => {
      this.#turn = undefined;
      this.#changed(true);
    });
  }

  #keepEarly(mount) {
    this.#early = mount;
    if (mount) this.shadowRoot.addEventListener("click", press);
  }

  connectedMoveCallback() { this.connectedCallback(); }

  disconnectedCallback() {
    // A move is a removal and an insertion at once: only what is still out afterwards has left.
    queueMicrotask(() => {
      if (this.#isPlaced()) return;
      this.#observer.disconnect();
      this.#leave();
      FilmCard.#cards.delete(this);
      if (this.#lives()) guard(() => this.#entry.disconnect(), this);
    });
  }

  attributeChangedCallback(name) {
    // What is not read, or embedded, is not read anew.
    this.#named += name === (this.dataset.source?.trim() ? "data-source" : "data-src");
    this.#pend();
    this.#unshow();
  }

  /** Comes near what the reader sees. */
  #approach() {
    FilmCard.#nearby.unobserve(this);
    // It stays laid out: the browser's search does not see what changes in a card that is laid out no more.
    // The class goes after the frame in which the card got its height, or else the browser would not hold
    // still what is read below.
    const many = this.shadowRoot?.querySelector(".many");
    if (many) turn().then(() => many.classList.remove("many"));
    if (FilmCard.#queue.has(this)) FilmCard.#queue.near.add(this);
    // Not again for one that has failed.
    if (this.#ready.isOpen) FilmCard.#load();
    this.#show();
  }

  /** Shows a picture of the card beside the slot, while there is neither the card nor anything else. */
  #show() {
    if (Entry || this.#film || this.#early) return;
    this.#attach();
    const mount = this.#isAttached && picture(this);
    if (!mount) return;
    this.shadowRoot.append(mount);
    this.#keepEarly(mount);
    if (!this.#ready.isOpen) this.#stop();
  }

  /** Takes the picture away, if there is one. */
  #unshow() {
    const isPicture = this.#early?.matches("slot~*");
    if (isPicture) {
      this.#early.remove();
      this.#early = undefined;
    }
    return isPicture;
  }

  /** Hides what a card that is not live can't do. */
  #stop() {
    if (this.#early) this.#early.className = "mount stopped";
  }

  #lives() { return Entry && this.#entry instanceof Entry; }

  #changed(comes) {
    if (!this.#isPlaced()) return;
    this.#attach();
    if (!(this.#entry || this.#film || names(this) || this.querySelector(CHILD))) return;
    FilmCard.#cards.add(this);
    this.#follows = false;
    if (comes && this.#lives()) this.#entry.moved();
    if (this.#lives() && !comes) this.#run();
    else this.#later();
  }

  #later(follows) {
    this.#scheme = undefined;
    this.#follows = follows && (this.#follows || !FilmCard.#queue.has(this));
    FilmCard.#queue.add(this);
    FilmCard.#nearby.observe(this);
    if (Entry) FilmCard.#work();
    else if (visit(this) || this.#ready.isOpen && this.dataset.loading?.trim().toLowerCase() === "eager") FilmCard.#load();
  }

  #look() {
    if (!this.#follows) this.#scheme ??= getComputedStyle(this).colorScheme;
  }

  #leave() {
    FilmCard.#queue.delete(this);
    FilmCard.#nearby.unobserve(this);
  }

  #run() {
    this.#leave();
    if (!FilmCard.#cards.has(this) || !this.#isPlaced()) return;
    this.#attach();
    if (!this.#isAttached) return;
    const follows = this.#follows &&= this.#lives();
    this.#look();
    this.#follows = false;
    guard(() => {
      if (!this.#lives()) this.#entry = enter(FilmCard.#choice);
      if (follows) return this.#entry.render();
      const isKnown = this.#entry.update(this, this.#report, this.#scheme, this.#film, this.#set, this.#named);
      this.#scheme = undefined;
      // Told anew where its film is, and yet the same is shown: a stronger source is there.
      if (isKnown && this.#outcome !== undefined) this.#settle(this.#outcome);
    }, this);
  }

  /** What the WebAssembly tells: an event, or what is not for the page. */
  #report = (what, detail) => {
    if (what === "warn") this.#warn(detail);
    else if (what === "later") this.#later(detail);
    else if (what === "parsing") this.#waitForParser();
    else if (what === "choice") FilmCard.#choice = detail;
    else if (what === "embedded") return embedded(detail);
    else if (what === "shorter") detail.scrollIntoView({ block: "nearest" });
    else if (what === "mount") {
      takeOver(this.shadowRoot, detail, this.#early && this.ready);
      if (FilmCard.#cards.size > MANY && !this.#early) {
        detail.classList.add("many");
        FilmCard.#nearby.observe(this);
      }
      this.#early = undefined;
    } else if (what === "fallback") {
      describe(this, []);
      if (!this.#early) this.shadowRoot.replaceChildren(document.createElement("slot"));
    } else if (what === "json-ld") describe(this, detail);
    else if (what === "fetch") this.#fetch(detail, this.#named);
    else if (what === "film-card-error") this.#soon(() => this.#fail(failure(detail.code, detail.message, detail.path)));
    else if (what === "pending") {
      this.#outcome = this.#news = undefined;
      this.#pend();
    } else if (what === "film-card-ready") {
      this.#soon(() => {
        this.#settle(null);
        visit(this);
        this.#emit(what, detail);
      });
    } else this.#emit(what, detail);
  };

  #warn(text) {
    // What is wrong with the page is said once, not by each card.
    if (!said.has(text)) console.warn?.(`[${TAG}] ${text}`, this);
    if (text.startsWith(TAG)) said.add(text);
  }

  /** Not before whoever made the card had time to listen, and not if there is newer news by then. */
  #soon(call) {
    this.#news = call;
    queueMicrotask(() => this.#news === call && call());
  }

  async #fetch(src, named) {
    let status = 0;
    let text = "";
    try {
      const url = new URL(src, this.baseURI);
      const answer = /^https?:$/.test(url.protocol) && (await get(url));
      text = await answer.text();
      status = answer.status;
    } catch {
      // No such URL, no answer, or one that breaks off: all have the status 0.
    }
    if (this.#lives()) guard(() => this.#entry.answer(src, named, status, text), this);
  }

  #fail(error) {
    const { code, message, path } = error;
    if (code === "internal") {
      FilmCard.#cards.delete(this);
      this.#report("fallback");
      this.#pend();
    }
    if (!this.#ready.isOpen) return;
    this.#stop();
    this.#settle(error);
    this.#emit("film-card-error", { code, message, path });
    // Last, since a page's own console may throw.
    complain(`${code}: ${message}`, code.startsWith("film") ? this : undefined);
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Makes `ready` a promise that is open. */
  #pend() {
    if (this.#ready?.isOpen) return;
    const ready = { isOpen: true };
    // Without `withResolvers`: a page's own Promise may be older.
    ready.promise = new Promise((resolve, reject) => Object.assign(ready, { resolve, reject }));
    this.#ready = ready;
    // A rejection that nobody asks for is no unhandled one.
    this.#ready.promise.catch(() => {});
  }

  #settle(outcome) {
    this.#outcome = outcome;
    this.#ready.isOpen = false;
    if (outcome) this.#ready.reject(outcome);
    else this.#ready.resolve(this);
  }
}

const first = customElements.get(TAG);
if (!first) customElements.define(TAG, FilmCard);
else if (first.version !== VERSION) {
  console.warn?.(`[${TAG}] version ${VERSION} came second, all cards are of ${first.version}: expected one version on a page`);
}
embedTags();
