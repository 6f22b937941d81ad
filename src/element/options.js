// The element's name and its options, as text. Rust knows their meaning (`src/config.rs`).

export const TAG = "film-card";

/** Attributes that name a film, the strongest first. */
export const SOURCES = ["data-source", "data-src", "data-film"];

/** How the long names of attributes begin. */
const LONG = `data-${TAG}-`;

/** @param {string} name an option's attribute */
export const longName = (name) => name.replace("data-", LONG);

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
 * The text of an option.
 * @param {Element} element
 * @param {string} name its attribute
 */
export const option = (element, name) => element.getAttribute(attributeOf(element, name));

/**
 * All options of an element that have a text, as `options` in Rust takes them: the attributes under their short names,
 * those with long names first.
 * @param {Element} element
 */
export function options({ attributes, ownerDocument }) {
  let all = "";
  for (const { name, value } of attributes) {
    const text = `${name.replace(LONG, "data-")}=${value}\0`;
    if (!name.startsWith(LONG)) all += text;
    else if (value.trim()) all = text + all;
  }
  // Names with a colon are those of no attribute.
  for (const meta of ownerDocument.getElementsByTagName("meta"))
    if (meta.name.includes(":")) all += `${meta.name.toLowerCase()}=${meta.getAttribute("content")}\0`;
  return all;
}

/**
 * The same as HTML compares enumerated attributes, empty where there is none.
 * @param {Element} element
 * @param {string} name
 */
export const keyword = (element, name) => option(element, name)?.trim().toLowerCase() ?? "";
