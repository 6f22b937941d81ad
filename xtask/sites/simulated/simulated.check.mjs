// On simulated pages nothing throws, and the fallback stays; the module with its WebAssembly inside shows the card where the
// page has an address.
import { expect } from "../visit.mjs";

/** @type {Record<string, [ready: string, title: string | null]>} */
const EXPECTED = {
  "jsdom, film-card": ["rejected, wasm-not-found", null],
  "jsdom, film-card/film-card.single.mjs": ["resolved", "Under the Same Moon"],
  "linkedom, film-card": ["waits", null],
  "linkedom, film-card/film-card.single.mjs": ["waits", null],
  "happy-dom, film-card": ["rejected, wasm-not-found", null],
  "happy-dom, film-card/film-card.single.mjs": ["resolved", "Under the Same Moon"],
};

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  const found = JSON.parse(await site.html("/found.json"));
  for (const [name, [ready, title]] of Object.entries(EXPECTED)) {
    const { fallback, thrown, ...card } = found[name];
    expect(thrown.join(), "", `${name}: throws`);
    expect(fallback, "Under the Same Moon", `${name}: the fallback`);
    expect(card.ready, ready, `${name}: ready`);
    expect(card.title, title, `${name}: the title`);
  }
};
