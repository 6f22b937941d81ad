// The parts that the JavaScript cards share: the film, and the few words around it.
import text from "../../../src/films/la-misma-luna.json";

export const film = JSON.parse(text);

export const WORDS = {
  en: { other: "Español", switch: "Leer en español", synopsis: "Synopsis", cast: "Cast", reviews: "Reviews", outOf: "out of" },
  es: { other: "English", switch: "Read in English", synopsis: "Sinopsis", cast: "Reparto", reviews: "Reseñas", outOf: "de" },
};

const KEY = "film-card:lang";

export function storeLang(lang) {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // A browser may refuse storage.
  }
}

/** The language that the reader chose before, or else that of `host`. */
export function langOf(host) {
  let stored;
  try {
    stored = localStorage.getItem(KEY);
  } catch {
    // As above.
  }
  return (stored ?? host.dataset.lang) === "es" ? "es" : "en";
}

export const otherLang = (lang) => (lang === "en" ? "es" : "en");

/** A text of the film: one string for both languages, or one for each. */
export const textIn = (text, lang) => (typeof text === "string" ? text : text[lang]);

export const meta = () => `${film.datePublished.slice(0, 4)} · ${parseInt(film.duration.slice(2), 10)} min · ${film.director.join(", ")}`;
export const byline = ({ author, publisher }, lang) => (author ? textIn(author.name, lang) : publisher);
export const stars = ({ ratingValue }) => "★".repeat(ratingValue) + "☆".repeat(5 - ratingValue);
export const starsLabel = ({ ratingValue }, lang) => `${ratingValue} ${WORDS[lang].outOf} 5`;
