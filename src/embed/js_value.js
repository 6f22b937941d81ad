// What Rust asks of a JavaScript value: one question in place of a binding for each of its kinds. The build gives the
// glue of wasm-bindgen these functions as globals.

/**
 * The items of the list that was asked for last, or the names and values of the object in turns.
 * @type {unknown[]}
 */
let items = [];

const CONSTANTS = [undefined, null, false, true];
const KINDS = ["number", "string", "object"];

/**
 * The kind of a value: its place in `CONSTANTS`, or behind these in `KINDS`; then a list, and anything else. A page's
 * own object may have getters that throw, and of a proxy that was revoked nothing can be asked.
 * @param {any} value
 * @returns {number}
 */
export const kindOfValue = (value) => {
  const constant = CONSTANTS.indexOf(value);
  const other = KINDS.indexOf(typeof value);
  try {
    if (constant >= 0) return constant;
    if (Array.isArray(value)) {
      items = [...value];
      return 7;
    }
    if (other === 2) items = Object.entries(value).flat();
    return other < 0 ? 8 : other + 4;
  } catch {
    return 8;
  }
};

/** See `items`. */
export const contentOfValue = () => items;

/**
 * A fault as events have it.
 * @param {string} path
 * @param {string} message
 */
export const faultOfValue = (path, message) => ({ path, message });
