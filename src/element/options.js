// The element's name and its options, as text. What they mean, Rust knows (`src/config.rs`).

export const TAG = "film-card";

/** Attributes that name a film, the strongest first. */
export const SOURCES = ["data-source", "data-src", "data-film"];

/**
 * The content of the page's `<meta>` of this name.
 * @param {Document} document
 * @param {string} name
 */
export const meta = (document, name) => document.querySelector(`meta[name='${name}' i]`)?.getAttribute("content");

/**
 * The text of an option: of an attribute, whose name begins with `data-`, or of
 * a page-wide default, whose name begins with `film-card:`.
 * @param {Element} element
 * @param {string} name
 */
export const option = (element, name) =>
  name.startsWith("data-") ? element.getAttribute(name) : meta(element.ownerDocument, name);

/**
 * The same as HTML compares enumerated attributes, empty where there is none.
 * @param {Element} element
 * @param {string} name
 */
export const keyword = (element, name) => option(element, name)?.trim().toLowerCase() ?? "";
