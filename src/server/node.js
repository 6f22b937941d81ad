// `film-card/server` where programs read files: Node, Deno, Bun.
import { readFileSync } from "node:fs";
import { functions } from "./functions.js";

const load = () => new WebAssembly.Module(readFileSync(new URL("./film_card_server_bg.wasm", import.meta.url)));

export const { render, check, importFilm, filmTitles, fillPage, schema } = functions(load);
