//! A film file, as the page that makes cards gives it away, brought back.

use std::fs;

use serde_json::{Value, json};

use super::imported;
use crate::{film_card_reading, tests};

#[test]
fn is_taken_as_it_is() {
    for name in ["every-field.json", "only-a-name.json"] {
        let file = fs::read_to_string(tests().join("films").join(name)).expect(name);
        let (film, told) = imported(&file);
        assert_eq!(told, [""; 0], "{name}");
        let rendered = |film: &str| film_card_reading(&["render", "-", "--lang", "es"], film).out;
        assert_eq!(rendered(&film.to_string()), rendered(&file), "{name}");
    }
    // A title is its owner's, who wrote no name of a site behind it.
    let film = json!({ "name": "The Kid (1921) - Letterboxd", "description": ["Synopsis: TBA"] });
    assert_eq!(imported(&film.to_string()), (film, vec![]));
}

#[test]
fn is_none_among_other_keys_or_those_of_json_ld() {
    for other in [
        json!({ "name": "film-card", "version": "0.1.0", "type": "module" }),
        json!({ "@id": "#me", "name": "Ada Lumen" }),
        json!({ "title": "Luz" }),
    ] {
        let outcome = film_card_reading(&["import", "-"], &other.to_string());
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{other}");
    }
}

#[test]
fn says_what_is_wrong_with_it_and_leaves_that_out() {
    let film = json!({ "name": "Luz", "genre": ["Drama"], "duration": "long" });
    let outcome = film_card_reading(&["import", "-"], &film.to_string());
    let left: Value = serde_json::from_str(&outcome.out).expect("a film");
    assert_eq!(left, json!({ "name": "Luz", "genre": ["Drama"] }));
    assert_eq!(
        outcome.error.trim(),
        "standard input: duration: is \"long\", expected an ISO 8601 duration such as PT106M"
    );
}
