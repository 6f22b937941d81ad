//! A film file while it is put together, and what all sources share.

use film_card::film::{Duration, PartialDate};
use film_card::language_tag::LanguageTag;
use html5gum::{Token, Tokenizer};
use serde_json::{Map, Value, json};

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

/// Paragraphs as a film file has them: a text, or a list.
pub fn paragraphs(text: &str) -> Value {
    let plain = plain(text);
    let lines = plain.lines().map(one_line).filter(|line| !line.is_empty());
    let mut lines: Vec<String> = lines.collect();
    match lines.len() {
        0 => Value::Null,
        1 => lines.remove(0).into(),
        _ => lines.into(),
    }
}

/// A text in one line.
pub fn line(text: &str) -> String {
    one_line(&plain(text))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without the markup and the character references that many write
/// into data.
fn plain(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut plain = String::new();
    for Ok(token) in Tokenizer::new(text) {
        let name = match token {
            Token::String(text) => {
                plain.push_str(&String::from_utf8_lossy(&text));
                continue;
            }
            Token::StartTag(tag) => tag.name,
            Token::EndTag(tag) => tag.name,
            _ => continue,
        };
        if [&b"p"[..], b"br", b"div", b"li"].contains(&name.as_slice()) {
            plain.push('\n');
        }
    }
    plain
}

/// A number, also one that is written as text: `7.8`, `"7,8"`, `"12,345"`.
pub fn number(value: &Value) -> Option<Value> {
    let text = match value {
        Value::Number(_) => return Some(value.clone()),
        Value::String(text) => text.trim(),
        Value::Object(quantity) => return number(quantity.get("value")?),
        _ => return None,
    };
    let text = text.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
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

/// A date without its time of day.
pub fn date(text: &str) -> String {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    let is_date = day.parse::<PartialDate>().is_ok();
    (if is_date { day } else { text }).to_owned()
}

/// A running time as ISO 8601, also from `106 min`, `1h 46m` and whole minutes.
pub fn duration(value: &Value) -> Option<String> {
    let text = match value {
        Value::Number(minutes) => return Some(format!("PT{}M", minutes.as_u64()?)),
        Value::String(text) => text.trim(),
        _ => return None,
    };
    if text.parse::<Duration>().is_ok() {
        return Some(text.to_owned());
    }
    // With years and months, which are none.
    let without = text.replacen("P0Y", "P", 1).replacen("P0M", "P", 1);
    if without.parse::<Duration>().is_ok() {
        return Some(without);
    }
    let mut minutes = 0;
    let mut digits = String::new();
    for char in text.chars().chain(['m']) {
        match char {
            '0'..='9' => digits.push(char),
            'h' | 'H' => minutes += 60 * std::mem::take(&mut digits).parse::<u32>().ok()?,
            'm' | 'M' if !digits.is_empty() => {
                minutes += std::mem::take(&mut digits).parse::<u32>().ok()?;
            }
            ' ' | ':' | '.' => {}
            _ if char.is_alphabetic() => {}
            _ => return None,
        }
    }
    (minutes > 0).then(|| format!("PT{minutes}M"))
}

/// The tag of a language, by its tag or its name.
pub fn language(text: &str) -> Option<String> {
    const NAMES: [(&str, &str); 40] = [
        ("arabic", "ar"),
        ("bengali", "bn"),
        ("catalan", "ca"),
        ("chinese", "zh"),
        ("cantonese", "yue"),
        ("croatian", "hr"),
        ("czech", "cs"),
        ("danish", "da"),
        ("dutch", "nl"),
        ("english", "en"),
        ("español", "es"),
        ("finnish", "fi"),
        ("french", "fr"),
        ("german", "de"),
        ("greek", "el"),
        ("hebrew", "he"),
        ("hindi", "hi"),
        ("hungarian", "hu"),
        ("icelandic", "is"),
        ("indonesian", "id"),
        ("inglés", "en"),
        ("italian", "it"),
        ("japanese", "ja"),
        ("korean", "ko"),
        ("mandarin", "cmn"),
        ("nahuatl", "nah"),
        ("norwegian", "no"),
        ("persian", "fa"),
        ("polish", "pl"),
        ("portuguese", "pt"),
        ("quechua", "qu"),
        ("romanian", "ro"),
        ("russian", "ru"),
        ("serbian", "sr"),
        ("spanish", "es"),
        ("swedish", "sv"),
        ("thai", "th"),
        ("turkish", "tr"),
        ("ukrainian", "uk"),
        ("vietnamese", "vi"),
    ];
    let text = text.trim();
    let name = text.to_lowercase();
    if let Some((_, tag)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*tag).to_owned());
    }
    // Longer words of letters are names that are not known here.
    let is_tag = text
        .parse::<LanguageTag>()
        .is_ok_and(|tag| tag.language().len() <= 3);
    is_tag.then(|| text.to_owned())
}
