//! Spanish.

use super::messages::month_name;
use super::{Locale, Messages};
use crate::digits::digits;

pub(super) const MESSAGES: Messages = Messages {
    decimal_mark: ',',
    grouping_mark: '.',
    grouping_from: 5,

    language_label: "Idioma",
    original_title_label: "Título original",
    poster_label: "Cartel de ",
    year_label: "Año",
    duration_label: "Duración",
    country_label: ["País", "Países"],
    genre_label: ["Género", "Géneros"],
    content_rating_label: "Clasificación",
    minutes: [" minuto", " minutos"],
    date: |year, month, day| {
        let year = digits(year.into());
        match (month, day) {
            (Some(month), Some(day)) => [
                &digits(day.into()),
                " de ",
                month_name(&MONTHS, month),
                " de ",
                &year,
            ]
            .concat(),
            (Some(month), None) => [month_name(&MONTHS, month), " de ", &year].concat(),
            _ => year,
        }
    },

    // One form for one and many, women and men: the craft, not the person.
    director_label: ["Dirección"; 2],
    author_label: ["Guion"; 2],
    producer_label: ["Producción"; 2],
    music_by_label: "Música",
    cinematographer_label: "Fotografía",
    editor_label: "Edición",

    trailer_label: "Tráiler",
    watch_on_label: "Ver en ",
    url_label: "Página de la película",

    description_label: "Sinopsis",
    about_label: "Temas",
    actor_label: "Reparto",
    as_label: "como",
    award_label: "Premios",
    review_label: "Reseñas",
    spoiler_label: "Cuenta cómo termina la película",
    positive_notes_label: "Lo mejor",
    negative_notes_label: "Lo peor",
    by_label: "Por",
    review_link_label: "Leer la reseña completa",
    published_in_label: " en ",
    written_in: |language| match language {
        Locale::En => "Escrita en inglés",
        Locale::Es => "Escrita en español",
    },

    out_of: " de ",
    percent_sign: "\u{a0}%",
    rating_count: |count, written| match count {
        1 => "1 calificación".to_owned(),
        // CLDR's category "many": a million of them is followed by "de".
        _ if count.is_multiple_of(1_000_000) => [written, " de calificaciones"].concat(),
        _ => [written, " calificaciones"].concat(),
    },
    show_all_actors_label: "Mostrar todo el reparto",
    show_all_reviews_label: "Mostrar todas las reseñas",
    show_fewer_label: "Mostrar menos",
};

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
