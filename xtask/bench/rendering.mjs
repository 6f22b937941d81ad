// Measures `film-card/server` and the npm package's command: `node rendering.mjs SERVER PREACT COMMAND NATIVE PAGES`, which
// are two modules, a script and a program, and a folder for pages. Prints what it finds as JSON.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
const { h, renderToString, html } = await import(pathToFileURL(preact).href);
const film = readFileSync("src/films/la-misma-luna.json", "utf8");
const own = () => render("la-misma-luna");

/**
 * An element, or a text.
 * @typedef {string | { name: string, attributes: Record<string, string>, content: Node[] }} Node
 */

/**
 * What well-formed markup is parsed into. JSON is as JavaScript writes it.
 * @param {string} markup
 */
function nodes(markup) {
  const pieces = /<(style|script)([^>]*)>([\s\S]*?)<\/\1>|<\/[^>]*>|<([^\s/>]+)([^>]*?)(\/?)>|[^<]+/g;
  /** @type {Node[][]} */
  const open = [[]];
  for (const [piece, raw, ofRaw, text, name, others, end] of markup.matchAll(pieces)) {
    const inside = open[open.length - 1];
    if (raw === "script")
      inside.push({ name: raw, attributes: attributes(ofRaw), content: [JSON.stringify(JSON.parse(text))] });
    else if (raw) inside.push({ name: raw, attributes: attributes(ofRaw), content: [text] });
    else if (name) {
      /** @type {Node[]} */
      const content = [];
      inside.push({ name, attributes: attributes(others), content });
      if (!end) open.push(content);
    } else if (piece.startsWith("<")) open.pop();
    else inside.push(plain(piece));
  }
  return open[0];
}

/** @param {string} markup */
function attributes(markup) {
  const found = markup.matchAll(/([^\s="]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name, value = ""]) => [name, plain(value)]));
}

/**
 * A text without references to characters.
 * @param {string} text
 */
function plain(text) {
  /** @type {Record<string, string>} */
  const named = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) => named[name] ?? String.fromCodePoint(number));
}

/** @type {(content: Node[]) => number} */
const number = (content) =>
  content.reduce((sum, node) => sum + 1 + (typeof node === "string" ? 0 : number(node.content)), 0);

/**
 * The same as calls of Preact's `h`, as a compiler of JSX writes them. Structured data is made of an object.
 * @type {(node: Node) => string}
 */
function calls(node) {
  if (typeof node === "string") return JSON.stringify(node);
  const { name, attributes, content } = node;
  const props = JSON.stringify(attributes);
  const [inside] = content;
  if (name === "script" || name === "style") {
    const text = name === "style" ? JSON.stringify(inside) : `JSON.stringify(${inside})`;
    return `h(${JSON.stringify(name)}, { ...${props}, dangerouslySetInnerHTML: { __html: ${text} } })`;
  }
  return `h(${[JSON.stringify(name), props, ...content.map(calls)].join(", ")})`;
}

const tree = nodes(own().trim());
const Same = new Function("h", `return () => ${tree.map(calls)}`)(h);
const same = () => renderToString(h(Same, {}));
if (JSON.stringify(nodes(same())) !== JSON.stringify(tree)) throw new Error("Preact renders other nodes");
const ways = { own, same, json: () => render(film), preact: html };

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** @type {(call: () => unknown, count: number) => number} */
function microseconds(call, count) {
  const begin = performance.now();
  for (let index = 0; index < count; index += 1) call();
  return ((performance.now() - begin) / count) * 1000;
}

/** @type {Record<keyof typeof ways, number[]>} */
const times = { own: [], same: [], json: [], preact: [] };
for (const call of Object.values(ways)) microseconds(call, SOME);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of /** @type {(keyof typeof ways)[]} */ (Object.keys(ways))) {
    times[name].push(microseconds(ways[name], CARDS));
  }
}
const before = memories[0].buffer.byteLength;
microseconds(own, MANY);
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

/** @type {(name: keyof typeof ways) => { microseconds: number, nodes: number }} */
const card = (name) => ({ microseconds: median(times[name]), nodes: number(nodes(ways[name]().trim())) });
console.log(
  JSON.stringify({
    own: card("own"),
    same: card("same"),
    json: card("json"),
    preact: card("preact"),
    memory: { before, after },
    pages: { native: median(filled[0]), node: median(filled[1]) },
  }),
);
