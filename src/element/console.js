// Warnings and errors for the page's owner, each logged once. This file alone knows what was logged: it outlives an
// instance of the WebAssembly.
import { SOURCES, TAG, option } from "./options.js";

/**
 * The causes that were logged, by the card or the document that they are about.
 * @type {WeakMap<object, Set<string>>}
 */
const logged = new WeakMap();

/**
 * @param {"error" | "warn"} level
 * @param {string} text
 * @param {object} about
 * @param {string} cause
 * @param {Element} [card]
 */
function logOnce(level, text, about, cause, card) {
  const causes = logged.get(about) ?? new Set();
  logged.set(about, causes);
  if (causes.has(cause)) return;
  causes.add(cause);
  try {
    console[level]?.(...[`[${TAG}] ${text}`, card].filter(Boolean));
  } catch {
    // A page's own console may throw, and the card goes on.
  }
}

/**
 * Warns once for each card, and of what is wrong with the page once.
 * @param {string} text
 * @param {Element} [card]
 */
export function warn(text, card) {
  logOnce("warn", text, card && !text.startsWith(TAG) ? card : document, text, card);
}

/**
 * Logs an error once for each cause and page. A fault in the film of a `card` is
 * another cause in another film.
 * @param {string} text
 * @param {Element} [card]
 */
export function error(text, card) {
  logOnce("error", text, document, text + SOURCES.map((name) => card && option(card, name)), card);
}
