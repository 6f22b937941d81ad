//! Values of a JSON document, as those who read sources take them apart.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Map, Value};

/// The members of an object.
pub type Members = Map<String, Value>;

/// A figure by which a value is likely the only one among many.
pub fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

/// A member of a value, taken out of it.
pub fn take(value: &mut Value, key: &str) -> Value {
    value.get_mut(key).map(Value::take).unwrap_or_default()
}

/// The texts of a value in all its languages.
pub fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// One value or a list of them, also one of JSON-LD's, as a list.
pub fn list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        Value::Null => Vec::new(),
        Value::Object(mut members) if members.len() == 1 => {
            let key = ["@list", "@set"]
                .into_iter()
                .find(|key| members.contains_key(*key));
            match key.and_then(|key| members.remove(key)) {
                Some(items) => list(items),
                None => vec![members.into()],
            }
        }
        one => vec![one],
    }
}

/// A value for a message, not longer than a line.
pub fn short(value: &Value) -> String {
    let whole = value.to_string();
    match whole.char_indices().nth(60) {
        Some((end, _)) => format!("{} …", &whole[..end]),
        None => whole,
    }
}
