//! The film file: its objects and their fields.

use super::values::field;
use super::{Texts, Translations};
use crate::film::{Form, Object, Rating};
use crate::i18n::Locale;

/// An object of a film file.
#[derive(Clone, Debug)]
pub struct FilmObject {
    /// The object, as the reader of films names it.
    pub object: Object,
    /// Its id in the manuals, for links.
    pub id: &'static str,
    /// Its heading.
    pub title: Translations,
    /// Its fields, in the order of the manuals.
    pub fields: Vec<FilmField>,
}

/// A field of an object.
#[derive(Clone, Debug)]
pub struct FilmField {
    /// The key.
    pub key: &'static str,
    /// The form that its value must have.
    pub form: Form,
    /// Whether the object can't do without it.
    pub is_required: bool,
    /// The value that counts if the field is missing.
    pub default: Option<f64>,
    /// The same three for people to read.
    pub value: Texts,
    /// Its meaning.
    pub meaning: Translations,
    /// Its name above a control: the first words of its meaning, or a name of its own.
    pub label: Translations,
    /// The rest of its meaning, to stand below the control; empty where there is none.
    pub hint: Translations,
    /// Whether schema.org has a word for it, in the object [`Object::Movie`].
    pub is_of_schema_org: bool,
}

/// The headings of the columns of an object's fields.
pub const COLUMNS: [Translations; 3] = [
    ["Field", "Campo"],
    ["Value", "Valor"],
    ["Meaning", "Significado"],
];

struct Row {
    object: Object,
    id: &'static str,
    title: Translations,
    fields: &'static [(&'static str, Translations)],
}

const ROWS: &[Row] = &[
    Row {
        object: Object::Movie,
        id: "movie",
        title: ["Film", "Película"],
        fields: &[
            (
                "id",
                [
                    "names the film in events",
                    "nombra la película en los eventos",
                ],
            ),
            ("name", ["title", "título"]),
            (
                "alternateName",
                [
                    "other titles, the most important first",
                    "otros títulos, el más importante primero",
                ],
            ),
            (
                "inLanguage",
                [
                    "languages of the original, the main one first",
                    "idiomas del original, el principal primero",
                ],
            ),
            ("datePublished", ["first shown", "estreno"]),
            ("duration", ["running time", "duración"]),
            ("genre", ["genres", "géneros"]),
            ("countryOfOrigin", ["countries", "países"]),
            ("contentRating", ["certificate", "clasificación por edades"]),
            ("director", ["directors", "dirección"]),
            ("author", ["writers", "guion"]),
            ("producer", ["producers", "producción"]),
            ("musicBy", ["music", "música"]),
            ("cinematographer", ["cinematography", "fotografía"]),
            ("editor", ["editing", "edición"]),
            (
                "actor",
                [
                    "cast, in the order of the credits",
                    "reparto, en el orden de los créditos",
                ],
            ),
            ("description", ["synopsis", "sinopsis"]),
            (
                "award",
                ["awards and nominations", "premios y nominaciones"],
            ),
            ("image", ["poster", "cartel"]),
            ("review", ["reviews", "reseñas"]),
            (
                "aggregateRating",
                [
                    "ratings by many people, one from each source",
                    "calificaciones de muchas personas, una por fuente",
                ],
            ),
            ("trailer", ["the trailer", "el tráiler"]),
            (
                "potentialAction",
                ["where to watch the film", "dónde ver la película"],
            ),
            (
                "sameAs",
                [
                    "pages elsewhere on the same film; each link has the name of its site",
                    "otras páginas sobre la misma película; cada enlace lleva el nombre de su sitio",
                ],
            ),
            ("about", ["themes", "temas"]),
            (
                "url",
                ["the film's own page", "la página de la propia película"],
            ),
        ],
    },
    Row {
        object: Object::Person,
        id: "person",
        title: ["Person, or simply a name", "Persona, o solo un nombre"],
        fields: &[
            ("name", ["name", "nombre"]),
            (
                "url",
                ["a page about the person", "una página sobre la persona"],
            ),
        ],
    },
    Row {
        object: Object::PerformanceRole,
        id: "role",
        title: ["Role, or simply a name", "Papel, o solo un nombre"],
        fields: &[
            ("name", ["the actor", "el actor o la actriz"]),
            ("characterName", ["the character", "el personaje"]),
            (
                "url",
                [
                    "a page about the actor",
                    "una página sobre el actor o la actriz",
                ],
            ),
        ],
    },
    Row {
        object: Object::ImageObject,
        id: "image",
        title: ["Image", "Imagen"],
        fields: &[
            ("url", ["the picture", "la imagen"]),
            ("width", ["pixels", "píxeles"]),
            ("height", ["pixels", "píxeles"]),
            (
                "caption",
                [
                    "text alternative; \"Poster of\" and the title where there is none",
                    "texto alternativo; «Cartel de» y el título donde no lo hay",
                ],
            ),
        ],
    },
    Row {
        object: Object::Review,
        id: "review",
        title: [
            "Review, with a name, a body or a rating",
            "Reseña, con titular, texto o calificación",
        ],
        fields: &[
            ("name", ["headline", "titular"]),
            ("reviewBody", ["text", "texto"]),
            ("author", ["who wrote it", "quién la escribió"]),
            ("publisher", ["where it was published", "dónde se publicó"]),
            ("url", ["the review's page", "la página de la reseña"]),
            (
                "datePublished",
                ["when it was published", "cuándo se publicó"],
            ),
            (
                "inLanguage",
                [
                    "the language that it was written in",
                    "el idioma en que se escribió",
                ],
            ),
            ("reviewRating", ["verdict", "veredicto"]),
            ("positiveNotes", ["strengths", "aciertos"]),
            ("negativeNotes", ["weaknesses", "puntos débiles"]),
            (
                "spoiler",
                [
                    "whether the text tells the end: it is behind a button then",
                    "si el texto cuenta el final: queda entonces tras un botón",
                ],
            ),
        ],
    },
    Row {
        object: Object::Rating,
        id: "rating",
        title: ["Rating, to the tenth", "Calificación, con un decimal"],
        fields: &[
            ("ratingValue", ["the rating", "la calificación"]),
            ("bestRating", ["best of the scale", "máximo de la escala"]),
            ("worstRating", ["worst of the scale", "mínimo de la escala"]),
        ],
    },
    Row {
        object: Object::AggregateRating,
        id: "aggregate",
        title: [
            "Aggregate rating, with a count, an author or an explanation",
            "Calificación de muchos, con un número, un autor o una explicación",
        ],
        fields: &[
            (
                "ratingValue",
                [
                    "the mean, or the share that the explanation names",
                    "el promedio, o la proporción que nombra la explicación",
                ],
            ),
            (
                "ratingCount",
                ["number of ratings", "número de calificaciones"],
            ),
            ("bestRating", ["best of the scale", "máximo de la escala"]),
            ("worstRating", ["worst of the scale", "mínimo de la escala"]),
            (
                "author",
                ["source, such as a site", "fuente, como un sitio web"],
            ),
            (
                "ratingExplanation",
                [
                    "for a share instead of a mean, shown as a percentage without stars",
                    "para una proporción en vez de un promedio; se muestra como porcentaje, sin estrellas",
                ],
            ),
        ],
    },
    Row {
        object: Object::VideoObject,
        id: "trailer",
        title: ["Trailer", "Tráiler"],
        fields: &[
            ("url", ["the trailer's page", "la página del tráiler"]),
            (
                "name",
                ["title, for search engines", "título, para buscadores"],
            ),
        ],
    },
    Row {
        object: Object::WatchAction,
        id: "watch",
        title: ["Where to watch", "Dónde verla"],
        fields: &[
            ("name", ["service or cinema", "servicio o cine"]),
            (
                "target",
                ["the page to watch it on", "la página donde verla"],
            ),
        ],
    },
];

