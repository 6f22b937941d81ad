// `film-card/server` in a page or a worker of a browser: its WebAssembly is fetched when it is imported.
import { functions } from "./functions.js";

const response = await fetch(new URL("./film_card_server_bg.wasm", import.meta.url));
if (!response.ok) throw new Error(`film_card_server_bg.wasm: ${response.status}`);
const module = await WebAssembly.compile(await response.arrayBuffer());

export const { render, check, importFilm, filmTitles, fillPage, schema } = functions(() => module);
