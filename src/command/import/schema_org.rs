//! A Movie of schema.org, as pages have it: one value or a list, a text or an
//! object, spread over a graph of nodes, of one type or several.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::draft::{Draft, Members, date, is_empty, list};
use super::language::language;
use super::plain_text::{line, paragraphs};
use crate::command::schema_type::is_a;

/// The first film of this data, if there is one.
pub fn draft(data: &[Value]) -> Option<Draft> {
    let mut graph = Graph::default();
    data.iter().for_each(|value| graph.add(value));
    let mut movies = std::mem::take(&mut graph.movies).into_iter();
    let movie = movies.next()?;
    let name = movie.get("name").cloned();
    let mut draft = Draft::default();
    Reader {
        graph: &graph,
        draft: &mut draft,
    }
    .movie(movie);
    for other in movies {
        // Its reviews may name it again.
        if other.get("name") != name.as_ref() {
            let name = other.get("name").unwrap_or(&Value::Null);
            draft
                .notes
                .push(format!("another film is left out: {name}"));
        }
    }
    Some(draft)
}

/// All nodes of the data.
#[derive(Debug, Default)]
struct Graph {
    movies: Vec<Members>,
    /// Those with an id, which others may name.
    nodes: HashMap<String, Members>,
    /// Reviews that name the film they are about, not the other way.
    reviews: Vec<Members>,
}

impl Graph {
    fn add(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.add(item)),
            Value::Object(members) => {
                if let Some(Value::String(id)) = members.get("@id")
                    && members.len() > 1
                {
                    self.nodes.insert(id.clone(), members.clone());
                }
                if is_a(members.get("@type"), "Movie") && members.contains_key("name") {
                    self.movies.push(members.clone());
                }
                if is_a(members.get("@type"), "Review") && members.contains_key("itemReviewed") {
                    self.reviews.push(members.clone());
                }
                members.values().for_each(|member| self.add(member));
            }
            _ => {}
        }
    }

    /// The node that a value names, or the value itself.
    fn resolved(&self, value: Value) -> Value {
        let Value::Object(members) = &value else {
            return value;
        };
        let id = members.get("@id").and_then(Value::as_str);
        // A reference has nothing else, but for its type.
        let is_reference = members.keys().all(|key| key.starts_with('@'));
        match id.and_then(|id| self.nodes.get(id)) {
            Some(node) if is_reference => Value::Object(node.clone()),
            _ => value,
        }
    }
}

struct Reader<'a> {
    graph: &'a Graph,
    draft: &'a mut Draft,
}

