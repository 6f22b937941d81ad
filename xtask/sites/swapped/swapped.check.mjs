// On pages that are swapped each has its two cards, of the element and of the tag, and nothing grows; links to a section
// open it and scroll there, each time.
import { opensSection } from "../section_link.mjs";
import { expect, until } from "../visit.mjs";

/** @import { Page } from "../../bench/chromium.mjs" */

/** How often a page is swapped, before what it holds is counted and between. */
const SWAPS = 50;

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  for (const name of ["swup", "barba", "turbo"]) {
    await site.open(`/${name}/1.html`, async (page) => {
      await shows(page, 1, name);
      await swap(page, name, 2);
      await swap(page, name, SWAPS);
      const before = await held(page);
      await swap(page, name, SWAPS);
      const after = await held(page);
      for (const key of /** @type {const} */ (["nodes", "jsEventListeners"])) {
        // A page more or less may still wait to be collected; a swap that left one would have left fifty.
        const grows = after[key] > before[key] * 2;
        expect(grows ? `${before[key]}, then ${after[key]}` : "", "", `${name}: ${key} of ${SWAPS} swaps`);
      }
    });
    console.log(`${name}: two cards on each page, and nothing grows`);
  }
  for (const name of ["swup", "barba", "turbo", "vue-router"]) {
    await site.open(`/${name}/1.html`, async (page) => {
      await until(() => page.run(isLive), Boolean);
      await opensSection(page, name);
    });
    console.log(`${name}: a link to a section opens it each time`);
  }
};

/** @param {Page} page @param {number} number @param {string} name */
async function shows(page, number, name) {
  const is = await until(() => page.run(isPage, number), Boolean);
  expect(is, true, `${name}: page ${number} with its two live cards`);
}

/** Follows the link to the other page so often. @param {Page} page @param {string} name @param {number} times */
async function swap(page, name, times) {
  for (let time = 0; time < times; time += 1) {
    const number = await page.run(() => 3 - Number(document.querySelector("h1")?.textContent?.slice(5)));
    await page.run(() => /** @type {HTMLElement} */ (document.querySelector("#go")).click());
    await shows(page, number, name);
  }
}

/** What a page holds after a collection. @param {Page} page @returns {Promise<{ nodes: number, jsEventListeners: number }>} */
async function held(page) {
  await page.send("HeapProfiler.collectGarbage");
  await page.send("HeapProfiler.collectGarbage");
  return page.send("Memory.getDOMCounters");
}

/** The card of the element is live. */
function isLive() {
  const card = /** @type {(Element & { resolvedLang?: string | null }) | null} */ (document.querySelector("#card"));
  return Boolean(card?.resolvedLang);
}

/** Page `number` is shown, not only Turbo's preview of it, and its two cards are live. @param {number} number */
function isPage(number) {
  const cards = /** @type {NodeListOf<Element & { resolvedLang?: string | null }>} */ (
    document.querySelectorAll("film-card")
  );
  const isShown =
    document.querySelectorAll("h1").length === 1 && document.querySelector("h1")?.textContent === `Page ${number}`;
  const isBusy = document.querySelector("html[aria-busy=true]") !== null;
  return isShown && !isBusy && cards.length === 2 && [...cards].every(({ resolvedLang }) => resolvedLang);
}
