// Makes a page with rendered cards, and what each program makes of it: _site/NAME.html, and with the script
// _site/NAME.live.html.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { PROGRAMS } from "./programs.mjs";

/** From the copy of this folder that the page is made in. */
const TESTS = "../../../tests";
/** @type {(...given: string[]) => string} */
const render = (...given) => execFileSync("film-card", ["render", ...given], { encoding: "utf8" });

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Two films</title>
<link rel="icon" href="data:,">
<style>body { margin: 20px; width: 900px }</style>
</head>
<body>
<main>
<p>Before.</p>
${render("la-misma-luna", "--open", "synopsis")}
<p>Between.</p>
${render(`${TESTS}/films/every-field.json`, "--lang", "es", "--open", "cast", "--max-cast", "3")}
<p>After.</p>
</main>
</body>
</html>
`;

mkdirSync("_site/film-card", { recursive: true });
for (const file of ["film-card.js", "film_card_bg.wasm"])
  cpSync(`node_modules/film-card/${file}`, `_site/film-card/${file}`);
cpSync(`${TESTS}/pages/card/poster.svg`, "_site/poster.svg");
/** @type {string[]} */
const names = [];
/** @param {string} name @param {string} html */
const write = (name, html) => {
  const script = '<script src="film-card/film-card.js"></script>';
  writeFileSync(`_site/${name}.html`, html);
  writeFileSync(
    `_site/${name}.live.html`,
    html.replace(/<\/body>|$/, (end) => script + end),
  );
};
write("before", page);
for (const [name, program] of Object.entries(PROGRAMS)) {
  write(`after-${names.length}`, await program(page));
  names.push(name);
}
writeFileSync("_site/names.json", JSON.stringify(names));
