//! Members of structured data under schema.org's own names, however the data
//! writes them: `schema:name`, `https://schema.org/name`, or a term that the
//! data's context declares (JSON-LD 1.1, sections 4.1 and 4.4).

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::Value;

use crate::command::import::draft::Members;

/// Addresses of the vocabulary; `schema:` is its usual prefix.
const VOCABULARY: [&str; 3] = ["schema:", "http://schema.org/", "https://schema.org/"];

/// Names of the terms that a context declares, by the term.
type Terms = HashMap<String, String>;

/// The data with schema.org's names; the data itself where it has no others.
pub fn with_plain_names(data: &[Value]) -> Cow<'_, [Value]> {
    if !data.iter().any(has_other_names) {
        return Cow::Borrowed(data);
    }
    let terms = Terms::new();
    data.iter().map(|value| named(value, &terms)).collect()
}

fn has_other_names(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(has_other_names),
        Value::Object(members) => members.iter().any(|(key, member)| {
            key.contains(':') || declares_terms(key, member) || has_other_names(member)
        }),
        _ => false,
    }
}

fn declares_terms(key: &str, member: &Value) -> bool {
    let is_term = |value: &Value| value.as_object().is_some_and(|terms| !terms.is_empty());
    key == "@context"
        && match member {
            Value::Array(contexts) => contexts.iter().any(is_term),
            context => is_term(context),
        }
}

fn named(value: &Value, terms: &Terms) -> Value {
    let members = match value {
        Value::Array(items) => return items.iter().map(|item| named(item, terms)).collect(),
        Value::Object(members) => members,
        value => return value.clone(),
    };
    let declared = members.get("@context");
    let own = declared.map(|context| with_terms_of(context, terms.clone()));
    let terms = own.as_ref().unwrap_or(terms);
    let mut plain = Members::new();
    for (key, member) in members {
        let name = name_of(key, terms);
        let member = match name {
            "@context" => member.clone(),
            "@type" => typed(member, terms),
            _ => named(member, terms),
        };
        // A name that stands there as it is counts before another way to write it.
        if name == key || !members.contains_key(name) {
            plain.insert(name.to_owned(), member);
        }
    }
    plain.into()
}

/// A type or several, under their own names.
fn typed(types: &Value, terms: &Terms) -> Value {
    match types {
        Value::Array(types) => types.iter().map(|kind| typed(kind, terms)).collect(),
        Value::String(kind) => name_of(kind, terms).into(),
        types => types.clone(),
    }
}

/// The terms with those of a context: a term, or a prefix with its colon.
fn with_terms_of(context: &Value, mut terms: Terms) -> Terms {
    let contexts = match context {
        Value::Array(contexts) => contexts.as_slice(),
        context => std::slice::from_ref(context),
    };
    for (term, meaning) in contexts.iter().filter_map(Value::as_object).flatten() {
        let meaning = meaning.get("@id").unwrap_or(meaning).as_str();
        match meaning.map(|meaning| (meaning, name_of(meaning, &terms))) {
            Some((meaning, "")) if VOCABULARY.contains(&meaning) => {
                terms.insert(format!("{term}:"), String::new());
            }
            Some((meaning, name)) if name != meaning || meaning.starts_with('@') => {
                let name = name.to_owned();
                terms.insert(term.clone(), name);
            }
            _ => {}
        }
    }
    terms
}

/// The name that a key stands for: itself, if it is no other way to write one.
fn name_of<'a>(key: &'a str, terms: &'a Terms) -> &'a str {
    if let Some(name) = terms.get(key) {
        return name;
    }
    let bare = VOCABULARY
        .iter()
        .find_map(|before| key.strip_prefix(before));
    let prefixed = || {
        let (prefix, bare) = key.split_once(':')?;
        terms.contains_key(&format!("{prefix}:")).then_some(bare)
    };
    bare.or_else(prefixed).unwrap_or(key)
}
