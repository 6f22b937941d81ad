// What the reader of films says is wrong, in Spanish as well. The card says it in English, since another language
// would weigh on every page that shows a film; here its sentences are known by their parts.
import { make } from "./elements.js";
import { said } from "./wording.js";

/** @type {Record<string, string>} what a value is */
const FOUND = {
  missing: "falta",
  blank: "está en blanco",
  null: "es null",
  true: "es true",
  false: "es false",
  "a list": "es una lista",
  "an empty list": "es una lista vacía",
  "an object": "es un objeto",
  "no JSON value": "no es un valor de JSON",
  'an object without "en" or "es"': "es un objeto sin «en» ni «es»",
  "a review that says nothing": "es una reseña que no dice nada",
};

/** @type {Record<string, string>} what it has to be */
const EXPECTED = {
  text: "un texto",
  "text or a list of paragraphs": "un texto o una lista de párrafos",
  'text, or {"en": …, "es": …}': "un texto, o {«en»: …, «es»: …}",
  'text, a list of paragraphs, or {"en": …, "es": …} of these':
    "un texto, una lista de párrafos, o {«en»: …, «es»: …} de estos",
  'a name, or {"name": …, "url": …}': "un nombre, o {«name»: …, «url»: …}",
  "a name, a reviewBody or a reviewRating": "un veredicto, un texto o una calificación",
  "an object": "un objeto",
  "a list": "una lista",
  "a number": "un número",
  "true or false": "true o false",
  "a whole number of 1 or more": "un número entero de 1 o más",
  "a date such as 2007, 2007-01 or 2007-01-21": "una fecha como 2007, 2007-01 o 2007-01-21",
  "an ISO 8601 duration such as PT106M": "una duración como PT106M (ISO 8601)",
  "a BCP 47 language tag such as es or es-MX": "una etiqueta de idioma como es o es-MX (BCP 47)",
  "an http(s) or a relative URL": "una dirección http(s) o relativa",
};

/** @type {Record<string, string>} how a figure stands to the end of its scale */
const RELATIONS = {
  "is above": "es mayor que",
  "is below": "es menor que",
  "is not above": "no es mayor que",
  "is not below": "no es menor que",
};

/** @type {Record<string, string>} */
const ENDS = { bestRating: "la máxima", worstRating: "la mínima" };

/**
 * The same in Spanish; undefined where a part of it is not known.
 * @param {string} message without its path
 */
function inSpanish(message) {
  const [, found, expected] = /^is (.*), expected (.*)$/s.exec(message) ?? [];
  if (found) {
    const is = FOUND[found] ?? (/^["\d-]/.test(found) ? `es ${found.replace(/^"(.*)"$/s, "«$1»")}` : undefined);
    return is && EXPECTED[expected] && `${is}; se espera ${EXPECTED[expected]}`;
  }
  const [, figure, relation, end, limit] = /^(\S+) (is(?: not)? \w+) (\w+) (\S+)$/.exec(message) ?? [];
  return RELATIONS[relation] && ENDS[end] && `${figure} ${RELATIONS[relation]} ${ENDS[end]}, ${limit}`;
}

/**
 * A message for people, in the language of the page as far as it is known.
 * @param {string} message without its path
 */
export function saidOf(message) {
  const spanish = inSpanish(message);
  return spanish ? said({ en: message, es: spanish }) : make("bdi", { lang: "en", textContent: message });
}
