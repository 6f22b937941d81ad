import { expectRendered } from "../visit.mjs";

const TITLES = ["La misma luna", "A Trip to the Moon"];

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  expectRendered(await site.html("/tonight.html"), TITLES);
  await site.live("/tonight.html", TITLES);
};
