// The element's name and its options, as text. Rust knows their meaning (`src/config.rs`).

export const TAG = "film-card";

/** Attributes that name a film, the strongest first. */
export const SOURCES = ["data-source", "data-src", "data-film"];

/** @param {string} name an option's attribute */
export const longName = (name) => name.replace("data-", `data-${TAG}-`);

/**
 * The content of the page's `<meta>` of this name. A query would go through the whole page, for each of its cards; the
 * browser knows which elements these are.
 * @param {Document} document
 * @param {string} name
 */
export const meta = (document, name) =>
  [...document.getElementsByTagName("meta")].find((it) => it.name.toLowerCase() === name)?.getAttribute("content");

/**
 * The attribute that an option is read from: the long name is for pages on which another program takes the short one.
 * @param {Element} element
 * @param {string} name
 */
export function attributeOf(element, name) {
  const long = longName(name);
  return element.getAttribute(long)?.trim() ? long : name;
}

/**
 * The text of an option: of an attribute, whose name begins with `data-`, or of
 * a page-wide default, whose name begins with `film-card:`.
 * @param {Element} element
 * @param {string} name
 */
export const option = (element, name) =>
  name.startsWith("data-") ? element.getAttribute(attributeOf(element, name)) : meta(element.ownerDocument, name);

/**
 * The same as HTML compares enumerated attributes, empty where there is none.
 * @param {Element} element
 * @param {string} name
 */
export const keyword = (element, name) => option(element, name)?.trim().toLowerCase() ?? "";
