// `film-card/server` where nothing is compiled at run time: workerd and others at the edge of a network.
import module from "./film_card_server_bg.wasm";
import { functions } from "./functions.js";

export const { render, check, importFilm, filmTitles, fillPage, schema } = functions(() => module);
