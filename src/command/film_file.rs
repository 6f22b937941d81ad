//! A film file that the command line names, read.

use std::cell::OnceCell;
use std::ops::Range;
use std::path::Path;
use std::rc::Rc;

use film_card::error::Error;
use film_card::film::{self, EMBEDDED_IDS, Film, Reading, embedded, turned};
use serde_json::Value;

use super::machine::{Machine, reason};
use super::outcome::Failure;
use super::positions::{Position, Positions, byte_of};
use super::text_encoding::{utf_8, utf_16};

/// A film file with what the reader says about it.
#[derive(Debug)]
pub struct FilmFile {
    /// Its name on the command line.
    pub name: String,
    /// The film without its faulty parts; `None` without a usable name.
    pub film: Option<Rc<Film>>,
    /// Faults and warnings, in the order of the file.
    pub remarks: Vec<Remark>,
}

/// A fault or a warning, with its position in the file.
#[derive(Debug)]
pub struct Remark {
    pub position: Position,
    pub is_fault: bool,
    pub error: Error,
}

/// A file that holds no film, not even a faulty one.
#[derive(Debug)]
pub struct NoFilm {
    /// Its name in messages.
    pub name: String,
    /// The position of the fault; `None` if there is no text.
    pub position: Option<Position>,
    /// The fault.
    pub message: String,
}

thread_local! {
    /// The embedded films that have been asked for, in the order of their ids.
    static EMBEDDED_FILMS: [OnceCell<Option<Rc<Film>>>; EMBEDDED_IDS.len()] =
        const { [const { OnceCell::new() }; EMBEDDED_IDS.len()] };
}

impl From<NoFilm> for Failure {
    fn from(file: NoFilm) -> Failure {
        let position = file.position.map(|position| format!(":{position}"));
        let position = position.unwrap_or_default();
        Failure::unreadable(format!("{}{position}: {}", file.name, file.message))
    }
}

impl FilmFile {
    /// Reads a file, standard input (`-`), or an embedded film by its id.
    ///
    /// # Errors
    /// There is no such file, or its text is no JSON.
    pub fn open(machine: &dyn Machine, name: &str) -> Result<FilmFile, NoFilm> {
        let text = film_text(machine, name)?;
        FilmFile::parse(shown(name), &text, 0..text.len())
    }

    /// Adds warnings to what the reader says.
    pub fn warn(&mut self, warnings: Vec<Remark>) {
        self.remarks.extend(warnings);
        self.remarks.sort_by_key(|remark| remark.position);
    }

    /// An embedded film, which is read once; `option` is what names it.
    ///
    /// # Errors
    /// There is none of this id.
    pub fn embedded(option: &str, id: &str) -> Result<FilmFile, String> {
        let text = FilmFile::embedded_text(option, id)?;
        let mut ids = EMBEDDED_IDS.iter();
        let index = ids.position(|known| *known == id).expect("it has a text");
        let film = EMBEDDED_FILMS.with(|films| {
            let read = || FilmFile::parse(id, text, 0..text.len()).ok()?.film;
            films[index].get_or_init(read).clone()
        });
        // A test holds that it has no fault.
        Ok(FilmFile {
            name: id.to_owned(),
            film,
            remarks: Vec::new(),
        })
    }

    /// The text of an embedded film; `option` is what names it.
    ///
    /// # Errors
    /// There is none of this id.
    pub fn embedded_text(option: &str, id: &str) -> Result<&'static str, String> {
        let expected = EMBEDDED_IDS.join(", ");
        embedded(id).ok_or_else(|| {
            format!("{option}: there is no film \"{id}\", expected one of {expected}")
        })
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
        let film = film.map(Rc::new);
        if faults.is_empty() && warnings.is_empty() {
            return Ok(FilmFile {
                name: name.to_owned(),
                film,
                remarks: Vec::new(),
            });
        }
        let positions = Positions::find(text, part);
        let faults = faults.into_iter().map(|error| Remark {
            position: positions.value(error.path()),
            is_fault: true,
            error,
        });
        let warnings = warnings.into_iter().map(|error| Remark {
            position: positions.key(error.path()),
            is_fault: false,
            error,
        });
        let mut remarks: Vec<Remark> = faults.chain(warnings).collect();
        remarks.sort_by_key(|remark| remark.position);
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

    /// Every remark as a line with its position.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.remarks.iter().map(
            |Remark {
                 position, error, ..
             }| format!("{}:{position}: {error}\n", self.name),
        )
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
        // serde_json repeats the position behind that.
        let said = error.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        NoFilm {
            name: name.to_owned(),
            position: Some(Position::of(text, part.start + byte_of(json, &error))),
            message: format!("is no JSON ({said}){}, expected {expected}", turned(json)),
        }
    })
}

/// The text of a film file, of standard input (`-`), or of an embedded film by
/// its id.
///
/// # Errors
/// It can't be read, or is not UTF-8.
pub fn film_text(machine: &dyn Machine, name: &str) -> Result<String, NoFilm> {
    match embedded(name) {
        Some(text) => Ok(text.to_owned()),
        None => read_text(machine, name),
    }
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
pub fn read_text(machine: &dyn Machine, name: &str) -> Result<String, NoFilm> {
    let bytes = read_bytes(machine, name)?;
    without_mark(name, bytes)
}

/// The same of a file that only a program reads, which may be UTF-16.
///
/// # Errors
/// It can't be read, or is neither.
pub fn read_any_text(machine: &dyn Machine, name: &str) -> Result<String, NoFilm> {
    let bytes = read_bytes(machine, name)?;
    match utf_16(&bytes) {
        Some(text) => Ok(text),
        None => without_mark(name, bytes),
    }
}

fn read_bytes(machine: &dyn Machine, name: &str) -> Result<Vec<u8>, NoFilm> {
    let bytes = match name {
        "-" => machine.read_input(),
        path => machine.read(Path::new(path)),
    };
    bytes.map_err(|error| no_film(name, &format!("can't be read ({})", reason(&error))))
}

/// The text of bytes in UTF-8, without a byte order mark, which a browser drops too.
fn without_mark(name: &str, bytes: Vec<u8>) -> Result<String, NoFilm> {
    let mut text = utf_8(bytes).map_err(|message| no_film(name, &message))?;
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

/// A whole file that is wrong.
fn no_film(name: &str, message: &str) -> NoFilm {
    NoFilm {
        name: shown(name).to_owned(),
        position: None,
        message: message.to_owned(),
    }
}
