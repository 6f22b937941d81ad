//! Prints the embedded films with the cards that show them, as `src/embedded.js`
//! reads it: `{ID: {"film": …, "card": …}}`. A card is in both languages at once:
//!
//! - a text is a string, an element is `[tag, attributes, ...children]`;
//! - what differs by language, a node or the value of an attribute, is
//!   `{"en": …, "es": …}`, without the member for a language that has none.

use std::rc::Rc;

use film_card::components::{CardProps, Unfolded, card};
use film_card::config::{Config, Scheme};
use film_card::film::{EMBEDDED, read};
use film_card::i18n::Locale;
use serde_json::{Map, Value, json};
use yew::virtual_dom::{VNode, VTag};

fn main() {
    let cards: Map<String, Value> = EMBEDDED
        .iter()
        .map(|(id, file)| ((*id).to_owned(), embedded(file)))
        .collect();
    println!("{}", Value::from(cards));
}

/// A film, and its card with all options as they are when nobody sets them.
fn embedded(file: &str) -> Value {
    let json: Value = serde_json::from_str(file).expect("tests hold that it is JSON");
    let film = read(json.clone()).film.map(Rc::new);
    let film = film.expect("tests hold that it is a film");
    let config = Rc::new(Config::default());
    let [en, es] = [Locale::En, Locale::Es].map(|locale| {
        nodes(&card(&CardProps {
            film: Rc::clone(&film),
            config: Rc::clone(&config),
            locale,
            scheme: Scheme::System,
            unfolded: Unfolded::default(),
            image_failed: false,
        }))
    });
    json!({ "film": json, "card": both(&en[0], &es[0]) })
}

/// The DOM nodes of a virtual node: as many as a list has, one otherwise.
fn nodes(node: &VNode) -> Vec<Value> {
    match node {
        VNode::VText(text) => vec![text.text.to_string().into()],
        VNode::VList(list) => list.iter().flat_map(nodes).collect(),
        VNode::VTag(tag) => vec![element(tag)],
        other => panic!("a card has no {other:?}"),
    }
}

fn element(tag: &VTag) -> Value {
    let attributes: Map<String, Value> = tag
        .attributes
        .iter()
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    // The drawing comes with the WebAssembly: its paths would be 0.6 kB here as well.
    let children = tag.children().filter(|_| tag.tag() != "svg");
    let children = children.map(nodes).unwrap_or_default();
    let mut element = vec![tag.tag().into(), attributes.into()];
    element.extend(children);
    element.into()
}

fn both(en: &Value, es: &Value) -> Value {
    match (en, es) {
        _ if en == es => en.clone(),
        (Value::Array(en), Value::Array(es)) if en[0] == es[0] => {
            let mut element = vec![en[0].clone(), attributes(&en[1], &es[1])];
            element.extend(children(&en[2..], &es[2..]));
            element.into()
        }
        _ => json!({ "en": en, "es": es }),
    }
}

fn attributes(en: &Value, es: &Value) -> Value {
    let (Some(en), Some(es)) = (en.as_object(), es.as_object()) else {
        unreachable!("attributes are an object");
    };
    let names = en
        .keys()
        .chain(es.keys().filter(|name| !en.contains_key(*name)));
    let both: Map<String, Value> = names
        .map(|name| (name.clone(), either(en.get(name), es.get(name))))
        .collect();
    both.into()
}

fn children(en: &[Value], es: &[Value]) -> Vec<Value> {
    let places = 0..en.len().max(es.len());
    places.map(|at| either(en.get(at), es.get(at))).collect()
}

/// What one language or both have in a place.
fn either(en: Option<&Value>, es: Option<&Value>) -> Value {
    match (en, es) {
        (Some(en), Some(es)) => both(en, es),
        (Some(en), None) => json!({ "en": en }),
        (_, es) => json!({ "es": es }),
    }
}
