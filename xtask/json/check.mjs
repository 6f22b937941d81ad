// Whether a module reads a whole film: it takes the film as it is, and with
// any one value of the wrong kind it does not.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [glue, wasm, file] = process.argv.slice(2);
const { initSync, read } = await import(pathToFileURL(resolve(glue)).href);
initSync({ module: readFileSync(wasm) });

const film = JSON.parse(readFileSync(file, "utf8"));
if (!read(JSON.stringify(film))) throw new Error(`${wasm} does not read ${file}`);
spoil(film, "");

/**
 * Spoils each value in turn, by one of another kind.
 * @param {Record<string, unknown>} parent
 * @param {string} path
 */
function spoil(parent, path) {
  for (const [key, value] of Object.entries(parent)) {
    const here = `${path}/${key}`;
    if (typeof value === "object") spoil(/** @type {Record<string, unknown>} */ (value), here);
    parent[key] = typeof value === "boolean" ? 0 : true;
    if (read(JSON.stringify(film))) throw new Error(`${wasm} does not look at ${here}`);
    parent[key] = value;
  }
}
