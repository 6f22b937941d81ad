// What other programs do to an option's short name, they do not do to its long one, and the card reads both.
import { expect, until } from "../visit.mjs";

/** @import { Page } from "../../bench/chromium.mjs" */

/** Whether a program has taken the name, once it has had its turn. @type {Record<string, (page: Page) => Promise<boolean>>} */
const TAKEN = {
  foundation: async (page) => {
    await page.run(() => document.getElementById("card")?.click());
    return page.run(() => Boolean(window.isTaken));
  },
  htmx: async (page) => {
    await page.run(
      () =>
        new Promise((resolve) => {
          document.addEventListener("htmx:afterOnLoad", () => setTimeout(resolve), { once: true });
          document.getElementById("ask")?.click();
        }),
    );
    return page.run(() => document.getElementById("card")?.checkVisibility() === false);
  },
  daisyui: (page) =>
    page.run(() => {
      const card = /** @type {Element} */ (document.getElementById("card"));
      return getComputedStyle(card).backgroundColor !== "rgba(0, 0, 0, 0)";
    }),
};

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  for (const [program, isTaken] of Object.entries(TAKEN)) {
    for (const [form, expected] of /** @type {const} */ ([
      ["short", true],
      ["long", false],
    ])) {
      await site.open(`/${program}-${form}.html`, async (page) => {
        expect(await until(() => page.run(isLive), Boolean), true, `${program}, ${form} name: the card is live`);
        expect(await isTaken(page), expected, `${program} takes the ${form} name`);
        expect(await page.run(isRead, program), true, `${program}: the card reads the ${form} name`);
      });
    }
    console.log(`${program}: takes the short name, and leaves the long one`);
  }
};

function isLive() {
  const card = /** @type {(Element & { resolvedLang?: string | null }) | null} */ (document.querySelector("#card"));
  return Boolean(card?.resolvedLang);
}

/** The card has done what the option says. @param {string} program */
function isRead(program) {
  const root = document.querySelector("#card")?.shadowRoot;
  if (program === "foundation") return root?.querySelector("#reviews")?.matches("[open]");
  if (program === "daisyui") return root?.querySelector(".scheme-dark") !== null;
  return true;
}
