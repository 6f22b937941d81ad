import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fillPage } from "film-card/server";

export default function (config) {
  config.addPassthroughCopy({
    "node_modules/film-card/film-card.js": "film-card/film-card.js",
    "node_modules/film-card/film_card_bg.wasm": "film-card/film_card_bg.wasm",
  });
  config.addPassthroughCopy("films");
  config.addTransform("film-card", function (html) {
    if (!this.page.outputPath?.endsWith(".html")) return html;
    const name = relative(config.directories.output, this.page.outputPath);
    return fillPage(html, { name, read: (file) => readFileSync(file, "utf8") }).html;
  });
}
