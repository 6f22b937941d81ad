// The functions of `film-card/server`, around the WebAssembly that does what they say.
import instantiate from "built/server-module/glue.js";

/** @import { Functions, Machine } from "built/server-module/glue.js" */
/** @import * as Server from "../../pkg/server.js" */

/**
 * The functions, with the module that `load` gives when the first of them is called.
 * @param {() => WebAssembly.Module} load
 */
export function functions(load) {
  /** @type {WebAssembly.Module | undefined} */
  let module;
  /** @type {Functions | undefined} */
  let instance;

  /**
   * Calls Rust. An error that Rust has not thrown itself leaves it in the middle of its work, so that no more of this
   * instance may run: the next call gets another.
   * @template Result
   * @param {(rust: Functions) => Result} call
   */
  const run = (call) => {
    module ??= load();
    instance ??= instantiate(module);
    try {
      return call(instance);
    } catch (error) {
      if (typeof error === "string") throw new Error(error);
      instance = undefined;
      throw error;
    }
  };

  /** @type {typeof Server.render} */
  const render = (film, { warn, ...options } = {}) =>
    run((rust) => rust.render(listener(warn), text(film), JSON.stringify(options)));

  /** @type {typeof Server.check} */
  const check = (film) => {
    /** @type {Server.Remarks} */
    const remarks = JSON.parse(run((rust) => rust.check(text(film))));
    if (typeof film === "string") return remarks;
    // Nobody has seen the text of an object.
    const withoutPosition = (/** @type {Server.Remark} */ { path, message }) => ({ path, message });
    return { faults: remarks.faults.map(withoutPosition), warnings: remarks.warnings.map(withoutPosition) };
  };

  /** @type {typeof Server.importFilm} */
  const importFilm = (files, { title, warn } = {}) =>
    JSON.parse(run((rust) => rust.importFilm(listener(warn), named(files), title)));

  /** @type {typeof Server.filmTitles} */
  const filmTitles = (files) => run((rust) => rust.filmTitles(named(files)));

  /** @type {typeof Server.fillPage} */
  const fillPage = (html, { name = "index.html", site, read, warn, ...form } = {}) => {
    const machine = { ...listener(warn), read: (/** @type {string} */ path) => bytes(read?.(plain(path))) };
    const [cards, filled] = run((rust) => rust.fill(machine, html, name, site, JSON.stringify(form)));
    return { html: filled, cards: Number(cards) };
  };

  /** @type {typeof Server.schema} */
  const schema = () => JSON.parse(run((rust) => rust.schema()));

  /**
   * Runs the command; gives its exit status.
   * @param {string[]} commandLine
   * @param {Machine} machine
   */
  const runCommand = (commandLine, machine) => run((rust) => rust.run(machine, commandLine));

  return { render, check, importFilm, filmTitles, fillPage, schema, runCommand };
}

/**
 * A film as text: JSON, or the id of an embedded film.
 * @param {unknown} film
 */
const text = (film) => (typeof film === "string" ? film : (JSON.stringify(film) ?? String(film)));

/**
 * The names and the texts of files in turns.
 * @param {unknown} files
 */
function named(files) {
  const list = Array.isArray(files) ? files : [files];
  return list.flatMap((file, index) => {
    const { name, content } = isFile(file)
      ? file
      : { name: list.length > 1 ? `file ${index + 1}` : "file", content: file };
    return [name, text(content)];
  });
}

/**
 * A file with its name, told from the JSON of an answer.
 * @param {any} file
 * @returns {file is Server.NamedFile}
 */
const isFile = (file) => typeof file?.name === "string" && "content" in file;

/**
 * What hears a line for everything that a command would tell on standard error.
 * @param {((line: string) => void) | undefined} warn
 */
const listener = (warn = (line) => console.warn(`[film-card] ${line}`)) => ({
  /** @param {string} lines */
  tell: (lines) => {
    for (const line of lines.trimEnd().split("\n")) warn(line);
  },
});

/**
 * A path without `.`, and without the folders that a `..` behind them leaves again.
 * @param {string} path
 */
function plain(path) {
  /** @type {string[]} */
  const names = [];
  for (const name of path.split("/")) {
    if (name === ".." && names.length && names.at(-1) !== "..") names.pop();
    else if (name !== ".") names.push(name);
  }
  return names.join("/");
}

/**
 * The bytes of a film file.
 * @param {unknown} film
 */
function bytes(film) {
  if (film === undefined || film === null) throw Object.assign(new Error(), { code: "ENOENT" });
  return film instanceof Uint8Array ? film : new TextEncoder().encode(text(film));
}
