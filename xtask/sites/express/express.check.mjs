import { expectRendered } from "../visit.mjs";

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  expectRendered(await site.html("/moon", { "accept-language": "es-MX, en;q=0.5" }), ["Viaje a la Luna"]);
  expectRendered(await site.html("/moon", { "accept-language": "fr" }), ["A Trip to the Moon"]);
  await site.live("/moon", ["A Trip to the Moon"]);
};
