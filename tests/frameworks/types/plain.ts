// The element in a program without a framework. Each line marked as an error
// must be one: a wrong name or value is found before the page is.
import "film-card";
import type { Film, FilmCard, FilmCardError } from "film-card";

const card = document.createElement("film-card");
const found: FilmCard | null = document.querySelector("film-card");

const film: Film = {
  name: { en: "A Trip to the Moon", es: "Viaje a la Luna" },
  actor: ["Bleuette Bernon", { name: "Georges Méliès", characterName: "Barbenfouillis" }],
  review: [{ reviewRating: { ratingValue: 4.5 } }],
};
card.film = film;
card.film = null;
// @ts-expect-error a film has a name
card.film = { id: "no-name" };
// @ts-expect-error only the card sets it
card.resolvedLang = "en";
const lang: "en" | "es" | null = card.resolvedLang;

card.ready.then((same: FilmCard) => same.film?.name).catch((error: FilmCardError) => error.code === "film-invalid");

card.addEventListener("film-card-ready", ({ detail }) => {
  const shown: [string, string, string[]] = [detail.film, detail.lang, detail.faults.map(({ path }) => path)];
  return shown;
});
document.addEventListener("film-card-error", ({ detail }) => detail.code === "csp" && `${detail.path}${detail.message}`);
window.addEventListener("film-card-lang-change", ({ detail }) => detail.lang === detail.previous);
found?.addEventListener("film-card-toggle", ({ detail }) => {
  // @ts-expect-error no section that opens and closes
  return detail.section === "poster" && detail.open;
});

export { lang };
