// The custom element <film-card> and its loader: what must be there before the
// WebAssembly is. Options, films and languages are Rust's.
import css from "../pkg/film-card.css";
import { Entry, initSync } from "../target/wasm-pack/film_card.js";

const TAG = "film-card";
const SOURCES = ["data-source", "data-src", "data-film"];
const CHILD = ":scope>script[type='application/json' i]";
/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000;

// A module has no currentScript; there, the top of the call stack names this file.
const script = document.currentScript;
const address = script?.src || /(?:https?|file|blob):[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];
const wasm = new URL("film_card_bg.wasm", address || document.baseURI).href;

const names = (element) => SOURCES.some((name) => element.getAttribute(name)?.trim());

const isParsing = () => document.readyState === "loading";
const whenParsed = (call) => document.addEventListener("DOMContentLoaded", call, { once: true });

const failure = (code, message, path = "") => Object.assign(new Error(message), { code, path });

const said = new Set();
/** One line for each cause and page. */
function complain(text) {
  if (!said.has(text)) console.error(`[${TAG}] ${text}`);
  said.add(text);
}

/** Cards whose film is named while the WebAssembly is not there. */
const waiting = new Set();
let isReady = false;
let loading;
const get = (url) => fetch(url, { signal: AbortSignal.timeout(PATIENCE) });

async function load() {
  // Where there is no WebAssembly, this throws before anything is fetched.
  const { compile, compileStreaming } = WebAssembly;
  const answer = await get(wasm);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  // Streaming insists on the right MIME type.
  const streams = /^application\/wasm\b/i.test(answer.headers.get("content-type"));
  const module = streams ? compileStreaming(answer) : compile(await answer.arrayBuffer());
  initSync({ module: await module });
  isReady = true;
  waiting.forEach(run);
}

/** What went wrong with the WebAssembly, and what the owner of the page can change. */
function explain(error) {
  const fails = (code, what, expected = "film_card_bg.wasm of the same version beside film-card.js") =>
    failure(code, `${wasm} ${what} (${error.message}), expected ${expected}`);
  if (typeof WebAssembly !== "object") return failure("no-webassembly", "this browser has no WebAssembly");
  if (error.name === "TimeoutError") return fails("timeout", "does not come", `an answer within ${PATIENCE / 1000} s`);
  if (!(error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError)) {
    return fails("wasm-not-found", "can't be loaded", "it beside film-card.js on a web server (of another origin: with Access-Control-Allow-Origin) and allowed by connect-src");
  }
  try {
    // The smallest module there is: where this is refused, all are.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return failure("csp", "the Content-Security-Policy forbids WebAssembly, expected 'wasm-unsafe-eval' in script-src");
  }
  return fails("wasm-invalid", "can't be started");
}

const sheets = new WeakMap();
/** The style sheet that all cards of a document share. */
function sheet(document) {
  if (!sheets.has(document)) {
    sheets.set(document, new document.defaultView.CSSStyleSheet());
    sheets.get(document).replaceSync(css);
  }
  return sheets.get(document);
}

/** Ways into a card from here that the page does not have. */
let begin, run;
const nearby = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && begin(entry.target)),
  { rootMargin: "50%" },
);

class FilmCard extends HTMLElement {
  static observedAttributes = SOURCES;
  static {
    begin = (card) => card.#begin();
    run = (card) => card.#run();
  }

