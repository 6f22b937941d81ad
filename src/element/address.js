// The script tag that runs this file, and the file's own address.

export const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/**
 * Whether a browser runs such a tag: consent managers and programs that delay scripts hold tags back by another type.
 * @param {Element} tag
 */
export const runs = (tag) =>
  /^(module|(text|application)\/(java|ecma)script)?$/i.test(tag.getAttribute("type")?.trim() ?? "");

/** @type {NodeListOf<HTMLScriptElement>} */
const named = document.querySelectorAll(`script[src^='${FILE}'],script[src*='/${FILE}']`);

// A module has no currentScript, and what a script fetches and runs as text (jQuery does, with tags in what it
// inserts) has none with an address: its tag is known by the file's name. For a file without a tag, such as one
// that a script imports, the top of the call stack names it, unless the page has put that out of use.
export const address =
  script?.src ||
  [...named].find(runs)?.src ||
  /(?:https?|file|blob):\S+?(?=:\d+:\d+)/.exec(new Error().stack ?? "")?.[0];
