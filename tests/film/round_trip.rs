use film_card::film::{EMBEDDED, read};
use serde_json::{Value, json};

use crate::{film_with, sentences};

/// Film to JSON to film is the same film.
fn assert_round_trip(file: Value) {
    let film = read(file).film.expect("a film");
    let written = serde_json::to_value(&film).expect("JSON");
    let again = read(written);
    assert_eq!(sentences(&again), [""; 0]);
    assert_eq!(again.film, Some(film));
}

#[test]
fn is_the_same_film_again() {
    let files = [
        include_str!("../films/every-field.json"),
        include_str!("../films/faulty.json"),
        include_str!("../films/le-voyage-dans-la-lune.json"),
        include_str!("../films/long-words.json"),
        include_str!("../films/only-a-name.json"),
    ];
    let embedded = EMBEDDED.iter().map(|(_, file)| *file);
    for file in files.into_iter().chain(embedded) {
        assert_round_trip(serde_json::from_str(file).expect("JSON"));
    }
}

#[test]
fn is_written_in_the_words_of_the_file_format() {
    let film = json!({
        "name": { "en": "Moon", "es": "Luna" },
        "alternateName": ["Mond"],
        "inLanguage": ["es-MX"],
        "datePublished": "2007-01",
        "duration": "PT106M",
        "musicBy": [{ "name": "Noé", "url": "noe" }, { "name": "Ada" }],
        "actor": [{ "name": "Ada", "characterName": { "es": "Luna" } }],
        "description": { "en": ["One.", "Two."] },
        "image": { "url": "luna.jpg", "width": 600 },
        "review": [{
            "name": "Luminous",
            "reviewRating": { "ratingValue": 4.5, "bestRating": 5, "worstRating": 1 },
            "positiveNotes": ["Light"],
        }],
        "aggregateRating": {
            "ratingValue": -0.5, "bestRating": 2, "worstRating": -2, "ratingCount": 3,
        },
        "sameAs": ["https://example.org"],
    });
    let written = serde_json::to_value(film_with(&film)).expect("JSON");
    assert_eq!(written, film);
}
