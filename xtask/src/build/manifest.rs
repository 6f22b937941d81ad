//! `pkg/custom-elements.json`: what editors and catalogues want to know of the
//! element, in the words of the custom elements manifest. It is made from the
//! tables of the README, which a test holds against the code.

use std::fs;

use serde_json::{Value, json};
use xtask::readme_tables::{codes, rows_after};

use crate::Result;

/// Makes `pkg/custom-elements.json` of the tables of `README.md`.
///
/// # Errors
/// When a file can't be read or written.
pub fn write() -> Result {
    let manifest = manifest(&fs::read_to_string("README.md")?);
    let text = serde_json::to_string_pretty(&manifest)?;
    fs::write("pkg/custom-elements.json", text + "\n")?;
    Ok(())
}

/// The manifest that the tables of `readme` amount to.
fn manifest(readme: &str) -> Value {
    let rows = |header: &str| rows_after(readme, &format!("\n| {header} |"));
    let named = |header: &str| -> Vec<Value> {
        let entry = |row: &Vec<&str>| json!({ "name": code(row[0]), "description": row[1] });
        rows(header).iter().map(entry).collect()
    };
    let fields: Vec<Value> = rows("property").iter().map(|row| field(row)).collect();
    let colours = rows("colour").into_iter().map(|row| {
        let default = format!("light-dark({}, {})", code(row[1]), code(row[2]));
        json!({ "name": code(row[0]), "syntax": "<color>", "default": default, "description": row[3] })
    });
    let measures = rows("measure or font")
        .into_iter()
        .map(|row| json!({ "name": code(row[0]), "default": code(row[1]), "description": row[2] }));
    let events = rows("event").into_iter().map(|row| {
        let kind = format!("FilmCardEventMap['{}']", code(row[0]));
        json!({ "name": code(row[0]), "type": { "text": kind }, "description": row[2] })
    });
    // The target is read from the script tag, never from the element.
    let attributes = rows("attribute").into_iter();
    let attributes = attributes.filter(|row| !row[2].starts_with("script tag only"));
    let card = json!({
        "kind": "class",
        "name": "FilmCard",
        "description": "A film review card in English and Spanish.",
        "customElement": true,
        "tagName": "film-card",
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes.map(|row| attribute(&row)).collect::<Vec<_>>(),
        "members": fields,
        "events": events.collect::<Vec<_>>(),
        "slots": [{ "name": "", "description": "Stands there while the card is on its way, and if it can't be shown." }],
        "cssParts": named("part"),
        "cssProperties": colours.chain(measures).collect::<Vec<_>>(),
    });
    let definition = json!({
        "kind": "custom-element-definition",
        "name": "film-card",
        "declaration": { "name": "FilmCard", "module": "film-card.mjs" },
    });
    json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": "film-card.mjs",
            "declarations": [card],
            "exports": [definition],
        }],
    })
}

/// An attribute: its values are one of a few words, a number, or any text; the
/// first is the default, but for lists and for what names a film.
fn attribute(row: &[&str]) -> Value {
    let (name, values) = (code(row[0]), row[1]);
    let words = codes(values);
    let is_choice = values == format!("`{}`", words.join("`, `"));
    let kind = if values.contains("whole number") {
        "number".to_owned()
    } else if is_choice && words.len() > 1 {
        format!("'{}'", words.join("' | '"))
    } else {
        "string".to_owned()
    };
    let has_default = kind != "string" || values.starts_with("`auto`");
    let description = match kind.as_str() {
        "string" => format!("{values}: {}", row[2]),
        _ => row[2].to_owned(),
    };
    // A section of the README is none of the manifest.
    let description = description.split(", see [").next();
    let mut attribute =
        json!({ "name": name, "type": { "text": kind }, "description": description });
    if has_default {
        attribute["default"] = json!(words[0]);
    }
    attribute
}

fn field(row: &[&str]) -> Value {
    let name = code(row[0]);
    let mut field = json!({
        "kind": "field",
        "name": name,
        "type": { "text": format!("FilmCard['{name}']") },
        "description": row[1],
    });
    if row[1].ends_with("; read-only") {
        field["readonly"] = json!(true);
    }
    field
}

fn code(text: &str) -> &str {
    codes(text).first().copied().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = include_str!("../../../README.md");

    /// The entry `name` of a list of the element.
    fn entry(list: &str, name: &str) -> Value {
        let manifest = manifest(README);
        let entries = &manifest["modules"][0]["declarations"][0][list];
        let entries = entries.as_array().expect(list);
        let is_named = |entry: &&Value| entry["name"] == name;
        entries.iter().find(is_named).expect(name).clone()
    }

    #[test]
    fn tells_the_type_and_the_default_of_each_kind_of_attribute() {
        let theme = entry("attributes", "data-theme");
        assert_eq!(theme["type"]["text"], "'auto' | 'light' | 'dark'");
        assert_eq!(theme["default"], "auto");
        let language = entry("attributes", "data-lang");
        assert_eq!(
            language["description"],
            "`auto` or a BCP 47 language tag such as `es` or `es-MX`: language"
        );
        let number = entry("attributes", "data-max-cast");
        assert_eq!(number["type"]["text"], "number");
        assert_eq!(number["default"], "8");
        let list = entry("attributes", "data-open");
        assert_eq!(list["type"]["text"], "string");
        assert_eq!(list["default"], Value::Null);
        let lang = entry("attributes", "data-lang");
        assert_eq!(lang["default"], "auto");
        assert_eq!(entry("attributes", "data-film")["default"], Value::Null);
    }

    #[test]
    fn tells_properties_events_parts_and_custom_properties() {
        assert_eq!(entry("members", "ready")["readonly"], true);
        assert_eq!(entry("members", "film")["readonly"], Value::Null);
        assert_eq!(
            entry("events", "film-card-toggle")["type"]["text"],
            "FilmCardEventMap['film-card-toggle']"
        );
        assert_eq!(entry("cssParts", "title")["description"], "the title");
        let accent = entry("cssProperties", "--film-card-accent");
        assert_eq!(accent["default"], "light-dark(#7d2c10, #f2c684)");
        assert_eq!(
            entry("cssProperties", "--film-card-width")["default"],
            "72em"
        );
    }
}
