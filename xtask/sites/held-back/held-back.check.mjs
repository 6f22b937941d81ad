// Nothing runs before the reader agrees, and then there is one card.
import { expect, until } from "../visit.mjs";

/** @import { Page } from "../../bench/chromium.mjs" */

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  await site.open("/klaro.html", async (page) => {
    await until(() => page.run(() => "klaro" in window), Boolean);
    expect(await page.run(cards), 0, "klaro: cards before the reader agrees");
    await page.run(() => {
      const manager = window.klaro.getManager();
      manager.updateConsent("film-card", true);
      manager.saveAndApplyConsents();
    });
    await until(
      () => page.run(live),
      (count) => count > 0,
    );
    await page.run(twoFrames);
    expect(await page.run(cards), 1, "klaro: cards when the reader has agreed");
    expect(await page.run(live), 1, "klaro: live cards when the reader has agreed");
    expect(await page.run(() => document.querySelector("script + film-card") !== null), true, "klaro: beside the tag");
  });
  await site.open("/tarteaucitron.html", async (page) => {
    await until(() => page.run(() => document.getElementById("filmcardAllowed") !== null), Boolean);
    expect(await page.run(() => customElements.get("film-card") === undefined), true, "tarteaucitron: waits");
    await page.run(() => document.getElementById("filmcardAllowed")?.click());
    expect(
      await until(
        () => page.run(live),
        (count) => count > 0,
      ),
      1,
      "tarteaucitron: live cards",
    );
  });
  await site.open("/partytown.html", async (page) => {
    await page.run(twoFrames);
    await new Promise((passed) => setTimeout(passed, 3000));
    console.log(
      await page.run(live),
      await page.run(() => String(customElements.get("film-card")).slice(0, 200)),
      await page.run(() => document.querySelector("script[type^='text/partytown']")?.outerHTML),
    );
    expect(await page.run(() => document.querySelector("#card a")?.checkVisibility()), true, "partytown: the fallback");
  });
};

const cards = () => document.querySelectorAll("film-card").length;

function live() {
  const found = /** @type {NodeListOf<Element & { resolvedLang?: string | null }>} */ (
    document.querySelectorAll("film-card")
  );
  return [...found].filter(({ resolvedLang }) => resolvedLang).length;
}

const twoFrames = () =>
  /** @type {Promise<void>} */ (
    new Promise((passed) => requestAnimationFrame(() => requestAnimationFrame(() => passed())))
  );
