// What Dark Reader and Chromium's automatic dark mode make of a card can be read: its text, and the stars that were given.
import { expect, until } from "../visit.mjs";

/** @import { Page } from "../../bench/chromium.mjs" */

/** The least contrast of text, and of marks that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const MARK = 3;

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  await site.open("/", async (page) => {
    await until(() => page.run(isLive), Boolean);
    await page.run(() => window.DarkReader.enable({ brightness: 100, contrast: 90, sepia: 10 }, {}));
    await until(() => page.run(isDark), Boolean);
    await readable(page, "Dark Reader");
  });
  await site.open("/", async (page) => {
    await until(() => page.run(isLive), Boolean);
    await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
    await page.send("Emulation.setAutoDarkModeOverride", { enabled: true });
    await readable(page, "Chromium's automatic dark mode");
  });
};

/** @param {Page} page @param {string} by */
async function readable(page, by) {
  const { data } = await page.send("Page.captureScreenshot", { format: "png" });
  const { title, given, missing, ground } = await page.run(luminances, data);
  expect(contrast(title, ground) >= TEXT, true, `${by}: the title has a contrast of ${contrast(title, ground)}`);
  expect(contrast(given, ground) >= MARK, true, `${by}: stars have a contrast of ${contrast(given, ground)}`);
  const apart = contrast(given, missing);
  expect(apart >= 1.5, true, `${by}: stars that were given have a contrast of ${apart} to others`);
}

/** Of two luminances (WCAG 2.2). @type {(one: number, other: number) => number} */
const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The luminances of what a picture of the page shows: of the title's strokes, of a star, of a star not given, of the ground. @param {string} png */
async function luminances(png) {
  const bytes = await (await fetch(`data:image/png;base64,${png}`)).blob();
  const bitmap = await createImageBitmap(bytes);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
    new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")
  );
  context.drawImage(bitmap, 0, 0);
  /** @type {(x: number, y: number) => number} */
  const at = (x, y) => {
    const [red, green, blue] = [...context.getImageData(x, y, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const root = /** @type {ShadowRoot} */ (document.querySelector("#card")?.shadowRoot);
  const box = (/** @type {string} */ selector) =>
    /** @type {Element} */ (root.querySelector(selector)).getBoundingClientRect();
  const title = box("[part~=title]");
  const ground = at(title.x - 3, title.y);
  const strokes = [];
  for (let x = title.x; x < title.right; x += 1) for (let y = title.y; y < title.bottom; y += 2) strokes.push(at(x, y));
  const middle = (/** @type {DOMRect} */ { x, y, width, height }) => at(x + width / 2, y + height / 2);
  const farthest = strokes.sort((one, other) => Math.abs(other - ground) - Math.abs(one - ground))[0];
  return { title: farthest, given: middle(box(".full")), missing: middle(box(".star:not(.full, .half)")), ground };
}

function isLive() {
  const card = /** @type {(Element & { resolvedLang?: string | null }) | null} */ (document.querySelector("#card"));
  return Boolean(card?.resolvedLang);
}

/** Dark Reader has been at the card, and the colours have come to rest. */
function isDark() {
  const root = document.querySelector("#card")?.shadowRoot;
  const base = /** @type {Element} */ (root?.querySelector("[part~=base]"));
  const isRecoloured = getComputedStyle(base).backgroundColor !== "rgb(250, 248, 242)";
  return isRecoloured && root?.getAnimations().every(({ playState }) => playState === "finished");
}
