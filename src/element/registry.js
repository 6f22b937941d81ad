// The registry of cards.

/** @import { Lifecycle } from "./lifecycle.js" */

/**
 * The cards that are in a document, name a film and have not stopped.
 * @type {Set<Lifecycle>}
 */
export const living = new Set();

/**
 * Every card by its element, for what the browser tells of elements.
 * @type {WeakMap<Element, Lifecycle>}
 */
export const lifecycles = new WeakMap();
