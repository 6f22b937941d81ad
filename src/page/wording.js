// The texts of the form, in both languages. Those of the page itself stand in the page;
// these are loaded with the form.

/** @import { Said } from "./film_fields.js" */

/** @satisfies {Record<string, Said>} */
export const WORDS = {
  facts: { en: "Title and facts", es: "Título y datos" },
  story: { en: "Story", es: "Historia" },
  people: { en: "People", es: "Personas" },
  opinions: { en: "Reviews and ratings", es: "Reseñas y calificaciones" },
  links: { en: "Links", es: "Enlaces" },
  others: { en: "Other", es: "Otros" },
  add: { en: "Add", es: "Agregar" },
  remove: { en: "Remove", es: "Quitar" },
  earlier: { en: "Move up", es: "Subir" },
  later: { en: "Move down", es: "Bajar" },
  showAll: { en: "Show all", es: "Mostrar todo" },
  translate: { en: "Two languages", es: "Dos idiomas" },
  same: { en: "One for both languages", es: "Uno para los dos idiomas" },
  blankLine: { en: "A blank line begins a paragraph.", es: "Una línea en blanco empieza un párrafo." },
  untitled: { en: "Still empty", es: "Todavía vacío" },
  filled: { en: "filled in", es: "con datos" },
  faulty: { en: ", with a fault", es: ", con un error" },
  stars: { en: "Stars", es: "Estrellas" },
  useSize: { en: "Take its size", es: "Usar su tamaño" },
  noPicture: { en: "The picture can’t be loaded from here.", es: "La imagen no se puede cargar desde aquí." },
  removed: { en: "Removed. Undo brings it back.", es: "Quitado. Deshacer lo devuelve." },
  place: { en: "Now in place", es: "Ahora en el lugar" },
  durationHint: { en: "1 h 46 min, 1:46 or 106", es: "1 h 46 min, 1:46 o 106" },
  dateHint: { en: "2007, January 2007 or January 21, 2007", es: "2007, enero de 2007 o 21 de enero de 2007" },
  languageHint: { en: "es, es-MX or Spanish", es: "es, es-MX o español" },
};

/**
 * A text in both languages; the style sheet shows that of the page.
 * @param {Said} texts
 */
export function said({ en, es }) {
  const fragment = document.createDocumentFragment();
  if (en === es) fragment.append(en);
  else
    for (const [lang, text] of Object.entries({ en, es })) {
      const span = Object.assign(document.createElement("span"), { lang, textContent: text });
      fragment.append(span);
    }
  return fragment;
}

/**
 * A text that only assistive technology has.
 * @param {(Node | string)[]} content
 */
export function unseen(...content) {
  const span = Object.assign(document.createElement("span"), { className: "unseen" });
  span.append(...content);
  return span;
}