  #root;
  #fallback;
  #entry;
  #isPlaced;
  #isAsked;
  #film = null;
  #set = 0;
  #named = 0;
  /** The promise `ready` with its ends, and what the film came to: a failure, null for none. */
  #ready;
  #isOpen;
  #outcome;
  #observer = new MutationObserver((records) => {
    if (records.some(({ type, target }) => target === this || type !== "attributes")) this.#changed();
  });

  constructor() {
    super();
    this.#pend();
    // Set before the element was defined: an own property, which hides the accessor.
    const { value } = Object.getOwnPropertyDescriptor(this, "film") ?? {};
    delete this.film;
    if (value) this.film = value;
  }

  get film() { return this.#film; }
  get ready() { return this.#ready.promise; }
  get resolvedLang() { return this.#entry?.lang() ?? null; }

  set film(film) {
    this.#film = typeof film === "object" ? film : null;
    if (film !== undefined && this.#film !== film) console.warn(`[${TAG}] film: is a ${typeof film}, expected an object`, this);
    this.#set += 1;
    this.#pend();
    this.#changed();
  }

  connectedCallback() {
    // A declarative shadow root is there already.
    this.#root ??= this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#root.firstChild) this.#root.append(document.createElement("slot"));
    this.#fallback ??= [...this.#root.childNodes];
    this.#root.adoptedStyleSheets = [sheet(this.ownerDocument)];
    this.#observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
    this.#isPlaced = false;
    this.#changed();
    if (isParsing()) whenParsed(() => this.#changed());
  }

  connectedMoveCallback() { this.connectedCallback(); }

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
    if (!this.#root || !this.isConnected || !(this.#entry || this.#film || names(this) || this.querySelector(CHILD))) return;
    if (isReady) return this.#run();
    waiting.add(this);
    if (this.dataset.loading?.trim().toLowerCase() === "eager") this.#begin();
    else nearby.observe(this);
  }

  #begin() {
    nearby.unobserve(this);
    if (this.#isAsked) return;
    this.#isAsked = true;
    // Once for all cards; after a failure the next card tries again.
    loading ??= load();
    loading.catch((error) => {
      loading = undefined;
      this.#isAsked = false;
      this.#fail(explain(error));
    });
  }

  #run() {
    waiting.delete(this);
    nearby.unobserve(this);
    if (!this.isConnected) return;
    this.#guard(() => {
      this.#entry ??= new Entry();
      if (!this.#isPlaced) this.#entry.connect(this, this.#root, this.#report);
      this.#isPlaced = true;
      // Told anew where its film is, and yet the same is shown: a stronger source is there.
      if (this.#entry.update(this.#film, this.#set, this.#named)) this.#settle(this.#outcome);
    });
  }

  #guard(act) {
    try {
      act();
    } catch (error) {
      this.#fail(failure("internal", `this card stopped (${error.message}), please report its film`));
    }
  }

  /** What the WebAssembly tells: an event, or what is not for the page. */
  #report = (what, detail) => {
    if (what === "warn") console.warn(`[${TAG}] ${detail}`, this);
    else if (what === "fallback") this.#root.replaceChildren(...this.#fallback);
    else if (what === "film-card-error") this.#fail(failure(detail.code, detail.message, detail.path));
    else if (what === "fetch") this.#fetch(detail, this.#named);
    else if (what === "pending") {
      this.#outcome = undefined;
      this.#pend();
    } else {
      if (what === "film-card-ready") this.#settle(null);
      this.#emit(what, detail);
    }
  };

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
    this.#guard(() => this.#entry.answer(src, named, status, text));
  }

  #fail(error) {
    const { code, message, path } = error;
    complain(`${code}: ${message}`);
    this.#settle(error);
    this.#emit("film-card-error", { code, message, path });
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Makes `ready` a promise that is open. */
  #pend() {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#ready = Promise.withResolvers();
    // A rejection that nobody asks for is no unhandled one.
    this.#ready.promise.catch(() => {});
  }

  #settle(outcome) {
    this.#outcome = outcome;
    if (outcome === undefined) return;
    this.#isOpen = false;
    if (outcome) this.#ready.reject(outcome);
    else this.#ready.resolve(this);
  }
}

/** Turns a script tag that names a film into a card. */
function embed(script) {
  if (!names(script)) return;
  const card = document.createElement(TAG);
  for (const { name, value } of script.attributes) {
    if (name.startsWith("data-")) card.setAttribute(name, value);
  }
  const expected = "expected a CSS selector of the element for the card";
  const selector = script.dataset.target?.trim();
  if (selector) {
    const append = () => {
      try {
        document.querySelector(selector).append(card);
      } catch {
        complain(`data-target: "${selector}" selects nothing, ${expected}`);
      }
    };
    if (isParsing()) whenParsed(append);
    else append();
  } else if (script.closest("head")) {
    complain(`data-target: is missing in <head>, ${expected}`);
  } else {
    script.after(card);
  }
}

if (!customElements.get(TAG)) customElements.define(TAG, FilmCard);
if (script) embed(script);
else [...document.querySelectorAll("script[type=module i]")].filter(({ src }) => src === address).forEach(embed);
