// A card that is live before its page is taken over disturbs no framework: no node is made anew, nothing is reported, the
// page goes on. The structured data stands there once, also after a card was cloned or has left.
import { expect, until } from "../visit.mjs";

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  for (const name of ["react", "vue", "svelte", "solid", "angular"]) {
    for (const schema of ["auto", "off"]) {
      await site.open(`/${name}-${schema}.html`, async (page) => {
        await until(() => page.run(isLive), Boolean);
        await page.run(takeOver);
        await until(() => page.run(press), Boolean);
        expect(await page.run(found), "", `${name}, data-schema="${schema}"`);
        expect(await page.run(countData), schema === "off" ? 0 : 1, `${name}: structured data`);
        if (schema === "off") return;
        await page.run(clone);
        await until(() => page.run(() => window.clone.resolvedLang), Boolean);
        expect(await page.run(countData), 1, `${name}: structured data beside a clone`);
        await page.run(() => document.querySelector("#card")?.remove());
        const stays = await until(
          () => page.run(countData),
          (count) => count === 1,
        );
        expect(stays, 1, `${name}: structured data when one of two cards has left`);
      });
    }
    console.log(`${name}: takes over a page whose card is live, and its nodes stay`);
  }
};

/** The card is live, and the framework is there. */
function isLive() {
  const card = /** @type {Window["clone"] | null} */ (document.querySelector("#card"));
  return Boolean(card?.resolvedLang && window.takeOver);
}

/** The framework takes over the page that its server wrote. */
function takeOver() {
  window.before = [...document.querySelectorAll("main, #card, #card a, button")];
  window.takeOver?.(document.querySelector("#root"));
}

/** Whether the button counts the click. */
function press() {
  const button = /** @type {HTMLElement} */ (document.querySelector("button"));
  button.click();
  return button.textContent !== "clicked 0";
}

/** What is not as it has to be, in words. */
function found() {
  const faults = [];
  const now = [...document.querySelectorAll("main, #card, #card a, button")];
  now.forEach((node, index) => {
    if (node !== window.before[index]) faults.push(`${node.localName} was made anew`);
  });
  if (now.length !== window.before.length) faults.push("nodes are missing");
  const card = /** @type {Window["clone"]} */ (document.querySelector("#card"));
  if (!card.resolvedLang) faults.push("the card is not live");
  if (!card.querySelector("a")?.textContent?.endsWith("!")) faults.push("the fallback does not follow the page");
  return faults.join();
}

function countData() {
  return document.querySelectorAll("script[type='application/ld+json']").length;
}

function clone() {
  const card = /** @type {Window["clone"]} */ (document.querySelector("#card"));
  window.clone = /** @type {Window["clone"]} */ (card.cloneNode(true));
  window.clone.removeAttribute("id");
  document.body.append(window.clone);
}
