// Whether a card is the same after a Markdown engine: as a browser parses the page, the element has the same content, and the
// text around it is where it was.
import { parse } from "parse5";

/** @typedef {any} Node of parse5 */

/** @type {(node: Node) => Generator<Node>} */
function* nodes(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* nodes(child);
}

/** A node and all in it, without the blanks between. @param {Node} node @returns {unknown} */
function tree(node) {
  if (node.nodeName === "#text") return node.value.replace(/\s+/g, " ").trim();
  const attributes = (node.attrs ?? []).map((/** @type {any} */ { name, value }) => `${name}=${value}`).sort();
  const children = [...(node.content?.childNodes ?? []), ...(node.childNodes ?? [])].map(tree);
  return [node.nodeName, attributes, children.filter((child) => child !== "")];
}

/** The cards of a page, or the tags that make one, and its text around them. @param {string} html */
function look(html) {
  const page = parse(html);
  const isCard = (/** @type {Node} */ node) =>
    node.nodeName === "film-card" || (node.attrs ?? []).some((/** @type {any} */ { name }) => name === "data-film");
  const cards = [...nodes(page)].filter(isCard);
  const inside = new Set(cards.flatMap((card) => [...nodes(card)]));
  const around = [...nodes(page)].flatMap((node) => {
    if (node === cards[0]) return "CARD";
    return node.nodeName === "#text" && !inside.has(node) ? node.value.trim() : "";
  });
  return JSON.stringify([cards.map(tree), around.filter(Boolean)]);
}

/** @param {string} written the page as its owner would write it in HTML @param {string} made by the engine */
export const survives = (written, made) => look(written) === look(made);
