// The script tag that becomes a card.
import { address, script } from "./address.js";
import { error } from "./console.js";
import { TAG, option } from "./options.js";
import { namesFilm } from "./sources.js";

/**
 * Turns a script tag that names a film into a card.
 * @param {HTMLScriptElement} script
 */
function embed(script) {
  // A page that is kept and shown again (by Turbo's cache) has the card already, and the script runs anew.
  if (!namesFilm(script) || "placed" in script.dataset) return;
  const card = document.createElement(TAG);
  /** @param {string} name */
  const copy = (name) => {
    const attribute = script.getAttributeNode(name);
    if (!/^data-/.test(name)) return;
    // As a node: no script could set one such as `data-@click`.
    if (attribute) card.setAttributeNode(/** @type {Attr} */ (attribute.cloneNode()));
    else card.removeAttribute(name);
  };
  /** @param {string} what */
  const missed = (what) => error(`data-target: ${what}, expected a CSS selector of the element for the card`);
  const insert = () => {
    script.dataset.placed = "";
    const selector = option(script, "data-target")?.trim();
    const append = () => {
      try {
        /** @type {Element} */ (document.querySelector(selector ?? "")).append(card);
      } catch {
        missed(`"${selector}" selects nothing`);
      }
    };
    if (!selector && script.closest("head")) missed("is missing in <head>");
    else if (!selector) script.after(card);
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", append, { once: true });
    else append();
  };
  script.getAttributeNames().forEach(copy);
  insert();
  new MutationObserver((records) => {
    const changed = records.map(({ attributeName }) => attributeName ?? "");
    changed.forEach(copy);
    // A library that morphs the page into what the server sent takes out both the card and this mark.
    if (changed.includes("data-target") || (!("placed" in script.dataset) && !card.isConnected)) insert();
  }).observe(script, { attributes: true });
}

/** Embeds the script tag that runs, or where none is known to all that name this file. */
export function embedTags() {
  if (script?.src || (script && namesFilm(script))) embed(script);
  else {
    // The tag's address is another one where the server leads on to a version, and may have any query: of one
    // that differs a browser makes another module, and WebKit's call stack does not tell it.
    const file = /\/[^/?#]*(?=[?#]|$)/.exec(address ?? "")?.[0];
    /** @type {NodeListOf<HTMLScriptElement>} */
    const tags = document.querySelectorAll("script[src]");
    for (const tag of tags) if (file && tag.src.includes(file)) embed(tag);
  }
}
