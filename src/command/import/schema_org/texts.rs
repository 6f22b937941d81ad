//! Texts of structured data: by themselves, in objects, in one language or
//! several.

use std::collections::HashSet;

use serde_json::Value;

use super::Reader;
use crate::command::import::draft::{Members, hash, is_empty, list, texts};
use crate::command::import::languages::language;
use crate::command::import::nothing::is_mark;
use crate::command::import::plain_text::{line, paragraphs, without_references};

impl Reader<'_> {
    /// A name, its own or its thing's, as it stands; one for each language that
    /// a film file has, where it says which is which.
    pub fn name(&mut self, path: &str, value: Value) -> Value {
        self.written(path, value, None, &|text| line(text).into())
    }

    /// A text in the language of the page.
    pub fn text(&mut self, path: &str, value: Value) -> Value {
        let language = self.draft.origin.language.clone();
        self.written(path, value, language.as_deref(), &|text| line(text).into())
    }

    /// The paragraphs of a text in this language.
    pub fn paragraphs(&mut self, path: &str, value: Value, language: Option<&str>) -> Value {
        self.written(path, value, language, &paragraphs)
    }

    fn written(
        &mut self,
        path: &str,
        value: Value,
        language: Option<&str>,
        write: &dyn Fn(&str) -> Value,
    ) -> Value {
        let mut each = Members::new();
        let mut same = Vec::new();
        let mut foreign = Vec::new();
        for item in list(value) {
            match self.graph.resolved(item) {
                Value::String(text) if is_mark(&text) => {}
                Value::String(text) => same.push(write(&text)),
                Value::Number(number) => same.push(number.to_string().into()),
                Value::Object(members) => {
                    let named = ["@value", "name", "alternateName", "text"];
                    let value = named.iter().find_map(|key| members.get(*key)?.as_str());
                    let Some(value) = value else {
                        self.draft.note(path, "is an object without a name");
                        continue;
                    };
                    let tag = primary_language(&members);
                    match tag.as_str() {
                        "" => same.push(write(value)),
                        tag @ ("en" | "es") => {
                            each.entry(tag).or_insert_with(|| write(value));
                        }
                        _ => foreign.push((tag, write(value))),
                    }
                }
                Value::Null => {}
                other => self.draft.note(path, &format!("is {other}, expected text")),
            }
        }
        same.retain(|text| !is_empty(text));
        if each.is_empty() && same.is_empty() && !foreign.is_empty() {
            let (tag, text) = foreign.remove(0);
            // A title is that of every language.
            let tag = Some(tag.as_str()).filter(|_| path != "name");
            return self.draft.in_language(path, tag, text);
        }
        for (tag, _) in foreign.iter().filter(|_| path != "name") {
            let what = format!("is there in the language {tag} too");
            self.draft.note(path, &what);
        }
        if !each.is_empty() {
            match (same.into_iter().next(), language) {
                (None, _) => {}
                (Some(text), Some(tag @ ("en" | "es"))) if !each.contains_key(tag) => {
                    each.insert(tag.to_owned(), text);
                }
                _ => self
                    .draft
                    .note(path, "has a text of no language too, which is left out"),
            }
            return Value::Object(each);
        }
        same.dedup();
        if same.len() > 1 {
            self.draft
                .note(path, "has several texts, the first is taken");
        }
        let text = same.into_iter().next().unwrap_or_default();
        self.draft.in_language(path, language, text)
    }

    /// Those of a title's texts that are in a third language which is the film's; others
    /// are noted.
    pub fn original_titles(&mut self, title: &Value, film: Option<&Value>) -> Vec<Value> {
        let languages = list(film.cloned().unwrap_or_default());
        let languages = languages.iter().flat_map(texts);
        let tags: Vec<String> = languages.filter_map(|text| language(&text)).collect();
        let mut originals = Vec::new();
        for (tag, text) in in_third_languages(title) {
            match tags
                .iter()
                .any(|known| known.split('-').next() == Some(&tag))
            {
                true => originals.push(text),
                false => self
                    .draft
                    .note("name", &format!("is there in the language {tag} too")),
            }
        }
        originals
    }

    /// A list of texts in the language of the page.
    pub fn texts(&mut self, path: &str, value: Value) -> Vec<Value> {
        self.each(list(value), |reader, text| reader.text(path, text))
    }

    /// A list of names as they stand.
    pub fn names(&mut self, path: &str, value: Value) -> Vec<Value> {
        self.each(list(value), |reader, text| reader.name(path, text))
    }

    /// A list of short texts in the language of the page; some write one with marks
    /// between.
    pub fn split_texts(&mut self, path: &str, value: Value, names: Names) -> Vec<Value> {
        self.each(split(value, names), |reader, text| reader.text(path, text))
    }

    /// The same of texts that may be in another language than the page.
    pub fn split_names(&mut self, path: &str, value: Value, names: Names) -> Vec<Value> {
        self.each(split(value, names), |reader, text| reader.name(path, text))
    }

    fn each(
        &mut self,
        items: Vec<Value>,
        mut read: impl FnMut(&mut Self, Value) -> Value,
    ) -> Vec<Value> {
        let mut seen = HashSet::new();
        let texts = items.into_iter().map(|item| read(self, item));
        let small = |text: &Value| text.to_string().to_lowercase();
        let texts = texts.filter(|text| !is_empty(text) && seen.insert(hash(&small(text))));
        texts.collect()
    }
}

/// The texts of a title that are in a third language, each with that.
fn in_third_languages(title: &Value) -> Vec<(String, Value)> {
    let texts = list(title.clone()).into_iter();
    let texts = texts.filter_map(|text| {
        let tag = primary_language(text.as_object()?);
        let is_third = !["", "en", "es"].contains(&tag.as_str());
        let text = text.get("@value").filter(|_| is_third)?;
        Some((tag, text.clone()))
    });
    texts.collect()
}

/// The language of a text in small letters, without its region; empty if it has none.
fn primary_language(text: &Members) -> String {
    let tag = text.get("@language").and_then(Value::as_str);
    let tag = tag.unwrap_or_default().split(['-', '_']).next();
    tag.unwrap_or_default().to_lowercase()
}

/// The texts that one text holds.
pub type Names = fn(&str) -> Vec<&str>;

/// Texts by themselves, of which some hold several, also as the name of a thing.
pub fn split(value: Value, names: Names) -> Vec<Value> {
    let texts = list(value).into_iter().flat_map(|text| {
        // A character reference ends in a mark that parts texts.
        let name = text
            .get("name")
            .unwrap_or(&text)
            .as_str()
            .map(without_references);
        let parts = name.as_deref().map(|name| (name, names(name)));
        let parts = parts.filter(|(name, parts)| text.is_string() || parts[..] != [*name]);
        match parts.map(|(_, parts)| parts) {
            Some(parts) => parts.into_iter().map(Value::from).collect(),
            None => vec![text],
        }
    });
    texts.collect()
}

/// The texts between the marks of a list.
pub fn listed(text: &str) -> Vec<&str> {
    let parts = text.split([',', ';', '|', '·']);
    let parts = parts.flat_map(|part| part.split(" / ")).map(str::trim);
    parts.collect()
}
