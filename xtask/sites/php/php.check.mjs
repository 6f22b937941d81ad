import { expectRendered } from "../visit.mjs";

const TITLES = ["Viaje a la Luna"];

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  expectRendered(await site.html("/luna.php"), TITLES);
  await site.live("/luna.php", TITLES);
  // Where the command is not there, the element is.
  expectRendered(await site.html("/luna.php?without"), []);
  await site.live("/luna.php?without", TITLES);
};
