// How far the browser's parser has come in a page that is on its way.

/** @param {Node} node */
export const isLoading = ({ ownerDocument }) => ownerDocument?.readyState === "loading";

/**
 * Whether the parser has left a node: something stands behind it.
 * @param {Node} node
 */
export function isParsed(node) {
  if (!isLoading(node)) return true;
  for (let at = /** @type {Node | null} */ (node); at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}
