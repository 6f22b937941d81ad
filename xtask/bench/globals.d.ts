// Globals that the functions of `page.mjs` leave in a page.

/** Times that `watch` finds, in milliseconds since the page began. */
interface Found {
  shown: number;
  /** Missing where the card is not live. */
  switched?: number;
  painted?: number;
  longTasks: number[];
}

declare var benchFound: Promise<Found>;
declare var benchMemory: () => number;
