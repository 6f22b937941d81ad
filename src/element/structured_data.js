// JSON-LD for search engines: once per film and page, in the page's head. A framework that takes over what its server
// wrote counts the nodes of its elements, not those at the end of a head; and a clone of a card takes none along.
import { living } from "./registry.js";

/** @typedef {{ titles: unknown[], year: number }} Film the year is 0 or NaN where that is not known */
/** @typedef {Film & { text: string, script?: HTMLScriptElement }} Description its script is there if this card tells */

const SCRIPTS = 'script[type="application/ld+json" i]';

/** Marks the scripts of cards: a page that is kept as text, or by Turbo, has them without their cards. */
const MARK = "data-film-card";

/**
 * The description that each card would give, also while it is out of the document; and of each script, what it is for.
 * @type {WeakMap<Element, Description>}
 */
const descriptions = new WeakMap();
/** @type {{ createScript(text: string): string } | undefined} */
let policy;
let isDue = false;

/**
 * Every film in structured data.
 * @param {any} value
 * @returns {Generator<Film>}
 */
function* films(value) {
  if (typeof value !== "object" || !value) return;
  // By its name alone, or that of the vocabulary too.
  if ([value["@type"]].flat().some((type) => /(^|[/:#])Movie$/.test(type))) {
    const titles = [value.name, value.alternateName]
      .flat()
      .map((/** @type {any} */ title) => title?.["@value"] ?? title);
    yield { titles, year: parseInt(value.datePublished, 10) };
  }
  for (const member of Object.values(value)) yield* films(member);
}

/**
 * The films that a page describes. Takes away the scripts of cards that are gone.
 * @param {Document} document
 */
function known(document) {
  /** @type {NodeListOf<HTMLScriptElement>} */
  const scripts = document.querySelectorAll(SCRIPTS);
  return [...scripts].flatMap((script) => {
    const own = descriptions.get(script);
    if (own) return own;
    try {
      if (!script.hasAttribute(MARK)) return [...films(JSON.parse(script.text))];
      script.remove();
    } catch {
      // Somebody else's, and no JSON.
    }
    return [];
  });
}

/** Has the films told that are not, of all cards at once. */
function tell() {
  isDue = false;
  /** @type {Map<Document, Film[]>} */
  const pages = new Map();
  for (const { host } of living) {
    const own = descriptions.get(host);
    if (!own || own.script?.isConnected) continue;
    const { ownerDocument } = host;
    const told = pages.get(ownerDocument) ?? known(ownerDocument);
    pages.set(ownerDocument, told);
    // One of the same title may be of another year.
    const isTold = told.some(
      ({ titles, year }) =>
        (!year || !own.year || own.year === year) && titles.some((title) => own.titles.includes(title)),
    );
    if (isTold) continue;
    put(ownerDocument, own);
    told.push(own);
  }
}

/**
 * @param {Document} document
 * @param {Description} own
 */
function put(document, own) {
  const script = document.createElement("script");
  script.type = "application/ld+json";
  script.setAttribute(MARK, "");
  try {
    policy ??= globalThis.trustedTypes?.createPolicy("film-card", { createScript: (text) => text });
    script.text = policy?.createScript(own.text) ?? own.text;
    document.head?.append(script);
    descriptions.set(script, own);
    own.script = script;
  } catch {
    // A page whose policy does not name this one does without.
  }
}

/** A card has come or gone: another one may tell of its film. */
export function retell() {
  if (!isDue) queueMicrotask(tell);
  isDue = true;
}

/** Takes the description of a card from the page. @param {Element} card */
export function withdraw(card) {
  descriptions.get(card)?.script?.remove();
  retell();
}

/**
 * Has the page tell of the film, unless it does so; without a text `card` tells nothing.
 * @param {Element} card
 * @param {import("./rust").Description} [film]
 */
export function describe(card, [text, date, ...titles] = ["", ""]) {
  withdraw(card);
  if (text) descriptions.set(card, { text, year: parseInt(date, 10), titles });
  else descriptions.delete(card);
}
