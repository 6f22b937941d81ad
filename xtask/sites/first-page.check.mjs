import { expect, until } from "./visit.mjs";

/** @param {import("./visit.mjs").Visitor} site */
export default async (site) => {
  // The one at the top, that of the configurator and those of the looks.
  await site.live("/index.html?lang=es", Array(5).fill("La misma luna"));
  // Its configurator works.
  await site.open("/index.html?lang=es", async (page) => {
    await until(() => page.run(isLoaded), Boolean);
    const isChosen = await until(() => page.run(choose), Boolean);
    expect(isChosen, true, "the code that follows the configurator");
  });
};

/** The configurator has read its controls. */
function isLoaded() {
  return document.readyState === "complete" && document.querySelector("#code") !== null;
}

/** Chooses a dark card; whether the code has it. */
function choose() {
  const themes = /** @type {HTMLSelectElement} */ (document.querySelector("select[name=data-theme]"));
  themes.value = "dark";
  themes.dispatchEvent(new Event("input", { bubbles: true }));
  return document.querySelector("#code")?.textContent?.includes('data-theme="dark"');
}
