// A page for each program that holds the card's script back: _site/PROGRAM.html.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";

mkdirSync("_site", { recursive: true });
for (const [from, to] of [
  ["film-card/film-card.js", "film-card.js"],
  ["film-card/film_card_bg.wasm", "film_card_bg.wasm"],
  ["klaro/dist/klaro.js", "klaro.js"],
  ["tarteaucitronjs", "tarteaucitron"],
  ["@qwik.dev/partytown/lib", "~partytown"],
])
  cpSync(`node_modules/${from}`, `_site/${to}`, { recursive: true });

const CARD =
  '<film-card id="card" data-film="la-misma-luna"><a href="/luna">Under the Same Moon (2007)</a></film-card>';

/** @type {Record<string, [head: string, body: string]>} */
const PAGES = {
  klaro: [
    `<script>
  var klaroConfig = { acceptAll: true, services: [{ name: "film-card", purposes: ["media"] }] };
</script>
<script defer src="klaro.js"></script>`,
    '<p>Before</p><script type="text/plain" data-type="text/javascript" data-name="film-card" data-src="film-card.js" data-film="la-misma-luna"></script>',
  ],
  tarteaucitron: [
    `<script src="tarteaucitron/tarteaucitron.js"></script>
<script>
  tarteaucitron.init({ hashtag: "#cookies", cookieName: "cookies", useExternalCss: true });
  tarteaucitron.services.filmcard = {
    key: "filmcard",
    type: "video",
    name: "film-card",
    needConsent: true,
    cookies: [],
    js: () => tarteaucitron.addScript("film-card.js"),
  };
  (tarteaucitron.job = tarteaucitron.job || []).push("filmcard");
</script>`,
    CARD,
  ],
  partytown: [
    '<script src="~partytown/partytown.js"></script>',
    `${CARD}<script type="text/partytown" src="film-card.js"></script>`,
  ],
};

for (const [name, [head, body]] of Object.entries(PAGES)) {
  writeFileSync(
    `_site/${name}.html`,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`,
  );
}
