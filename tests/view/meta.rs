use serde_json::{Value, json};

use crate::{View, english, inside, spanish, text};

/// Labels and facts.
fn facts(view: &View) -> Vec<(String, String)> {
    let meta = view.part("meta");
    assert_eq!(meta.value().name(), "dl");
    let of = |name| inside(meta, name).into_iter().map(text);
    of("dt").zip(of("dd")).collect()
}

fn pair(label: &str, fact: &str) -> (String, String) {
    (label.to_owned(), fact.to_owned())
}

fn film() -> Value {
    json!({
        "datePublished": "2007-01-21",
        "duration": "PT106M",
        "countryOfOrigin": [{ "en": "Mexico", "es": "México" }, { "en": "United States", "es": "Estados Unidos" }],
        "genre": ["Drama"],
        "contentRating": "PG-13",
    })
}

#[test]
fn is_year_running_time_countries_genres_and_certificate() {
    assert_eq!(
        facts(&english(&film())),
        [
            pair("Year", "2007"),
            pair("Running time", "106 minutes"),
            pair("Countries", "Mexico, United States"),
            pair("Genre", "Drama"),
            pair("Certificate", "PG-13"),
        ],
    );
    assert_eq!(
        facts(&spanish(&film())),
        [
            pair("Año", "2007"),
            pair("Duración", "106 minutos"),
            pair("Países", "México, Estados Unidos"),
            pair("Género", "Drama"),
            pair("Clasificación", "PG-13"),
        ],
    );
}

#[test]
fn no_fact_is_in_a_box_inside_its_value_of_which_screen_readers_say_nothing() {
    let view = english(&film());
    for value in inside(view.part("meta"), "dd") {
        assert!(inside(value, "*").is_empty(), "{}", value.html());
    }
}

#[test]
fn leaves_out_what_is_not_known() {
    assert_eq!(
        facts(&english(&json!({ "genre": ["Drama", "Fable"] }))),
        [pair("Genres", "Drama, Fable")]
    );
}
