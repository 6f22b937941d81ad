//! Numbers as people write them.

use serde_json::{Value, json};

/// A number, also one that is written as text: `7.8`, `"7,8"`, `"12,345"`, or
/// in pixels.
pub fn number(value: &Value) -> Option<Value> {
    let text = match value {
        Value::Number(_) => return Some(value.clone()),
        Value::String(text) => text.trim(),
        Value::Object(quantity) => return number(quantity.get("value")?),
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
