// The card of an embedded film as a placeholder, for a reader who would see nothing until the WebAssembly is there.
import { films, languages } from "built/embedded.json";
import { hasRemembered } from "./choice.js";
import { nearestLang } from "./environment.js";
import { keyword, option } from "./options.js";

/** @import { Tree } from "built/embedded.json" */

const SVG = "http://www.w3.org/2000/svg";
/** Elements that speak for all cards of a page, or may say that it is light or dark. */
const SIGNS = 'meta[name^="film-card:" i]:not([name$=files i]),meta[name="color-scheme" i]';
const THEMED = "[data-theme],[data-bs-theme],.dark,.light";

/**
 * The card of an embedded film, whose nodes become those of the live one;
 * nothing where there is something to read, and where only Rust can tell how it
 * is shown.
 * @param {HTMLElement} host
 */
export function drawCard(host) {
  /** @param {string} name */
  const text = (name) => option(host, `data-${name}`);
  const hasOther = ["source", "src", "hide", "heading-level"].some(text);
  if (hasOther || host.firstElementChild || host.textContent?.trim()) return;
  const tree = films[text("film")?.trim() ?? ""]?.card;
  const scheme = schemeOf(host);
  if (!tree || !scheme || hasRemembered() || document.querySelector(SIGNS)) return;
  if ([document.documentElement, document.body].some((element) => element.matches(THEMED))) return;
  const mount = document.createElement("div");
  mount.className = "mount";
  add(mount, tree, language(host));
  mount.firstElementChild?.classList.replace("scheme-system", scheme);
  unfold(host, mount);
  for (const part of ["cast", "reviews"]) {
    const max = text(`max-${part}`);
    if (!max) continue;
    /** @type {NodeListOf<HTMLElement>} */
    const items = mount.querySelectorAll(`[part=${part}]>li`);
    if (!/^\d+$/.test(max) || Number(max) < items.length) return;
    for (const item of items) item.removeAttribute("class");
    mount.querySelector(`[value=${part}]`)?.remove();
  }
  return mount;
}

/**
 * Opens and closes the sections as the options of `host` say.
 * @param {Element} host
 * @param {Element} mount
 */
export function unfold(host, mount) {
  const words = keyword(host, "data-open").split(/[ \t\n\f\r]/);
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const sections = mount.querySelectorAll("details[id]");
  for (const section of sections) section.open = words.includes(section.id);
}

/**
 * Adds to `parent` what a node is in one language, see `xtask/preview`.
 * @param {Element} parent
 * @param {Tree} node
 * @param {string} lang
 */
function add(parent, node, lang) {
  // Only texts and lists have `concat`.
  /** @param {any} it */
  const inLanguage = (it) => (it.concat ? it : it[lang]);
  const own = inLanguage(node);
  if (!Array.isArray(own)) {
    if (own) parent.append(own);
    return;
  }
  const [tag, attributes, ...children] = own;
  const element = document.createElementNS(tag === "svg" ? SVG : parent.namespaceURI, tag);
  for (const [name, values] of Object.entries(attributes)) {
    const value = inLanguage(values);
    if (value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children) add(element, child, lang);
  parent.append(element);
}

/**
 * The language for a reader who has not chosen one: of the card, of its environment, of the browser.
 * @param {Element} host
 */
function language(host) {
  const tags = [option(host, "data-lang")?.trim(), nearestLang(host), ...navigator.languages];
  const wanted = tags.map((tag) => tag?.toLowerCase().split("-")[0] ?? "");
  return wanted.find((tag) => languages.includes(tag)) ?? languages[0];
}

/** @param {Element} host */
function schemeOf(host) {
  const theme = keyword(host, "data-theme");
  if (theme === "light" || theme === "dark") return `scheme-${theme}`;
  return getComputedStyle(host).colorScheme === "normal" && "scheme-system";
}
