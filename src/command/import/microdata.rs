//! Structured data in the attributes of a page, as microdata
//! (<https://html.spec.whatwg.org/multipage/microdata.html>) or RDFa Lite
//! (<https://www.w3.org/TR/rdfa-lite/>), turned into the JSON that JSON-LD
//! gives, so that one reader serves all three.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::document::{Document, Id};
use super::draft::{Members, is_empty};

/// Properties whose value is an address; a link elsewhere names a thing.
const ADDRESSES: [&str; 13] = [
    "additionalType",
    "contentUrl",
    "embedUrl",
    "image",
    "installUrl",
    "logo",
    "mainEntityOfPage",
    "sameAs",
    "target",
    "thumbnailUrl",
    "trailer",
    "url",
    "video",
];

/// How deep things may stand in one another.
const DEEPEST: usize = 16;

/// How many properties are read for each element of the page, and besides. References
/// can multiply them.
const MOST: [usize; 2] = [4, 1000];

/// How many things one element relates to another: names times things are many.
const MOST_RELATED: usize = 10_000;

/// A thing that a page describes.
#[derive(Debug)]
pub struct Item {
    /// As JSON-LD has it.
    pub value: Value,
    /// The element that it is in.
    pub element: Id,
}

/// How a page writes things.
#[derive(Clone, Copy, Debug)]
struct Syntax {
    /// The attribute that begins a thing.
    scope: &'static str,
    kind: &'static str,
    property: &'static str,
    /// The attribute of an element whose properties are the things in it.
    relation: Option<&'static str>,
    id: &'static str,
}

const SYNTAXES: [Syntax; 2] = [
    Syntax {
        scope: "itemscope",
        kind: "itemtype",
        property: "itemprop",
        relation: None,
        id: "itemid",
    },
    Syntax {
        scope: "typeof",
        kind: "typeof",
        property: "property",
        relation: Some("rel"),
        id: "resource",
    },
];

/// All things of a page that are no part of another one.
pub fn items(document: &Document) -> Vec<Item> {
    let mut items = Vec::new();
    for syntax in SYNTAXES {
        let mut reader = Reader {
            document,
            syntax,
            ids: HashMap::new(),
            rest: MOST[0] * document.elements().count() + MOST[1],
        };
        reader.items(&mut items);
    }
    items
}

struct Reader<'a> {
    document: &'a Document,
    syntax: Syntax,
    /// The elements that `itemref` may name.
    ids: HashMap<&'a str, Id>,
    /// How many properties may still be read.
    rest: usize,
}

impl<'a> Reader<'a> {
    fn items(&mut self, items: &mut Vec<Item>) {
        let mut scopes = Vec::new();
        for element in self.document.elements() {
            if let Some(id) = self.document.attribute(element, "id") {
                self.ids.entry(id).or_insert(element);
            }
            if self.begins_thing(element) {
                scopes.push(element);
            }
        }
        for element in scopes {
            if self
                .document
                .attribute(element, self.syntax.property)
                .is_none()
            {
                let value = self.thing(element, 0);
                items.push(Item { value, element });
            }
        }
    }

    fn begins_thing(&self, element: Id) -> bool {
        let document = self.document;
        let is_scope = document.attribute(element, self.syntax.scope).is_some();
        // Without a vocabulary its words may be anybody's.
        let is_named = |kind: &str| kind.contains("schema");
        is_scope
            && (self.syntax.scope != "typeof"
                || document.attribute(element, "typeof").is_some_and(is_named)
                || document.nearest(element, "vocab").is_some_and(is_named))
    }

    fn thing(&mut self, element: Id, depth: usize) -> Value {
        let mut members = Members::new();
        let document = self.document;
        if let Some(kind) = document.attribute(element, self.syntax.kind) {
            let kinds: Vec<&str> = kind.split_ascii_whitespace().collect();
            members.insert("@type".to_owned(), kinds.into());
        }
        if let Some(id) = document.attribute(element, self.syntax.id) {
            members.insert("@id".to_owned(), id.trim().into());
        }
        if depth < DEEPEST {
            for (property, place) in self.properties(element) {
                let Some(rest) = self.rest.checked_sub(1) else {
                    break;
                };
                self.rest = rest;
                let value = match self.begins_thing(place) {
                    true => self.thing(place, depth + 1),
                    false => self.value(place, &property),
                };
                add(&mut members, property, value);
            }
        }
        Value::Object(members)
    }

    /// The properties of a thing with their elements, in the page's order.
    fn properties(&self, thing: Id) -> Vec<(String, Id)> {
        let document = self.document;
        let references = document.attribute(thing, "itemref").unwrap_or_default();
        let references = references.split_ascii_whitespace();
        let elsewhere = references.filter_map(|id| self.ids.get(id).copied());
        // From the back.
        let mut steps: Vec<Id> = elsewhere.collect();
        steps.reverse();
        let push_children = |steps: &mut Vec<Id>, element| {
            let place = steps.len();
            steps.extend(document.children(element));
            steps[place..].reverse();
        };
        push_children(&mut steps, thing);
        let mut seen = HashSet::from([thing]);
        let mut properties = Vec::new();
        while let Some(element) = steps.pop() {
            if document.name(element).is_none() || !seen.insert(element) {
                continue;
            }
            let names = document.attribute(element, self.syntax.property);
            for name in names.unwrap_or_default().split_ascii_whitespace() {
                if let Some(name) = schema_name(name) {
                    properties.push((name.to_owned(), element));
                }
            }
            properties.extend(self.related(element));
            if !self.begins_thing(element) {
                push_children(&mut steps, element);
            }
        }
        properties
    }

