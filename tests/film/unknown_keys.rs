use serde_json::{Value, json};

use crate::{reading_with, sentences};
use film_card::film::Text;

fn warning(members: &Value) -> String {
    let reading = reading_with(members);
    assert!(reading.faults.is_empty() && reading.film.is_some());
    sentences(&reading).join("\n")
}

#[test]
fn are_told_with_the_nearest_known_one() {
    for (key, nearest) in [
        ("direktor", "director"),
        ("Director", "director"),
        ("actors", "actor"),
        ("musicby", "musicBy"),
        ("genres", "genre"),
        ("descripcion", "description"),
        ("countryOfOrigen", "countryOfOrigin"),
        ("datepublished", "datePublished"),
    ] {
        assert_eq!(
            warning(&json!({ key: 1 })),
            format!("{key}: is an unknown key, the nearest known one is {nearest}"),
        );
    }
}

#[test]
fn are_told_wherever_they_stand() {
    let unknown = |at: &str, nearest: &str| {
        format!("{at}: is an unknown key, the nearest known one is {nearest}")
    };
    assert_eq!(
        warning(&json!({ "genre": [{ "en": "Drama", "de": "Drama" }] })),
        unknown("genre[0].de", "en"),
    );
    assert_eq!(
        warning(&json!({ "director": [{ "name": "Ada", "uri": "ada" }] })),
        unknown("director[0].uri", "url"),
    );
    assert_eq!(
        warning(&json!({ "actor": [{ "name": "Ada", "character": "Luna" }] })),
        unknown("actor[0].character", "characterName"),
    );
    assert_eq!(
        warning(&json!({ "image": { "url": "luna.jpg", "heigth": 2 } })),
        unknown("image.heigth", "height"),
    );
    assert_eq!(
        warning(&json!({ "review": [{ "name": "A", "reviewbody": "B" }] })),
        unknown("review[0].reviewbody", "reviewBody"),
    );
    assert_eq!(
        warning(&json!({ "review": [{ "reviewRating": { "ratingValue": 3, "best": 5 } }] })),
        unknown("review[0].reviewRating.best", "bestRating"),
    );
    assert_eq!(
        warning(&json!({ "aggregateRating": { "ratingValue": 3, "ratingCount": 1, "count": 2 } })),
        unknown("aggregateRating.count", "ratingCount"),
    );
}

#[test]
fn leave_out_nothing() {
    let members = json!({ "director": [{ "name": "Ada", "uri": "ada" }] });
    let film = reading_with(&members).film.expect("a film");
    assert_eq!(film.director.len(), 1);
}

#[test]
fn are_told_also_of_a_film_that_cannot_be_shown() {
    let reading = film_card::film::read(json!({ "nombre": "Luna" }));
    assert!(reading.film.is_none());
    assert_eq!(
        sentences(&reading),
        [
            &*format!("name: is missing, expected {}", Text::FORM),
            "nombre: is an unknown key, the nearest known one is name",
        ],
    );
}

#[test]
fn are_not_where_editors_find_the_schema() {
    assert_eq!(
        warning(
            &json!({ "$schema": "film.schema.json", "image": { "url": "a.jpg", "$schema": 1 } })
        ),
        "",
    );
    assert!(warning(&json!({ "schema": "film.schema.json" })).contains("nearest"));
}
