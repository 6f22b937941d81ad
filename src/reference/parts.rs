//! The parts of the card, for `::part(…)`.

use super::Translations;
use crate::config::Section;

/// A part of the card.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Its meaning.
    pub meaning: Translations,
    /// The section that it is or is in.
    pub section: Option<Section>,
}

/// The parts that are no section: the section that each is in, its name, and what
/// it is.
const OTHERS: &[(Option<Section>, &str, Translations)] = &[
    (
        None,
        "base",
        ["the card, an `<article>`", "la tarjeta, un `<article>`"],
    ),
    (None, "title", ["the title", "el título"]),
    (
        None,
        "original-title",
        [
            "the original title, where it differs",
            "el título original, si es otro",
        ],
    ),
    (
        Some(Section::Reviews),
        "rating",
        ["the aggregate rating", "la calificación promedio"],
    ),
    (
        Some(Section::Synopsis),
        "synopsis-toggle",
        ["its `<summary>`", "su `<summary>`"],
    ),
    (
        Some(Section::Synopsis),
        "synopsis-text",
        ["its text", "su texto"],
    ),
    (
        Some(Section::Cast),
        "cast-item",
        ["an actor with the character", "intérprete y personaje"],
    ),
    (
        Some(Section::Cast),
        "actor",
        ["the actor's name", "el nombre de quien actúa"],
    ),
    (
        Some(Section::Cast),
        "character",
        ["the character's name", "el nombre del personaje"],
    ),
    (Some(Section::Reviews), "review", ["a review", "una reseña"]),
    (
        Some(Section::Reviews),
        "review-title",
        ["its headline", "su titular"],
    ),
    (
        Some(Section::Reviews),
        "review-rating",
        ["its stars", "sus estrellas"],
    ),
    (
        Some(Section::Reviews),
        "review-body",
        ["its text", "su texto"],
    ),
    (
        Some(Section::Reviews),
        "review-author",
        ["its author", "su firma"],
    ),
    (
        Some(Section::Reviews),
        "spoiler",
        [
            "its text, where that tells the end: a `<details>`",
            "su texto, si cuenta el final: un `<details>`",
        ],
    ),
    (
        None,
        "show-all",
        [
            "the button that shows the rest of a list",
            "el botón que muestra el resto de una lista",
        ],
    ),
];

/// Every part: those of the whole card, then each section with those in it.
pub fn parts() -> Vec<Part> {
    let within = |section: Option<Section>| {
        let others = OTHERS.iter().filter(move |(within, ..)| *within == section);
        others.map(move |&(_, name, meaning)| Part {
            name,
            meaning,
            section,
        })
    };
    let sections = Section::VALUES.iter().flat_map(|&(name, section)| {
        let meaning = section.meaning();
        [Part {
            name,
            meaning,
            section: Some(section),
        }]
        .into_iter()
        .chain(within(Some(section)))
    });
    within(None).chain(sections).collect()
}
