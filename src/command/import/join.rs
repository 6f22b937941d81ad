//! Several accounts of one film made into one: the first one's word counts, the
//! others say what it lacks.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use super::draft::{Members, list, texts};
use super::identifiers;
use super::json_value::short;
use super::people;
use super::plain_text::letters;
use super::ratings;

/// A film as a source tells it, in the words of a film file.
#[derive(Clone, Debug)]
pub struct Account {
    /// The source's name for messages.
    pub source: String,
    pub film: Members,
    /// The language that its name is in, if the source tells it.
    pub language_of_name: Option<&'static str>,
}

/// The facts by which two films are told apart: titles, year, ids and directors.
#[derive(Debug)]
pub struct Identity {
    /// In small letters and figures only.
    titles: Vec<String>,
    year: Option<i32>,
    ids: BTreeMap<&'static str, String>,
    directors: Vec<String>,
}

impl Identity {
    pub fn of(film: &Members) -> Identity {
        let mut titles = Vec::new();
        for key in ["name", "alternateName"] {
            for title in list(film.get(key).cloned().unwrap_or_default()) {
                titles.extend(texts(&title).into_iter().map(|title| letters(&title)));
            }
        }
        let date = film.get("datePublished").and_then(Value::as_str);
        let addresses = ["sameAs", "url"]
            .into_iter()
            .flat_map(|key| list(film.get(key).cloned().unwrap_or_default()));
        let mut ids = BTreeMap::new();
        for address in addresses {
            if let Some((catalogue, id)) = address.as_str().and_then(identifiers::id) {
                ids.entry(catalogue).or_insert(id.to_lowercase());
            }
        }
        let directors = list(film.get("director").cloned().unwrap_or_default());
        let directors = directors
            .iter()
            .flat_map(|director| texts(people::name(director)));
        Identity {
            titles,
            year: date.and_then(|date| date.get(..4)?.parse().ok()),
            ids,
            directors: directors.map(|name| letters(&name)).collect(),
        }
    }

    /// Takes the signs of another account of the film too, by which later ones may
    /// know it.
    pub fn learn(&mut self, other: Identity) {
        self.titles.extend(other.titles);
        self.directors.extend(other.directors);
        self.year = self.year.or(other.year);
        for (catalogue, id) in other.ids {
            self.ids.entry(catalogue).or_insert(id);
        }
    }

    /// The facts of which two accounts of one film share one, as texts.
    pub fn signs(&self) -> impl Iterator<Item = String> {
        let titles = self.titles.iter().map(|title| format!("title {title}"));
        let ids = self
            .ids
            .iter()
            .map(|(catalogue, id)| format!("{catalogue} {id}"));
        let directors = self.directors.iter().map(|name| format!("director {name}"));
        titles.chain(ids).chain(directors)
    }

    /// Whether it has this title, with or without its year behind it in
    /// brackets.
    pub fn is_titled(&self, title: &str) -> bool {
        let (bare, year) = match title
            .trim()
            .strip_suffix(')')
            .and_then(|title| title.rsplit_once('('))
        {
            Some((bare, year)) if year.len() == 4 && year.parse::<i32>().is_ok() => {
                (bare, year.parse().ok())
            }
            _ => (title, None),
        };
        let is_titled = |title: &str| self.titles.contains(&letters(title));
        is_titled(title) || (is_titled(bare) && year.is_some() && year == self.year)
    }

    /// Why both are not the same film, as far as they say it.
    ///
    /// # Errors
    /// An id is another one, the years are further apart than those in which a
    /// film was made and shown, or nothing says that both are the same.
    pub fn is(&self, other: &Identity) -> Result<(), String> {
        let mut is_known = false;
        for (catalogue, id) in &self.ids {
            match other.ids.get(catalogue) {
                Some(its) if its == id => is_known = true,
                Some(its) => {
                    return Err(format!(
                        "is another film: its id at {catalogue} is {its}, not {id}"
                    ));
                }
                None => {}
            }
        }
        if let (Some(year), Some(its)) = (self.year, other.year)
            && year.abs_diff(its) > 1
        {
            return Err(format!("is another film: it is of {its}, not of {year}"));
        }
        let shares = |ours: &[String], its: &[String]| ours.iter().any(|one| its.contains(one));
        let is_of_director = self.year.is_some()
            && other.year.is_some()
            && shares(&self.directors, &other.directors);
        if is_known || is_of_director || shares(&self.titles, &other.titles) {
            return Ok(());
        }
        Err(
            "is another film, as nothing says that it is the same: no title, id or director is"
                .to_owned(),
        )
    }
}

