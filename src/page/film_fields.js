// The objects of a film file with their fields, for the form. `cargo xtask docs` writes
// this file from src/reference/film.rs.
// biome-ignore-all format: written by a program
// biome-ignore-all lint: written by a program

/**
 * @typedef {{ en: string, es: string }} Said a text in the languages of the page
 *
 * @typedef {object} FilmField
 * @property {string} key
 * @property {string} form as in `Form` of src/film/read/field.rs
 * @property {string} [object] of which it is one or a list
 * @property {boolean} [isRequired]
 * @property {number} [default] the value that counts where it is missing
 * @property {Said} label
 * @property {Said} [hint]
 *
 * @typedef {object} FilmObject
 * @property {boolean} [mayBeAName] a name alone may stand for it
 * @property {FilmField[]} fields
 */

/** @type {Record<string, FilmObject>} */
export const OBJECTS = {
  "Movie": {
    "fields": [
      {
        "key": "id",
        "form": "Line",
        "label": { "en": "Short name", "es": "Nombre corto" },
        "hint": { "en": "Names the film in events", "es": "Nombra la película en los eventos" }
      },
      {
        "key": "name",
        "form": "Text",
        "isRequired": true,
        "label": { "en": "Title", "es": "Título" }
      },
      {
        "key": "alternateName",
        "form": "Titles",
        "label": { "en": "Other titles", "es": "Otros títulos" },
        "hint": { "en": "The most important first", "es": "El más importante primero" }
      },
      {
        "key": "inLanguage",
        "form": "Languages",
        "label": { "en": "Languages of the original", "es": "Idiomas del original" },
        "hint": { "en": "The main one first", "es": "El principal primero" }
      },
      {
        "key": "datePublished",
        "form": "Date",
        "label": { "en": "First shown", "es": "Estreno" }
      },
      {
        "key": "duration",
        "form": "Duration",
        "label": { "en": "Running time", "es": "Duración" }
      },
      {
        "key": "genre",
        "form": "Texts",
        "label": { "en": "Genres", "es": "Géneros" }
      },
      {
        "key": "countryOfOrigin",
        "form": "Texts",
        "label": { "en": "Countries", "es": "Países" }
      },
      {
        "key": "contentRating",
        "form": "Text",
        "label": { "en": "Certificate", "es": "Clasificación por edades" }
      },
      {
        "key": "director",
        "form": "Objects",
        "object": "Person",
        "label": { "en": "Directors", "es": "Dirección" }
      },
      {
        "key": "author",
        "form": "Objects",
        "object": "Person",
        "label": { "en": "Writers", "es": "Guion" }
      },
      {
        "key": "producer",
        "form": "Objects",
        "object": "Person",
        "label": { "en": "Producers", "es": "Producción" }
      },
      {
        "key": "musicBy",
        "form": "Objects",
        "object": "Person",
        "label": { "en": "Music", "es": "Música" }
      },
      {
        "key": "cinematographer",
        "form": "Objects",
        "object": "Person",
        "label": { "en": "Cinematography", "es": "Fotografía" }
      },
      {
        "key": "editor",
        "form": "Objects",
        "object": "Person",
        "label": { "en": "Editing", "es": "Edición" }
      },
      {
        "key": "actor",
        "form": "Objects",
        "object": "PerformanceRole",
        "label": { "en": "Cast", "es": "Reparto" },
        "hint": { "en": "In the order of the credits", "es": "En el orden de los créditos" }
      },
      {
        "key": "description",
        "form": "Paragraphs",
        "label": { "en": "Synopsis", "es": "Sinopsis" }
      },
      {
        "key": "award",
        "form": "Texts",
        "label": { "en": "Awards and nominations", "es": "Premios y nominaciones" }
      },
      {
        "key": "image",
        "form": "Object",
        "object": "ImageObject",
        "label": { "en": "Poster", "es": "Cartel" }
      },
      {
        "key": "review",
        "form": "Objects",
        "object": "Review",
        "label": { "en": "Reviews", "es": "Reseñas" }
      },
      {
        "key": "aggregateRating",
        "form": "OneOrMore",
        "object": "AggregateRating",
        "label": { "en": "Ratings by many people", "es": "Calificaciones de muchas personas" },
        "hint": { "en": "One from each source", "es": "Una por fuente" }
      },
      {
        "key": "trailer",
        "form": "Object",
        "object": "VideoObject",
        "label": { "en": "The trailer", "es": "El tráiler" }
      },
      {
        "key": "potentialAction",
        "form": "Objects",
        "object": "WatchAction",
        "label": { "en": "Where to watch the film", "es": "Dónde ver la película" }
      },
      {
        "key": "sameAs",
        "form": "Urls",
        "label": { "en": "Pages elsewhere on the same film", "es": "Otras páginas sobre la misma película" },
        "hint": { "en": "Each link has the name of its site", "es": "Cada enlace lleva el nombre de su sitio" }
      },
      {
        "key": "about",
        "form": "Texts",
        "label": { "en": "Themes", "es": "Temas" }
      },
      {
        "key": "url",
        "form": "Url",
        "label": { "en": "The film’s own page", "es": "La página de la propia película" }
      }
    ]
  },
  "Person": {
    "fields": [
      {
        "key": "name",
        "form": "Text",
        "isRequired": true,
        "label": { "en": "Name", "es": "Nombre" }
      },
      {
        "key": "url",
        "form": "Url",
        "label": { "en": "A page about the person", "es": "Una página sobre la persona" }
      }
    ],
    "mayBeAName": true
  },
  "PerformanceRole": {
    "fields": [
      {
        "key": "name",
        "form": "Text",
        "isRequired": true,
        "label": { "en": "The actor", "es": "El actor o la actriz" }
      },
      {
        "key": "characterName",
        "form": "Text",
        "label": { "en": "The character", "es": "El personaje" }
      },
      {
        "key": "url",
        "form": "Url",
        "label": { "en": "A page about the actor", "es": "Una página sobre el actor o la actriz" }
      }
    ],
    "mayBeAName": true
  },
  "ImageObject": {
    "fields": [
      {
        "key": "url",
        "form": "Url",
        "isRequired": true,
        "label": { "en": "Address of the picture", "es": "Dirección de la imagen" },
        "hint": { "en": "The picture", "es": "La imagen" }
      },
      {
        "key": "width",
        "form": "Count",
        "label": { "en": "Width", "es": "Ancho" },
        "hint": { "en": "Pixels", "es": "Píxeles" }
      },
      {
        "key": "height",
        "form": "Count",
        "label": { "en": "Height", "es": "Alto" },
        "hint": { "en": "Pixels", "es": "Píxeles" }
      },
      {
        "key": "caption",
        "form": "Text",
        "label": { "en": "Text alternative", "es": "Texto alternativo" },
        "hint": { "en": "“Poster of” and the title where there is none", "es": "«Cartel de» y el título donde no lo hay" }
      }
    ]
  },
  "Review": {
    "fields": [
      {
        "key": "name",
        "form": "Text",
        "label": { "en": "Headline", "es": "Titular" }
      },
      {
        "key": "reviewBody",
        "form": "Paragraphs",
        "label": { "en": "Text", "es": "Texto" }
      },
      {
        "key": "author",
        "form": "Object",
        "object": "Person",
        "label": { "en": "Who wrote it", "es": "Quién la escribió" }
      },
      {
        "key": "publisher",
        "form": "Text",
        "label": { "en": "Where it was published", "es": "Dónde se publicó" }
      },
      {
        "key": "url",
        "form": "Url",
        "label": { "en": "The review’s page", "es": "La página de la reseña" }
      },
      {
        "key": "datePublished",
        "form": "Date",
        "label": { "en": "When it was published", "es": "Cuándo se publicó" }
      },
      {
        "key": "inLanguage",
        "form": "Language",
        "label": { "en": "The language that it was written in", "es": "El idioma en que se escribió" }
      },
      {
        "key": "reviewRating",
        "form": "Object",
        "object": "Rating",
        "label": { "en": "Verdict", "es": "Veredicto" }
      },
      {
        "key": "positiveNotes",
        "form": "Texts",
        "label": { "en": "Strengths", "es": "Aciertos" }
      },
      {
        "key": "negativeNotes",
        "form": "Texts",
        "label": { "en": "Weaknesses", "es": "Puntos débiles" }
      },
      {
        "key": "spoiler",
        "form": "Flag",
        "label": { "en": "Reveals the end", "es": "Revela el final" },
        "hint": { "en": "Whether the text tells the end: it is behind a button then", "es": "Si el texto cuenta el final: queda entonces tras un botón" }
      }
    ]
  },
  "Rating": {
    "fields": [
      {
        "key": "ratingValue",
        "form": "Number",
        "isRequired": true,
        "label": { "en": "The rating", "es": "La calificación" }
      },
      {
        "key": "bestRating",
        "form": "Number",
        "default": 5,
        "label": { "en": "Best of the scale", "es": "Máximo de la escala" }
      },
      {
        "key": "worstRating",
        "form": "Number",
        "default": 1,
        "label": { "en": "Worst of the scale", "es": "Mínimo de la escala" }
      }
    ]
  },
  "AggregateRating": {
    "fields": [
      {
        "key": "ratingValue",
        "form": "Number",
        "isRequired": true,
        "label": { "en": "The mean", "es": "El promedio" },
        "hint": { "en": "Or the share that the explanation names", "es": "O la proporción que nombra la explicación" }
      },
      {
        "key": "ratingCount",
        "form": "Count",
        "label": { "en": "Number of ratings", "es": "Número de calificaciones" }
      },
      {
        "key": "bestRating",
        "form": "Number",
        "default": 5,
        "label": { "en": "Best of the scale", "es": "Máximo de la escala" }
      },
      {
        "key": "worstRating",
        "form": "Number",
        "default": 1,
        "label": { "en": "Worst of the scale", "es": "Mínimo de la escala" }
      },
      {
        "key": "author",
        "form": "Object",
        "object": "Person",
        "label": { "en": "Source", "es": "Fuente" },
        "hint": { "en": "Such as a site", "es": "Como un sitio web" }
      },
      {
        "key": "ratingExplanation",
        "form": "Text",
        "label": { "en": "Explanation", "es": "Explicación" },
        "hint": { "en": "For a share instead of a mean, shown as a percentage without stars", "es": "Para una proporción en vez de un promedio; se muestra como porcentaje, sin estrellas" }
      }
    ]
  },
  "VideoObject": {
    "fields": [
      {
        "key": "url",
        "form": "Url",
        "isRequired": true,
        "label": { "en": "The trailer’s page", "es": "La página del tráiler" }
      },
      {
        "key": "name",
        "form": "Text",
        "label": { "en": "Title", "es": "Título" },
        "hint": { "en": "For search engines", "es": "Para buscadores" }
      }
    ]
  },
  "WatchAction": {
    "fields": [
      {
        "key": "name",
        "form": "Text",
        "isRequired": true,
        "label": { "en": "Service or cinema", "es": "Servicio o cine" }
      },
      {
        "key": "target",
        "form": "Url",
        "isRequired": true,
        "label": { "en": "The page to watch it on", "es": "La página donde verla" }
      }
    ]
  }
};