impl Reader<'_> {
    fn movie(&mut self, mut movie: Members) {
        let id = movie.get("@id").cloned();
        let name = self.text("name", take(&mut movie, &["name", "headline"]));
        self.draft.set("name", name.clone());
        self.lists_of_texts(&mut movie);
        self.crew(&mut movie);
        let actors = list(take(&mut movie, &["actor", "actors"])).into_iter();
        let roles: Vec<Value> = actors.filter_map(|actor| self.role(actor)).collect();
        self.draft.set("actor", roles);
        self.facts(&mut movie);
        let description = take(&mut movie, &["description", "abstract"]);
        let description = self.paragraphs("description", description);
        self.draft.set("description", description);
        let image = self.image(take(&mut movie, &["image", "thumbnailUrl"]));
        self.draft.set("image", image);
        self.draft.set("url", url(&take(&mut movie, &["url"])));
        for address in list(take(&mut movie, &["sameAs"])) {
            self.draft.push("sameAs", address);
        }
        let aggregate = take(&mut movie, &["aggregateRating"]);
        let aggregate = self.rating("aggregateRating", aggregate, true);
        self.draft.set("aggregateRating", aggregate);
        let reviews = list(take(&mut movie, &["review", "reviews"]));
        self.reviews(reviews, id.as_ref(), &name);
        self.draft.note_rest("", &movie);
    }

    fn lists_of_texts(&mut self, movie: &mut Members) {
        for (key, names) in [
            (
                "alternateName",
                &["alternateName", "alternativeHeadline"][..],
            ),
            ("genre", &["genre"]),
            ("countryOfOrigin", &["countryOfOrigin"]),
            ("award", &["award", "awards"]),
            ("about", &["about"]),
        ] {
            let texts = self.texts(key, take(movie, names));
            self.draft.set(key, texts);
        }
    }

    fn crew(&mut self, movie: &mut Members) {
        for (key, names) in [
            ("director", &["director", "directors"][..]),
            ("author", &["author"]),
            ("producer", &["producer"]),
            ("musicBy", &["musicBy"]),
            ("cinematographer", &["cinematographer"]),
            ("editor", &["editor"]),
        ] {
            let people = self.people(key, take(movie, names));
            self.draft.set(key, people);
        }
        // Writers are often the creators, beside companies.
        if !self.draft.film.contains_key("author") {
            let creators = list(take(movie, &["creator"])).into_iter();
            let creators = creators.map(|creator| self.graph.resolved(creator));
            let is_person = |creator: &Value| {
                let thing = creator.as_object();
                thing.is_none_or(|thing| is_a(thing.get("@type"), "Person"))
            };
            let (people, others): (Vec<_>, Vec<_>) = creators.partition(is_person);
            let people = self.people("creator", people.into());
            self.draft.set("author", people);
            movie.insert("creator".into(), others.into());
        }
    }

    /// Languages, rating by age, date and running time.
    fn facts(&mut self, movie: &mut Members) {
        for tag in list(take(movie, &["inLanguage"])) {
            let tag = self.language("inLanguage", tag);
            self.draft.push("inLanguage", tag);
        }
        let rating = take(movie, &["contentRating"]);
        let rating = match rating.get("ratingValue") {
            Some(value) => value.clone(),
            None => rating,
        };
        let rating = self.text("contentRating", rating);
        self.draft.set("contentRating", rating);
        let published = take(movie, &["datePublished", "dateCreated"]);
        self.draft.set("datePublished", day(&published));
        let duration = take(movie, &["duration", "timeRequired"]);
        let duration = duration.get("@value").unwrap_or(&duration);
        self.draft.duration("duration", duration);
    }

    /// The film's own reviews, and those that name it by its id or its name.
    fn reviews(&mut self, mut reviews: Vec<Value>, id: Option<&Value>, name: &Value) {
        for review in &self.graph.reviews {
            let about = &review["itemReviewed"];
            let is_ours = (id.is_some() && about.get("@id") == id)
                || (!is_empty(name) && about.get("name") == Some(name));
            if is_ours && !reviews.contains(&Value::Object(review.clone())) {
                reviews.push(Value::Object(review.clone()));
            }
        }
        let reviews = reviews.into_iter().enumerate();
        let reviews: Vec<Value> = reviews
            .map(|(place, review)| self.review(place, review))
            .filter(|review| !is_empty(review))
            .collect();
        self.draft.set("review", reviews);
    }

    /// A text, its own or its thing's name; one for each language that a film
    /// file has, where it says which is which.
    fn text(&mut self, path: &str, value: Value) -> Value {
        self.in_languages(path, value, &|text| line(text).into())
    }

    fn paragraphs(&mut self, path: &str, value: Value) -> Value {
        self.in_languages(path, value, &|text| paragraphs(text))
    }

    fn in_languages(&mut self, path: &str, value: Value, write: &dyn Fn(&str) -> Value) -> Value {
        let mut each = Members::new();
        let mut same = Vec::new();
        for item in list(value) {
            match self.graph.resolved(item) {
                Value::String(text) => same.push(write(&text)),
                Value::Number(number) => same.push(number.to_string().into()),
                Value::Object(members) => {
                    let named = ["@value", "name", "alternateName", "text"];
                    let value = named.iter().find_map(|key| members.get(*key)?.as_str());
                    let Some(value) = value else {
                        self.draft.note(path, "is an object without a name");
                        continue;
                    };
                    let tag = members
                        .get("@language")
                        .and_then(Value::as_str)
                        .unwrap_or_default();
                    match tag
                        .split('-')
                        .next()
                        .unwrap_or_default()
                        .to_lowercase()
                        .as_str()
                    {
                        "" => same.push(write(value)),
                        tag @ ("en" | "es") => {
                            each.entry(tag).or_insert_with(|| write(value));
                        }
                        _ => self
                            .draft
                            .note(path, &format!("is there in the language {tag} too")),
                    }
                }
                Value::Null => {}
                other => self.draft.note(path, &format!("is {other}, expected text")),
            }
        }
        if !each.is_empty() {
            return Value::Object(each);
        }
        if same.len() > 1 {
            self.draft
                .note(path, "has several texts, the first is taken");
        }
        same.into_iter().next().unwrap_or_default()
    }

    /// A list of texts; some write one with commas.
    fn texts(&mut self, path: &str, value: Value) -> Vec<Value> {
        let texts = match value {
            Value::String(text) if path == "genre" || path == "countryOfOrigin" => {
                text.split(',').map(Value::from).collect()
            }
            other => list(other),
        };
        let texts = texts.into_iter().map(|text| self.text(path, text));
        texts.filter(|text| !is_empty(text)).collect()
    }

    fn people(&mut self, path: &str, value: Value) -> Vec<Value> {
        let people = list(value)
            .into_iter()
            .map(|person| self.person(path, person));
        people.filter(|person| !is_empty(person)).collect()
    }

    fn person(&mut self, path: &str, value: Value) -> Value {
        let mut members = match self.graph.resolved(value) {
            Value::Object(members) => members,
            name => return self.text(path, name),
        };
        let name = take(&mut members, &["name"]);
        let name = self.text(path, name);
        if is_empty(&name) {
            self.draft.note(path, "has no name");
            return Value::Null;
        }
        match url(&take(&mut members, &["url", "sameAs"])) {
            Value::Null => name,
            url => json!({ "name": name, "url": url }),
        }
    }

    /// An actor, or an actor in a role.
    fn role(&mut self, value: Value) -> Option<Value> {
        let mut role = match self.graph.resolved(value) {
            Value::Object(members) => members,
            name => return Some(self.text("actor", name)).filter(|name| !is_empty(name)),
        };
        let character = take(&mut role, &["characterName", "roleName", "character"]);
        let character = self.text("actor", character);
        let inner = take(&mut role, &["actor"]);
        let actor = match list(inner).into_iter().next() {
            Some(actor) => actor,
            None => Value::Object(role),
        };
        let actor = self.person("actor", actor);
        if is_empty(&actor) {
            return None;
        }
        if is_empty(&character) {
            return Some(actor);
        }
        let mut role = match actor {
            Value::Object(members) if members.contains_key("name") => members,
            name => Members::from_iter([("name".to_owned(), name)]),
        };
        role.insert("characterName".into(), character);
        Some(Value::Object(role))
    }

    fn language(&mut self, path: &str, value: Value) -> Option<String> {
        if is_empty(&value) {
            return None;
        }
        let text = match self.graph.resolved(value) {
            Value::String(text) => text,
            Value::Object(members) => {
                let names = ["alternateName", "identifier", "name"];
                let named = names.iter().filter_map(|key| members.get(*key)?.as_str());
                let named = named.filter(|text| language(text).is_some());
                named.map(str::to_owned).next().unwrap_or_default()
            }
            _ => String::new(),
        };
        self.draft.language(path, &text)
    }

    fn image(&mut self, value: Value) -> Value {
        let mut images = list(value)
            .into_iter()
            .map(|image| self.graph.resolved(image));
        let first = images.next().unwrap_or_default();
        let others = images.count();
        if others > 0 {
            self.draft
                .note("image", &format!("has {others} more, the first is taken"));
        }
        let Value::Object(mut members) = first else {
            return match url(&first) {
                Value::Null => Value::Null,
                url => json!({ "url": url }),
            };
        };
        let mut image = Members::new();
        image.insert(
            "url".into(),
            url(&take(&mut members, &["url", "contentUrl"])),
        );
        let caption = take(&mut members, &["caption"]);
        let caption = self.text("image.caption", caption);
        image.insert("caption".into(), caption);
        for key in ["width", "height"] {
            let length = take(&mut members, &[key]);
            let length = self.draft.number(&format!("image.{key}"), &length);
            image.insert(key.into(), length);
        }
        image.retain(|_, value| !is_empty(value));
        Value::Object(image)
    }

    /// A rating; of an aggregate one, how many gave it.
    fn rating(&mut self, path: &str, value: Value, is_aggregate: bool) -> Value {
        let mut members = match self.graph.resolved(value) {
            Value::Object(members) => members,
            Value::Null => return Value::Null,
            value => Members::from_iter([("ratingValue".to_owned(), value)]),
        };
        let mut rating = Members::new();
        for key in ["ratingValue", "bestRating", "worstRating"] {
            let figure = take(&mut members, &[key]);
            let figure = self.draft.number(&format!("{path}.{key}"), &figure);
            rating.insert(key.into(), figure);
        }
        if is_aggregate {
            let count = take(&mut members, &["ratingCount", "reviewCount"]);
            members.remove("reviewCount");
            if is_empty(&count) {
                self.draft
                    .note(path, "does not say how many rated the film");
            }
            let count = self.draft.number(&format!("{path}.ratingCount"), &count);
            if is_empty(&count) {
                return Value::Null;
            }
            rating.insert("ratingCount".into(), count);
        }
        rating.retain(|_, value| !is_empty(value));
        for key in ["itemReviewed", "author", "name", "url"] {
            members.remove(key);
        }
        self.draft.note_rest(&format!("{path}."), &members);
        if !rating.contains_key("ratingValue") {
            return Value::Null;
        }
        Value::Object(rating)
    }

    fn review(&mut self, place: usize, value: Value) -> Value {
        let path = format!("review[{place}]");
        let Value::Object(mut members) = self.graph.resolved(value) else {
            self.draft.note(&path, "is no object");
            return Value::Null;
        };
        members.remove("itemReviewed");
        let path_of_rating = format!("{path}.reviewRating");
        let mut take = |keys: &[&str]| take(&mut members, keys);
        let review = [
            ("name", self.text(&path, take(&["name", "headline"]))),
            (
                "reviewBody",
                self.paragraphs(&path, take(&["reviewBody", "description", "text"])),
            ),
            ("author", self.author(&path, take(&["author"]))),
            ("publisher", self.text(&path, take(&["publisher"]))),
            ("url", url(&take(&["url"]))),
            (
                "datePublished",
                day(&take(&["datePublished", "dateCreated"])),
            ),
            (
                "inLanguage",
                self.language(&path, take(&["inLanguage"])).into(),
            ),
            (
                "reviewRating",
                self.rating(&path_of_rating, take(&["reviewRating"]), false),
            ),
            ("positiveNotes", self.items(&path, take(&["positiveNotes"]))),
            ("negativeNotes", self.items(&path, take(&["negativeNotes"]))),
        ];
        let review: Members = review
            .into_iter()
            .filter(|(_, value)| !is_empty(value))
            .map(|(key, value)| (key.to_owned(), value))
            .collect();
        self.draft.note_rest(&format!("{path}."), &members);
        let says = ["name", "reviewBody", "reviewRating"];
        if !says.iter().any(|key| review.contains_key(*key)) {
            self.draft.note(&path, "says nothing");
            return Value::Null;
        }
        Value::Object(review)
    }

    /// The first of the authors.
    fn author(&mut self, path: &str, value: Value) -> Value {
        let mut authors = self.people(path, value).into_iter();
        let first = authors.next().unwrap_or_default();
        if authors.next().is_some() {
            self.draft
                .note(path, "has several authors, the first is taken");
        }
        first
    }

    /// The texts of a list, which may be an `ItemList`.
    fn items(&mut self, path: &str, value: Value) -> Value {
        let items = match value.get("itemListElement") {
            Some(items) => items.clone(),
            None => value,
        };
        self.texts(path, items).into()
    }
}

/// Takes the first of these members that there is.
fn take(members: &mut Members, keys: &[&str]) -> Value {
    let there = keys
        .iter()
        .find(|key| members.get(**key).is_some_and(|value| !is_empty(value)));
    there
        .and_then(|key| members.remove(*key))
        .unwrap_or_default()
}

fn day(value: &Value) -> Value {
    let value = value.get("@value").unwrap_or(value);
    match value {
        Value::String(text) => date(text).into(),
        Value::Number(year) => year.to_string().into(),
        _ => Value::Null,
    }
}

/// The first address, its own or its node's.
fn url(value: &Value) -> Value {
    match value {
        Value::String(text) => text.trim().into(),
        Value::Array(items) => items.first().map(url).unwrap_or_default(),
        Value::Object(members) => members
            .get("@id")
            .or(members.get("url"))
            .map(url)
            .unwrap_or_default(),
        _ => Value::Null,
    }
}
