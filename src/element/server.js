// Stands in for what the scripts name of a browser where they must load and do nothing: on a server and in a worker,
// in a simulated page, and where this file runs again.

// Turbo runs it at each visit: listeners of each run would hold the page of that visit for ever. A module runs once.
/** @type {typeof import("./film_card.js").FilmCard | undefined} */
// @ts-expect-error It is this class, or has no version.
const first = IS_MODULE ? undefined : globalThis.customElements?.get("film-card");
const isAgain = first?.version === VERSION;
if (isAgain) first.embed(/** @type {HTMLScriptElement | null} */ (globalThis.document.currentScript));

export const {
  addEventListener = () => {},
  customElements = { get: () => ({ version: VERSION }) },
  document = { querySelector() {}, querySelectorAll: () => [] },
  HTMLElement = class {},
  IntersectionObserver = class {
    observe() {}
    unobserve() {}
  },
  // An engine without this one lacks the other too. Not a class that stands before: some minifiers put that behind.
  MutationObserver = IntersectionObserver,
  navigation,
} = isAgain ? {} : globalThis;
