use film_card::film::Film;
use serde_json::{Value, json};

use crate::film_with;

fn original(members: &Value) -> Option<(String, Option<String>)> {
    let film: Film = film_with(members);
    let (title, lang) = film.original_title()?;
    Some((title.to_string(), lang.map(str::to_owned)))
}

fn title(title: &str, lang: Option<&str>) -> Option<(String, Option<String>)> {
    Some((title.to_owned(), lang.map(str::to_owned)))
}

#[test]
fn is_the_name_in_the_first_language_of_the_film() {
    let film = json!({
        "name": { "en": "Under the Same Moon", "es": "La misma luna" },
        "alternateName": "Bajo la misma luna",
        "inLanguage": ["es", "en"],
    });
    assert_eq!(original(&film), title("La misma luna", Some("es")));
}

#[test]
fn is_the_first_alternative_where_the_name_is_not_in_that_language() {
    let film = json!({
        "name": { "en": "A Trip to the Moon", "es": "Viaje a la Luna" },
        "alternateName": ["Le Voyage dans la Lune", "Voyage"],
        "inLanguage": "fr",
    });
    assert_eq!(original(&film), title("Le Voyage dans la Lune", Some("fr")));
    let film = json!({
        "name": { "en": "The Moon" },
        "alternateName": [{ "es": "La Luna", "en": "Luna" }],
        "inLanguage": "es-MX",
    });
    assert_eq!(original(&film), title("La Luna", Some("es-MX")));
}

#[test]
fn is_marked_with_the_language_that_the_file_gives_it() {
    let film = json!({ "name": "Moon", "alternateName": { "es": "Luna" } });
    assert_eq!(original(&film), title("Luna", Some("es")));
    let film = json!({ "name": "Moon", "alternateName": { "es": "Luna" }, "inLanguage": "fr" });
    assert_eq!(original(&film), title("Luna", Some("es")));
}

#[test]
fn has_no_mark_where_nobody_says_its_language() {
    let film = json!({ "name": "Moon", "alternateName": "Luna" });
    assert_eq!(original(&film), title("Luna", None));
}

#[test]
fn is_not_there_where_the_file_has_none() {
    assert_eq!(original(&json!({})), None);
    assert_eq!(original(&json!({ "inLanguage": "fr" })), None);
    let film = json!({ "name": { "en": "Moon" }, "inLanguage": "es" });
    assert_eq!(original(&film), None);
}
