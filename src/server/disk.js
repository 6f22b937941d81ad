// `film-card/server` with its WebAssembly inside, for `index.html` on a disk: from there a browser loads classic
// scripts and nothing else. The build writes a script that calls this.
import { functions } from "./functions.js";

/**
 * Leaves the functions where the page finds them.
 * @param {string} wasm by base64
 * @param {string} single the text of `film-card.single.js`, which the page gives away
 */
export function leaveOnDisk(wasm, single) {
  const bytes = Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0));
  const compiled = WebAssembly.compile(bytes);
  const tools = compiled.then((module) => ({ ...functions(() => module), single }));
  Object.assign(globalThis, { filmCardTools: tools });
}
