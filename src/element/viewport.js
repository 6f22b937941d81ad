// The observer of cards that come near the visible part of the page.
import { lifecycles, living } from "./registry.js";
import { FEW } from "./schedule.js";

export const viewport = new IntersectionObserver(
  (entries) =>
    entries.forEach(({ isIntersecting, target }) => {
      const card = lifecycles.get(target);
      // An element without a box of its own is never reported as near.
      if (isIntersecting || getComputedStyle(target).display === "contents") card?.approach();
      else if (living.size <= FEW) card?.showPlaceholder();
    }),
  { rootMargin: "50%" },
);
