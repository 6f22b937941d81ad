//! A film file while it is put together, and what all sources share.

use film_card::film::{Duration, PartialDate};
use film_card::language_tag::LanguageTag;
use html5gum::{Token, Tokenizer};
use serde_json::{Map, Value, json};

/// The members of an object.
pub type Members = Map<String, Value>;

/// Elements that texts are marked up with.
const TAGS: &str = "a abbr b big blockquote br center cite code dd del div dl dt em font h1 h2 h3 h4 h5 h6 \
    hr i img ins li ol p q small span strong sub sup u ul";

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
    // To HTML much is a tag that is none to whoever wrote it: `if a<b then c`.
    let mut html = String::new();
    for (place, char) in text.char_indices() {
        match char {
            '<' if !is_markup(&text[place + 1..]) => html.push_str("&lt;"),
            char => html.push(char),
        }
    }
    let mut plain = String::new();
    for Ok(token) in Tokenizer::new(&html) {
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

/// Whether a `<` before this text begins a tag or a comment.
fn is_markup(rest: &str) -> bool {
    if let Some(comment) = rest.strip_prefix("!--") {
        return comment.contains("-->");
    }
    let tag = rest.split('<').next().unwrap_or_default();
    let Some((tag, _)) = tag.split_once('>') else {
        return false;
    };
    let tag = tag.trim_start_matches('/').trim_end_matches('/');
    let name = tag.split(char::is_whitespace).next().unwrap_or_default();
    // Words are attributes only if the first one has a value.
    let is_attribute = |(name, _): (&str, &str)| name.split_whitespace().count() == 1;
    let attributes = tag[name.len()..].trim();
    TAGS.split(' ')
        .any(|known| known.eq_ignore_ascii_case(name))
        && (attributes.is_empty() || attributes.split_once('=').is_some_and(is_attribute))
}

/// A number, also one that is written as text: `7.8`, `"7,8"`, `"12,345"`, or
/// in pixels.
fn number(value: &Value) -> Option<Value> {
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

/// A date without its time of day.
pub fn date(text: &str) -> String {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    let is_date = day.parse::<PartialDate>().is_ok();
    (if is_date { day } else { text }).to_owned()
}

/// A running time as ISO 8601, also from such with fractions, whole minutes,
/// and what [`seconds`] understands.
fn duration(value: &Value) -> Option<String> {
    let text = match value {
        Value::Number(minutes) => minutes.as_u64()?.to_string(),
        Value::String(text) => text.trim().to_lowercase(),
        _ => return None,
    };
    // With years and months, which are none.
    let iso = text.to_uppercase();
    let iso = iso.replacen("P0Y", "P", 1).replacen("P0M", "P", 1);
    if iso.parse::<Duration>().is_ok() {
        return Some(iso);
    }
    let time = iso.strip_prefix("P0DT").or(iso.strip_prefix("PT"));
    let time = time.map_or(text, str::to_lowercase);
    let seconds = match time.contains(':') {
        true => clock(&time)?,
        false => seconds(&time)?,
    };
    let seconds = seconds.round();
    (seconds > 0.0).then(|| format!("PT{seconds}S"))
}

/// The seconds of `1:46` or `01:46:00`.
fn clock(text: &str) -> Option<f64> {
    let pieces = text.split(':').enumerate().map(|(place, piece)| {
        let is_whole = piece.bytes().all(|byte| byte.is_ascii_digit());
        let is_long_enough = piece.len() == 2 || (place == 0 && piece.len() == 1);
        let number: u32 = piece.parse().ok()?;
        let limit = if place == 0 { 24 } else { 60 };
        (is_whole && is_long_enough && number < limit).then_some(number)
    });
    match *pieces.collect::<Option<Vec<u32>>>()? {
        [hours, minutes] => Some(f64::from(hours * 3600 + minutes * 60)),
        [hours, minutes, seconds] => Some(f64::from(hours * 3600 + minutes * 60 + seconds)),
        _ => None,
    }
}

/// The seconds of figures with their units, the largest first, in English or
/// Spanish: `1 h 46 min`, `1.5 hours`, `6360s`. Whole minutes need no unit, by
/// themselves or behind hours.
fn seconds(text: &str) -> Option<f64> {
    let text = text.replace(" and ", " ").replace(" y ", " ");
    let mut rest = text.as_str();
    let mut total = 0.0;
    let mut last = None;
    while !rest.is_empty() {
        let (figure, after) = split(rest, |c| c.is_ascii_digit() || c == '.' || c == ',');
        let (unit, after) = split(after.trim_start(), char::is_alphabetic);
        let each = match unit {
            "" if figure.contains(['.', ',']) => return None,
            "" | "m" => 60,
            "s" => 1,
            _ if unit.starts_with('h') => 3600,
            _ if unit.starts_with("min") => 60,
            _ if unit.starts_with("sec") || unit.starts_with("seg") => 1,
            _ => return None,
        };
        if last.is_some_and(|last| last <= each) {
            return None;
        }
        last = Some(each);
        total += f64::from(each) * number(&figure.into())?.as_f64()?;
        rest = after.trim_start_matches([' ', ',', '.']);
    }
    Some(total)
}

/// A text in two, where its first characters of a kind end.
fn split(text: &str, is_kind: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !is_kind(c)).unwrap_or(text.len()))
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
