import { expectRendered } from "../visit.mjs";

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  expectRendered(await site.html("/", { "accept-language": "es-MX" }), ["La misma luna"]);
  expectRendered(await site.html("/"), ["Under the Same Moon"]);
};
