//! Texts in a film that are none: words for nothing, and addresses in place of words.

use serde_json::Value;

use super::draft::Draft;
use super::json_value::{Members, is_empty};
use super::nothing::says_nothing;

/// Members that have other readers.
const OTHERS: [&str; 9] = [
    "datePublished",
    "duration",
    "height",
    "id",
    "inLanguage",
    "sameAs",
    "target",
    "url",
    "width",
];

/// Members whose texts are words, of which some sources have the address.
const WORDS: [&str; 4] = ["about", "contentRating", "countryOfOrigin", "genre"];

/// Leaves out the texts of a film that say nothing, with a line. A title stays: films are
/// called so.
pub fn leave_out(draft: &mut Draft) {
    let mut notes = Vec::new();
    for (key, value) in &mut draft.film {
        match key.as_str() {
            "name" => {
                if let Some(name) = value.as_str().filter(|name| says_nothing(name)) {
                    notes.push(format!("name: \"{name}\" may be a word for nothing"));
                }
            }
            "alternateName" => {}
            key => prune(key, value, &mut notes),
        }
    }
    draft.notes.extend(notes);
}

/// Takes the texts that say nothing out of a value. `path` is its member of a film.
fn prune(path: &str, value: &mut Value, notes: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let is_address =
                WORDS.contains(&path) && (text.contains("://") || text.starts_with('/'));
            if is_address {
                notes.push(format!(
                    "{path}: is \"{text}\", an address, expected a word"
                ));
                *value = Value::Null;
            } else if says_nothing(text) {
                notes.push(format!("{path}: \"{text}\" says nothing, and is left out"));
                *value = Value::Null;
            }
        }
        Value::Array(items) => {
            items.iter_mut().for_each(|item| prune(path, item, notes));
            items.retain(|item| !is_empty(item));
        }
        Value::Object(members) => {
            let has_name = members.contains_key("name");
            members
                .iter_mut()
                .filter(|(key, _)| !OTHERS.contains(&key.as_str()))
                .for_each(|(_, member)| prune(path, member, notes));
            members.retain(|_, member| !is_empty(member));
            // Nobody has a page.
            if has_name && is_nobody(members) && path != "trailer" {
                *value = Value::Null;
            }
        }
        _ => {}
    }
}

/// Whether all that is left of somebody is their page.
fn is_nobody(members: &Members) -> bool {
    members.keys().all(|key| key == "url")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::command::import::draft::Finished;
    use crate::command::import::origin::Origin;

    fn without(mut draft: Draft) -> Finished {
        leave_out(&mut draft);
        draft.finished()
    }

    #[test]
    fn a_text_that_says_nothing_is_left_out_of_any_field_and_told() {
        for word in [
            "TBC",
            "TBA",
            "N/A",
            "-",
            "Unknown",
            "Desconocido",
            "Por confirmar.",
        ] {
            let mut draft = Draft::of(Origin::default());
            for key in ["genre", "countryOfOrigin", "award", "about"] {
                draft.set(key, json!([word, "Zinc"]));
            }
            draft.set("description", json!({ "en": word }));
            draft.set(
                "actor",
                json!([{ "name": "Ada Lumen", "characterName": word }]),
            );
            draft.set("review", json!([{ "name": word, "reviewBody": "Good", "author": { "name": word, "url": "https://a.example/" } }]));
            draft.set(
                "trailer",
                json!({ "url": "https://a.example/t", "name": word }),
            );
            let count = 8;
            let finished = without(draft);
            assert_eq!(
                Value::Object(finished.film),
                json!({
                    "genre": ["Zinc"], "countryOfOrigin": ["Zinc"], "award": ["Zinc"], "about": ["Zinc"],
                    "actor": [{ "name": "Ada Lumen" }], "review": [{ "reviewBody": "Good" }],
                    "trailer": { "url": "https://a.example/t" },
                })
            );
            let said = format!("genre: \"{word}\" says nothing, and is left out");
            assert!(finished.notes.contains(&said), "{:?}", finished.notes);
            assert_eq!(finished.notes.len(), count, "{:?}", finished.notes);
        }
    }

    #[test]
    fn a_title_that_is_such_a_word_stays_and_is_told() {
        let mut draft = Draft::of(Origin::default());
        draft.set("name", "Unknown");
        let finished = without(draft);
        assert_eq!(Value::Object(finished.film), json!({ "name": "Unknown" }));
        assert_eq!(
            finished.notes,
            ["name: \"Unknown\" may be a word for nothing"]
        );
    }

    #[test]
    fn an_address_is_no_genre() {
        let mut draft = Draft::of(Origin::default());
        draft.set("genre", json!(["/genre/drama", "Drama"]));
        let finished = without(draft);
        assert_eq!(Value::Object(finished.film), json!({ "genre": ["Drama"] }));
        assert_eq!(
            finished.notes,
            ["genre: is \"/genre/drama\", an address, expected a word"]
        );
    }
}
