// The page's address while the page stays: it may name a section of a card, whoever has changed it.
import { loadAll } from "./loader.js";
import { living } from "./registry.js";
import { turn } from "./schedule.js";
import { visit, visits } from "./section_link.js";

/** Turns for which the address of a link is waited for that was clicked: a router may take its time. */
const TURNS = 60;

/** @param {unknown} again true, or the event that tells of another address */
function follow(again) {
  for (const { host } of living) if (visit(host, again === true)) loadAll();
}

addEventListener("hashchange", follow);

// Of a router's `pushState` only the Navigation API tells.
navigation?.addEventListener("currententrychange", follow);

// Without that API the link tells it; and a browser follows the same link a second time without a word.
addEventListener("click", async (event) => {
  const link = /** @type {HTMLAnchorElement | undefined} */ (
    event.composedPath().find((/** @type {any} */ { hash }) => hash)
  );
  const before = visits;
  for (let turns = 0; link && turns < TURNS; turns += 1) {
    await turn();
    if (location.hash !== link.hash) continue;
    // Followed by one of the events above, it would take a reader back who scrolls on.
    if (visits === before) follow(true);
    return;
  }
});
