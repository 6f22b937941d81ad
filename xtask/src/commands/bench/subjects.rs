//! The subjects that are measured: a page for each card.

use std::fs;

use serde_json::{Map, Value, json};

use super::cards::Card;
use crate::{Result, tools::film_card::render};

const FILM: &str = "la-misma-luna";
const FILM_FILE: &str = "src/films/la-misma-luna.json";

/// Options under which our card shows all that the others show.
const OPTIONS: [(&str, &str); 5] = [
    ("lang", "en"),
    ("theme", "light"),
    ("open", "synopsis cast reviews"),
    ("max-cast", "12"),
    ("max-reviews", "5"),
];

/// Our card in each way that a page may have it, by name and title; the first
/// is the one whose cards are measured.
pub const OWN: [(&str, &str); 4] = [
    ("film-card", "**film-card**, embedded film"),
    ("film-card-json", "**film-card**, film from JSON"),
    ("film-card-prerendered", "**film-card**, prerendered"),
    ("static", "the same prerendered, no script"),
];

/// The page of another card, whose files are in `folder`.
pub fn other(card: &Card, folder: &str) -> Value {
    let attributes = json!({
        "data-film-card": "",
        "data-lang": "en",
        "data-theme": "light",
        "data-synopsis": "open",
    });
    let content = format!(
        "<script type=\"module\" src=\"card.js\"></script>\n<div{}></div>",
        attributes_in_html(&attributes)
    );
    json!({
        "name": card.name,
        "folder": folder,
        "page": document(card.title, &content),
        "isOwn": false,
        "isLive": true,
        "hasCards": !card.is_rebuilt,
        "attributes": attributes,
    })
}

/// A page with our card, by the name of the way, which is one of [`OWN`].
///
/// # Errors
/// When the card is not rendered, or the film file can't be read.
pub fn own(name: &str) -> Result<Value> {
    const SCRIPT: &str = "<script src=\"film-card.js\" async></script>\n";
    let with = |attribute: &str, value: &str| {
        let options = OPTIONS.iter();
        let mut attributes: Map<String, Value> = options
            .map(|(name, value)| (format!("data-{name}"), (*value).into()))
            .collect();
        attributes.insert(attribute.to_owned(), value.into());
        Value::from(attributes)
    };
    let embedded = with("data-film", FILM);
    let content = match name {
        "film-card" => format!(
            "{SCRIPT}<film-card{}></film-card>",
            attributes_in_html(&embedded)
        ),
        "film-card-json" => format!(
            "{SCRIPT}<script type=\"application/json\" id=\"film\">{}</script>\n<film-card{}></film-card>",
            fs::read_to_string(FILM_FILE)?,
            attributes_in_html(&with("data-source", "#film"))
        ),
        _ => {
            let options = OPTIONS.iter();
            let options: Vec<String> = options
                .flat_map(|(name, value)| [format!("--{name}"), (*value).to_owned()])
                .collect();
            let arguments = options.iter().map(String::as_str);
            let card = render(&[FILM].into_iter().chain(arguments).collect::<Vec<_>>())?;
            if name == "static" {
                card
            } else {
                [SCRIPT, &card].concat()
            }
        }
    };
    let mut attributes = embedded;
    // Otherwise the wasm waits until a card nears the viewport; the first one has brought it.
    attributes["data-loading"] = "eager".into();
    Ok(json!({
        "name": name,
        "folder": "pkg",
        "page": document(name, &content),
        "isOwn": true,
        "isLive": name != "static",
        "hasCards": name == OWN[0].0,
        "attributes": attributes,
    }))
}

/// Attributes as HTML has them.
fn attributes_in_html(attributes: &Value) -> String {
    let attributes = attributes.as_object().into_iter().flatten();
    attributes
        .map(|(name, value)| format!(" {name}=\"{}\"", value.as_str().unwrap_or_default()))
        .collect()
}

/// A page with room for more cards before the first one, where the reader sees
/// them come: the page does not scroll by itself.
fn document(title: &str, content: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<style>html {{ overflow-anchor: none }}</style>\n<div id=\"many\"></div>\n{content}\n</html>\n"
    )
}
