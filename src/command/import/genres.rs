//! Genres as databases of films call them, in both languages.

use serde_json::{Value, json};

use super::tmdb::genres;

/// Genres that TMDB has not, in English and in Spanish.
const OTHERS: [[&str; 2]; 11] = [
    ["Anime", "Anime"],
    ["Biography", "Biografía"],
    ["Comedy drama", "Comedia dramática"],
    ["Film noir", "Cine negro"],
    ["Holiday", "Fiestas"],
    ["Musical", "Musical"],
    ["Romantic comedy", "Comedia romántica"],
    ["Short", "Cortometraje"],
    ["Silent film", "Cine mudo"],
    ["Sport", "Deporte"],
    ["Superhero", "Superhéroes"],
];

/// Other names of genres, and the English one.
const ALIASES: [(&str, &str); 11] = [
    ("aventuras", "Adventure"),
    ("biopic", "Biography"),
    ("bélico", "War"),
    ("familiar", "Family"),
    ("fantástico", "Fantasy"),
    ("film noir", "Film noir"),
    ("historical", "History"),
    ("intriga", "Mystery"),
    ("romántico", "Romance"),
    ("sci fi", "Science Fiction"),
    ("sports", "Sport"),
];

/// A genre by any of its names, in both languages; else by the name alone.
pub fn genre(name: &str) -> Value {
    let name = name.trim();
    // `science-fiction`, as Trakt writes it.
    let known = name.to_lowercase().replace('-', " ");
    let alias = ALIASES.iter().find(|(alias, _)| *alias == known);
    let known = alias.map_or(known.as_str(), |(_, english)| english);
    let is = |its: &str| its.to_lowercase() == known.to_lowercase();
    let others = || {
        OTHERS
            .iter()
            .find(|names| names.iter().any(|name| is(name)))
    };
    match genres::of_name(known) {
        Some(genre) => genre,
        None => match others() {
            Some([english, spanish]) if english == spanish => (*english).into(),
            Some([english, spanish]) => json!({ "en": english, "es": spanish }),
            None => name.into(),
        },
    }
}
