// What search engines read of a film: once per film and page.
const SCRIPTS = 'script[type="application/ld+json" i]';

/** By card, the script that it has made; by that, its film. */
const made = new WeakMap();
const named = new WeakMap();
let policy;

/** Whether what happened to a card's content is that such a script came or went. */
export const isDescribing = ({ type, addedNodes, removedNodes }) =>
  type === "childList" && [...addedNodes, ...removedNodes].every((node) => named.has(node));

/** Every film in structured data: its titles, and its year if that is known. */
function* films(value) {
  if (typeof value !== "object" || !value) return;
  // By its name alone, or that of the vocabulary too.
  if ([value["@type"]].flat().some((type) => /(^|[/:#])Movie$/.test(type))) {
    const titles = [value.name, value.alternateName].flat().map((title) => title?.["@value"] ?? title);
    yield { titles, year: parseInt(value.datePublished) };
  }
  for (const member of Object.values(value)) yield* films(member);
}

function isDescribed(document, { titles, year }) {
  return [...document.querySelectorAll(SCRIPTS)].some((script) => {
    try {
      const known = named.get(script) ?? [...films(JSON.parse(script.text))];
      // One of the same title may be of another year.
      return known.some((film) => (!year || !film.year || film.year === year) && film.titles.some((title) => titles.includes(title)));
    } catch {
      // Somebody else's, and no JSON.
      return false;
    }
  });
}

/** Puts `text` into `card`, unless the page has such a text for the film, of which are given year and titles. */
export function describe(card, [text, year, ...titles]) {
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
  named.set(script, [film]);
  card.append(script);
}
