//! `pkg/custom-elements.json`: what editors and catalogues want to know of the
//! element, in the words of the Custom Elements Manifest 2.1.0.

use film_card::config::Kind;
use film_card::reference::{
    custom_properties::{CustomProperty, custom_properties},
    events::EVENTS,
    options::{CardOption, options},
    parts::parts,
    properties::{PROPERTIES, Property},
};

use crate::json::{Json, object};
use crate::wording::english;

/// The text of the file.
pub fn manifest() -> String {
    let events = EVENTS.iter().map(|event| {
        object([
            ("name", event.name.into()),
            ("type", kind(&format!("FilmCardEventMap['{}']", event.name))),
            ("description", english(&event.when).into()),
        ])
    });
    let parts = parts().into_iter().map(|part| {
        object([
            ("name", part.name.into()),
            ("description", english(&part.meaning).into()),
        ])
    });
    let slot = object([
        ("name", "".into()),
        (
            "description",
            "Stands there while the card is on its way, and if it can't be shown.".into(),
        ),
    ]);
    let card = object([
        ("kind", "class".into()),
        ("name", "FilmCard".into()),
        ("description", "A film review card.".into()),
        ("customElement", true.into()),
        ("tagName", "film-card".into()),
        ("superclass", object([("name", "HTMLElement".into())])),
        ("attributes", all(options().iter().map(attribute))),
        ("members", all(PROPERTIES.iter().map(field))),
        ("events", all(events)),
        ("slots", Json::List(vec![slot])),
        ("cssParts", all(parts)),
        (
            "cssProperties",
            all(custom_properties().iter().map(css_property)),
        ),
    ]);
    let definition = object([
        ("kind", "custom-element-definition".into()),
        ("name", "film-card".into()),
        (
            "declaration",
            object([
                ("name", "FilmCard".into()),
                ("module", "film-card.mjs".into()),
            ]),
        ),
    ]);
    let module = object([
        ("kind", "javascript-module".into()),
        ("path", "film-card.mjs".into()),
        ("declarations", Json::List(vec![card])),
        ("exports", Json::List(vec![definition])),
    ]);
    let manifest = object([
        ("schemaVersion", "2.1.0".into()),
        ("modules", Json::List(vec![module])),
    ]);
    manifest.file()
}

fn all(entries: impl Iterator<Item = Json>) -> Json {
    Json::List(entries.collect())
}

fn kind(text: &str) -> Json {
    object([("text", text.into())])
}

/// Its values are one of a few words, a number, or any text.
fn attribute(option: &CardOption) -> Json {
    let meaning = english(&option.meaning).to_owned();
    let in_words = format!("{meaning}: {}", option.values[0]);
    let (text, default, description) = match &option.kind {
        Kind::Choice(words) => {
            let text = format!("'{}'", words.join("' | '"));
            (text, Some(words[0].to_owned()), meaning)
        }
        Kind::Number { default, .. } => ("number".to_owned(), Some(default.to_string()), in_words),
        Kind::Language => ("string".to_owned(), Some("auto".to_owned()), in_words),
        Kind::Text | Kind::Words(_) => ("string".to_owned(), None, in_words),
    };
    let attribute = object([
        ("name", option.name.into()),
        ("type", kind(&text)),
        ("description", description.into()),
    ]);
    match default {
        Some(default) => attribute.with("default", default),
        None => attribute,
    }
}

fn field(property: &Property) -> Json {
    let field = object([
        ("kind", "field".into()),
        ("name", property.name.into()),
        ("type", kind(&format!("FilmCard['{}']", property.name))),
        ("description", english(&property.meaning).into()),
    ]);
    match property.is_read_only {
        true => field.with("readonly", true),
        false => field,
    }
}

fn css_property(property: &CustomProperty) -> Json {
    let name = object([("name", property.name.into())]);
    let typed = match property.light_and_dark() {
        Some(_) => name.with("syntax", "<color>"),
        None => name,
    };
    typed
        .with("default", property.default)
        .with("description", english(&property.meaning))
}
