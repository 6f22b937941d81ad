import { isRouted } from "../routed.mjs";
import { expectRendered } from "../visit.mjs";

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  expectRendered(await site.html("/"), ["Viaje a la Luna"]);
  await site.live("/", ["Viaje a la Luna"]);
  // By Astro's ClientRouter.
  await isRouted(site, "La misma luna");
};
