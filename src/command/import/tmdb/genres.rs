//! TMDB's genres for films: by a fixed number each, with a name in every
//! language.

use serde_json::{Value, json};

/// The number of a genre, its English and its Spanish name.
const GENRES: [(u64, &str, &str); 19] = [
    (28, "Action", "Acción"),
    (12, "Adventure", "Aventura"),
    (16, "Animation", "Animación"),
    (35, "Comedy", "Comedia"),
    (80, "Crime", "Crimen"),
    (99, "Documentary", "Documental"),
    (18, "Drama", "Drama"),
    (10751, "Family", "Familia"),
    (14, "Fantasy", "Fantasía"),
    (36, "History", "Historia"),
    (27, "Horror", "Terror"),
    (10402, "Music", "Música"),
    (9648, "Mystery", "Misterio"),
    (10749, "Romance", "Romance"),
    (878, "Science Fiction", "Ciencia ficción"),
    (10770, "TV Movie", "Película de TV"),
    (53, "Thriller", "Suspense"),
    (10752, "War", "Bélica"),
    (37, "Western", "Western"),
];

/// A genre in both languages.
pub fn of_id(id: u64) -> Option<Value> {
    let (_, english, spanish) = GENRES.iter().find(|(known, ..)| *known == id)?;
    Some(both(english, spanish))
}

/// A genre by either name, in both languages.
pub fn of_name(name: &str) -> Option<Value> {
    let name = name.to_lowercase();
    let is = |its: &str| its.to_lowercase() == name;
    let mut genres = GENRES.iter();
    let (_, english, spanish) = genres.find(|(_, english, spanish)| is(english) || is(spanish))?;
    Some(both(english, spanish))
}

fn both(english: &str, spanish: &str) -> Value {
    match english == spanish {
        true => english.into(),
        false => json!({ "en": english, "es": spanish }),
    }
}

/// The languages that a genre has this name in: `None` if it is neither English
/// nor Spanish, an empty list if both have it.
pub fn languages_of(name: &str) -> Option<&'static [&'static str]> {
    let is = |its: &str| its.eq_ignore_ascii_case(name);
    let english = GENRES.iter().any(|(_, english, _)| is(english));
    let spanish = GENRES.iter().any(|(.., spanish)| is(spanish));
    match (english, spanish) {
        (true, true) => Some(&[]),
        (true, false) => Some(&["en"]),
        (false, true) => Some(&["es"]),
        (false, false) => None,
    }
}
