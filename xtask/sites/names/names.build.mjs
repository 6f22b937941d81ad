// For each program that takes a short name of an option, a page with a card under the short name, and one with a card under the
// long one: _site/PROGRAM-short.html.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";

mkdirSync("_site", { recursive: true });
for (const [from, to] of [
  ["film-card/film-card.js", "film-card.js"],
  ["film-card/film_card_bg.wasm", "film_card_bg.wasm"],
  ["jquery/dist/jquery.js", "jquery.js"],
  ["foundation-sites/dist/js/foundation.js", "foundation.js"],
  ["htmx.org/dist/htmx.js", "htmx.js"],
  ["htmx-ext-loading-states/loading-states.js", "loading-states.js"],
  ["daisyui/daisyui.css", "daisyui.css"],
  ["daisyui/themes.css", "themes.css"],
])
  cpSync(`node_modules/${from}`, `_site/${to}`);

/** By program, its page and the option that it reads or paints. @type {Record<string, (card: string) => string>} */
const PAGES = {
  foundation: (card) => `<script src="jquery.js"></script><script src="foundation.js"></script>
<div id="reviews">The page's own reviews</div>
${card}
<script>
  $(document).foundation();
  $("#reviews").on("open.zf.trigger", () => { window.isTaken = true; });
</script>`,
  htmx: (card) => `<script src="htmx.js"></script><script src="loading-states.js"></script>
<div hx-ext="loading-states"><button id="ask" hx-get="answer.html" hx-swap="none">Ask</button></div>
${card}`,
  daisyui: (card) => `<link rel="stylesheet" href="themes.css"><link rel="stylesheet" href="daisyui.css">
${card}`,
};

const OPTIONS = { foundation: ["open", "reviews"], htmx: ["loading", "eager"], daisyui: ["theme", "dark"] };

for (const [program, [option, value]] of Object.entries(OPTIONS)) {
  for (const [form, name] of [
    ["short", `data-${option}`],
    ["long", `data-film-card-${option}`],
  ]) {
    const card = `<film-card id="card" data-film="la-misma-luna" ${name}="${value}"></film-card>`;
    const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${program}</title>
<link rel="icon" href="data:,">
</head>
<body>
${PAGES[program](card)}
<script src="film-card.js"></script>
</body>
</html>
`;
    writeFileSync(`_site/${program}-${form}.html`, page);
  }
}
writeFileSync("_site/answer.html", "<p>An answer</p>");
