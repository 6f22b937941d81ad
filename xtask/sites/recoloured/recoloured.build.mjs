// A page with a look of the card's own, which Dark Reader makes dark: _site/index.html.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";

mkdirSync("_site", { recursive: true });
for (const [from, to] of [
  ["film-card/film-card.js", "film-card.js"],
  ["film-card/film_card_bg.wasm", "film_card_bg.wasm"],
  ["darkreader/darkreader.js", "darkreader.js"],
])
  cpSync(`node_modules/${from}`, `_site/${to}`);

const NEWSPAPER = `film-card {
  color-scheme: only light;
  --film-card-background: #faf8f2;
  --film-card-color: #151515;
  --film-card-muted: #464440;
  --film-card-accent: #7a1414;
  --film-card-line: #151515;
  --film-card-star: #151515;
  --film-card-star-off: #cfcbc0;
}`;

writeFileSync(
  "_site/index.html",
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A newspaper</title>
<link rel="icon" href="data:,">
<style>${NEWSPAPER}</style>
<script src="darkreader.js"></script>
</head>
<body>
<film-card id="card" data-open="reviews"><script type="application/json">
{ "name": "A Trip to the Moon", "review": [{ "author": "A reader", "reviewBody": "It flies.", "reviewRating": { "ratingValue": 3.5 } }] }
</script></film-card>
<script src="film-card.js"></script>
</body>
</html>
`,
);
