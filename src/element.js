// The custom element <film-card> and its loader: everything that must be there
// before the WebAssembly is. Options, films and languages are Rust's.
import css from "../pkg/film-card.css";
import { Entry, initSync } from "../target/wasm-pack/film_card.js";

const TAG = "film-card";
const SOURCES = ["data-source", "data-src", "data-film"];
/** Milliseconds after which the WebAssembly is no longer waited for. */
const PATIENCE = 30_000;

// A module has no currentScript; there, the top of the call stack is this file.
const script = document.currentScript;
const address = script?.src || /(?:https?|file|blob):[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0] || document.baseURI;
const wasm = new URL("film_card_bg.wasm", address);

/** What a card can't do, and what the owner of the page can do about it. */
class Failure extends Error {
  constructor(code, message, path = "") {
    super(message);
    Object.assign(this, { name: "FilmCardError", code, path });
  }
}

const said = new Set();
/** One line for each cause and page. */
function say(failure) {
  const line = `[${TAG}] ${failure.code}: ${failure.message}`;
  if (!said.has(line)) console.error(line);
  said.add(line);
}

/** Cards whose film is named while the WebAssembly is not there. */
const waiting = new Set();
let isReady = false;
let loading;
/** Fetches and starts the WebAssembly, once for all cards; after a failure the next card tries again. */
function load() {
  return (loading ??= start().then(
    () => {
      isReady = true;
      waiting.forEach(run);
    },
    (failure) => {
      loading = undefined;
      throw failure;
    },
  ));
}

async function start() {
  if (typeof WebAssembly !== "object") {
    throw new Failure("no-webassembly", "this browser has no WebAssembly, or it is switched off");
  }
  const fails = (code, what, expected) => new Failure(code, `${wasm} ${what}, expected ${expected}`);
  const beside = "film_card_bg.wasm of the same version beside film-card.js";
  let module;
  try {
    const answer = await fetch(wasm, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw fails("wasm-not-found", `answers ${answer.status}`, beside);
    const streams = /^application\/wasm\b/i.test(answer.headers.get("content-type"));
    module = await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
    initSync({ module });
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error.name === "TimeoutError") throw fails("timeout", `did not come within ${PATIENCE / 1000} s`, "a server that answers");
    if (!(error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError)) {
      throw fails("wasm-not-found", `can't be loaded (${error.message})`, `${beside}, on a web server, from another origin with Access-Control-Allow-Origin, and allowed by the page's connect-src`);
    }
    try {
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {
      throw new Failure("csp", "the page's Content-Security-Policy forbids WebAssembly, expected 'wasm-unsafe-eval' in its script-src");
    }
    throw fails("wasm-invalid", `can't be started (${error.message})`, beside);
  }
}

const sheets = new WeakMap();
/** The style sheet, shared by all cards of a document. */
function sheet(document) {
  if (!sheets.has(document)) {
    const made = new document.defaultView.CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(document, made);
  }
  return sheets.get(document);
}

const nearby = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && begin(entry.target)),
  { rootMargin: "50%" },
);

/** Ways into a card from here, which the page can't take: begin to load, and run what is loaded. */
let begin, run;

class FilmCard extends HTMLElement {
  static observedAttributes = SOURCES;
  static {
    begin = (card) => card.#begin();
    run = (card) => card.#run();
  }

