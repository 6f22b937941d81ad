import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { fillPage } from "film-card/server";

const filmCards = {
  name: "film-card",
  hooks: {
    "astro:build:done": ({ dir, pages }) => {
      const site = fileURLToPath(dir);
      for (const { pathname } of pages) {
        const name = `${pathname}index.html`;
        const html = readFileSync(site + name, "utf8");
        const filled = fillPage(html, { name, read: (file) => readFileSync(site + file, "utf8") });
        writeFileSync(site + name, filled.html);
      }
    },
  },
};

export default defineConfig({ integrations: [filmCards] });
