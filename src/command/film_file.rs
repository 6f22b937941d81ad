//! A film file that the command line names, read.

use std::fs;
use std::io::{self, Read};
use std::ops::Range;

use film_card::error::Error;
use film_card::film::{self, EMBEDDED_IDS, Film, Reading, embedded};
use serde_json::Value;

use super::Failure;
use super::positions::{Position, Positions, byte_of};

/// A film file with what the reader says about it.
#[derive(Debug)]
pub struct FilmFile {
    /// What the command line calls it.
    pub name: String,
    /// The film without its faulty parts; `None` without a usable name.
    pub film: Option<Film>,
    /// All that is to be said, in the order of the file.
    pub remarks: Vec<Remark>,
}

/// A fault or a warning, with its place in the file.
#[derive(Debug)]
pub struct Remark {
    pub place: Position,
    pub is_fault: bool,
    pub error: Error,
}

/// A file that holds no film, not even a faulty one.
#[derive(Debug)]
pub struct NoFilm {
    /// What messages call it.
    pub name: String,
    /// Where it is wrong; `None` if there is no text.
    pub place: Option<Position>,
    /// What is wrong with it.
    pub message: String,
}

impl From<NoFilm> for Failure {
    fn from(file: NoFilm) -> Failure {
        let place = file.place.map(|place| format!(":{place}"));
        let place = place.unwrap_or_default();
        Failure::unreadable(format!("{}{place}: {}", file.name, file.message))
    }
}

impl FilmFile {
    /// Reads a file, standard input (`-`), or an embedded film by its id.
    ///
    /// # Errors
    /// There is no such file, or its text is no JSON.
    pub fn open(name: &str) -> Result<FilmFile, NoFilm> {
        let read;
        let (name, text) = match embedded(name) {
            Some(text) => (name, text),
            None => {
                read = read_text(name)?;
                (shown(name), read.as_str())
            }
        };
        FilmFile::parse(name, text, 0..text.len())
    }

    /// Reads an embedded film; `option` is what names it.
    ///
    /// # Errors
    /// There is none of this id.
    pub fn embedded(option: &str, id: &str) -> Result<FilmFile, String> {
        let expected = EMBEDDED_IDS.join(", ");
        let none = || format!("{option}: there is no film \"{id}\", expected one of {expected}");
        let text = embedded(id).ok_or_else(none)?;
        FilmFile::parse(id, text, 0..text.len()).map_err(|no_film| no_film.message)
    }

    /// Reads a film from a part of a text; `name` is for messages.
    ///
    /// # Errors
    /// That part is no JSON.
    pub fn parse(name: &str, text: &str, part: Range<usize>) -> Result<FilmFile, NoFilm> {
        let value = parse_json(name, text, part.clone(), "a film as JSON")?;
        let Reading {
            film,
            faults,
            warnings,
        } = film::read(value);
        let places = Positions::find(text, part);
        let faults = faults.into_iter().map(|error| Remark {
            place: places.value(error.path()),
            is_fault: true,
            error,
        });
        let warnings = warnings.into_iter().map(|error| Remark {
            place: places.key(error.path()),
            is_fault: false,
            error,
        });
        let mut remarks: Vec<Remark> = faults.chain(warnings).collect();
        remarks.sort_by_key(|remark| remark.place);
        Ok(FilmFile {
            name: name.to_owned(),
            film,
            remarks,
        })
    }

    /// Whether anything was left out.
    pub fn has_faults(&self) -> bool {
        self.remarks.iter().any(|remark| remark.is_fault)
    }

    /// Every remark as a line with its place.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.remarks
            .iter()
            .map(|Remark { place, error, .. }| format!("{}:{place}: {error}\n", self.name))
    }
}

/// JSON from a part of a text; `name`, and what was `expected`, are for messages.
///
/// # Errors
/// That part is no JSON.
pub fn parse_json(
    name: &str,
    text: &str,
    part: Range<usize>,
    expected: &str,
) -> Result<Value, NoFilm> {
    let json = &text[part.clone()];
    serde_json::from_str(json).map_err(|error| {
        // Behind that is the place once more.
        let said = error.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        NoFilm {
            name: name.to_owned(),
            place: Some(Position::of(text, part.start + byte_of(json, &error))),
            message: format!("is no JSON ({said}), expected {expected}"),
        }
    })
}

/// A file's name for messages.
pub fn shown(name: &str) -> &str {
    match name {
        "-" => "standard input",
        name => name,
    }
}

/// The text of a file, or of standard input.
///
/// # Errors
/// It can't be read, or is not UTF-8.
pub fn read_text(name: &str) -> Result<String, NoFilm> {
    let read = match name {
        "-" => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).map(|_| text)
        }
        path => fs::read_to_string(path),
    };
    let mut text = read.map_err(|error| NoFilm {
        name: shown(name).to_owned(),
        place: None,
        message: format!("can't be read ({error})"),
    })?;
    // A browser drops it too.
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}