  #root;
  #fallback;
  #entry;
  #isPlaced = false;
  #isAsked = false;
  #film = null;
  #named = 0;
  /** The promise `ready` and its ends; `last` is what it came to, null for success. */
  #ready = {};
  #last;
  #observer = new MutationObserver((records) => {
    if (records.some(({ type, target }) => target === this || type !== "attributes")) this.#changed();
  });

  constructor() {
    super();
    this.#pend();
    if (Object.hasOwn(this, "film")) {
      // Set before the element was defined.
      const { film } = this;
      delete this.film;
      this.film = film;
    }
  }

  get film() {
    return this.#film;
  }

  set film(film) {
    const isFilm = typeof film === "object";
    if (!isFilm && film !== undefined) console.warn(`[${TAG}] film: is a ${typeof film}, expected an object`, this);
    this.#film = isFilm ? film : null;
    this.#pend();
    if (this.#entry) this.#guard(() => this.#entry.film(this.#film ?? undefined));
    this.#changed();
  }

  get ready() {
    return this.#ready.promise;
  }

  get resolvedLang() {
    return this.#entry?.lang() ?? null;
  }

  connectedCallback() {
    // A declarative shadow root is there already.
    this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#fallback ??= this.#root.hasChildNodes() ? [...this.#root.childNodes] : [document.createElement("slot")];
    if (!this.#root.hasChildNodes()) this.#root.append(...this.#fallback);
    this.#root.adoptedStyleSheets = [sheet(this.ownerDocument)];
    this.#observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.#changed(), { once: true });
    this.#isPlaced = false;
    this.#changed();
  }

  connectedMoveCallback() {
    this.connectedCallback();
  }

  disconnectedCallback() {
    // A move is a removal and an insertion at once: only what is still out afterwards has left.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#observer.disconnect();
      nearby.unobserve(this);
      waiting.delete(this);
      this.#entry?.disconnect();
    });
  }

  attributeChangedCallback() {
    this.#named += 1;
    this.#pend();
  }

  #changed() {
    const isNamed = () => SOURCES.some((name) => this.getAttribute(name)?.trim());
    const hasChild = () => this.querySelector(":scope>script[type='application/json' i]");
    if (!this.isConnected || !(this.#entry || this.#film || isNamed() || hasChild())) return;
    if (isReady) return this.#run();
    waiting.add(this);
    if (this.dataset.loading?.trim().toLowerCase() === "eager") this.#begin();
    else nearby.observe(this);
  }

  async #begin() {
    nearby.unobserve(this);
    if (this.#isAsked) return;
    this.#isAsked = true;
    try {
      await load();
    } catch (failure) {
      this.#isAsked = false;
      this.#fail(failure);
    }
  }

  #run() {
    waiting.delete(this);
    nearby.unobserve(this);
    if (!this.isConnected) return;
    this.#guard(() => {
      if (!this.#entry) {
        this.#entry = new Entry();
        if (this.#film) this.#entry.film(this.#film);
      }
      if (!this.#isPlaced) this.#entry.connect(this, this.#root, this.#report);
      this.#isPlaced = true;
      // Named anew, and yet the same film is shown: a stronger source is there.
      if (this.#entry.update(this.#named) && this.#last !== undefined) this.#settle(this.#last);
    });
  }

  #guard(act) {
    try {
      act();
    } catch (error) {
      this.#fail(new Failure("internal", `this card stopped (${error.message}); please report it with the film`));
    }
  }

  #report = (what, detail) => {
    if (what === "warn") console.warn(`[${TAG}] ${detail}`, this);
    else if (what === "fallback") this.#root.replaceChildren(...this.#fallback);
    else if (what === "pending") {
      this.#last = undefined;
      this.#pend();
    } else if (what === "film-card-error") this.#fail(new Failure(detail.code, detail.message, detail.path));
    else {
      if (what === "film-card-ready") this.#settle(null);
      this.#emit(what, detail);
    }
  };

  #fail(failure) {
    say(failure);
    this.#settle(failure);
    const { code, message, path } = failure;
    this.#emit("film-card-error", { code, message, path });
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Makes `ready` a promise that is still open. */
  #pend() {
    if (this.#ready.isOpen) return;
    this.#ready = { isOpen: true };
    this.#ready.promise = new Promise((resolve, reject) => Object.assign(this.#ready, { resolve, reject }));
    // A rejection that nobody asks for is no unhandled one.
    this.#ready.promise.catch(() => {});
  }

  #settle(failure) {
    this.#last = failure;
    this.#ready.isOpen = false;
    if (failure) this.#ready.reject(failure);
    else this.#ready.resolve(this);
  }
}

/** Turns a script tag that names a film into a card. */
function embed(script) {
  if (!SOURCES.some((name) => script.getAttribute(name)?.trim())) return;
  const card = document.createElement(TAG);
  for (const { name, value } of script.attributes) {
    if (name.startsWith("data-")) card.setAttribute(name, value);
  }
  const selector = script.dataset.target?.trim();
  if (!selector) {
    if (script.parentNode && !script.closest("head")) script.after(card);
    else console.error(`[${TAG}] a script in <head> has no place for its card, expected data-target="SELECTOR"`);
    return;
  }
  const append = () => {
    let target;
    try {
      target = document.querySelector(selector);
    } catch {
      // No selector at all selects nothing either.
    }
    if (target) target.append(card);
    else console.error(`[${TAG}] data-target: "${selector}" selects nothing, expected a CSS selector of an element of this page`);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", append, { once: true });
  else append();
}

if (!customElements.get(TAG)) customElements.define(TAG, FilmCard);
if (script) embed(script);
else [...document.querySelectorAll("script[type=module i][src]")].filter(({ src }) => src === address).forEach(embed);
