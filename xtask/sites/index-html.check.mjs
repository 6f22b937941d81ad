// `index.html` of a release, from a server or from a disk: its form, an import, the card as HTML, the folder.
import { expect, until } from "./visit.mjs";

/** @import { Page } from "../bench/chromium.mjs" */

const FILM = `<!doctype html><title>Greed</title><script type="application/ld+json">
{ "@context": "https://schema.org", "@type": "Movie", "name": "Greed", "datePublished": "1924" }</script>`;

/**
 * @param {Page} page
 * @param {() => unknown} ask
 * @param {string} what
 */
async function soon(page, ask, what) {
  expect(await until(() => page.run(ask), Boolean), true, what);
}

/** @param {import("./visit.mjs").Visitor} site */
export default async (site) => {
  await site.use(async (page) => {
    await page.go(`${site.origin}/index.html?lang=en`);
    await soon(page, () => Boolean(document.querySelector("#languages:not([hidden])")), "the page's script runs");
    await page.run(() => /** @type {HTMLElement} */ (document.querySelector("[name=film][value=json]")).click());
    await soon(page, () => Boolean(document.querySelector("#film-form .fields")), "the form is there");
    await page.run((text) => {
      const box = /** @type {HTMLTextAreaElement} */ (document.querySelector("#pasted"));
      box.value = text;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, FILM);
    const titleIsShown = () =>
      document.querySelector("#card")?.shadowRoot?.querySelector("[part~=title]")?.textContent === "Greed";
    await soon(page, titleIsShown, "the card shows what was imported");
    await page.run(() => {
      // Drivers run each function in a world of its own, and share the elements alone.
      document.addEventListener(
        "click",
        (event) => {
          const { download } = /** @type {HTMLAnchorElement} */ (event.target);
          if (!download) return;
          event.preventDefault();
          document.documentElement.dataset.archive = download;
        },
        true,
      );
      /** @type {HTMLElement} */ (document.querySelector("#folder")).click();
      /** @type {HTMLDetailsElement} */ (document.querySelector("#card-html-box")).open = true;
    });
    const htmlIsShown = () => Boolean(document.querySelector("#card-html")?.textContent?.includes("shadowrootmode"));
    await soon(page, htmlIsShown, "the card is there as HTML");
    const isPacked = () => document.documentElement.dataset.archive === "film-card.zip";
    await soon(page, isPacked, "the folder is packed");
  });
};
