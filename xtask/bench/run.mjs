// Measures cards side by side in Chromium, in turns: `node run.mjs PLAN.json FOUND.json`.
// `cargo xtask bench` writes the plan, and makes its tables of what is found.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

import { Chromium } from "./chromium.mjs";
import { click, mount, outlines, switchAll, textsOfCards, watch, watchMemory, words } from "./page.mjs";
import { serve } from "./server.mjs";
import { record } from "./trace.mjs";

/** @import { Page } from "./chromium.mjs" */
/** @import { Kind } from "./page.mjs" */
/** @import { Asked } from "./server.mjs" */

/** The last text of the card in each language: where that is there, all is. */
const LAST = { en: "Grade: B+", es: "Calificación: B+" };

/** How cards are found, made and switched: ours, and those of the benchmark. */
const KINDS = {
  own: {
    isOwn: true,
    hosts: "film-card",
    tag: "film-card",
    end: "[part~=review]:last-child",
    switches: { en: "[part~=lang-switch] [lang=en]", es: "[part~=lang-switch] [lang=es]" },
    synopsis: "[part~=synopsis-toggle]",
    texts: {
      title: ["[part~=title]"],
      synopsis: ["[part~=synopsis-text] p"],
      actors: ["[part~=actor]"],
      characters: ["[part~=character]"],
      headlines: ["[part~=review-title]"],
      bodies: ["[part~=review-body] p"],
      ratings: ["[part~=review-rating]", "aria-label"],
      bylines: ["[part~=review]"],
    },
  },
  other: {
    isOwn: false,
    hosts: "[data-film-card]",
    tag: "div",
    end: ".review:last-child footer",
    switches: { en: ".lang-switch", es: ".lang-switch" },
    synopsis: ".synopsis-toggle",
    texts: {
      title: ["h2"],
      synopsis: [".synopsis p"],
      actors: ["li b"],
      characters: ["li span"],
      headlines: ["h4"],
      bodies: [".review p"],
      ratings: [".stars", "aria-label"],
      bylines: ["footer"],
    },
  },
};

/** 1.6 Mbit/s down, 150 ms there and back, and a processor four times slower. */
const SLOW = {
  network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
  processor: 4,
};

/** Cards of one page, and how often they are switched in each round after a first time. */
const SWITCHES = [
  [1, 10],
  [100, 5],
  [1000, 2],
];
const MANY = 1000;
/** Cards that come, are switched and go beforehand: a browser keeps some of what has run, also of what is for many. */
const FEW = 240;

const [, , planFile, foundFile] = process.argv;
/**
 * The plan of `cargo xtask bench`: which cards, in which rounds.
 * @typedef {{ name: string, folder?: string, page: string, isOwn: boolean, isLive: boolean, hasCards: boolean,
 *   attributes: Record<string, string> }} Planned
 * @type {{ chromium: string, rounds: number, loads: number, close: string[], closeLoads: number, subjects: Planned[] }}
 */
const plan = JSON.parse(readFileSync(planFile, "utf8"));

/**
 * A subject, with what is learned of it: how many texts a switch changes, and what its card consists of.
 * @typedef {Planned & { kind: Kind, textsChanged?: number, outlines?: Record<string, string> }} Subject
 */

/** @type {Subject[]} */
const subjects = plan.subjects.map((subject) => ({
  ...subject,
  kind: { ...KINDS[subject.isOwn ? "own" : "other"], attributes: subject.attributes },
}));
const withCards = subjects.filter(({ hasCards }) => hasCards);
/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const { origin, asked, server } = await serve(subjects);
const chromium = new Chromium(plan.chromium);

/**
 * Opens a subject's page; `found` is what `watch` finds there.
 * @param {Subject} subject
 * @param {{ isSlow?: boolean, isWatched?: boolean, early?: (() => void)[] }} [how]
 */
async function open({ name, kind, isLive }, { isSlow = false, isWatched = true, early = [] } = {}) {
  const page = await chromium.open();
  // So that a process for these pages is there before the clock runs.
  await page.go(`${origin}/blank`);
  await page.early(watch, kind, LAST, isLive && isWatched);
  for (const call of early) await page.early(call);
  if (isSlow) {
    await page.send("Network.enable");
    await page.send("Network.emulateNetworkConditions", SLOW.network);
    await page.send("Emulation.setCPUThrottlingRate", { rate: SLOW.processor });
  }
  await page.go(`${origin}/${name}/`);
  return { page, found: await page.run(() => benchFound) };
}

/**
 * @param {Subject} subject
 * @param {boolean} isSlow
 */
async function load(subject, isSlow) {
  const { page, found } = await open(subject, { isSlow });
  await page.close();
  return found;
}

// ---- the same text on the screen ----

/** Waits until a card that was there before the script is taken over. */
async function live() {
  await customElements.whenDefined("film-card");
  await /** @type {HTMLElement & { ready?: Promise<unknown> }} */ (document.querySelector("film-card")).ready;
}

