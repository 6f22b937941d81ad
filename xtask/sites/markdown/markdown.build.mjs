// Has each Markdown engine make a page of each form of a card, and writes which of them survive: _site/survivors.json.
import { mkdirSync, writeFileSync } from "node:fs";
import { ENGINES } from "./engines.mjs";
import { FORMS, inHtml, inMarkdown } from "./forms.mjs";
import { survives } from "./survives.mjs";

/** @type {Record<string, Record<string, boolean>>} */
const survivors = {};
for (const [engine, toHtml] of Object.entries(ENGINES)) {
  survivors[engine] = {};
  for (const [form, card] of Object.entries(FORMS)) {
    survivors[engine][form] = survives(inHtml(card), await toHtml(inMarkdown(card)));
  }
}
mkdirSync("_site", { recursive: true });
writeFileSync("_site/survivors.json", JSON.stringify(survivors));
