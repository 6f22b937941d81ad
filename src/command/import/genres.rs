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
    known(name).unwrap_or_else(|| name.trim().into())
}

/// The same of a source whose genres are in English.
pub fn in_english(name: &str) -> Value {
    known(name).unwrap_or_else(|| json!({ "en": name.trim() }))
}

fn known(name: &str) -> Option<Value> {
    // `science-fiction`, as Trakt writes it.
    let name = name.trim().to_lowercase().replace('-', " ");
    let alias = ALIASES.iter().find(|(alias, _)| *alias == name);
    let name = alias.map_or(name.as_str(), |(_, english)| english);
    let is = |its: &&str| its.to_lowercase() == name.to_lowercase();
    genres::of_name(name).or_else(|| {
        let [english, spanish] = OTHERS.iter().find(|names| names.iter().any(is))?;
        Some(match english == spanish {
            true => (*english).into(),
            false => json!({ "en": english, "es": spanish }),
        })
    })
}
