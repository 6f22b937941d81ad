//! People: each once, with one name.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde_json::{Value, json};

use super::json_value::{Members, is_empty};
use super::plain_text::letters;

/// A person as a film file has them: a name, and a page if there is one.
pub fn person(name: Value, url: Option<String>) -> Value {
    match url {
        Some(url) if !is_empty(&name) => json!({ "name": name, "url": url }),
        _ => name,
    }
}

/// The name of a person of a film file.
pub fn name(person: &Value) -> &Value {
    person.get("name").unwrap_or(person)
}

/// Where people stand in a list that has each of them once: by their name in
/// whatever case it is written. Casts are long, so that nobody is compared with all
/// the others.
#[derive(Debug, Default)]
pub struct Places(HashMap<Value, usize>);

impl Places {
    /// Adds somebody to the list. One who is there already may gain a page.
    pub fn add(&mut self, people: &mut Vec<Value>, person: Value) {
        if is_empty(name(&person)) {
            return;
        }
        match self.0.entry(key(&person)) {
            Entry::Occupied(place) => fill(&mut people[*place.get()], person),
            Entry::Vacant(place) => {
                place.insert(people.len());
                people.push(person);
            }
        }
    }

    /// Adds an actor to the cast. One who is there already may gain a page and another
    /// role.
    pub fn add_role(&mut self, cast: &mut Vec<Value>, role: Value) {
        let place = self.0.get(&key(&role)).copied();
        match place.and_then(|place| cast.get_mut(place)) {
            Some(known) => {
                join_roles(known, &role);
                fill(known, role);
            }
            None => self.add(cast, role),
        }
    }
}

/// A person's name in small letters, by which two are the same.
fn key(person: &Value) -> Value {
    match name(person) {
        Value::String(name) => name.to_ascii_lowercase().into(),
        name => name.clone(),
    }
}

/// Gives a person what another account of the same has besides.
fn fill(person: &mut Value, other: Value) {
    let Value::Object(other) = other else {
        return;
    };
    if person
        .as_object()
        .is_none_or(|members| !members.contains_key("name"))
    {
        let name = person.take();
        *person = Members::from_iter([("name".to_owned(), name)]).into();
    }
    for (key, value) in other {
        if person.get(&key).is_none() {
            person[key] = value;
        }
    }
    // A name alone needs no object.
    if let Value::Object(members) = person
        && members.len() == 1
    {
        *person = members.remove("name").unwrap_or_default();
    }
}

/// Adds to an actor another role that they play.
fn join_roles(known: &mut Value, other: &Value) {
    if let (Some(all), Some(its)) = (known.get_mut("characterName"), other.get("characterName")) {
        *all = joined_roles(all, its);
    }
}

/// The mark between the roles of an actor, as Kodi writes it: "Phoebe / The Moon".
const ROLES: &str = " / ";

/// How many bytes of roles an actor may have: data with more repeats one without end.
const MOST: usize = 1000;

/// Two roles in one, in all languages of either.
fn joined_roles(all: &Value, its: &Value) -> Value {
    match (all, its) {
        (all, its) if is_empty(its) => all.clone(),
        (Value::String(all), Value::String(its)) => {
            let is_known = all.split(ROLES).any(|role| letters(role) == letters(its));
            match is_known || all.len() > MOST {
                true => all.as_str().into(),
                false => format!("{all}{ROLES}{its}").into(),
            }
        }
        (Value::Object(all), its) => {
            let each = all.iter().map(|(tag, role)| {
                let its = its.get(tag).or(Some(its).filter(|its| its.is_string()));
                let role = its.map_or_else(|| role.clone(), |its| joined_roles(role, its));
                (tag.clone(), role)
            });
            Value::Object(each.collect())
        }
        (all, Value::Object(its)) => {
            let each = its
                .iter()
                .map(|(tag, its)| (tag.clone(), joined_roles(all, its)));
            Value::Object(each.collect())
        }
        (all, _) => all.clone(),
    }
}

/// An actor with the character that they play, or several with a stroke between.
pub fn role(name: impl Into<Value>, character: impl Into<Value>, url: Option<String>) -> Value {
    let (name, mut character) = (name.into(), character.into());
    if let Value::String(text) = &mut character
        && text.contains('|')
    {
        let roles: Vec<&str> = text.split('|').map(str::trim).collect();
        *text = roles.join(ROLES);
    }
    let actor = person(name, url);
    if is_empty(&actor) || is_empty(&character) {
        return actor;
    }
    let mut members = match actor {
        Value::Object(members) if members.contains_key("name") => members,
        name => Members::from_iter([("name".to_owned(), name)]),
    };
    members.insert("characterName".to_owned(), character);
    members.into()
}
