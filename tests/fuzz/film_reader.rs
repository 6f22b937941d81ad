//! Any text as a film file: the reader returns all faults and never panics, the
//! length of its faults is limited, and the film that it keeps has no fault.

#![no_main]

use film_card::film::{Reading, read};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// The longest message, whatever the length of the wrong text.
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
    // Each fault has a path of its own in the file.
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
