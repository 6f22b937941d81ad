use serde_json::{Value, json};

use crate::film_card_reading;

mod addresses;
mod answers;
mod any_json;
mod dates;
mod film_of_page;
mod languages;
mod libraries;
mod omdb;
mod output;
mod own_film_file;
mod people;
mod ratings;
mod schema_org;
mod texts;
mod tmdb;
mod untidy_json;
mod values;
mod wikidata;

/// Imports a source, and returns the film file and each line about what was left
/// out. The film file has neither a fault nor a warning.
#[track_caller]
fn imported(source: &str) -> (Value, Vec<String>) {
    let outcome = film_card_reading(&["import", "-"], source);
    assert_eq!(outcome.status, 0, "{}", outcome.error);
    let checked = film_card_reading(&["check", "-"], &outcome.out);
    assert_eq!(
        (checked.status, checked.out.as_str()),
        (0, ""),
        "{}",
        outcome.out
    );
    let notes = outcome.error.lines().map(|line| {
        let note = line.strip_prefix("standard input: ").expect(line);
        note.to_owned()
    });
    (
        serde_json::from_str(&outcome.out).expect("JSON"),
        notes.collect(),
    )
}

#[track_caller]
fn assert_imported(source: &Value, film: Value, notes: &[&str]) {
    let (imported, told) = imported(&source.to_string());
    assert_eq!(imported, film);
    assert_eq!(told, notes);
}

#[track_caller]
fn assert_refused(source: &str, said: &str) {
    let outcome = film_card_reading(&["import", "-"], source);
    assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{source}");
    assert!(outcome.error.contains(said), "{}", outcome.error);
}

/// The same of a film with these members, as structured data by itself.
#[track_caller]
fn imported_movie(mut members: Value) -> (Value, Vec<String>) {
    members["@type"] = "Movie".into();
    if members.get("name").is_none() {
        members["name"] = "A Trip to the Moon".into();
    }
    imported(&members.to_string())
}

/// A page with this JSON-LD, in this language, with this in its `<head>`.
fn page(lang: &str, head: &str, data: &Value) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\"><head>{head}\n\
         <script type=\"application/ld+json\">\n{data}\n</script></head><body></body></html>"
    )
}

fn person(name: &str) -> Value {
    json!({ "name": name })
}
