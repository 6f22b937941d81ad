import { expectRendered } from "../visit.mjs";

const TITLES = ["Under the Same Moon", "A Trip to the Moon"];

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  expectRendered(await site.html("/luna/"), TITLES);
  await site.live("/luna/", TITLES);
};