    /// The things to which an element relates the one around it: itself, or those in it,
    /// `<div rel="director"><span typeof="Person">`.
    fn related(&self, element: Id) -> Vec<(String, Id)> {
        let document = self.document;
        let relation = self.syntax.relation;
        let names = relation.and_then(|relation| document.attribute(element, relation));
        let names = names.unwrap_or_default().split_ascii_whitespace();
        let inside = match self.begins_thing(element) {
            true => vec![element],
            false => document.children(element).collect(),
        };
        let is_thing = |id: &Id| {
            self.begins_thing(*id) && document.attribute(*id, self.syntax.property).is_none()
        };
        let things: Vec<Id> = inside.into_iter().filter(is_thing).collect();
        let names = names.filter_map(schema_name);
        let related = names.flat_map(|name| things.iter().map(|thing| (name.to_owned(), *thing)));
        related.take(MOST_RELATED).collect()
    }

    /// A text with the language of the nearest `lang`, if that is not the page's.
    fn in_its_language(&self, element: Id, text: Value) -> Value {
        let document = self.document;
        let mut elements = document.elements();
        let root = elements.find(|id| document.name(*id) == Some("html"));
        let of_page = root.and_then(|root| document.attribute(root, "lang"));
        match document.nearest(element, "lang") {
            Some(tag) if Some(tag) != of_page => json!({ "@value": text, "@language": tag }),
            _ => text,
        }
    }

    /// The value of an element: that of its attribute `content`, which is there for
    /// machines where readers see something else; without one, by its kind.
    fn value(&self, element: Id, property: &str) -> Value {
        let document = self.document;
        let attribute = |name| document.attribute(element, name).map(str::trim);
        if let Some(content) = attribute("content") {
            return content.into();
        }
        let text = || Value::from(document.text(element));
        match document.name(element).unwrap_or_default() {
            "img" | "audio" | "video" | "source" | "track" | "embed" | "iframe" => {
                // The `src` of a picture that is loaded later is not its own address.
                let later = attribute("data-src");
                let src = later.or(attribute("src"));
                src.unwrap_or_default().into()
            }
            "a" | "area" | "link" => {
                let href = attribute("href").unwrap_or_default();
                let text = document.text(element);
                match ADDRESSES.contains(&property) || text.is_empty() {
                    true => href.into(),
                    // `<a itemprop="director" href="/ana">Ana</a>`
                    false if is_person(property) => json!({ "name": text, "url": href }),
                    false => text.into(),
                }
            }
            "object" => attribute("data").unwrap_or_default().into(),
            "data" | "meter" | "input" => match attribute("value") {
                Some(value) => value.into(),
                None => text(),
            },
            "time" => match attribute("datetime").filter(|time| !time.is_empty()) {
                Some(time) => time.into(),
                None => text(),
            },
            // Some say so where the elements are none that have it.
            _ => match attribute("datetime").or(attribute("resource")) {
                Some(value) if !value.is_empty() => value.into(),
                _ if PARAGRAPHS.contains(&property) => self.in_its_language(element, text()),
                _ => text(),
            },
        }
    }
}

/// Properties whose texts are long enough to be there in several languages.
const PARAGRAPHS: [&str; 3] = ["abstract", "description", "reviewBody"];

/// Whether a property's value is people or companies.
fn is_person(property: &str) -> bool {
    let people = [
        "actor",
        "actors",
        "author",
        "cinematographer",
        "creator",
        "director",
        "directors",
        "editor",
        "musicBy",
        "producer",
        "publisher",
    ];
    people.contains(&property)
}

/// A property of schema.org by its bare name; `None` for those of others, such
/// as `og:title`.
fn schema_name(name: &str) -> Option<&str> {
    let prefixes = ["http://schema.org/", "https://schema.org/", "schema:"];
    let bare = prefixes.iter().find_map(|prefix| name.strip_prefix(prefix));
    let name = bare.unwrap_or(name);
    (!name.contains(':')).then_some(name)
}

/// Adds a value to what a member has already.
fn add(members: &mut Members, property: String, value: Value) {
    if is_empty(&value) {
        return;
    }
    match members.get_mut(&property) {
        None => {
            members.insert(property, value);
        }
        Some(Value::Array(values)) => values.push(value),
        Some(first) => *first = vec![first.take(), value].into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_multiply_a_page_a_few_times_only() {
        let thing = |id: usize| {
            format!(
                "<div itemprop=a itemscope id=i{id} itemref=\"i0 i1 i2 i3 i4 i5 i6 i7\"><b itemprop=b>words</b></div>"
            )
        };
        let things: String = (0..8).map(thing).collect();
        let document = Document::parse(&format!("<div itemscope itemref=\"i0 i1\">{things}</div>"));
        let values = items(&document).into_iter().map(|item| item.value);
        let size: usize = values.map(|value| value.to_string().len()).sum();
        assert!(size < 100_000, "{size}");
    }
}
