//! The promises that an import keeps for any text, for all targets that read
//! sources.

use film_card::command::import::film;
use film_card::film::{Reading, read};

/// The most bytes of messages for each byte of a text: every line has a path and a
/// sentence.
const TOLD_PER_BYTE: usize = 100;

/// Imports a text: whatever it is, it gives a film file without a fault and
/// without an unknown key, or says why there is none.
pub fn import(text: String) {
    let length = text.len();
    let mut told = Vec::new();
    let outcome = film(&[("source".to_owned(), text)], None, &mut told);
    let all: usize = told.iter().map(String::len).sum();
    assert!(
        all <= TOLD_PER_BYTE * (length + 10),
        "{all} bytes: {told:?}"
    );
    let Ok(file) = outcome else {
        return;
    };
    let file = serde_json::from_str::<serde_json::Value>(&file).expect("JSON");
    let Reading {
        film,
        faults,
        warnings,
    } = read(file);
    assert!(film.is_some());
    assert!(faults.is_empty(), "{faults:?}");
    assert!(warnings.is_empty(), "{warnings:?}");
}
