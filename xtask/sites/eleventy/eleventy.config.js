export default function (config) {
  config.addPassthroughCopy({
    "node_modules/film-card/film-card.js": "film-card/film-card.js",
    "node_modules/film-card/film_card_bg.wasm": "film-card/film_card_bg.wasm",
  });
}
