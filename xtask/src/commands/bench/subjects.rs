//! The subjects that are measured: a page for each card.

use std::{fs, path::Path};

use serde_json::{Map, Value, json};

use super::cards::Card;
use crate::{Result, tools::film_card::render_in};

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

/// Our card in one of the ways that a page may have it.
#[derive(Debug)]
pub struct Own {
    /// Its name for `--only` and in the JSON.
    pub name: &'static str,
    pub title: &'static str,
    way: Way,
    /// The file of `pkg` that the page names.
    script: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Embedded,
    Json,
    Prerendered,
    /// A rendered card without the script.
    Static,
}

/// The subject whose cards are measured, beside that of the other build.
pub const CARD: &str = "film-card";

/// The ways of this build.
pub const OWN: [Own; 6] = [
    Own::new(CARD, "**film-card**, embedded film", Way::Embedded),
    Own::new("film-card-json", "**film-card**, film from JSON", Way::Json),
    Own::new(
        "film-card-prerendered",
        "**film-card**, prerendered",
        Way::Prerendered,
    ),
    Own::single(
        "film-card-single",
        "**film-card**, embedded film, one file",
        Way::Embedded,
    ),
    Own::single(
        "film-card-single-json",
        "**film-card**, film from JSON, one file",
        Way::Json,
    ),
    Own::new("static", "the same prerendered, no script", Way::Static),
];

/// The ways of another build that is measured beside this one.
pub const BESIDE: [Own; 3] = [
    Own::new("beside", "the other build, embedded film", Way::Embedded),
    Own::new("beside-json", "the other build, film from JSON", Way::Json),
    Own::new(
        "beside-prerendered",
        "the other build, prerendered",
        Way::Prerendered,
    ),
];

impl Own {
    const fn new(name: &'static str, title: &'static str, way: Way) -> Self {
        let script = "film-card.js";
        Self {
            name,
            title,
            way,
            script,
        }
    }

    const fn single(name: &'static str, title: &'static str, way: Way) -> Self {
        let script = "film-card.single.js";
        Self {
            name,
            title,
            way,
            script,
        }
    }

    /// Its page, with the files of `checkout`'s `pkg`.
    ///
    /// # Errors
    /// When the card is not rendered, or the film file can't be read.
    pub fn subject(&self, checkout: &Path) -> Result<Value> {
        let script = format!("<script src=\"{}\" async></script>\n", self.script);
        let with = |attribute: &str, value: &str| {
            let options = OPTIONS.iter();
            let mut attributes: Map<String, Value> = options
                .map(|(name, value)| (format!("data-{name}"), (*value).into()))
                .collect();
            attributes.insert(attribute.to_owned(), value.into());
            Value::from(attributes)
        };
        let embedded = with("data-film", FILM);
        let rendered = || {
            let options = OPTIONS.iter();
            let options: Vec<String> = options
                .flat_map(|(name, value)| [format!("--{name}"), (*value).to_owned()])
                .collect();
            let arguments = options.iter().map(String::as_str);
            render_in(
                checkout,
                &[FILM].into_iter().chain(arguments).collect::<Vec<_>>(),
            )
        };
        let content = match self.way {
            Way::Embedded => format!(
                "{script}<film-card{}></film-card>",
                attributes_in_html(&embedded)
            ),
            Way::Json => format!(
                "{script}<script type=\"application/json\" id=\"film\">{}</script>\n<film-card{}></film-card>",
                fs::read_to_string(FILM_FILE)?,
                attributes_in_html(&with("data-source", "#film"))
            ),
            Way::Prerendered => [script, rendered()?].concat(),
            Way::Static => rendered()?,
        };
        let mut attributes = embedded;
        // Otherwise the wasm waits until a card nears the viewport; the first one has brought it.
        attributes["data-loading"] = "eager".into();
        Ok(json!({
            "name": self.name,
            "folder": checkout.join("pkg"),
            "page": document(self.name, &content),
            "isOwn": true,
            "isLive": self.way != Way::Static,
            "hasCards": self.name == CARD || self.name == BESIDE[0].name,
            "attributes": attributes,
        }))
    }
}

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
