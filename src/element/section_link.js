// A page's address may name a section of a card: `#ID-reviews` opens and shows it.
import { option } from "./options.js";
import { turn } from "./schedule.js";

/** Turns for which a section is kept in view: it opens slowly, and a router scrolls, too, and may do so last. */
const TURNS = 24;

/** Events of a reader who goes elsewhere. */
const ACTIONS = ["wheel", "keydown", "pointerdown"];

/** By card, the address that it has followed. @type {WeakMap<Element, string>} */
const visited = new WeakMap();

/** How often a section was shown. */
export let visits = 0;

/** Ends the keeping in view of the section that was shown last. @type {AbortController | undefined} */
let kept;

/**
 * Shows the section of `card` that the address names, once. Whether it is still waited for.
 * @param {HTMLElement} card
 * @param {boolean} [again] also if that is the address that was followed last
 */
export function visit(card, again) {
  const { hash } = location;
  const name = card.id || option(card, "data-film");
  // Written as the browser writes it in an address.
  const start = new URL(`#${name}-`, location.href).hash;
  if (!name || !hash.startsWith(start)) visited.delete(card);
  else if (again || visited.get(card) !== hash) {
    const section = /** @type {HTMLDetailsElement | null | undefined} */ (
      card.shadowRoot?.getElementById(hash.slice(start.length))
    );
    if (!section) return true;
    visited.set(card, hash);
    visits += 1;
    section.open = true;
    keepInView(section);
  }
  return false;
}

/**
 * Scrolls to a section until it has opened, since before the page may be too short, and unless the reader scrolls.
 * @param {Element} section
 */
async function keepInView(section) {
  // Two sections would take the page from each other.
  kept?.abort();
  const reader = new AbortController();
  kept = reader;
  const { signal } = reader;
  for (const type of ACTIONS) addEventListener(type, () => reader.abort(), { signal, passive: true });
  for (let turns = 0; turns < TURNS && !signal.aborted; turns += 1) {
    section.scrollIntoView();
    await turn();
  }
  reader.abort();
}
