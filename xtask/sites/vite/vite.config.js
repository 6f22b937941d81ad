import { readFileSync } from "node:fs";
import { fillPage } from "film-card/server";
import { defineConfig } from "vite";

const filmCards = {
  name: "film-card",
  transformIndexHtml: {
    order: "post",
    handler: (html, { path }) =>
      fillPage(html, { name: path.slice(1), read: (file) => readFileSync(`public/${file}`, "utf8") }).html,
  },
};

export default defineConfig({ plugins: [filmCards] });
