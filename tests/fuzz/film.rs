//! Any text as a film file: the reader says what is wrong and never stops, its
//! faults are not longer than the file deserves, and what it keeps is a film
//! without a fault.

#![no_main]

use film_card::film::{Reading, read};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// No message is longer, however long the text is that it is about.
const LONGEST_MESSAGE: usize = 400;

fuzz_target!(|file: &str| {
    let Ok(value) = serde_json::from_str::<Value>(file) else {
        return;
    };
    let Reading {
        film,
        faults,
        warnings,
    } = read(value);
    // Each has a place of its own in the file.
    assert!(faults.len() + warnings.len() <= file.len() + 1);
    for error in faults.iter().chain(&warnings) {
        let message = error.to_string();
        let longest = LONGEST_MESSAGE + 2 * error.path().len();
        assert!(
            message.len() <= longest,
            "{} bytes: {message}",
            message.len()
        );
    }
    let Some(film) = film else {
        assert!(!faults.is_empty(), "no film, and no reason");
        return;
    };
    let kept = serde_json::to_value(&film).expect("a film is JSON");
    let again = read(kept);
    assert!(again.faults.is_empty(), "{:?}", again.faults);
    assert!(again.warnings.is_empty(), "{:?}", again.warnings);
    assert_eq!(again.film, Some(film));
});
