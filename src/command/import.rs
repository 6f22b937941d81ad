//! `film-card import`: a film file from what is there already: the structured
//! data of a page, or an answer of TMDB or OMDb.

mod addresses;
mod answers;
mod countries;
mod dates;
mod draft;
mod json_value;
mod languages;
pub mod markdown;
mod number;
mod omdb;
mod origin;
mod people;
pub mod plain_text;
mod ratings;
mod running_time;
mod schema_org;
mod tmdb;
mod untidy_json;

use std::path::PathBuf;

use clap::ArgMatches;
use film_card::film::{self, Reading};
use serde_json::Value;

use super::film_file::{NoFilm, parse_json, read_any_text, shown};
use super::html_page::Page;
use super::outcome::{Failure, Status};
use super::output::write;
use draft::Draft;
use origin::Origin;

/// All that a film is taken from.
const SOURCES: &str = "a Movie of schema.org as JSON-LD, or an answer of TMDB or OMDb";

/// Prints the film of a file as a film file, and tells on standard error what
/// of it could not be carried over.
pub fn import(matches: &ArgMatches) -> Result<Status, Failure> {
    let name = matches.get_one::<String>("FILE").expect("clap asks for it");
    let output = matches.get_one::<PathBuf>("output");
    let text = read_any_text(name)?;
    let name = shown(name);
    let failed = |what: &str| Failure::unreadable(format!("{name}: {what}"));
    let (data, origin) = data(name, &text)?;
    let (film, mut notes) = draft(data, origin)
        .map_err(|what| failed(&what))?
        .finished();
    // The reader says what a film file can't hold, and leaves it out.
    let Reading { film, faults, .. } = film::read(Value::Object(film));
    notes.extend(faults.iter().map(ToString::to_string));
    for note in &notes {
        eprintln!("{name}: {note}");
    }
    let film = film.ok_or_else(|| failed("has a film without a name"))?;
    let json = serde_json::to_string_pretty(&film).expect("a film is JSON");
    write(&format!("{json}\n"), output.map(PathBuf::as_path))
}

/// The JSON of a file, or all JSON-LD of a page, and where it comes from.
fn data(name: &str, text: &str) -> Result<(Vec<Value>, Origin), Failure> {
    if text.trim_start().starts_with(['{', '[']) {
        let data = parse(name, text, 0..text.len(), SOURCES)?;
        return Ok((vec![data], Origin::default()));
    }
    let mut data = Vec::new();
    let mut origin = Origin::of_page(text);
    let page = Page::parse(text);
    origin.is_card = !page.cards.is_empty();
    for script in page.scripts {
        if script.is_script("application/ld+json") {
            match parse(name, text, script.content, "JSON-LD") {
                Ok(value) => data.push(value),
                Err(no_json) => eprintln!("{}", Failure::from(no_json).message),
            }
            let of_script = script.lang.filter(|tag| !tag.trim().is_empty());
            origin.language = of_script.or(origin.language);
        }
    }
    Ok((data, origin))
}

/// JSON from a part of a text; where that is merely untidy, what is meant, and
/// a line about it.
fn parse(
    name: &str,
    text: &str,
    part: std::ops::Range<usize>,
    expected: &str,
) -> Result<Value, NoFilm> {
    parse_json(name, text, part.clone(), expected).or_else(|no_json| {
        let tidied = untidy_json::tidied(&text[part]);
        let value = tidied.and_then(|json| serde_json::from_str(&json).ok());
        let place = no_json
            .place
            .map(|place| format!(":{place}"))
            .unwrap_or_default();
        let value = value.ok_or(no_json)?;
        eprintln!("{name}{place}: is untidy JSON, read as a browser's script would read it");
        Ok(value)
    })
}

fn draft(data: Vec<Value>, origin: Origin) -> Result<Draft, String> {
    if let [answer] = &data[..]
        && let Some(draft) = answers::draft(answer)
    {
        return draft;
    }
    schema_org::draft(&data, origin).map_err(|instead| match instead.as_str() {
        "" => format!("has no film, expected {SOURCES}"),
        instead => format!("has no film, expected {SOURCES}; it has {instead}"),
    })
}
