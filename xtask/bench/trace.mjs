// The page's main thread in a recording of Chromium: how long scripts ran, how long tasks were.

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "v8.execute"];

/** Events whose own time is a script's; within them, what is not rendering is as well. */
const SCRIPT = new Set([
  "EvaluateScript",
  "EventDispatch",
  "FireAnimationFrame",
  "FireIdleCallback",
  "FunctionCall",
  "HandlePostMessage",
  "MajorGC",
  "MinorGC",
  "RunMicrotasks",
  "TimerFire",
  "v8.compile",
  "v8.compileModule",
  "v8.evaluateModule",
]);
/** Style, layout and paint, also where a script has to wait for them. */
const RENDERING = new Set([
  "Commit",
  "ComputeIntersections",
  "HitTest",
  "IntersectionObserverController::computeIntersections",
  "Layerize",
  "Layout",
  "Paint",
  "PrePaint",
  "RecalculateStyles",
  "UpdateLayerTree",
  "UpdateLayoutTree",
]);
/** The functions of `page.mjs` that look whether all is shown; nothing in them counts. */
const OWN = "benchLook";
/** With this a frame's turn of the main thread ends. */
const FRAME = "Commit";

/**
 * An event of a recording; times are in microseconds.
 * @typedef {{
 *   cat: string, name: string, pid: number, tid: number, ts: number, dur: number, tdur: number,
 *   args?: { data?: { functionName?: string } },
 * }} Event
 * @typedef {"script" | "rendering" | "own" | undefined} Kind
 */

/**
 * Records what happens in the page while `during` runs; gives what lies between the marks, see `spans`.
 * @template Result
 * @param {import("./chromium.mjs").Page} page
 * @param {() => Promise<Result>} during
 */
export async function record(page, during) {
  /** @type {Event[]} */
  const events = [];
  page.listen("Tracing.dataCollected", ({ value }) => events.push(...value));
  await page.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: CATEGORIES,
      excludedCategories: ["*"],
      recordMode: "recordUntilFull",
      traceBufferSizeInKb: 400_000,
    },
  });
  const result = await during();
  const complete = page.next("Tracing.tracingComplete");
  await page.send("Tracing.end");
  const { dataLossOccurred } = await complete;
  if (dataLossOccurred) throw new Error("the recording is not complete");
  return { result, spans: spans(events) };
}

/**
 * The work between the marks `bench-start` and `bench-end`, for each such pair, in milliseconds of the
 * processor's time, so that what else the machine does is not counted.
 * @param {Event[]} events
 */
export function spans(events) {
  const marks = events.filter(({ cat, name }) => cat.includes("blink.user_timing") && /^bench-(start|end)$/.test(name));
  marks.sort((a, b) => a.ts - b.ts);
  if (!marks.length) return [];
  const [{ pid, tid }] = marks;
  const timed = events.filter((event) => event.pid === pid && event.tid === tid && event.tdur !== undefined);
  // The outer ones first.
  timed.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const found = [];
  for (let at = 0; at < marks.length; at += 2) {
    const [from, to] = [marks[at].ts, marks[at + 1].ts];
    found.push(span(timed.filter(({ ts, dur }) => ts + dur > from && ts < to)));
  }
  return found;
}

/** @param {Event[]} events */
function span(events) {
  /** @type {{ length: number, script: number }[]} */
  const tasks = [];
  const frames = [0];
  /** Events that have not ended, the innermost last. @type {{ name: string, kind: Kind, own: number, end: number }[]} */
  const open = [];
  // An event's own time is what is left of it without the events in it.
  const close = () => {
    const ended = open.pop();
    if (ended?.kind === "script") {
      frames[frames.length - 1] += ended.own;
      const task = tasks.at(-1);
      if (task) task.script += ended.own;
    }
    if (ended?.name === FRAME) frames.push(0);
  };
  /** @param {number} time */
  const closeUntil = (time) => {
    for (let inner = open.at(-1); inner && inner.end <= time; inner = open.at(-1)) close();
  };
  for (const { name, ts, dur, tdur, args } of events) {
    closeUntil(ts);
    const outer = open.at(-1);
    if (outer) outer.own -= tdur;
    else tasks.push({ length: tdur, script: 0 });
    /** @type {Kind} */
    let kind = SCRIPT.has(name) ? "script" : RENDERING.has(name) ? "rendering" : outer?.kind;
    if (outer?.kind === "own" || args?.data?.functionName === OWN) kind = "own";
    open.push({ name, kind, own: tdur, end: ts + dur });
  }
  closeUntil(Infinity);
  /** @param {number[]} numbers */
  const most = (numbers) => Math.max(0, ...numbers) / 1000;
  return {
    script: frames.reduce((sum, length) => sum + length, 0) / 1000,
    longestTask: most(tasks.map(({ length }) => length)),
    longestScript: most(tasks.map(({ script }) => script)),
    longestFrame: most(frames),
  };
}
