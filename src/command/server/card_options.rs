//! The options of a card as an object of JavaScript: `maxCast` for `data-max-cast`.

use std::sync::LazyLock;

use film_card::config::Config;
use film_card::error::Error;
use film_card::reference::options::options;
use serde_json::{Map, Value};

use crate::command::prerender::{Fallback, Form};

/// What is asked for of a card.
#[derive(Debug)]
pub struct CardOptions {
    /// Names and values, for its element.
    pub attributes: Vec<(String, String)>,
    pub config: Config,
    pub form: Form,
}

/// The members that are no attribute of the element.
const OF_FORM: [&str; 3] = ["fallback", "css", "nonce"];

/// The attributes of the element, each with the member that means it.
static OF_CARD: LazyLock<Vec<(&str, String)>> = LazyLock::new(|| {
    let options = options().into_iter().filter(|option| option.name != FILM);
    let named = options.map(|option| (option.name, member_of(option.name)));
    named.collect()
});

/// The attribute that names an embedded film, which has an argument of its own.
const FILM: &str = "data-film";

impl CardOptions {
    /// Reads an object in JSON. `null`, and a text without a word, is as if absent.
    ///
    /// # Errors
    /// A member is unknown, or has a wrong value: a line for each.
    pub fn read(json: &str) -> Result<CardOptions, String> {
        let mut faults = Vec::new();
        let mut attributes = Vec::new();
        let members = members(json)?;
        for (name, value) in &members {
            if OF_FORM.contains(&name.as_str()) {
                continue;
            }
            let Some((attribute, _)) = OF_CARD.iter().find(|(_, member)| member == name) else {
                let names = OF_CARD.iter().map(|(_, member)| member.as_str());
                let names: Vec<&str> = names.chain(OF_FORM).collect();
                let expected = names.join(", ");
                faults.push(format!("{name}: is no option, expected one of {expected}"));
                continue;
            };
            match text_of(value) {
                Ok(text) if text.trim().is_empty() => {}
                Ok(text) => attributes.push(((*attribute).to_owned(), text)),
                Err(()) => faults.push(not_text(name, value)),
            }
        }
        // As the native command writes them.
        attributes.sort_by_key(|(name, _)| OF_CARD.iter().position(|(known, _)| known == name));
        let text_of = |asked: &str| {
            let given = attributes.iter().find(|(name, _)| name == asked)?;
            Some(&*given.1)
        };
        let (config, warnings) = Config::parse(&text_of);
        faults.extend(warnings.iter().map(sentence));
        let form = form(&members, &mut faults);
        match faults.is_empty() {
            true => Ok(CardOptions {
                attributes,
                config,
                form,
            }),
            false => Err(faults.join("\n")),
        }
    }

    /// Reads the members that say how cards are written, and no others: those of a card
    /// are its attributes.
    ///
    /// # Errors
    /// As [`CardOptions::read`].
    pub fn read_form(json: &str) -> Result<Form, String> {
        let members = members(json)?;
        let mut faults = Vec::new();
        let unknown = members.keys().filter(|name| !OF_FORM.contains(&&***name));
        faults.extend(unknown.map(|name| {
            let expected = OF_FORM.join(", ");
            format!("{name}: is no option of a page, expected one of {expected}")
        }));
        let form = form(&members, &mut faults);
        match faults.is_empty() {
            true => Ok(form),
            false => Err(faults.join("\n")),
        }
    }
}

fn members(json: &str) -> Result<Map<String, Value>, String> {
    match serde_json::from_str(json) {
        Ok(Value::Object(members)) => Ok(members),
        _ => Err("options: expected an object".to_owned()),
    }
}

/// The form of a card, and a line for each fault.
fn form(members: &Map<String, Value>, faults: &mut Vec<String>) -> Form {
    let mut text = |name: &str| {
        let value = members.get(name)?;
        let text = text_of(value).map_err(|()| faults.push(not_text(name, value)));
        text.ok().filter(|text| !text.trim().is_empty())
    };
    let [fallback, css, nonce] = OF_FORM.map(&mut text);
    let fallback = fallback.map(|asked| {
        let mut values = Fallback::VALUES.into_iter();
        let known = values.find(|(name, _)| name.eq_ignore_ascii_case(&asked));
        known.map(|(_, fallback)| fallback).ok_or(asked)
    });
    let fallback = fallback.transpose().unwrap_or_else(|asked| {
        let names = Fallback::VALUES.map(|(name, _)| name).join(", ");
        faults.push(format!(
            "fallback: unknown value \"{asked}\", expected one of {names}"
        ));
        None
    });
    Form {
        css,
        nonce,
        fallback: fallback.unwrap_or_default(),
    }
}

/// A value as the text of an attribute: a list has its words.
fn text_of(value: &Value) -> Result<String, ()> {
    match value {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Array(items) => {
            let words: Result<Vec<String>, ()> = items.iter().map(text_of).collect();
            Ok(words?.join(" "))
        }
        Value::Bool(_) | Value::Object(_) => Err(()),
    }
}

fn not_text(name: &str, value: &Value) -> String {
    format!("{name}: is {value}, expected a text, a number or a list of texts")
}

/// `maxCast` of `data-max-cast`.
fn member_of(attribute: &str) -> String {
    let mut words = attribute.trim_start_matches("data-").split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_ascii_uppercase() + rest
    })
}

/// A warning about an attribute, of the member.
fn sentence(warning: &Error) -> String {
    let attribute = warning.path();
    let said = warning.to_string();
    said.replacen(attribute, &member_of(attribute), 1)
}
