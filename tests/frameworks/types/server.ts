// `film-card/server` in a program of TypeScript. Each line marked as an error must be one.
import { check, type Film, fillPage, filmTitles, importFilm, render, schema } from "film-card/server";

const film: Film = { name: "A Trip to the Moon" };
const html: string = render(film, { lang: "es", open: ["synopsis"], maxCast: 3, warn: (line) => line.length });
render("la-misma-luna", { hide: "awards", css: "/film-card.css" });
// @ts-expect-error no such section
render(film, { open: ["poster"] });
// @ts-expect-error no such option
render(film, { colour: "red" });
// @ts-expect-error the film is the first argument
render(film, { film: "la-misma-luna" });

const [fault] = check(film).faults;
const place: [string, number | undefined] = [fault.message, fault.line];
const titles: string[] = filmTitles("Date,Name,Year");
const imported: Film = importFilm([{ name: "tmdb.json", content: {} }, "<html>"], { title: "Luna" });
const { html: filled, cards }: { html: string; cards: number } = fillPage("<film-card></film-card>", {
  name: "moon/index.html",
  site: "https://example.org/blog/",
  read: (path) => (path === "films/moon.json" ? film : undefined),
});
const title: unknown = schema().title;

export { cards, filled, html, imported, place, title, titles };
