//! Numbers as people write them.

use serde_json::{Value, json};

/// A number, also one that is written as text: `7.8`, `"7,8"`, `"12,345"`, or
/// in pixels.
pub fn number(value: &Value) -> Option<Value> {
    let text = match value {
        Value::Number(_) => return Some(value.clone()),
        Value::String(text) => text.trim(),
        Value::Object(quantity) => {
            return number(quantity.get("value").or(quantity.get("@value"))?);
        }
        _ => return None,
    };
    let text = text.strip_suffix("px").unwrap_or(text).trim_end();
    let is_grouped = |text: &str| {
        let mut groups = text.split(',').skip(1).peekable();
        groups.peek().is_some() && groups.all(|group| group.len() == 3)
    };
    let text = match is_grouped(text) {
        true => text.replace(',', ""),
        false => text.replace(',', "."),
    };
    if let Ok(whole) = text.parse::<i64>() {
        return Some(whole.into());
    }
    let number: f64 = text.parse().ok()?;
    number.is_finite().then(|| json!(number))
}

/// A whole number, also one that is written as text.
pub fn whole(value: &Value) -> Option<u64> {
    number(value)?.as_u64()
}

/// Beginnings of the names of what is counted, in English and Spanish.
const COUNTED: [&str; 9] = [
    "vot",
    "rating",
    "review",
    "user",
    "critic",
    "nota",
    "valoracion",
    "crítica",
    "opini",
];

/// How many there are, also with marks between thousands: `"1.243"`, `"1 243"`,
/// and with a word: `"150 votes"`.
pub fn count(value: &Value) -> Option<Value> {
    let marks = ['.', ',', ' ', '\'', '\u{a0}', '\u{202f}'];
    if let Value::String(text) = value {
        let text = text.trim();
        let end = text.find(char::is_alphabetic).unwrap_or(text.len());
        let (figure, word) = text.split_at(end);
        // Words such as "million" are more than a name of what is counted.
        if COUNTED
            .iter()
            .any(|known| word.to_lowercase().starts_with(known))
        {
            return count(&figure.into());
        }
        let groups: Vec<&str> = text.trim().split(marks).collect();
        let is_figure =
            |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit()) && !group.is_empty();
        let is_grouped = groups[1..].iter().all(|group| group.len() == 3);
        if is_grouped && groups.iter().all(is_figure) {
            return groups.concat().parse::<u64>().ok().map(Value::from);
        }
    }
    number(value)
}
