//! The film: its values, its file, and the faults of that.
#![cfg(not(target_arch = "wasm32"))]

mod date;
mod duration;
mod embedded;
mod faults;
mod fields;
mod files;
mod original_title;
mod rating;
mod round_trip;
mod text;
mod unknown_keys;
mod url;

use film_card::film::{Film, Reading, read};
use serde_json::{Map, Value, json};

/// The reading of a film called Luna with these members besides.
fn reading_with(members: &Value) -> Reading {
    let mut film = Map::new();
    film.insert("name".into(), json!("Luna"));
    film.extend(members.as_object().expect("an object").clone());
    read(Value::Object(film))
}

/// The same film, which must have neither a fault nor a warning.
fn film_with(members: &Value) -> Film {
    let reading = reading_with(members);
    assert_eq!(sentences(&reading), [""; 0]);
    reading.film.expect("a film with a name")
}

/// Every fault and then every warning, as the owner of the page reads them.
fn sentences(reading: &Reading) -> Vec<String> {
    let all = reading.faults.iter().chain(&reading.warnings);
    all.map(ToString::to_string).collect()
}
