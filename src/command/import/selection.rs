//! The film of the sources that the command asks for, with the facts that other
//! accounts of it add.

use std::collections::{BTreeSet, HashMap};

use film_card::film::{self, Film, Reading};
use serde_json::Value;

use super::draft::{Finished, Members};
use super::join::{Account, Identity, join};
use crate::command::outcome::Failure;

/// A file with its films.
#[derive(Debug)]
pub struct Source {
    /// The name by which messages call it.
    pub name: String,
    pub drafts: Vec<Finished>,
}

/// A film of a source as a film file has it.
#[derive(Debug)]
struct Candidate {
    account: Account,
    notes: Vec<String>,
}

impl Source {
    /// The films that have a name.
    fn candidates(self) -> Vec<Candidate> {
        let candidates = self.drafts.into_iter().filter_map(|draft| {
            let mut notes = draft.notes;
            // The reader says what a film file can't hold, and leaves it out.
            let Reading { film, faults, .. } = film::read(Value::Object(draft.film));
            notes.extend(faults.iter().map(ToString::to_string));
            let film = serde_json::to_value(film?).expect("a film is JSON");
            let Value::Object(film) = film else {
                return None;
            };
            let account = Account {
                source: self.name.clone(),
                film,
                language_of_name: draft.language_of_name,
            };
            Some(Candidate { account, notes })
        });
        candidates.collect()
    }
}

impl Candidate {
    fn identity(&self) -> Identity {
        Identity::of(&self.account.film)
    }

    fn tell(&self, told: &mut Vec<String>) {
        let notes = self.notes.iter();
        told.extend(notes.map(|note| format!("{}: {note}", self.account.source)));
    }

    /// Its title, with its year if it is known.
    fn title(&self) -> String {
        let film = &self.account.film;
        let title = film.get("name").map(first_text).unwrap_or_default();
        match film
            .get("datePublished")
            .and_then(Value::as_str)
            .and_then(|date| date.get(..4))
        {
            Some(year) => format!("{title} ({year})"),
            None => title,
        }
    }
}

fn first_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(texts) => texts.values().next().map(first_text).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The film that all sources are about, as its file has it. Of a source with
/// several films it is the one of this title, or the one that another source is
/// about.
///
/// # Errors
/// There is no such film, or sources are about others.
pub fn one(
    sources: Vec<Source>,
    title: Option<&str>,
    told: &mut Vec<String>,
) -> Result<String, Failure> {
    let sources: Vec<(String, Vec<Candidate>)> = named(sources)?;
    // Sources with one film each say together which one it is.
    let mut known: Option<Identity> = None;
    for (_, candidates) in &sources {
        if let [one] = &candidates[..] {
            let one = one.identity();
            match &mut known {
                None => known = Some(one),
                Some(known) if known.is(&one).is_ok() => known.learn(one),
                Some(_) => {}
            }
        }
    }
    let mut chosen = Vec::new();
    for (name, candidates) in sources {
        chosen.push(choose(&name, candidates, title, known.as_ref())?);
    }
    let mut chosen = chosen.into_iter();
    let mut first = chosen.next().expect("there is a source");
    first.tell(told);
    let mut identity = first.identity();
    for next in chosen {
        let source = next.account.source.clone();
        let other = next.identity();
        let is_it = identity.is(&other);
        is_it.map_err(|what| {
            Failure::unreadable(format!("{source}: {what} ({})", first.account.source))
        })?;
        next.tell(told);
        identity.learn(other);
        let notes = join(&mut first.account, next.account);
        told.extend(notes.iter().map(|note| format!("{source}: {note}")));
    }
    Ok(written(first.account.film))
}

/// The titles of the films of all sources, by which [`one`] knows them, each once.
///
/// # Errors
/// A source has no film.
pub fn titles(sources: Vec<Source>) -> Result<Vec<String>, Failure> {
    let mut titles: Vec<String> = Vec::new();
    let mut known = BTreeSet::new();
    for candidate in named(sources)?
        .iter()
        .flat_map(|(_, candidates)| candidates)
    {
        let title = candidate.title();
        if known.insert(title.clone()) {
            titles.push(title);
        }
    }
    Ok(titles)
}

