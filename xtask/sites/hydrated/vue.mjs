// The page in Vue, for its server and for the browser.
import { createSSRApp, h, ref } from "vue";

export const app = () =>
  createSSRApp({
    setup() {
      const count = ref(0);
      const card = { id: "card", "data-film": "la-misma-luna", "data-loading": "eager", "data-schema": SCHEMA };
      return () =>
        h("main", [
          h("film-card", card, [h("a", { href: "/luna" }, `Under the Same Moon${"!".repeat(count.value)}`)]),
          h("button", { onClick: () => (count.value += 1) }, `clicked ${count.value}`),
        ]);
    },
  });
