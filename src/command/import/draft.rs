//! A film file while it is put together, and the values that it is made of.

use std::collections::{HashMap, HashSet};

use film_card::i18n::Locale;
use film_card::language_tag::LanguageTag;
use serde_json::{Value, json};

use super::addresses::{NoHost, is_placeholder, is_unfinished, whole};
use super::certificate::certificate;
use super::credit::Credit;
use super::dates::{Dated, dated};
use super::json_value::short;
pub use super::json_value::{Members, hash, is_empty, list, take, texts};
use super::languages::{by_words, language, words};
use super::nothing::says_nothing;
use super::number::{count, number};
use super::origin::Origin;
use super::people::{self, Places};
use super::running_time::duration;

/// A film file in the making, with the origin of its words and the notes about it.
#[derive(Debug, Default)]
pub struct Draft {
    pub film: Members,
    /// The page around the source, and the language of its texts.
    pub origin: Origin,
    /// A line for each fact that was left out, or taken though it is not sure, with
    /// its path in the source.
    pub notes: Vec<String>,
    /// The language that the name is in, of a source whose names are all in one.
    pub language_of_name: Option<&'static str>,
    /// Where the people of each list are in it, by its key.
    places: HashMap<String, Places>,
    /// The indices of the items that were pushed, by the hash of their key and them.
    items: HashMap<u64, Vec<usize>>,
}

/// How many words a text has at least whose words may tell its language.
const SENTENCE: usize = 6;

/// What is left of a draft.
#[derive(Debug)]
pub struct Finished {
    pub film: Members,
    pub notes: Vec<String>,
    pub language_of_name: Option<&'static str>,
}