/// Adds to a film what another account of it says besides; gives a line for
/// each thing on which both differ.
pub fn join(first: &mut Account, next: Account) -> Vec<String> {
    let mut join = Join {
        of: first.source.clone(),
        notes: Vec::new(),
    };
    for (key, mut value) in next.film {
        // A name that is there in one language lacks the other.
        if key == "name"
            && let (Some(language), Some(Value::Object(_))) =
                (next.language_of_name, first.film.get(&key))
            && value.is_string()
        {
            value = json!({ language: value });
        }
        match first.film.get_mut(&key) {
            None if key == "alternateName" => {
                let known = texts(first.film.get("name").unwrap_or(&Value::Null));
                let others = list(value)
                    .into_iter()
                    .filter(|title| !texts(title).iter().all(|title| known.contains(title)));
                let others: Vec<Value> = others.collect();
                if !others.is_empty() {
                    first.film.insert(key, others.into());
                }
            }
            None if key != "url" => {
                first.film.insert(key, value);
            }
            _ => match key.as_str() {
                "name" => join.name(&mut first.film, value),
                "url" => join.url(&mut first.film, value),
                "sameAs" => add_pages(&mut first.film, list(value)),
                "review" | "aggregateRating" | "potentialAction" => {
                    join.add(&mut first.film, &key, value)
                }
                "datePublished" => join.date(&mut first.film, value),
                "description" => join.text(&mut first.film, &key, value),
                "director" | "author" | "producer" | "musicBy" | "cinematographer" | "editor"
                | "actor" => {
                    join.people(&mut first.film, &key, value);
                }
                "alternateName" => {
                    let known = first.film.get_mut(&key).and_then(Value::as_array_mut);
                    if let Some(known) = known {
                        let others = list(value)
                            .into_iter()
                            .filter(|title| !known.contains(title));
                        let others: Vec<Value> = others.collect();
                        known.extend(others);
                    }
                }
                _ => join.same(&first.film, &key, &value),
            },
        }
    }
    join.notes
}

struct Join {
    /// The source whose word counts.
    of: String,
    notes: Vec<String>,
}

impl Join {
    /// Notes that both say different things.
    fn note(&mut self, key: &str, ours: &Value, its: &Value) {
        let (its, ours) = (short(its), short(ours));
        self.notes.push(format!(
            "{key}: is {its}, and {ours} in {}, which counts",
            self.of
        ));
    }

    /// Notes values of which one says what the other does not, in more than
    /// letters and in whichever language.
    fn same(&mut self, film: &Members, key: &str, its: &Value) {
        let ours = &film[key];
        let words = |value: &Value| {
            let address = value.get("url");
            let words = texts(address.unwrap_or(value));
            words.iter().map(|text| letters(text)).collect::<Vec<_>>()
        };
        let known: Vec<String> = list(ours.clone()).iter().flat_map(words).collect();
        let is_known = |item: &Value| words(item).iter().any(|word| known.contains(word));
        if !list(its.clone()).iter().all(is_known) {
            self.note(key, ours, its);
        }
    }

    fn name(&mut self, film: &mut Members, its: Value) {
        let known = Identity::of(film);
        let ours = &film["name"];
        let merged = merged(ours, &its);
        let is_taken = merged != *ours;
        if !is_taken && !texts(&its).iter().any(|title| known.is_titled(title)) {
            self.note("name", ours, &its);
        }
        film.insert("name".to_owned(), merged);
    }

    fn text(&mut self, film: &mut Members, key: &str, its: Value) {
        let ours = &film[key];
        let merged = merged(ours, &its);
        let is_taken = merged != *ours;
        if !is_taken && *ours != its {
            self.note(key, ours, &its);
        }
        film.insert(key.to_owned(), merged);
    }

