// The forms in which a card may stand in a Markdown text.
import { execFileSync } from "node:child_process";

/** What `render` prints. @type {(...given: string[]) => string} */
export const render = (...given) => execFileSync("film-card", ["render", ...given], { encoding: "utf8" }).trim();

const LINK = '<a href="/luna">Under the Same Moon (2007)</a>';
const ELEMENT = '<film-card data-film="la-misma-luna">';

/** By its name in the table, the card as an owner writes it, between empty lines. */
export const FORMS = {
  "element, link in lines of its own": `${ELEMENT}\n  ${LINK}\n</film-card>`,
  "element in one line": `${ELEMENT}${LINK}</film-card>`,
  "element with JSON": `<film-card>\n  <script type="application/json">\n  { "name": "Under the Same Moon", "genre": ["Drama"] }\n  </script>\n</film-card>`,
  "script tag": '<script src="film-card/film-card.js" async data-film="la-misma-luna"></script>',
  "what `render` prints": render("la-misma-luna"),
  "the same in a `<div>`": `<div>\n${render("la-misma-luna")}\n</div>`,
};

/** A card between two paragraphs. @type {(card: string) => string} */
export const inMarkdown = (card) => `# A page\n\nBefore *the card*.\n\n${card}\n\nAfter *the card*.\n`;

/** The same. @type {(card: string) => string} */
export const inHtml = (card) =>
  `<h1>A page</h1>\n<p>Before <em>the card</em>.</p>\n${card}\n<p>After <em>the card</em>.</p>\n`;