impl Draft {
    /// A draft without anything in it, of a source from here.
    pub fn of(origin: Origin) -> Draft {
        Draft {
            origin,
            ..Draft::default()
        }
    }

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
        if is_empty(&item) {
            return;
        }
        let list = items(&mut self.film, key);
        let alike = self.items.entry(hash(&(key, &item))).or_default();
        if alike.iter().all(|index| list.get(*index) != Some(&item)) {
            alike.push(list.len());
            list.push(item);
        }
    }

    /// Adds people to a list of them, each once.
    pub fn push_people(&mut self, key: &str, people: impl IntoIterator<Item = Value>) {
        let people = self.somebody(key, people);
        let list = items(&mut self.film, key);
        let places = self.places.entry(key.to_owned()).or_default();
        people
            .into_iter()
            .for_each(|person| places.add(list, person));
    }

    /// People without those whose name says that nobody is known, which is noted.
    fn somebody(&mut self, key: &str, people: impl IntoIterator<Item = Value>) -> Vec<Value> {
        let mut known = Vec::new();
        for person in people {
            match people::name(&person).as_str() {
                Some(name) if says_nothing(name) => {
                    self.note(key, &format!("\"{name}\" is nobody's name"));
                }
                _ => known.push(person),
            }
        }
        known
    }

    /// Those whom a text names, see [`Credit::of`]; what is not sure is noted.
    pub fn credited(&mut self, path: &str, text: &str) -> Vec<String> {
        let credit = Credit::of(text);
        for remark in credit.remarks {
            self.note(path, &remark);
        }
        credit.names
    }

    /// Adds actors to the cast, each once.
    pub fn push_roles(&mut self, roles: impl IntoIterator<Item = Value>) {
        let roles = self.somebody("actor", roles);
        let cast = items(&mut self.film, "actor");
        let places = self.places.entry("actor".to_owned()).or_default();
        roles
            .into_iter()
            .for_each(|role| places.add_role(cast, role));
    }

    /// Says something of a path.
    pub fn note(&mut self, path: &str, what: &str) {
        self.notes.push(format!("{path}: {what}"));
    }

    /// A text, or a list of paragraphs, in this language: marked with it if a
    /// film file has a place for that; if not, by itself, and that is noted.
    pub fn in_language(&mut self, path: &str, language: Option<&str>, text: Value) -> Value {
        let Some(tag) = language.and_then(|tag| tag.parse::<LanguageTag>().ok()) else {
            return text;
        };
        if is_empty(&text) {
            return text;
        }
        match Locale::lookup(&tag) {
            Some(locale) => {
                let words = words(&text);
                let other = by_words(&words).filter(|other| *other != locale.tag());
                if let Some(other) = other.filter(|_| words.len() >= SENTENCE) {
                    let what = format!("is marked as {}, and has words of {other}", locale.tag());
                    self.note(path, &what);
                }
                json!({ (locale.tag()): text })
            }
            None => {
                let what = format!(
                    "is in the language {tag}, which a film file has no place for; every card shows it as it is"
                );
                self.note(path, &what);
                text
            }
        }
    }

    /// Sets the synopsis, in the language of the source; that a source does not
    /// tell it is noted.
    pub fn set_synopsis(&mut self, path: &str, text: Value) {
        if is_empty(&text) {
            return;
        }
        let language = self.origin.language.clone();
        if language.is_none() {
            self.note(path, "is in a language that the file does not tell, and shown by cards in every language");
        }
        let text = self.in_language(path, language.as_deref(), text);
        self.set("description", text);
    }

    /// A number, see [`number`]; one that can't be understood is noted.
    pub fn number(&mut self, path: &str, value: &Value) -> Value {
        number(value).unwrap_or_else(|| {
            if !is_empty(value) {
                let what = format!("is {}, expected a number", short(value));
                self.note(path, &what);
            }
            Value::Null
        })
    }

    /// How many there are, see [`count`]; what can't be understood is noted.
    pub fn count(&mut self, path: &str, value: &Value) -> Value {
        match count(value) {
            Some(count) => count,
            None => self.number(path, value),
        }
    }

    /// A running time, see [`duration`]; one that can't be understood is noted.
    pub fn duration(&mut self, path: &str, value: &Value) {
        match duration(value) {
            Some(duration) => self.set("duration", duration),
            None if is_empty(value) => {}
            None => self.note(
                path,
                &format!(
                    "is {}, expected a running time such as PT106M or 1 h 46 min",
                    short(value)
                ),
            ),
        }
    }

    /// A date, see [`dated`]; one that is not sure or can't be understood is
    /// noted.
    pub fn date(&mut self, path: &str, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(year) => year.to_string(),
            _ => return None,
        };
        match dated(&text) {
            Dated::On(date) => return Some(date),
            Dated::In(year) => {
                self.note(path, &format!("is \"{text}\", of which the year is taken"));
                return Some(year);
            }
            Dated::Empty => self.note(
                path,
                &format!("is \"{text}\", which programs make of an empty field"),
            ),
            Dated::Unknown if text.is_empty() => {}
            Dated::Unknown => self.note(
                path,
                &format!("is \"{text}\", expected a date such as 2007, 2007-01 or 2007-01-21"),
            ),
        }
        None
    }

    /// An address that leads to the same place from every page, see [`whole`];
    /// one without a host is noted.
    pub fn address(&mut self, path: &str, text: &str) -> Option<String> {
        if text.trim().is_empty() {
            return None;
        }
        if is_unfinished(text) {
            let text = text.trim();
            self.note(
                path,
                &format!("is \"{text}\", which a program made of an empty field"),
            );
            return None;
        }
        let address = whole(text, self.origin.base.as_ref());
        if address == Err(NoHost) && self.origin.is_card {
            return Some(text.trim().to_owned());
        }
        if address == Err(NoHost) {
            self.note(
                path,
                &format!(
                    "is \"{}\", an address without a host, and nothing says which host has it",
                    text.trim()
                ),
            );
        }
        address.ok()
    }

    /// The address of a picture; one that stands where there is no picture is
    /// noted.
    pub fn picture(&mut self, path: &str, text: &str) -> Option<String> {
        let film = self
            .film
            .get("name")
            .map(Value::to_string)
            .unwrap_or_default();
        if is_placeholder(text, &film) {
            self.note(
                path,
                &format!(
                    "is \"{}\", which stands where there is no picture",
                    text.trim()
                ),
            );
            return None;
        }
        self.address(path, text)
    }

    /// Sets the certificate, see [`certificate`]; a word that says that there is none is
    /// noted, and so is what is not taken.
    pub fn certificate(&mut self, path: &str, written: Value) {
        let text = match written {
            Value::String(text) => text,
            written => return self.set("contentRating", written),
        };
        match certificate(&text) {
            None if text.trim().is_empty() => {}
            None => self.note(path, &format!("is \"{text}\", which is no certificate")),
            Some(bare) => {
                if bare.is_part {
                    let what = format!("is \"{text}\", of which \"{}\" is taken", bare.text);
                    self.note(path, &what);
                }
                self.set("contentRating", bare.text);
            }
        }
    }

    /// The tag of a language, see [`language`]; one that is not known is noted.
    pub fn language(&mut self, path: &str, text: &str) -> Option<String> {
        let tag = language(text);
        if tag.is_none() && !super::languages::says_none(text) {
            self.note(path, &format!("\"{text}\" is no language that is known here, expected a language tag or an English or Spanish name"));
        }
        tag
    }

    /// Notes the members that nobody took out of an object. `path` is empty, or ends
    /// in a dot.
    pub fn note_rest(&mut self, path: &str, rest: &Members) {
        for (key, value) in rest {
            if !key.starts_with('@') && !is_empty(value) {
                self.note(&format!("{path}{key}"), "has no place in a film file");
            }
        }
    }

    /// The film as its file has it, without empty lists, and each note once.
    pub fn finished(mut self) -> Finished {
        self.film.retain(|_, value| !is_empty(value));
        let mut seen = HashSet::new();
        self.notes.retain(|note| seen.insert(note.clone()));
        Finished {
            film: self.film,
            notes: self.notes,
            language_of_name: self.language_of_name,
        }
    }

    /// Says of a page's film that the page tells nothing else of it.
    pub fn note_name_alone(&mut self) {
        let is_alone = self
            .film
            .iter()
            .all(|(key, value)| key == "name" || is_empty(value));
        if is_alone && self.origin.is_page {
            self.notes.push("nothing but a name was found".to_owned());
        }
    }
}

/// The list at a key, which [`Draft::finished`] takes away if it stays empty.
fn items<'a>(film: &'a mut Members, key: &str) -> &'a mut Vec<Value> {
    let list = film.entry(key).or_insert_with(|| json!([]));
    if !list.is_array() {
        *list = Value::Array(vec![list.take()]);
    }
    list.as_array_mut().expect("it is a list by now")
}
