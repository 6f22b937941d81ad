import { expectRendered } from "../visit.mjs";

const TITLES = ["La misma luna", "A Trip to the Moon"];

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  expectRendered(await site.html("/moon/"), TITLES);
  await site.live("/moon/", TITLES);
  // Its script has gone through Hugo's minifier.
  await site.live("/minified/", ["La misma luna"]);
};
