/** @param {import("./visit.mjs").Visitor} site */
export default async (site) => {
  await site.live("/", ["La misma luna"]);
};