/// The names above controls that are not the first words of the meaning.
const LABELS: &[(Object, &str, Translations)] = &[
    (Object::Movie, "id", ["short name", "nombre corto"]),
    (
        Object::ImageObject,
        "url",
        ["address of the picture", "dirección de la imagen"],
    ),
    (Object::ImageObject, "width", ["width", "ancho"]),
    (Object::ImageObject, "height", ["height", "alto"]),
    (
        Object::Review,
        "spoiler",
        ["reveals the end", "revela el final"],
    ),
    (
        Object::AggregateRating,
        "ratingExplanation",
        ["explanation", "explicación"],
    ),
];

/// Keys of a film that schema.org does not have.
const OWN: [&str; 3] = ["id", "cinematographer", "spoiler"];

/// The objects, each with the fields that the reader knows.
///
/// # Panics
/// When an object or a field has no row here, or a row is of none.
pub fn objects() -> Vec<FilmObject> {
    Object::ALL.map(film_object).into()
}

fn label(object: Object, key: &str) -> Option<Translations> {
    let mut labels = LABELS.iter();
    let (_, _, label) = labels.find(|(of, known, _)| (*of, *known) == (object, key))?;
    Some(*label)
}

/// A meaning up to its first comma or semicolon, and from there.
fn clauses(meaning: &'static str) -> (&'static str, &'static str) {
    let (first, rest) = meaning.split_once([',', ';']).unwrap_or((meaning, ""));
    (first, rest.trim_start())
}

fn film_object(object: Object) -> FilmObject {
    let name = object.name();
    let row = ROWS.iter().find(|row| row.object == object);
    let row = row.unwrap_or_else(|| panic!("{name} has no row in the reference"));
    let mut known = object.fields();
    let fields = row.fields.iter().map(|(key, meaning)| {
        let index = known.iter().position(|field| field.key == *key);
        let index = index.unwrap_or_else(|| panic!("the reader knows no {name}.{key}"));
        let known = known.remove(index);
        let default = match *key {
            "bestRating" => Some(Rating::BEST),
            "worstRating" => Some(Rating::WORST),
            _ => None,
        };
        FilmField {
            key,
            form: known.form,
            is_required: known.is_required,
            default,
            value: Locale::ALL.map(|locale| field(locale, known.form, known.is_required, default)),
            meaning: *meaning,
            label: label(object, key).unwrap_or_else(|| meaning.map(|text| clauses(text).0)),
            hint: match label(object, key) {
                Some(_) => *meaning,
                None => meaning.map(|text| clauses(text).1),
            },
            is_of_schema_org: !OWN.contains(key),
        }
    });
    let fields = fields.collect();
    let missing: Vec<&str> = known.iter().map(|field| field.key).collect();
    assert!(
        missing.is_empty(),
        "no row in the reference: {missing:?} of {name}"
    );
    FilmObject {
        object,
        id: row.id,
        title: row.title,
        fields,
    }
}
