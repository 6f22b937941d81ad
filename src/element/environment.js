// The environment of the cards in their page, as text: languages and colours. Rust knows what follows from it.
import { meta } from "./options.js";
import { living } from "./registry.js";

/** Attributes of `<body>` and `<html>` by which a page says that it is light or dark, in the order that counts. */
const SWITCHES = ["data-theme", "data-bs-theme", "class"];

/**
 * Cards whose `lang` around them was looked up, with it: it stays while a
 * translation tool is at work, which writes its own.
 * @type {WeakMap<Element, string>}
 */
const langs = new WeakMap();

/**
 * `<body>` and `<html>`, the nearer first.
 * @param {Document} document
 */
const rootElements = ({ body, documentElement }) => [body, documentElement].filter(Boolean);

/**
 * The trees that an element stands in: its own, and outward those of the hosts of shadow roots.
 * @param {Element} element
 */
function* trees(element) {
  for (let host = element; host; ) {
    const root = host.getRootNode();
    yield { host, root };
    // No `instanceof`: it may be of another window.
    host = /** @type {ShadowRoot} */ (root).host;
  }
}

/**
 * The nearest `lang`, of the element itself or outward across shadow roots; empty for none. As in Unicode's
 * identifiers an underscore counts as a hyphen, and an encoding behind the tag does not count.
 * @param {Element} element
 */
export function nearestLang(element) {
  for (const { host } of trees(element)) {
    const nearest = host.closest("[lang]");
    if (nearest) return /** @type {string} */ (nearest.getAttribute("lang")).replace(/[.@].*/, "").replaceAll("_", "-");
  }
  return "";
}

/** @param {Element} element */
function lang(element) {
  const known = langs.get(element);
  const { classList } = element.ownerDocument.documentElement;
  if (known !== undefined && /(^| )translated-(ltr|rtl)( |$)/.test(classList.value)) return known;
  const nearest = nearestLang(element);
  langs.set(element, nearest);
  return nearest;
}

/**
 * The environment of an element whose computed `color-scheme` is known, as `update` in Rust takes it.
 * @param {Element} element
 * @param {string} scheme
 * @returns {[lang: string, languages: string, scheme: string, themes: string]}
 */
export function environment(element, scheme) {
  const { ownerDocument } = element;
  const themes = rootElements(ownerDocument).flatMap((root) => SWITCHES.map((name) => root.getAttribute(name)));
  return [
    lang(element),
    navigator.languages.join(" "),
    // A page may say it in its head instead of by a rule.
    scheme === "normal" ? (meta(ownerDocument, "color-scheme") ?? "") : scheme,
    themes.join(" "),
  ];
}

const observer = new MutationObserver(() => {
  for (const card of living) card.schedule();
});

/**
 * Watches the environment of an element. Watching twice is watching once.
 * @param {Element} element
 */
export function watch(element) {
  for (const { root } of trees(element)) observer.observe(root, { subtree: true, attributeFilter: ["lang"] });
  for (const root of rootElements(element.ownerDocument)) observer.observe(root, { attributeFilter: SWITCHES });
}

/** Ends the watching where no card is left, so that the page can go. */
export function unwatch() {
  if (!living.size) observer.disconnect();
}
