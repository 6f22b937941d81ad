// Two pages, `/one/` and `/two/`, between which a program leads without the browser loading them: each with a heading, a card,
// a link `#go` to the other page and a link `#section` to the card's reviews.
import { opensSection } from "./section_link.mjs";
import { expect, until } from "./visit.mjs";

/** How often the other page is gone to. */
const TIMES = 20;

/**
 * Expects that each page has its live card, however often its reader has come and gone, and that links to a section work.
 * @param {import("./visit.mjs").Visitor} site
 * @param {string} title of the card
 */
export const isRouted = (site, title) =>
  site.open("/one/", async (page) => {
    const shows = async (/** @type {string} */ name) => {
      const shown = await until(
        () => page.run(look),
        (shown) => shown === `${name}: ${title}`,
      );
      expect(shown, `${name}: ${title}`, "the page and its cards");
    };
    await shows("one");
    await page.run(() => {
      Object.assign(window, { isTheSame: true });
    });
    for (let time = 0; time < TIMES; time += 1) {
      await page.run(() => /** @type {HTMLElement} */ (document.querySelector("#go")).click());
      await shows(time % 2 ? "one" : "two");
    }
    expect(await page.run(() => "isTheSame" in window), true, "the browser has not loaded the pages");
    await opensSection(page, "one");
  });

/** The page by its heading, and the titles of its live cards. */
function look() {
  const cards = /** @type {NodeListOf<Element & { resolvedLang?: string | null }>} */ (
    document.querySelectorAll("film-card")
  );
  const titles = [...cards].map(
    (card) => card.resolvedLang && card.shadowRoot?.querySelector("[part~=title]")?.textContent,
  );
  return `${document.querySelector("h1")?.textContent}: ${titles}`;
}
