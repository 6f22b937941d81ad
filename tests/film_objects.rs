//! The objects of a film file, and which keys the reader knows in each.

use std::collections::BTreeSet;

use film_card::film::{Reading, read};
use serde_json::{Value, json};

/// Every object by its schema.org type, by which the README has it, by its
/// definition in the JSON Schema, and with where one can stand in a film.
pub const OBJECTS: [(&str, &str, &[&str]); 7] = [
    ("Movie", "", &[]),
    ("Person", "person", &["director"]),
    ("PerformanceRole", "performanceRole", &["actor"]),
    ("ImageObject", "image", &["image"]),
    ("Review", "review", &["review"]),
    ("Rating", "rating", &["review", "reviewRating"]),
    ("AggregateRating", "aggregateRating", &["aggregateRating"]),
];

/// A film with this object at its place, read.
pub fn with_object(place: &[&str], object: Value) -> Reading {
    let mut film = place.iter().rev().fold(object, |inner, key| match *key {
        "director" | "actor" | "review" => json!({ *key: [inner] }),
        _ => json!({ *key: inner }),
    });
    if !place.is_empty() {
        film["name"] = json!("Luna");
    }
    read(film)
}

/// The keys that the reader knows in the object at this place: of all words that
/// it calls by name, those that it does not warn of.
pub fn known_keys(place: &[&str]) -> BTreeSet<&'static str> {
    let literals = include_str!("../src/film/read.rs").split('"');
    let words = literals.filter(|word| !word.is_empty() && word.chars().all(char::is_alphanumeric));
    let is_known = |word: &&str| {
        let reading = with_object(place, json!({ *word: null }));
        reading.warnings.is_empty()
    };
    words
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(is_known)
        .collect()
}
