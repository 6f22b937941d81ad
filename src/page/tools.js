// The functions of `film-card/server`: the Rust code of the command, as WebAssembly. Loaded when the first of
// them is needed.
import { make } from "./elements.js";

/** @typedef {typeof import("../../pkg/server")} Tools */
/** @typedef {Tools & { single: string }} ToolsOnDisk with the text of the one file, which can't be fetched there */

const SINGLE_FILE = "pkg/film-card.single.js";
/** What a release has beside these, for a page on a disk. */
const ON_DISK = "pkg/server.disk.js";

/** @type {Promise<Tools> | undefined} */
let loading;
/** @type {Promise<ToolsOnDisk> | undefined} */
let loadingFromDisk;

const isOnDisk = () => location.protocol === "file:";

/** @returns {Promise<ToolsOnDisk>} */
async function loadFromDisk() {
  const script = make("script", { src: ON_DISK });
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`${ON_DISK} is not there`)));
    document.head.append(script);
  });
  return /** @type {any} */ (globalThis).filmCardTools;
}

/**
 * The functions.
 * @returns {Promise<Tools>}
 * @throws where the files are not there; the next call tries again
 */
export function loadTools() {
  if (isOnDisk()) {
    loadingFromDisk ??= loadFromDisk();
    loadingFromDisk.catch(() => {
      loadingFromDisk = undefined;
    });
    return loadingFromDisk;
  }
  // A path in a variable: types come from the declarations, the script itself is built.
  const path = new URL("pkg/server.web.mjs", document.baseURI).href;
  loading ??= import(path);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * The text of the one file that has the whole card.
 * @throws where it is not there
 */
export async function singleFile() {
  if (isOnDisk()) return (await /** @type {Promise<ToolsOnDisk>} */ (loadTools())).single;
  const answer = await fetch(SINGLE_FILE);
  if (!answer.ok) throw new Error(`${SINGLE_FILE}: ${answer.status}`);
  return answer.text();
}
