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

/// The names of genres in a text, which marks part, and words or strokes where a genre
/// is known on each side: "Drama, Western", "Drama/Comedy", "Drama y comedia".
pub fn names(text: &str) -> Vec<&str> {
    let marks = [",", ";", "|", "·", " / "];
    let mut names = vec![text];
    for mark in marks {
        names = names.iter().flat_map(|name| name.split(mark)).collect();
    }
    let names = names
        .into_iter()
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let names = names.flat_map(|name| {
        let words = ["/", " - ", " y ", " e ", " and ", " & "];
        let parted = words
            .iter()
            .filter(|word| known(name).is_none() && name.contains(**word));
        let mut parted = parted.map(|word| name.split(word).map(str::trim).collect::<Vec<_>>());
        let parts = parted.find(|parts| parts.iter().all(|part| known(part).is_some()));
        parts.unwrap_or_else(|| vec![name])
    });
    names.collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_genres_in_one_text_are_several() {
        for (text, expected) in [
            ("Drama, Comedy", &["Drama", "Comedy"][..]),
            ("Drama / Comedy | War", &["Drama", "Comedy", "War"]),
            ("Drama/Comedy", &["Drama", "Comedy"]),
            ("Drama y Comedia", &["Drama", "Comedia"]),
            ("Sci-Fi/Fantasy", &["Sci-Fi", "Fantasy"]),
            ("Rock & Roll", &["Rock & Roll"]),
            ("Cine negro", &["Cine negro"]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }
}
