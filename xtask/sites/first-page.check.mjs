/** @param {import("./visit.mjs").Visitor} site */
export default async (site) => {
  await site.live("/?lang=es", ["La misma luna"]);
};