/**
 * The first card as it is shown.
 * @typedef {{ texts: Record<string, string[]>, outline: string }} Look
 */

/**
 * A subject in each state that all must have.
 * @param {Subject} subject
 */
async function states(subject) {
  const { kind } = subject;
  const { page } = await open(subject, { isWatched: false });
  // Sections close at once.
  await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
  const look = async () => ({
    texts: (await page.run(textsOfCards, kind))[0],
    outline: (await page.run(outlines, kind))[0],
  });
  if (kind.isOwn && subject.isLive) await page.run(live);
  /** @type {Record<string, Look>} */
  const looks = { en: await look() };
  const found = { looks, words: { en: await page.run(words, kind), es: [""] }, keepsFocus: false };
  if (!subject.isLive) {
    await page.close();
    return found;
  }
  found.keepsFocus = await page.run(click, kind, kind.switches.es);
  looks.es = await look();
  found.words.es = await page.run(words, kind);
  await page.run(click, kind, kind.synopsis);
  looks.closed = await look();
  await page.run(click, kind, kind.synopsis);
  await page.run(click, kind, kind.switches.en);
  looks.again = await look();
  await page.close();
  return found;
}

/**
 * @param {string} name
 * @param {string} what
 */
function fail(name, what) {
  throw new Error(`${name}: ${what}`);
}

/**
 * @param {string} a
 * @param {string} b
 */
