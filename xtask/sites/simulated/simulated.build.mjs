// Imports film-card on a simulated page, as tests do, in a program of its own for each simulator, and writes what became of a
// card: _site/found.json.
//   node simulated.build.mjs [SIMULATOR MODULE]
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

const PAGE = '<!doctype html><html lang="en"><head><title>A page</title></head><body></body></html>';

/** A window by each simulator. @type {Record<string, () => Promise<any>>} */
const SIMULATORS = {
  jsdom: async () => {
    const { JSDOM } = await import("jsdom");
    return new JSDOM(PAGE, { url: "http://localhost/", pretendToBeVisual: true }).window;
  },
  linkedom: async () => (await import("linkedom")).parseHTML(PAGE),
  "happy-dom": async () => {
    const { Window } = await import("happy-dom");
    const window = new Window({ url: "http://localhost/" });
    window.document.documentElement.lang = "en";
    return window;
  },
};

/** With the WebAssembly in a file of its own, which no simulator fetches from the disk, and inside. */
const MODULES = ["film-card", "film-card/film-card.single.mjs"];

/** Names that a program with a simulated page has as globals. */
const GLOBALS = [
  "window",
  "document",
  "customElements",
  "HTMLElement",
  "Element",
  "Node",
  "ShadowRoot",
  "CSSStyleSheet",
  "MutationObserver",
  "IntersectionObserver",
  "CustomEvent",
  "Event",
  "getComputedStyle",
  "requestAnimationFrame",
  "location",
  "addEventListener",
  "sessionStorage",
  "localStorage",
  "navigator",
  "CSS",
];

/** @param {string} name @param {string} module */
async function look(name, module) {
  const window = await SIMULATORS[name]();
  /** @type {string[]} */
  const thrown = [];
  process.on("uncaughtException", (error) => thrown.push(error.stack ?? String(error)));
  process.on("unhandledRejection", (error) => thrown.push(String(error)));
  window.addEventListener?.("error", (/** @type {any} */ { message }) => thrown.push(message));
  for (const global of GLOBALS) {
    const value = global === "window" ? window : window[global];
    if (value === undefined) continue;
    const bound = typeof value === "function" && /^[a-z]/.test(global) ? value.bind(window) : value;
    Object.defineProperty(globalThis, global, { value: bound, configurable: true, writable: true });
  }
  const logged = [];
  console.error = console.warn = (/** @type {unknown[]} */ ...values) => logged.push(String(values[0]));
  await import(module);
  const { document } = globalThis;
  document.body.innerHTML =
    '<film-card data-film="la-misma-luna" data-loading="eager"><a href="/luna">Under the Same Moon</a></film-card>';
  const card = /** @type {any} */ (document.querySelector("film-card"));
  const patience = new Promise((resolve) => setTimeout(resolve, 3000, "waits"));
  const ready = await Promise.race([
    Promise.resolve(card.ready).then(
      (it) => (it === card ? "resolved" : "nothing"),
      ({ code }) => `rejected, ${code}`,
    ),
    patience,
  ]);
  const title = card.shadowRoot?.querySelector("[part~=title]")?.textContent ?? null;
  return { fallback: card.querySelector("a")?.textContent ?? null, title, ready, thrown, logged };
}

const [name, module] = process.argv.slice(2);
if (name) {
  const found = JSON.stringify(await look(name, module));
  process.stdout.write(found, () => process.exit(0));
} else {
  mkdirSync("_site", { recursive: true });
  const calls = Object.keys(SIMULATORS).flatMap((name) => MODULES.map((module) => [name, module]));
  const found = calls.map((call) => {
    const text = execFileSync("node", [process.argv[1], ...call], { encoding: "utf8" });
    return [call.join(", "), JSON.parse(text)];
  });
  writeFileSync("_site/found.json", JSON.stringify(Object.fromEntries(found), null, 2));
}
