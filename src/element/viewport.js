// The observer of cards that come near the visible part of the page.
import { lifecycles, living } from "./registry.js";
import { FEW } from "./schedule.js";

export const viewport = new IntersectionObserver(
  (entries) =>
    entries.forEach(({ boundingClientRect: { width }, isIntersecting, target }) => {
      const card = lifecycles.get(target);
      // An element without a box of its own is never reported as near. The style of all others is not
      // asked for: a card that has just approached has made the browser find it anew.
      if (isIntersecting || (!width && getComputedStyle(target).display === "contents")) card?.approach();
      else if (living.size <= FEW) card?.showPlaceholder();
    }),
  { rootMargin: "50%" },
);
