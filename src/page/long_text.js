// A text in pieces, of which only those that differ are written and laid out anew: one text of half a megabyte takes
// the layout a tenth of a second at each change.
import { make } from "./elements.js";

const LINES = 40;

/**
 * Pieces of so many lines, each with the line feed at its end.
 * @param {string} text
 */
function piecesOf(text) {
  const pieces = [];
  for (let start = 0; start < text.length || !pieces.length; ) {
    let end = start;
    for (let line = 0; line < LINES && end < text.length; line += 1) end = text.indexOf("\n", end) + 1 || text.length;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/**
 * Shows a text in an element.
 * @param {Element} element
 * @param {string} text
 */
export function showText(element, text) {
  const pieces = piecesOf(text);
  if (pieces.length === 1) return element.replaceChildren(text);
  const old = [...element.querySelectorAll(".piece")];
  if (!old.length) element.replaceChildren();
  for (const [index, piece] of pieces.entries()) {
    if (!old[index]) element.append(make("span", { className: "piece", textContent: piece }));
    else if (old[index].textContent !== piece) old[index].textContent = piece;
  }
  for (const left of old.slice(pieces.length)) left.remove();
}
