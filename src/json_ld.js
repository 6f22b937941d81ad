// What search engines read of a film: once per film and page.
const SCRIPTS = 'script[type="application/ld+json" i]';

/** By card, the script that it has made; by that, the titles of its film. */
const made = new WeakMap();
const named = new WeakMap();
let policy;

/** Whether what happened to a card's content is that such a script came or went. */
export const isDescribing = ({ type, addedNodes, removedNodes }) =>
  type === "childList" && [...addedNodes, ...removedNodes].every((node) => named.has(node));

/** Every title of every film in structured data. */
function* titles(value) {
  if (typeof value !== "object" || !value) return;
  if ([value["@type"]].flat().includes("Movie")) yield* [value.name, value.alternateName].flat();
  for (const member of Object.values(value)) yield* titles(member);
}

function isDescribed(document, names) {
  return [...document.querySelectorAll(SCRIPTS)].some((script) => {
    try {
      const known = named.get(script) ?? [...titles(JSON.parse(script.text))];
      return known.some((title) => names.includes(title));
    } catch {
      // Somebody else's, and no JSON.
      return false;
    }
  });
}

/** Puts `text` into `card`, unless the page has such a text for a film with one of these names. */
export function describe(card, [text, ...names]) {
  made.get(card)?.remove();
  if (!text || isDescribed(card.ownerDocument, names)) return;
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
  named.set(script, names);
  card.append(script);
}
