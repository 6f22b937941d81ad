// A link `#section` of a page to the reviews of its first card, which any program may follow for the browser.
import { expect, until } from "./visit.mjs";

/** @import { Page } from "../bench/chromium.mjs" */

/**
 * Expects that the link opens the reviews and scrolls to them, the second time as well.
 * @param {Page} page
 * @param {string} name of the page, for the message
 */
export async function opensSection(page, name) {
  for (const time of ["first", "second"]) {
    // While pages change places in view, a browser gives clicks to neither.
    await until(() => page.run(isAtRest), Boolean);
    await click(page, "#section");
    const isShown = await until(() => page.run(showsReviews), Boolean);
    expect(isShown, true, `${name}: the reviews are shown the ${time} time that a link to them is followed`);
    await page.run(closeReviews);
  }
}

function isAtRest() {
  return document.getAnimations().every(({ playState }) => playState !== "running");
}

/** A click as a reader's. @param {Page} page @param {string} selector */
async function click(page, selector) {
  const [x, y] = await page.run((selector) => {
    const element = /** @type {Element} */ (document.querySelector(selector));
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }, selector);
  const mouse = { x, y, button: "left", clickCount: 1 };
  await page.send("Input.dispatchMouseEvent", { type: "mousePressed", ...mouse });
  await page.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...mouse });
}

/** The reviews stand open where the window begins. */
function showsReviews() {
  const section = document.querySelector("film-card")?.shadowRoot?.querySelector("#reviews");
  return section instanceof HTMLDetailsElement && section.open && Math.abs(section.getBoundingClientRect().top) < 2;
}

/** As a reader does it, whom the card then leaves alone. */
function closeReviews() {
  dispatchEvent(new Event("pointerdown"));
  const root = document.querySelector("film-card")?.shadowRoot;
  root?.querySelector("#reviews")?.querySelector("summary")?.click();
}
