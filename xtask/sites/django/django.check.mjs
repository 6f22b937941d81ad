import { expectRendered } from "../visit.mjs";

/** The page in each of its languages. */
const PAGES = { "/es/luna/": "Viaje a la Luna", "/en/luna/": "A Trip to the Moon" };

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  for (const [path, title] of Object.entries(PAGES)) {
    expectRendered(await site.html(path), [title]);
    await site.live(path, [title]);
  }
};
