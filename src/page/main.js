// The script of index.html.
import { configure } from "./configurator.js";
import { offerCopies } from "./copy.js";
import { offerLanguages } from "./text.js";

/** The looks are dressed by the very code that the page shows of them. */
function dressLooks() {
  const looks = [...document.querySelectorAll("pre[data-look]")];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks.map(({ textContent }) => textContent).join("\n"));
  document.adoptedStyleSheets.push(sheet);
}

offerLanguages();
offerCopies();
dressLooks();
configure();
