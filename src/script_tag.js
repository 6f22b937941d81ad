// The script tag that becomes a card.
import { address, script } from "./instance.js";
import { TAG, complain, names } from "./owner.js";

/** Turns a script tag that names a film into a card. */
function embed(script) {
  // Who keeps a page and shows it again (Turbo's cache does) keeps the card and runs the script anew.
  if (!names(script) || "placed" in script.dataset) return;
  const card = document.createElement(TAG);
  const copy = (name) => {
    const attribute = script.getAttributeNode(name);
    if (!/^data-/.test(name)) return;
    // As a node: no script could set one such as `data-@click`.
    if (attribute) card.setAttributeNode(attribute.cloneNode());
    else card.removeAttribute(name);
  };
  const missed = (what) => complain(`data-target: ${what}, expected a CSS selector of the element for the card`);
  const place = () => {
    script.dataset.placed = "";
    const selector = script.dataset.target?.trim();
    const append = () => {
      try {
        document.querySelector(selector).append(card);
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
  place();
  new MutationObserver((records) => {
    const changed = records.map((record) => record.attributeName);
    changed.forEach(copy);
    // Who makes a page what the server says (as morphing does) takes out both.
    if (changed.includes("data-target") || !("placed" in script.dataset) && !card.isConnected) place();
  }).observe(script, { attributes: true });
}

/** Embeds the script tag that runs, or where none is known to all that name this file. */
export function embedTags() {
  if (script?.src || script && names(script)) embed(script);
  else {
    // The tag's address is another one where the server leads on to a version, and may have any query: of one
    // that differs a browser makes another module, and WebKit's call stack does not tell it.
    const file = /\/[^/?#]*(?=[?#]|$)/.exec(address)?.[0];
    document.querySelectorAll("script[src]").forEach((each) => each.src.includes(file) && embed(each));
  }
}
