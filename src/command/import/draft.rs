//! A film file while it is put together, and the values that it is made of.

use film_card::film::PartialDate;
use serde_json::{Map, Value};

use super::language::language;
use super::number::number;
use super::running_time::duration;

/// The members of an object.
pub type Members = Map<String, Value>;

/// A film file in the making, and what it has no place for.
#[derive(Debug, Default)]
pub struct Draft {
    pub film: Members,
    /// A line for each, with its path in the source.
    pub notes: Vec<String>,
}

impl Draft {
    /// Sets a member, unless there is nothing in it.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        if !is_empty(&value) {
            self.film.insert(key.to_owned(), value);
        }
    }

    /// Adds an item to a list, unless it is empty or there already.
    pub fn push(&mut self, key: &str, item: impl Into<Value>) {
        let item = item.into();
        let list = self
            .film
            .entry(key)
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(items) = list
            && !is_empty(&item)
            && !items.contains(&item)
        {
            items.push(item);
        }
    }

    pub fn note(&mut self, path: &str, what: &str) {
        self.notes.push(format!("{path}: {what}"));
    }

    /// A number, see [`number`]; one that can't be understood is noted.
    pub fn number(&mut self, path: &str, value: &Value) -> Value {
        number(value).unwrap_or_else(|| {
            if !is_empty(value) {
                self.note(path, &format!("is {value}, expected a number"));
            }
            Value::Null
        })
    }

    /// A running time, see [`duration`]; one that can't be understood is noted.
    pub fn duration(&mut self, path: &str, value: &Value) {
        match duration(value) {
            Some(duration) => self.set("duration", duration),
            None if is_empty(value) => {}
            None => self.note(
                path,
                &format!("is {value}, expected a running time such as PT106M or 1 h 46 min"),
            ),
        }
    }

    /// The tag of a language, see [`language`]; one that is not known is noted.
    pub fn language(&mut self, path: &str, text: &str) -> Option<String> {
        let tag = language(text);
        if tag.is_none() {
            self.note(path, &format!("\"{text}\" is no language that is known here, expected a language tag or an English name"));
        }
        tag
    }

    /// Notes what was not taken out of an object. `path` is empty, or ends in a dot.
    pub fn note_rest(&mut self, path: &str, rest: &Members) {
        for (key, value) in rest {
            if !key.starts_with('@') && !is_empty(value) {
                self.note(&format!("{path}{key}"), "has no place in a film file");
            }
        }
    }
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

/// One value or a list of them, as a list.
pub fn list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

/// A date without its time of day.
pub fn date(text: &str) -> String {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    let is_date = day.parse::<PartialDate>().is_ok();
    (if is_date { day } else { text }).to_owned()
}
