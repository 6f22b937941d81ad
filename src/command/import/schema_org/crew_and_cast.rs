//! The crew and the cast of structured data: a person is a name or an object,
//! several in one text, or an actor in a role; some have to do with the page only.

use serde_json::Value;

use super::{Reader, take};
use crate::command::import::draft::{Members, is_empty, list};
use crate::command::import::json_value::short;
use crate::command::import::people::{name, person, role};
use crate::command::schema_type::is_a;

/// Pieces of addresses of those who write on a site.
const USERS: [&str; 14] = [
    "user", "users", "author", "authors", "autor", "autores", "member", "members", "profile",
    "profiles", "u", "usuario", "usuarios", "perfil",
];

/// Names of those who look after a site.
const OF_SITE: [&str; 7] = [
    "admin",
    "administrator",
    "administrador",
    "webmaster",
    "web master",
    "editor",
    "redacción",
];

impl Reader<'_> {
    /// Everybody of the film's crew.
    pub fn crew(&mut self, movie: &mut Members) {
        for (key, names) in [
            ("director", &["director", "directors"][..]),
            ("producer", &["producer", "producers"]),
            ("musicBy", &["musicBy", "composer"]),
            ("cinematographer", &["cinematographer"]),
            ("editor", &["editor"]),
        ] {
            let people = self.people(key, take(movie, names));
            self.draft.push_people(key, people);
        }
        self.writers(movie);
    }

    /// The film's author, unless that is the page's; else those of its creators
    /// who are people.
    fn writers(&mut self, movie: &mut Members) {
        let authors = list(take(
            movie,
            &["author", "writer", "writers", "screenwriter"],
        ));
        let authors = authors
            .into_iter()
            .map(|author| self.graph.resolved(author));
        let (of_page, authors): (Vec<_>, Vec<_>) =
            authors.partition(|author| self.is_of_page(author));
        for author in of_page {
            let name = author.get("name").cloned().unwrap_or(author);
            self.draft.note(
                "author",
                &format!(
                    "{} is an author of the page, and not of the film",
                    short(&name)
                ),
            );
        }
        let people = self.people("author", authors.into());
        self.draft.push_people("author", people);
        if self
            .draft
            .film
            .get("author")
            .is_some_and(|authors| !is_empty(authors))
        {
            return;
        }
        // Beside companies.
        let creators = list(take(movie, &["creator", "creators"])).into_iter();
        let creators = creators.map(|creator| self.graph.resolved(creator));
        let is_person = |creator: &Value| {
            let kind = creator.as_object().map(|thing| thing.get("@type"));
            kind.is_none_or(|kind| kind.is_none() || is_a(kind, "Person"))
        };
        let (people, companies): (Vec<_>, Vec<_>) = creators.partition(is_person);
        let people: Vec<_> = people
            .into_iter()
            .filter(|person| !self.is_of_page(person))
            .collect();
        let people = self.people("creator", people.into());
        self.draft.push_people("author", people);
        let what = match companies.len() {
            0 => return,
            1 => "has 1 company, which writes no film".to_owned(),
            count => format!("has {count} companies, which write no film"),
        };
        self.draft.note("creator", &what);
    }

    /// Whether somebody writes for the page: by an address of a user's, by being
    /// the author of the page around, by being a company, or by a name.
    fn is_of_page(&self, author: &Value) -> bool {
        let Value::Object(members) = author else {
            return author.as_str().is_some_and(is_of_site);
        };
        let text = |key: &str| members.get(key).and_then(Value::as_str).unwrap_or_default();
        let is_user = ["@id", "url"].iter().any(|key| {
            let address = text(key);
            let path = address.split(['?', '#']).next().unwrap_or_default();
            let mut pieces = path.split('/').skip(3).peekable();
            let is_user = pieces.any(|piece| USERS.contains(&piece) || piece.starts_with('@'));
            is_user || address.contains("?author=") || address.contains("#/schema/person/")
        });
        let is_company = is_a(members.get("@type"), "Organization");
        let is_author_of = |page: &Members| {
            let authors = page.get("author").or(page.get("creator")).cloned();
            list(authors.unwrap_or_default()).into_iter().any(|its| {
                let its = self.graph.resolved(its);
                let is_same = |key: &str| {
                    !text(key).is_empty() && its.get(key).and_then(Value::as_str) == Some(text(key))
                };
                is_same("@id") || is_same("name") || its.as_str() == Some(text("name"))
            })
        };
        is_user
            || is_company
            || is_of_site(text("name"))
            || self.graph.pages.iter().any(is_author_of)
    }

    pub fn people(&mut self, path: &str, value: Value) -> Vec<Value> {
        let each = list(value).into_iter();
        each.flat_map(|value| self.persons(path, value)).collect()
    }

    /// Whom one value names: somebody, or several in one text or in a list of names.
    fn persons(&mut self, path: &str, value: Value) -> Vec<Value> {
        let mut members = match self.graph.resolved(value) {
            Value::Object(members) => members,
            name => Members::from_iter([("name".to_owned(), name)]),
        };
        let text = match take(&mut members, &["name"]) {
            Value::Array(names) if names.iter().all(Value::is_string) => {
                return self.people(path, names.into());
            }
            Value::String(text) => text,
            name => match self.name(path, name) {
                Value::String(text) => text,
                name if is_empty(&name) => {
                    self.draft.note(path, "has no name");
                    return Vec::new();
                }
                name => {
                    let url = self.address(path, &take(&mut members, &["url", "sameAs"]));
                    return vec![person(name, url)];
                }
            },
        };
        let names = self.draft.credited(path, &text);
        match &names[..] {
            [] => self.draft.note(path, "has no name"),
            [name] => {
                let url = self.address(path, &take(&mut members, &["url", "sameAs"]));
                return vec![person(name.as_str().into(), url)];
            }
            _ => {}
        }
        names.into_iter().map(Value::from).collect()
    }

    /// The cast.
    pub fn cast(&mut self, actors: Value) {
        for actor in list(actors) {
            let roles = self.roles(actor);
            self.draft.push_roles(roles);
        }
    }

    /// An actor, an actor in a role, or several.
    fn roles(&mut self, value: Value) -> Vec<Value> {
        let mut role = match self.graph.resolved(value) {
            Value::Object(members) => members,
            name => Members::from_iter([("name".to_owned(), name)]),
        };
        let character = take(&mut role, &["characterName", "roleName", "character"]);
        let character = self.name("actor", character);
        let inner = take(&mut role, &["actor"]);
        let actors = match is_empty(&inner) {
            true => self.people("actor", Value::Object(role)),
            false => self.people("actor", inner),
        };
        if is_empty(&character) {
            return actors
                .into_iter()
                .map(|actor| self.in_role(actor))
                .collect();
        }
        let with_character = actors.into_iter().map(|actor| {
            let mut role = match actor {
                Value::Object(members) if members.contains_key("name") => members,
                name => Members::from_iter([("name".to_owned(), name)]),
            };
            role.insert("characterName".into(), character.clone());
            Value::Object(role)
        });
        with_character.collect()
    }

    /// An actor whose name has the character behind it: "Ada Lumen as the Moon".
    fn in_role(&mut self, actor: Value) -> Value {
        let Some(text) = name(&actor).as_str() else {
            return actor;
        };
        let words = [" as ", " como "];
        let Some((bare, character)) = words.iter().find_map(|word| text.split_once(word)) else {
            return actor;
        };
        let (bare, character) = (bare.trim().to_owned(), character.trim().to_owned());
        let what = format!("\"{text}\" is taken for {bare} in the role {character}");
        self.draft.note("actor", &what);
        let url = actor.get("url").and_then(Value::as_str).map(str::to_owned);
        role(bare, character, url)
    }
}

fn is_of_site(name: &str) -> bool {
    OF_SITE.contains(&name.trim().to_lowercase().as_str())
}
