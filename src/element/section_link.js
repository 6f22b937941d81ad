// A page's address may name a section of a card: `#ID-reviews` opens and shows it.
import { option } from "./options.js";

/** By card, the address that it has followed. @type {WeakMap<Element, string>} */
const visited = new WeakMap();

/**
 * Shows the section of `card` that the address names, once. Whether it is still waited for.
 * @param {HTMLElement} card
 */
export function visit(card) {
  const { hash } = location;
  const name = card.id || option(card, "data-film");
  // Written as the browser writes it in an address.
  const start = new URL(`#${name}-`, location.href).hash;
  if (!name || !hash.startsWith(start)) visited.delete(card);
  else if (visited.get(card) !== hash) {
    const section = /** @type {HTMLDetailsElement | null | undefined} */ (
      card.shadowRoot?.getElementById(hash.slice(start.length))
    );
    if (!section) return true;
    visited.set(card, hash);
    section.open = true;
    section.scrollIntoView();
  }
  return false;
}
