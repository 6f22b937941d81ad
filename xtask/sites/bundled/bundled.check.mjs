// The script with its WebAssembly inside shows the card after each program, with nothing beside it.

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  /** @type {string[]} */
  const names = JSON.parse(await site.html("/names.json"));
  for (const name of names) {
    await site.live(`/${name}.html`, ["Under the Same Moon"]);
    console.log(`${name}: the card is live`);
  }
};