function firstDifference(a, b) {
  const [left, right] = [a.split("\n"), b.split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  return `"${left[at] ?? ""}", expected "${right[at] ?? ""}"`;
}

/** Fails unless the cards of the benchmark are alike and ours has every text of theirs, in every state. */
async function check() {
  const first = subjects.find(({ isOwn }) => !isOwn) ?? subjects[0];
  const expected = await states(first);
  for (const subject of subjects) {
    const { name, isOwn, isLive } = subject;
    const found = subject === first ? expected : await states(subject);
    for (const state of isLive ? ["en", "es", "closed", "again"] : ["en"]) {
      const [have, want] = [found.looks[state], expected.looks[state]];
      if (!isOwn && have.outline !== want.outline) {
        fail(name, `${state}: ${firstDifference(have.outline, want.outline)}`);
      }
      for (const part of Object.keys(want.texts)) {
        // Our by-line is a sentence.
        /** @type {(text: string | undefined, wanted: string) => boolean | undefined} */
        const is = (text, wanted) => (isOwn && part === "bylines" ? text?.includes(wanted) : text === wanted);
        const [texts, wanted] = [have.texts[part], want.texts[part]];
        const wrong = wanted.findIndex((text, at) => !is(texts[at], text));
        if (wrong >= 0) fail(name, `${state}: ${part}: "${texts[wrong]}", expected "${wanted[wrong]}"`);
        if (texts.length !== wanted.length) fail(name, `${state}: ${texts.length} ${part}, expected ${wanted.length}`);
      }
    }
    if (!isLive) continue;
    if (!found.keepsFocus) fail(name, "the focus leaves the language switch");
    const { en, es, closed } = found.looks;
    if (closed.texts.synopsis.length) fail(name, "the synopsis does not close");
    if (en.texts.title[0] === es.texts.title[0]) fail(name, "the title stays in English");
    // A switch changes the words that were not there before, each as often as it is there.
    const before = [...found.words.en];
    subject.textsChanged = found.words.es.filter((word) => {
      const at = before.indexOf(word);
      if (at >= 0) before.splice(at, 1);
      return at < 0;
    }).length;
    subject.outlines = { en: en.outline, es: es.outline };
  }
  say(`The same text on the screen: ${subjects.map(({ name }) => name).join(", ")}`);
}

/**
 * Fails unless every card of the page is as the first one was.
 * @param {Page} page
 * @param {Subject} subject
 * @param {number} count
 * @param {string} lang
 */
async function checkAll(page, { name, kind, outlines: expected }, count, lang) {
  const found = await page.run(outlines, kind);
  if (found.length !== count) fail(name, `${found.length} cards, expected ${count}`);
  const wanted = expected?.[lang] ?? "";
  const wrong = found.find((outline) => outline !== wanted);
  if (wrong) fail(name, `with ${count} cards: ${firstDifference(wrong, wanted)}`);
}

// ---- measurements ----

/** @param {Page} page */
async function footprint(page) {
  for (let time = 0; time < 3; time += 1) {
    await page.send("HeapProfiler.collectGarbage");
    await page.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  await page.send("Performance.enable");
  const { metrics } = await page.send("Performance.getMetrics");
  await page.send("Performance.disable");
  /** @param {string} wanted */
  const value = (wanted) => metrics.find((/** @type {{ name: string }} */ { name }) => name === wanted).value;
  const wasm = await page.run(() => benchMemory());
  return { heap: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners"), wasm };
}

/**
 * Switches all cards of a page, after a first time that does not count; medians.
 * @param {Page} page
 * @param {Subject} subject
 * @param {number} times
 */
async function measureSwitch(page, { kind }, times) {
  await page.run(switchAll, kind, 1);
  const { result, spans } = await record(page, () => page.run(switchAll, kind, times));
  /** @type {Record<string, number>[]} */
  const all = result.map((one, at) => ({ ...spans[at], ...one }));
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));
}

/**
 * @param {Page} page
 * @param {Subject} subject
 */
async function measureMount(page, { kind }) {
  const { result, spans } = await record(page, () => page.run(mount, kind, MANY));
  return { ...spans[0], ...result };
}

/** @param {Kind} kind */
const removeAll = ({ hosts }) => {
  for (const host of document.querySelectorAll(hosts)) host.remove();
};

/**
 * Everything that is measured of cards in a page that is there; `again`: also what a second thousand leaves.
 * @param {Subject} subject
 * @param {boolean} again
 */
async function measureCards(subject, again) {
  const { kind } = subject;
  /** @type {{ switch: Record<number, object>, [figure: string]: object }} */
  const found = { switch: {} };
  for (const [count, times] of SWITCHES.filter(([count]) => count < MANY)) {
    const { page } = await open(subject, { isWatched: false });
    if (count > 1) await page.run(mount, kind, count - 1);
    found.switch[count] = await measureSwitch(page, subject, times);
    await checkAll(page, subject, count, (times + 1) % 2 ? "es" : "en");
    await page.close();
  }
  const { page } = await open(subject, { isWatched: false, early: [watchMemory] });
  await page.run(mount, kind, FEW);
  await page.run(switchAll, kind, 2);
  await page.run(removeAll, kind);
  found.before = await footprint(page);
  found.mount = await measureMount(page, subject);
  found.many = await footprint(page);
  await checkAll(page, subject, MANY, "en");
  const [count, times] = SWITCHES[SWITCHES.length - 1];
  found.switch[count] = await measureSwitch(page, subject, times);
  await checkAll(page, subject, MANY, (times + 1) % 2 ? "es" : "en");
  await page.run(removeAll, kind);
  found.after = await footprint(page);
  if (again) {
    await page.run(mount, kind, MANY);
    await page.run(removeAll, kind);
    found.again = await footprint(page);
  }
  await page.close();
  return found;
}

// ---- the run ----

try {
  await check();
  if (plan.rounds) {
    const { product } = await chromium.send("Browser.getVersion");
    /** @type {Record<string, Record<"loads" | "slow" | "cards", object[]>>} */
    const found = Object.fromEntries(subjects.map((subject) => [subject.name, { loads: [], slow: [], cards: [] }]));
    for (const subject of subjects) {
      asked.length = 0;
      await load(subject, false);
      const own = asked.filter(({ path }) => path.startsWith(`/${subject.name}/`));
      /** @param {Asked} file */
      const isPage = ({ path }) => path.endsWith("/");
      /** @param {Asked[]} files */
      const sum = (files) => files.reduce((bytes, file) => bytes + file.bytes, 0);
      const files = own.filter((file) => !isPage(file));
      Object.assign(found[subject.name], {
        transfer: { page: sum(own.filter(isPage)), files: sum(files), requests: files.length },
        textsChanged: subject.textsChanged,
      });
    }
    const load0 = loadavg()[0];
    for (let round = 0; round < plan.rounds; round += 1) {
      const begun = Date.now();
      // Each turn begins with another one, and every second goes the other way round.
      /** @type {(all: Subject[], turn: number) => Subject[]} */
      const inTurn = (all, turn) => {
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        return turn % 2 ? turned.reverse() : turned;
      };
      for (let time = 0; time < plan.loads; time += 1) {
        const turn = round * plan.loads + time;
        for (const subject of inTurn(subjects, turn)) found[subject.name].loads.push(await load(subject, false));
        for (const subject of inTurn(subjects, turn)) found[subject.name].slow.push(await load(subject, true));
      }
      const close = subjects.filter(({ name }) => plan.close.includes(name));
      for (let time = 0; time < plan.closeLoads; time += 1) {
        for (const subject of inTurn(close, time)) found[subject.name].slow.push(await load(subject, true));
      }
      for (const subject of inTurn(withCards, round))
        found[subject.name].cards.push(await measureCards(subject, round === 0));
      say(
        `round ${round + 1} of ${plan.rounds}: ${((Date.now() - begun) / 1000).toFixed(0)} s, load average ${loadavg()[0].toFixed(1)}`,
      );
    }
    writeFileSync(
      foundFile,
      `${JSON.stringify(
        {
          chromium: product.split("/")[1],
          node: process.versions.node,
          processor: `${cpus().length} × ${cpus()[0].model.trim()}`,
          loadAverage: [load0, loadavg()[0]],
          date: new Date().toISOString().slice(0, 10),
          rounds: plan.rounds,
          subjects: found,
        },
        null,
        1,
      )}\n`,
    );
  }
} catch (error) {
  say(`error: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
} finally {
  await chromium.close();
  server.close();
}
