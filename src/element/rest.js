// A page at rest: cards that nobody has come near are made then, for whoever prints, pictures or keeps the page.
import { loadAll } from "./loader.js";
import { living } from "./registry.js";
import { waiting } from "./schedule.js";
import { Entry } from "./wasm.js";

/** Milliseconds after a page is loaded in which what else it does comes first. */
const PAUSE = 1000;

function load() {
  // Not again for those that have failed.
  for (const { readiness } of living) if (readiness.isOpen) loadAll();
}

/** Loads for the cards that there are as soon as the page has nothing else to do, or while nobody sees it yet. */
export function whenAtRest() {
  if (document.prerendering) load();
  else if (document.readyState === "complete") setTimeout(load, PAUSE);
}
addEventListener("load", whenAtRest);

// What is not on its way comes too late for this sheet, and in time for the next.
addEventListener("beforeprint", () => {
  load();
  if (Entry) for (const card of waiting) card.run();
});
