//! People: each once, one name each.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::json_value::{Members, is_empty};

/// The names in a text that has several, told apart by two commas or more, or
/// by a mark that no name has; `None` if it is one name.
pub fn several(text: &str) -> Option<Vec<String>> {
    let marks = [";", " / ", " | ", " • ", " · "];
    let mark = marks.iter().find(|mark| text.contains(**mark));
    let ends_by_word = text.rsplit_once(',').and_then(|(_, last)| last_two(last));
    let mut names: Vec<&str> = match mark {
        Some(mark) => text.split(mark).collect(),
        None if text.matches(',').count() > 1 || ends_by_word.is_some() => {
            text.split([',', '，', '、']).collect()
        }
        None => return None,
    };
    if let (None, Some(two)) = (mark, ends_by_word) {
        names.pop();
        names.extend(two);
    }
    let names = names.into_iter().map(str::trim);
    let names = names.map(|name| name.strip_prefix("and ").unwrap_or(name));
    // The suffix of a name: "Ada Lumen, Jr., Leo Mar, Eva Sol"
    let mut all: Vec<String> = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        match all.last_mut() {
            Some(last) if is_suffix(name) => last.push_str(&format!(", {name}")),
            _ => all.push(name.to_owned()),
        }
    }
    (all.len() > 1).then_some(all)
}

/// The last two names of a list, "Leo Mar y Eva Sol": names of two words or more,
/// since a name may have such a word in it.
fn last_two(text: &str) -> Option<[&str; 2]> {
    let words = [" and ", " y ", " e ", " & "];
    let (one, other) = words.iter().find_map(|word| text.split_once(word))?;
    let has_two_words = |name: &str| name.split_whitespace().count() > 1;
    (has_two_words(one) && has_two_words(other)).then_some([one, other])
}

/// Whether it is behind the comma of a name: "Ada Lumen, Jr."
pub fn is_suffix(text: &str) -> bool {
    let text = text
        .trim()
        .trim_end_matches('.')
        .replace('.', "")
        .to_lowercase();
    [
        "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "asc", "bsc", "ace", "amc",
    ]
    .contains(&text.as_str())
}

/// A name without what its owner did behind it in brackets, as shops write it: "Ada
/// Lumen (Director)".
pub fn without_job(name: &str) -> &str {
    let Some((bare, job)) = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once(" ("))
    else {
        return name;
    };
    let jobs = [
        "actor",
        "actress",
        "actriz",
        "author",
        "composer",
        "compositor",
        "director",
        "directora",
        "guion",
        "guionista",
        "producer",
        "productor",
        "productora",
        "screenplay",
        "screenwriter",
        "writer",
    ];
    match jobs.contains(&job.to_lowercase().as_str()) {
        true => bare,
        false => name,
    }
}

/// Whether it is what programs and people write where nobody is known.
pub fn is_nobody(name: &str) -> bool {
    [
        "null",
        "undefined",
        "none",
        "nan",
        "n/a",
        "-",
        "--",
        "—",
        "?",
        "unknown",
        "desconocido",
        "desconocida",
    ]
    .contains(&name.trim().to_lowercase().as_str())
}

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
/// whatever case it is written, and by their character. Casts are long, so that
/// nobody is compared with all the others.
#[derive(Debug, Default)]
pub struct Places(HashMap<(Value, Value), usize>);

impl Places {
    /// Adds somebody to the list. One who is there already may gain a page.
    pub fn add(&mut self, people: &mut Vec<Value>, person: Value) {
        let key = (key(&person), Value::Null);
        self.put(people, person, [key]);
    }

    /// Adds an actor to the cast. One who is there already is not there twice,
    /// unless in another role.
    pub fn add_role(&mut self, cast: &mut Vec<Value>, role: Value) {
        let character = |role: &Value| {
            let character = role.get("characterName").filter(|name| !is_empty(name));
            character.cloned().unwrap_or_default()
        };
        let name = key(&role);
        let anybody = (name.clone(), Value::Null);
        let in_role = (name, character(&role));
        // One without a character is in whichever role others tell.
        let first = self.0.get(&anybody).map(|place| &cast[*place]);
        match first.is_some_and(|first| character(first).is_null()) {
            true => self.put(cast, role, [anybody, in_role]),
            false => self.put(cast, role, [in_role, anybody]),
        }
    }

    /// Adds somebody under these keys, of which the first says whether they are
    /// there.
    fn put<const N: usize>(
        &mut self,
        people: &mut Vec<Value>,
        person: Value,
        keys: [(Value, Value); N],
    ) {
        if is_empty(name(&person)) {
            return;
        }
        let there = self.0.get(&keys[0]).copied();
        let place = there.unwrap_or(people.len());
        match there {
            Some(place) => fill(&mut people[place], person),
            None => people.push(person),
        }
        for key in keys {
            self.0.entry(key).or_insert(place);
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

/// An actor with the character that they play.
pub fn role(name: impl Into<Value>, character: impl Into<Value>, url: Option<String>) -> Value {
    let (name, character) = (name.into(), character.into());
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
