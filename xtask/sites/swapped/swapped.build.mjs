// Two pages for each program that swaps them, and one page for each router: _site/PROGRAM/1.html.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";

mkdirSync("_site", { recursive: true });
for (const [from, to] of [
  ["film-card/film-card.js", "film-card.js"],
  ["film-card/film_card_bg.wasm", "film_card_bg.wasm"],
  ["swup/dist/Swup.umd.js", "swup.js"],
  ["@barba/core/dist/barba.umd.js", "barba.js"],
  ["@hotwired/turbo/dist/turbo.es2017-umd.js", "turbo.js"],
  ["vue/dist/vue.global.prod.js", "vue.js"],
  ["vue-router/dist/vue-router.global.prod.js", "vue-router.js"],
])
  cpSync(`node_modules/${from}`, `_site/${to}`);

/** What starts each program, and the attributes of the part that it swaps. */
const SWAPPERS = {
  swup: ['<script src="/swup.js"></script><script>new Swup({ animationSelector: false });</script>', 'id="swup"'],
  barba: ['<script src="/barba.js"></script><script>barba.init();</script>', 'data-barba="container"'],
  turbo: ['<script src="/turbo.js"></script>', ""],
};

/** @type {(number: number, head: string, content: string) => string} */
const page = (number, head, content) => `<!doctype html>
<html lang="${number === 1 ? "en" : "es"}">
<head>
<meta charset="utf-8">
<title>Page ${number}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body data-barba="wrapper">
${content}
</body>
</html>
`;

const LINKS = '<a id="section" href="#card-reviews">The reviews</a><div style="height: 1500px"></div>';
const CARD =
  '<film-card id="card" data-film="la-misma-luna" data-loading="eager"><a href="/luna">Under the Same Moon</a></film-card>';
const TAG = '<script src="/film-card.js" data-film="la-misma-luna" data-loading="eager"></script>';

for (const [name, [start, attributes]] of Object.entries(SWAPPERS)) {
  mkdirSync(`_site/${name}`, { recursive: true });
  for (const number of [1, 2]) {
    const other = `<h1>Page ${number}</h1><a id="go" href="${3 - number}.html">The other page</a>`;
    const main = `<main ${attributes}>${other}${LINKS}${CARD}${TAG}</main>`;
    const script = name === "turbo" ? ["", main] : [main + start, ""];
    writeFileSync(`_site/${name}/${number}.html`, page(number, name === "turbo" ? start : "", script.join("")));
  }
}

mkdirSync("_site/vue-router", { recursive: true });
const app = `<div id="app"></div>
<script src="/vue.js"></script>
<script src="/vue-router.js"></script>
<script>
  const routes = [{ path: "/:all(.*)*", component: { template: "<span></span>" } }];
  const router = VueRouter.createRouter({ history: VueRouter.createWebHistory(), routes });
  const template = '<router-link id="section" to="#card-reviews">The reviews</router-link>';
  Vue.createApp({ template }).use(router).mount("#app");
</script>
<div style="height: 1500px"></div>${CARD}<script src="/film-card.js"></script><div style="height: 1500px"></div>`;
writeFileSync("_site/vue-router/1.html", page(1, "", app));
