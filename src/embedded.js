// The embedded films: as Rust reads them, and each as a picture of its card, for
// a reader who would see nothing until the WebAssembly is there.
import { films, languages } from "../target/embedded.json";

const SVG = "http://www.w3.org/2000/svg";
/** Where a reader's choice of language is kept, see `src/embed/storage.rs`. */
const CHOICE = "film-card:lang";
/** What speaks for all cards of a page, or may say that it is light or dark. */
const SIGNS =
  'meta[name^="film-card:" i],meta[name="color-scheme" i],:is(html,body):is([data-theme],[data-bs-theme],.dark,.light)';

/** Attributes that change how a picture looks. */
export const LOOKS = /^(lang|data-(film|source|src|hide|heading-level|max-cast|max-reviews|lang|theme))$/;

/** An embedded film, as its file has it. */
export const embedded = (id) => films[id].film;

/**
 * The card of an embedded film, which the live one takes the place of; nothing
 * where there is something to read, and where only Rust can tell how it looks.
 */
export function picture(card) {
  const { film, source, src, hide, headingLevel, maxCast, maxReviews } = card.dataset;
  if (!film || source || src || card.children[0] || card.textContent.trim()) return;
  const tree = films[film.trim()]?.card;
  const scheme = schemeOf(card);
  if (!tree || hide || headingLevel || !scheme || hasChosen() || document.querySelector(SIGNS)) return;
  const mount = document.createElement("div");
  mount.className = "mount";
  add(mount, tree, language(card));
  mount.firstChild.classList.replace("scheme-system", scheme);
  unfold(card, mount);
  for (const [part, max] of [["cast", maxCast], ["reviews", maxReviews]]) {
    if (max) {
      const items = mount.querySelectorAll(`[part=${part}]>li`);
      if (!/^\d+$/.test(max) || max < items.length) return;
      items.forEach((item) => { item.hidden = false; });
      mount.querySelector(`[value=${part}]`)?.remove();
    }
  }
  return mount;
}

/** Opens and closes the sections as the options of `card` say. */
export function unfold({ dataset: { open = "" } }, mount) {
  const words = open.toLowerCase().split(/[ \t\n\f\r]/);
  for (const section of mount.querySelectorAll("details")) {
    section.open = words.includes(section.id);
  }
}

/** Adds to `parent` what a node is in one language, see `xtask/preview`. */
function add(parent, node, lang) {
  // Texts and lists, and what each has in their place.
  const inLanguage = (it) => (it.at ? it : it[lang]);
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
  children.forEach((child) => add(element, child, lang));
  parent.append(element);
}

/** The language of who has not chosen one: of the card, what is around it, the browser. */
function language(card) {
  let around;
  for (let at = card; at && !around; at = at.getRootNode().host) around = at.closest("[lang]");
  const tags = [card.dataset.lang?.trim(), around?.getAttribute("lang"), ...navigator.languages];
  const wanted = tags.map((tag) => tag?.toLowerCase().split("-")[0]);
  return wanted.find((tag) => languages.includes(tag)) ?? languages[0];
}

function schemeOf(card) {
  const theme = card.dataset.theme?.trim().toLowerCase();
  if (theme === "light" || theme === "dark") return `scheme-${theme}`;
  return getComputedStyle(card).colorScheme === "normal" && "scheme-system";
}

function hasChosen() {
  try {
    return CHOICE in sessionStorage || CHOICE in localStorage;
  } catch {
    // Where storage is refused, nothing is kept.
    return false;
  }
}