/// Each film of the first source with what the others add to it, as its file
/// has it, and the name of that.
///
/// # Errors
/// A source has no film.
pub fn every(
    sources: Vec<Source>,
    told: &mut Vec<String>,
) -> Result<Vec<(String, String)>, Failure> {
    let mut sources = named(sources)?.into_iter();
    let (_, films) = sources.next().expect("there is a source");
    let others = sources.flat_map(|(_, candidates)| candidates);
    let mut others = Others::of(others.collect());
    let mut files = Vec::new();
    for mut film in films {
        let name = file_name(&film.title());
        film.tell(told);
        for other in others.take(&film.identity()) {
            other.tell(told);
            let source = other.account.source.clone();
            let notes = join(&mut film.account, other.account);
            told.extend(notes.iter().map(|note| format!("{source}: {note}")));
        }
        files.push((name, written(film.account.film)));
    }
    for other in others.candidates.into_iter().flatten() {
        let (source, title) = (&other.account.source, other.title());
        told.push(format!(
            "{source}: {title} is not in the first file, and left out"
        ));
    }
    Ok(files)
}

/// Films of other sources, until the film that they are comes along.
struct Others {
    candidates: Vec<Option<Candidate>>,
    /// The indices of the candidates that share a title, an id or a director.
    places: HashMap<String, Vec<usize>>,
}

impl Others {
    fn of(candidates: Vec<Candidate>) -> Others {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, candidate) in candidates.iter().enumerate() {
            for sign in candidate.identity().signs() {
                places.entry(sign).or_default().push(index);
            }
        }
        let candidates = candidates.into_iter().map(Some).collect();
        Others { candidates, places }
    }

    /// Takes out the accounts of this film, in their order.
    fn take(&mut self, film: &Identity) -> Vec<Candidate> {
        let mut near = BTreeSet::new();
        for sign in film.signs() {
            near.extend(self.places.get(&sign).into_iter().flatten().copied());
        }
        let is_it = |other: &mut Candidate| film.is(&other.identity()).is_ok();
        let its = near
            .into_iter()
            .map(|index| self.candidates[index].take_if(is_it));
        its.flatten().collect()
    }
}

/// The sources with their films.
///
/// # Errors
/// One has none with a name.
fn named(sources: Vec<Source>) -> Result<Vec<(String, Vec<Candidate>)>, Failure> {
    let named = sources.into_iter().map(|source| {
        let name = source.name.clone();
        let candidates = source.candidates();
        match candidates.is_empty() {
            true => Err(Failure::unreadable(format!(
                "{name}: has a film without a name"
            ))),
            false => Ok((name, candidates)),
        }
    });
    named.collect()
}

/// The film of a source that is asked for.
fn choose(
    name: &str,
    mut candidates: Vec<Candidate>,
    title: Option<&str>,
    known: Option<&Identity>,
) -> Result<Candidate, Failure> {
    let all: Vec<String> = candidates.iter().map(Candidate::title).collect();
    let failed = |what: &str| {
        let more = if all.len() > 5 { ", …" } else { "" };
        let titles = all[..all.len().min(5)].join(", ");
        Failure::unreadable(format!("{name}: {what}: {titles}{more}"))
    };
    if let Some(title) = title {
        candidates.retain(|candidate| candidate.identity().is_titled(title));
        if candidates.is_empty() {
            return Err(failed(&format!(
                "has no film of the title \"{title}\", but"
            )));
        }
    }
    if candidates.len() > 1
        && let Some(known) = known
    {
        candidates.retain(|candidate| known.is(&candidate.identity()).is_ok());
        if candidates.is_empty() {
            return Err(failed("has none of the film in the other files, but"));
        }
    }
    match (candidates.len(), candidates.pop()) {
        (1, Some(only)) => Ok(only),
        _ => Err(failed(&format!(
            "has {} films, name one by --title or write each into a folder by --all",
            all.len()
        ))),
    }
}

/// A film as its file has it.
fn written(film: Members) -> String {
    let film: Option<Film> = film::read(Value::Object(film)).film;
    let json = serde_json::to_string_pretty(&film).expect("a film is JSON");
    format!("{json}\n")
}

/// `A Trip to the Moon (1902)` as the name of a file, `a-trip-to-the-moon-1902.json`.
fn file_name(title: &str) -> String {
    let mut name = String::new();
    for char in title.chars().flat_map(char::to_lowercase) {
        match char {
            c if c.is_alphanumeric() => name.push(c),
            '\'' | '’' => {}
            _ if name.ends_with('-') || name.is_empty() => {}
            _ => name.push('-'),
        }
    }
    // Names of files end at 255 bytes.
    let mut name = name.trim_end_matches('-');
    name = &name[..name.floor_char_boundary(200)];
    match name {
        "" => "film.json".to_owned(),
        name => format!("{name}.json"),
    }
}
