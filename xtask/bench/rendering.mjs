// Measures `film-card/server` and the npm package's command: `node rendering.mjs SERVER PREACT COMMAND NATIVE PAGES`, which
// are two modules, a script and a program, and a folder for pages. Prints what it finds as JSON.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

const [server, preact, command, native, pages] = process.argv.slice(2);

/** How often each is measured, in turns, and how many cards or pages it makes each time. */
const ROUNDS = 15;
const CARDS = 500;
const PAGES = 1000;
const PAGE_ROUNDS = 5;
/** The cards that are rendered before memory is looked at, and after that. */
const SOME = 1000;
const MANY = 100_000;

const { Instance } = WebAssembly;
/** @type {WebAssembly.Memory[]} */
const memories = [];
WebAssembly.Instance = class extends Instance {
  /** @param {ConstructorParameters<typeof Instance>} given */
  constructor(...given) {
    super(...given);
    memories.push(/** @type {WebAssembly.Memory} */ (this.exports.memory));
  }
};

// The card of the benchmark asks for these when it is loaded.
Object.assign(globalThis, {
  CSSStyleSheet: class {
    replaceSync() {}
  },
  document: { querySelectorAll: () => [] },
});

const { render } = await import(pathToFileURL(server).href);
const { html } = await import(pathToFileURL(preact).href);
const ways = { own: () => render("la-misma-luna"), preact: html };

/**
 * The elements and texts of some HTML.
 * @param {string} markup
 */
function nodes(markup) {
  const content = markup.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, "");
  return content.match(/<[a-z]|>[^<]*[^<\s][^<]*/g)?.length ?? 0;
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** @type {(call: () => unknown, count: number) => number} */
function microseconds(call, count) {
  const begin = performance.now();
  for (let index = 0; index < count; index += 1) call();
  return ((performance.now() - begin) / count) * 1000;
}

/** @type {Record<keyof typeof ways, number[]>} */
const times = { own: [], preact: [] };
for (const call of Object.values(ways)) microseconds(call, SOME);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of /** @type {(keyof typeof ways)[]} */ (Object.keys(ways))) {
    times[name].push(microseconds(ways[name], CARDS));
  }
}
// Only the card itself: what stands beside it for other programs says the same again.
const [, card] = ways.own().split(/<template[^>]*>|<\/template>/);

const before = memories[0].buffer.byteLength;
microseconds(ways.own, MANY);
const after = memories[0].buffer.byteLength;

/** Seconds in which a program fills the pages of a folder. */
function fill(/** @type {string[]} */ ...[program, ...words]) {
  rmSync(pages, { recursive: true, force: true });
  for (let page = 0; page < PAGES; page += 1) {
    const folder = `${pages}/${page}`;
    mkdirSync(folder, { recursive: true });
    const fillings = `<h1>Page ${page}</h1>\n<film-card data-film="la-misma-luna"></film-card>\n`;
    writeFileSync(
      `${folder}/index.html`,
      `<!doctype html>\n<html lang="es">\n<meta charset="utf-8">\n${fillings}</html>\n`,
    );
  }
  const begin = performance.now();
  const printed = execFileSync(program, [...words, "render", "--into", pages], { encoding: "utf8" });
  const seconds = (performance.now() - begin) / 1000;
  if (printed !== `${PAGES} cards of ${PAGES} pages filled\n`) throw new Error(printed);
  return seconds;
}

/** @type {number[][]} */
const filled = [[], []];
for (let round = 0; round < PAGE_ROUNDS; round += 1) {
  filled[0].push(fill(native));
  filled[1].push(fill(process.execPath, command));
}

console.log(
  JSON.stringify({
    own: { microseconds: median(times.own), nodes: nodes(card) },
    preact: { microseconds: median(times.preact), nodes: nodes(ways.preact()) },
    memory: { before, after },
    pages: { native: median(filled[0]), node: median(filled[1]) },
  }),
);
