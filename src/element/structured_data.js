// JSON-LD for search engines: once per film and page.

/** @typedef {{ titles: unknown[], year: number }} Film the year is 0 or NaN where that is not known */

const SCRIPTS = 'script[type="application/ld+json" i]';

/** By card, the script that it has made. @type {WeakMap<Element, HTMLScriptElement>} */
const made = new WeakMap();
/** By such a script, its film. @type {WeakMap<Node, Film>} */
const described = new WeakMap();
/** @type {{ createScript(text: string): string } | undefined} */
let policy;

/**
 * Whether what happened to a card's content is that such a script came or went.
 * @param {MutationRecord} record
 */
export const isDescribing = ({ type, addedNodes, removedNodes }) =>
  type === "childList" && [...addedNodes, ...removedNodes].every((node) => described.has(node));

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
 * @param {Document} document
 * @param {Film} film
 */
function isDescribed(document, { titles, year }) {
  /** @type {NodeListOf<HTMLScriptElement>} */
  const scripts = document.querySelectorAll(SCRIPTS);
  return [...scripts].some((script) => {
    try {
      const own = described.get(script);
      const known = own ? [own] : [...films(JSON.parse(script.text))];
      // One of the same title may be of another year.
      return known.some(
        (film) => (!year || !film.year || film.year === year) && film.titles.some((title) => titles.includes(title)),
      );
    } catch {
      // Somebody else's, and no JSON.
      return false;
    }
  });
}

/**
 * Puts `text` into `card`, unless the page has such a text for the film, of
 * which are given year and titles; without one takes away what it has put there.
 * @param {Element} card
 * @param {string} [text]
 * @param {number} [year]
 * @param {string[]} [titles]
 */
export function describe(card, text, year = 0, titles = []) {
  const film = { titles, year };
  made.get(card)?.remove();
  if (!text || isDescribed(card.ownerDocument, film)) return;
  const script = document.createElement("script");
  script.type = "application/ld+json";
  try {
    policy ??= globalThis.trustedTypes?.createPolicy("film-card", { createScript: (text) => text });
    script.text = policy?.createScript(text) ?? text;
  } catch {
    // A page whose policy does not name this one does without.
    return;
  }
  made.set(card, script);
  described.set(script, film);
  card.append(script);
}
