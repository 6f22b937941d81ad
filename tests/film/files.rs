//! The films in `tests/films`, which tests and pages of tests share.

use film_card::film::{Reading, Text, read};
use serde_json::Value;

use crate::sentences;

fn reading(file: &str) -> Reading {
    read(serde_json::from_str::<Value>(file).expect("JSON"))
}

#[test]
fn the_others_are_without_a_fault_or_a_warning() {
    for file in [
        include_str!("../films/every-field.json"),
        include_str!("../films/le-voyage-dans-la-lune.json"),
        include_str!("../films/long-words.json"),
        include_str!("../films/only-a-name.json"),
    ] {
        assert_eq!(sentences(&reading(file)), [""; 0]);
    }
}

#[test]
fn every_field_is_there_in_every_field() {
    let film: Value = serde_json::from_str(include_str!("../films/every-field.json")).unwrap();
    let film = film.as_object().expect("an object");
    let written = serde_json::to_value(read(Value::Object(film.clone())).film).unwrap();
    let written = written.as_object().expect("an object");
    for key in [
        "id",
        "name",
        "alternateName",
        "inLanguage",
        "datePublished",
        "duration",
        "genre",
        "countryOfOrigin",
        "contentRating",
        "director",
        "author",
        "producer",
        "musicBy",
        "cinematographer",
        "editor",
        "actor",
        "description",
        "award",
        "image",
        "review",
        "aggregateRating",
        "sameAs",
        "about",
        "url",
    ] {
        assert!(film.contains_key(key) && written.contains_key(key), "{key}");
    }
    assert_eq!(film.len(), written.len());
}

#[test]
fn faulty_has_just_these_faults() {
    let reading = reading(include_str!("../films/faulty.json"));
    let faults: Vec<String> = reading.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            r#"inLanguage[1]: is "not a language", expected a BCP 47 language tag such as es or es-MX"#,
            r#"datePublished: is "2007-13-40", expected a date such as 2007, 2007-01 or 2007-01-21"#,
            r#"duration: is "1h 46min", expected an ISO 8601 duration such as PT106M"#,
            r#"genre[1]: is 7, expected TEXT"#,
            r#"contentRating: is 13, expected TEXT"#,
            r#"director[1].name: is missing, expected TEXT"#,
            r#"musicBy: is "Noé Brisa", expected a list"#,
            r#"actor[1].name: is missing, expected TEXT"#,
            r#"actor[2].characterName: is a list, expected TEXT"#,
            "image.url: is missing, expected an http(s) or a relative URL",
            r#"review[0].url: is "javascript:alert(1)", expected an http(s) or a relative URL"#,
            "review[1]: is a review that says nothing, expected a name, a reviewBody or a reviewRating",
            "review[2].reviewRating.ratingValue: 11 is above bestRating 5",
            "review[3].reviewRating.bestRating: 1 is not above worstRating 5",
            r#"review[4].reviewRating.ratingValue: is "B", expected a number"#,
            "aggregateRating.ratingValue: 0 is below worstRating 1",
            r#"sameAs[1]: is "javascript:alert(1)", expected an http(s) or a relative URL"#,
            r#"about[1]: is blank, expected TEXT"#,
        ]
        .map(|fault| fault.replace("TEXT", Text::FORM)),
    );
    let warnings: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "countryOfOrigin[0].de: is an unknown key, the nearest known one is en",
            "direktor: is an unknown key, the nearest known one is director",
        ],
    );
}

#[test]
fn what_is_left_of_faulty_is_all_that_has_no_fault() {
    let film = reading(include_str!("../films/faulty.json")).film;
    let film = serde_json::to_value(film).unwrap();
    assert_eq!(
        film,
        serde_json::json!({
            "id": "faulty",
            "name": { "en": "A Film with Faults", "es": "Una película con faltas" },
            "inLanguage": ["es"],
            "genre": ["Drama"],
            "countryOfOrigin": [{ "en": "Uruguay" }],
            "director": [{ "name": "Tomás Arena" }],
            "actor": [{ "name": "Marina Ola", "characterName": "Alba" }, { "name": "Bruno Sal" }],
            "description": { "en": ["A synopsis without a fault."], "es": ["Una sinopsis sin falta."] },
            "review": [
                {
                    "name": "A link that must not be followed",
                    "reviewRating": { "ratingValue": 4, "bestRating": 5, "worstRating": 1 },
                },
                { "name": "Off the scale" },
                { "name": "Upside down" },
                { "name": "Graded with a letter" },
                {
                    "name": "Without a fault",
                    "reviewRating": { "ratingValue": 3, "bestRating": 5, "worstRating": 1 },
                },
            ],
            "sameAs": ["https://example.com/faulty"],
            "about": [{ "en": "Faults", "es": "Faltas" }],
        }),
    );
}
