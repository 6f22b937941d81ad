// Without scripts a page has the same boxes, texts and colours after each program, and the same cards go live.
import { expect, until } from "../visit.mjs";

/** @import { Page } from "../../bench/chromium.mjs" */

/** What programs change of a line without scripts, as their own texts say. @type {Record<string, (line: string) => string>} */
const CHANGES = {
  // Spaces around every element.
  "BeautifulSoup, prettify": (line) => line.replace(/( -?\d+\.\d){4}/, ""),
  // Attributes that are not SVG's, of a drawing.
  "htmlnano, preset safe": (line) => line.replace(/^svg poster/, "svg "),
};

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  const before = await looks(site, "before");
  /** @type {string[]} */
  const names = JSON.parse(await site.html("/names.json"));
  const faults = [];
  for (const [index, name] of names.entries()) {
    try {
      const after = await looks(site, `after-${index}`);
      const change = CHANGES[name] ?? ((line) => line);
      expect(difference(before.still.map(change), after.still.map(change)), "", "without scripts");
      expect(difference(before.live, after.live), "", "live");
      console.log(`${name}: the same`);
    } catch (error) {
      faults.push(`${name}: ${error}`);
    }
  }
  if (faults.length) throw new Error(faults.join("\n"));
};

/**
 * A page without scripts, and with live cards.
 * @param {import("../visit.mjs").Visitor} site
 * @param {string} name
 */
async function looks(site, name) {
  /** @type {Record<string, string[]>} */
  const looks = {};
  await site.openWithoutScripts(`/${name}.html`, async (page) => {
    looks.still = await page.run(look);
  });
  await site.open(`/${name}.live.html`, async (page) => {
    await until(() => page.run(areLive), Boolean);
    looks.live = await page.run(look);
  });
  return looks;
}

function areLive() {
  const cards = /** @type {NodeListOf<Element & { resolvedLang?: string | null }>} */ (
    document.querySelectorAll("film-card")
  );
  return cards.length === 2 && [...cards].every((card) => card.resolvedLang);
}

/** What readers see of each card, line by line, and what search engines read. */
function look() {
  return [...document.querySelectorAll("film-card")].flatMap((card) => {
    const root = /** @type {ShadowRoot} */ (card.shadowRoot);
    const host = card.getBoundingClientRect();
    const elements = [...root.querySelectorAll(".mount, .mount :not(style, svg *)")];
    const boxes = elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = [x - host.x, y - host.y, width, height].map((length) => length.toFixed(1));
      const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = texts.map(({ nodeValue }) => nodeValue?.replace(/\s+/g, " ").trim()).join("");
      return [element.localName, element.part.value, ...box, color, backgroundColor, fontSize, fontWeight, text].join(
        " ",
      );
    });
    // Programs may join the shapes of a drawing; what is drawn has the same extent.
    const drawings = [...root.querySelectorAll("svg")].map((drawing) => {
      const shapes = [...drawing.querySelectorAll("path")].map((shape) => shape.getBoundingClientRect());
      const ends = (/** @type {(shape: DOMRect) => number} */ end) => shapes.map(end);
      const top = Math.min(...ends(({ top }) => top)) - host.y;
      const bottom = Math.max(...ends(({ bottom }) => bottom)) - host.y;
      return `drawn from ${Math.round(top)} to ${Math.round(bottom)}`;
    });
    const data = [...card.querySelectorAll("script[type='application/ld+json']")];
    return [...boxes, ...drawings, ...data.map(({ textContent }) => JSON.stringify(JSON.parse(textContent ?? "")))];
  });
}

/** The first difference, in words; empty for none. @type {(before: string[], after: string[]) => string} */
function difference(before, after) {
  const place = before.findIndex((line, index) => line !== after[index]);
  return place < 0 ? "" : `${after[place]} (before: ${before[place]})`;
}