    /// A day says more than its year.
    fn date(&mut self, film: &mut Members, its: Value) {
        let ours = film["datePublished"].clone();
        let [our_text, its_text] = [&ours, &its].map(|date| date.as_str().unwrap_or_default());
        if its_text.starts_with(our_text) {
            film.insert("datePublished".to_owned(), its);
        } else if !our_text.starts_with(its_text) {
            self.note("datePublished", &ours, &its);
        }
    }

    /// Another page of the film is one of its pages elsewhere.
    fn url(&mut self, film: &mut Members, its: Value) {
        match film.get("url") {
            Some(ours) if *ours == its => {}
            Some(_) => add_pages(film, vec![its]),
            None => {
                film.insert("url".to_owned(), its);
            }
        }
    }

    /// Reviews, ratings and places to watch the film, of all.
    fn add(&mut self, film: &mut Members, key: &str, its: Value) {
        let mut all = list(film[key].take());
        for item in list(its) {
            let is_it = |known: &Value| match key {
                "review" => ["url", "reviewBody"]
                    .iter()
                    .any(|key| known.get(key).is_some() && known.get(key) == item.get(key)),
                _ => *known == item,
            };
            let place = match key {
                "aggregateRating" => ratings::same(&all, &item),
                _ => all.iter().position(is_it),
            };
            match place {
                None if !all.contains(&item) => all.push(item),
                Some(place) if key == "aggregateRating" => {
                    match ratings::is_as_good(&all[place], &item) {
                        true => fill(&mut all[place], item),
                        false => self.note(key, &all[place], &item),
                    }
                }
                _ => {}
            }
        }
        film.insert(key.to_owned(), all.into());
    }

    /// The people of the first, with the pages and characters that the other
    /// has of them.
    fn people(&mut self, film: &mut Members, key: &str, its: Value) {
        let mut ours = list(film[key].take());
        let mut places = HashMap::new();
        for (place, person) in ours.iter().enumerate() {
            for name in texts(people::name(person)) {
                places.entry(letters(&name)).or_insert(place);
            }
        }
        let mut others = Vec::new();
        for person in list(its) {
            let names = texts(people::name(&person));
            let known = names.iter().filter_map(|name| places.get(&letters(name)));
            match known.min() {
                Some(place) => fill(&mut ours[*place], person),
                None => others.extend(names.into_iter().next()),
            }
        }
        if !others.is_empty() {
            let more = if others.len() > 3 { " …" } else { "" };
            let names = others[..others.len().min(3)].join("\", \"");
            self.notes.push(format!(
                "{key}: has also \"{names}\"{more}, left out since {} does not",
                self.of
            ));
        }
        film.insert(key.to_owned(), ours.into());
    }
}

/// Gives a person or a rating what another account of the same has besides.
fn fill(known: &mut Value, other: Value) {
    let (Value::Object(members), Value::Object(other)) = (known, other) else {
        return;
    };
    for (key, value) in other {
        members.entry(key).or_insert(value);
    }
}

/// Both texts, each in its language, if the first lacks one; else the first.
fn merged(ours: &Value, its: &Value) -> Value {
    match (ours, its) {
        (Value::Object(ours), Value::Object(its)) => {
            let mut all = ours.clone();
            for (tag, text) in its {
                all.entry(tag.clone()).or_insert(text.clone());
            }
            all.into()
        }
        // The other says which language it is.
        (ours, Value::Object(both)) if both.values().any(|text| text == ours) => its.clone(),
        (ours, _) => ours.clone(),
    }
}

/// Adds pages about the film, one of each catalogue.
fn add_pages(film: &mut Members, pages: Vec<Value>) {
    let mut all = list(film.remove("sameAs").unwrap_or_default());
    let own = film.get("url").cloned();
    for page in pages {
        let id = |page: &Value| {
            page.as_str()
                .and_then(identifiers::id)
                .map(|(catalogue, id)| (catalogue, id.to_lowercase()))
        };
        let known = all
            .iter()
            .chain(&own)
            .any(|known| *known == page || (id(known).is_some() && id(known) == id(&page)));
        if !known {
            all.push(page);
        }
    }
    if !all.is_empty() {
        film.insert("sameAs".to_owned(), all.into());
    }
}
