// The functions of `film-card/server`: the Rust code of the command, as WebAssembly. Loaded when the first of
// them is needed.

/** @typedef {typeof import("../../pkg/server")} Tools */

/** @type {Promise<Tools> | undefined} */
let loading;

/**
 * The functions.
 * @returns {Promise<Tools>}
 * @throws where the files are not there; the next call tries again
 */
export function loadTools() {
  // A path in a variable: types come from the declarations, the script itself is built.
  const path = "../../pkg/server.web.mjs";
  loading ??= import(path);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
