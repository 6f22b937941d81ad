//! Prints the embedded films with the cards that show them, as `src/element/embedded_card.js`
//! reads it: `{"languages": [TAG, …], "films": {ID: {"film": …, "card": …}}}`. A card
//! is in all languages at once:
//!
//! - a text is a string, an element is `[tag, attributes, ...children]`;
//! - what differs by language, a node or the value of an attribute, is an object
//!   by their tags, without the member for a language that has none.

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
    let languages = Locale::ALL.map(Locale::tag);
    println!("{}", json!({ "languages": languages, "films": cards }));
}

/// A film, and its card with all options as they are when nobody sets them.
fn embedded(file: &str) -> Value {
    let json: Value = serde_json::from_str(file).expect("tests hold that it is JSON");
    let film = read(json.clone()).film.map(Rc::new);
    let film = film.expect("tests hold that it is a film");
    let config = Rc::new(Config::default());
    let cards = Locale::ALL.map(|locale| {
        nodes(&card(&CardProps {
            film: Rc::clone(&film),
            config: Rc::clone(&config),
            locale,
            scheme: Scheme::System,
            unfolded: Unfolded::default(),
            image_failed: false,
        }))
    });
    let cards = cards.each_ref().map(|card| card.first());
    json!({ "film": json, "card": merged(&cards) })
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

/// A node, or the value of an attribute, in the order of [`Locale::ALL`].
type Each<'a> = [Option<&'a Value>; Locale::ALL.len()];

/// The value that all languages have in a place; if they differ, that of each
/// language that has one.
fn merged(each: &Each) -> Value {
    if let Some(same) = each[0]
        && each.iter().all(|value| *value == Some(same))
    {
        return same.clone();
    }
    if let Some(element) = merged_element(each) {
        return element;
    }
    let languages = Locale::ALL.iter().zip(each);
    let there = languages.filter_map(|(locale, value)| {
        let value = (*value)?.clone();
        Some((locale.tag().to_owned(), value))
    });
    Value::Object(there.collect())
}

/// One element, where all languages have one of the same tag.
fn merged_element(each: &Each) -> Option<Value> {
    let mut elements = Vec::new();
    for value in each {
        elements.push((*value)?.as_array()?);
    }
    let tag = elements[0].first()?;
    if elements.iter().any(|element| element.first() != Some(tag)) {
        return None;
    }
    let at = |index: usize| -> Each {
        let mut each = [None; Locale::ALL.len()];
        for (value, element) in each.iter_mut().zip(&elements) {
            *value = element.get(index);
        }
        each
    };
    let length = elements.iter().map(|element| element.len()).max()?;
    let children = (2..length).map(|index| merged(&at(index)));
    let attributes = merged_attributes(&at(1));
    Some(
        [tag.clone(), attributes]
            .into_iter()
            .chain(children)
            .collect(),
    )
}

fn merged_attributes(each: &Each) -> Value {
    let mut merged_attributes = Map::new();
    let all = each.iter().flatten().filter_map(|value| value.as_object());
    for name in all.flat_map(Map::keys) {
        let values = each.map(|value| value?.get(name));
        merged_attributes.insert(name.clone(), merged(&values));
    }
    merged_attributes.into()
}
