// The script tag that becomes a card.
import { address, runs, script } from "./address.js";
import { error } from "./console.js";
import { TAG, attributeOf, option } from "./options.js";
import { namesFilm } from "./sources.js";

/**
 * The attribute that names no film but the tag's own script, as programs leave it there that held the tag back.
 * @param {HTMLScriptElement} tag
 */
function ownAddress(tag) {
  const name = attributeOf(tag, "data-src");
  // Not taken apart: tdewolff's minifier, which is Hugo's, would put that before the line above.
  const link = Object.assign(document.createElement("a"), { href: tag.getAttribute(name) });
  return link.href === (tag.src || address) ? name : "";
}

/**
 * Turns a script tag that names a film into a card.
 * @param {HTMLScriptElement} tag
 */
function embed(tag) {
  // A page that is kept and shown again (by Turbo's cache) has the card already, and a tag that comes to the page may
  // run afterwards.
  if (!namesFilm(tag, ownAddress(tag)) || "placed" in tag.dataset) return;
  const card = document.createElement(TAG);
  /** @param {string} name */
  const copy = (name) => {
    const attribute = tag.getAttributeNode(name);
    if (!/^data-/.test(name) || name === ownAddress(tag)) return;
    // As a node: no script could set one such as `data-@click`.
    if (attribute) card.setAttributeNode(/** @type {Attr} */ (attribute.cloneNode()));
    else card.removeAttribute(name);
  };
  /** @param {string} what */
  const missed = (what) => error(`data-target: ${what}, expected the CSS selector of an element`);
  const insert = () => {
    tag.dataset.placed = "";
    const selector = option(tag, "data-target")?.trim();
    const append = () => {
      try {
        /** @type {Element} */ (document.querySelector(selector ?? "")).append(card);
      } catch {
        missed(`"${selector}" selects nothing`);
      }
    };
    if (!selector && tag.closest("head"))
      missed(
        `is missing in <head> (where frameworks put async tags, and a page without <body> begins): put <${TAG}> where the card shall be`,
      );
    else if (!selector) tag.after(card);
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", append, { once: true });
    else append();
  };
  tag.getAttributeNames().forEach(copy);
  insert();
  new MutationObserver((records) => {
    const changed = records.map(({ attributeName }) => attributeName ?? "");
    changed.forEach(copy);
    // A library that morphs the page into what the server sent takes out both the card and this mark.
    const isMoved = /data-(film-card-)?target( |$)/.test(changed.join(" "));
    if (isMoved || (!("placed" in tag.dataset) && !card.isConnected)) insert();
  }).observe(tag, { attributes: true });
}

// The tag's address is another one where the server leads on to a version, and may have any query: of one
// that differs a browser makes another module, and WebKit's call stack does not tell it.
const file = /\/[^/?#]+(?=[?#]|$)/.exec(address ?? "")?.[0];

/** @param {any} node */
function embedIn(node) {
  /** @type {Iterable<HTMLScriptElement>} */
  const tags = node.localName === "script" ? [node] : (node.querySelectorAll?.("script[src]") ?? []);
  for (const tag of tags) if (file && tag.src?.includes(file) && runs(tag)) embed(tag);
}

/** Embeds the script tag that runs, or where none is known all that name this file. @param {HTMLScriptElement | null} script */
export function embedScript(script) {
  if (script?.src || (script && namesFilm(script))) embed(script);
  else embedIn(document);
}

/** Embeds the tags that come later, too, since a page that swaps its content may not run them. */
export function embedTags() {
  embedScript(script);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) embedIn(node);
  }).observe(document, { childList: true, subtree: true });
}
