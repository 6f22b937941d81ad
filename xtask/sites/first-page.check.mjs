import { expect, until } from "./visit.mjs";

/** @param {import("./visit.mjs").Visitor} site */
export default async (site) => {
  await site.live("/index.html?lang=es", ["La misma luna"]);
  // Its configurator works.
  await site.open("/index.html?lang=es", async (page) => {
    const isChosen = await until(() => page.run(choose), Boolean);
    expect(isChosen, true, "the code that follows the configurator");
  });
};

/** Chooses a dark card; whether the code has it. */
function choose() {
  const themes = /** @type {HTMLSelectElement} */ (document.querySelector("select[name=data-theme]"));
  themes.value = "dark";
  themes.dispatchEvent(new Event("input", { bubbles: true }));
  return document.querySelector("#code")?.textContent?.includes('data-theme="dark"');
}
