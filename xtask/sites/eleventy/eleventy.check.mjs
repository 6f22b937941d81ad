/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  await site.live("/luna/", ["Under the Same Moon"]);
};
