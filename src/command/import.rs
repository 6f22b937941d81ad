//! `film-card import`: a film file from what is there already: the structured
//! data of a page, or an answer of TMDB or OMDb.

mod draft;
mod language;
mod number;
mod omdb;
mod plain_text;
mod running_time;
mod schema_org;
mod tmdb;

use film_card::film::{self, Reading};
use serde_json::Value;

use super::film_file::{parse_json, read_text, shown};
use super::html_page::Page;
use super::{Failure, Status, print};
use draft::Draft;

/// All that a film is taken from.
const SOURCES: &str = "a Movie of schema.org as JSON-LD, or an answer of TMDB or OMDb";

/// Prints the film of a file as a film file, and tells on standard error what
/// of it could not be carried over.
pub fn import(name: &str) -> Result<Status, Failure> {
    let text = read_text(name)?;
    let name = shown(name);
    let failed = |what: &str| Failure::unreadable(format!("{name}: {what}"));
    let data = data(name, &text)?;
    let mut draft = draft(&data).map_err(|what| failed(&what))?;
    // The reader says what a film file can't hold, and leaves it out.
    let Reading { film, faults, .. } = film::read(Value::Object(draft.film));
    draft.notes.extend(faults.iter().map(ToString::to_string));
    for note in &draft.notes {
        eprintln!("{name}: {note}");
    }
    let film = film.ok_or_else(|| failed("has a film without a name"))?;
    let json = serde_json::to_string_pretty(&film).expect("a film is JSON");
    print(&format!("{json}\n"))
}

/// The JSON of a file, or all JSON-LD of a page.
fn data(name: &str, text: &str) -> Result<Vec<Value>, Failure> {
    if text.trim_start().starts_with(['{', '[']) {
        return Ok(vec![parse_json(name, text, 0..text.len(), SOURCES)?]);
    }
    let mut data = Vec::new();
    for script in Page::parse(text).scripts {
        if script.is_script("application/ld+json") {
            match parse_json(name, text, script.content, "JSON-LD") {
                Ok(value) => data.push(value),
                Err(no_json) => eprintln!("{}", Failure::from(no_json).message),
            }
        }
    }
    Ok(data)
}

fn draft(data: &[Value]) -> Result<Draft, String> {
    if let [Value::Object(answer)] = data {
        if tmdb::is_film(answer) {
            return Ok(tmdb::draft(answer.clone()));
        }
        if omdb::is_answer(answer) {
            return omdb::draft(answer.clone());
        }
    }
    schema_org::draft(data).ok_or_else(|| format!("has no film, expected {SOURCES}"))
}
