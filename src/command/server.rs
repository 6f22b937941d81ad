//! The functions of `film-card/server`: what the commands do, with texts instead of
//! files. What a command tells on standard error, they tell the [`Machine`]; of its
//! other functions `fill` alone calls [`Machine::read`], for the films of a page. An
//! error is one or more lines, as the command prints them.

mod card_options;

use std::path::Path;
use std::rc::Rc;

use serde_json::{Value, json};

use self::card_options::CardOptions;
use super::film_file::{FilmFile, NoFilm, Remark};
use super::html_page::{Page, is_xml};
use super::import;
use super::into::{Filled, Filling, PageFile};
use super::machine::Machine;
use super::outcome::Failure;
use super::render::Card;
use super::site_url::parse_site;
use super::traces::traces;

/// The film's name in messages.
const FILM: &str = "film";

/// The JSON Schema of a film file.
pub const SCHEMA: &str = include_str!("../../pkg/film.schema.json");

/// A card as HTML. The film is JSON, or the id of an embedded film; the options are a
/// JSON object, as JavaScript has them. Tells the faults of a film that can be shown.
///
/// # Errors
/// The film can't be shown, or an option is unknown or has a wrong value.
pub fn render(machine: &dyn Machine, film: &str, options: &str) -> Result<String, String> {
    let CardOptions {
        attributes,
        config,
        form,
    } = CardOptions::read(options)?;
    let file = film_file(film)?;
    let lines: String = file.remarks.iter().map(line).collect();
    let Some(usable) = file.film else {
        return Err(lines.trim_end().to_owned());
    };
    if !lines.is_empty() {
        machine.tell(&lines);
    }
    let card = Card {
        film: &usable,
        id: is_id(film).then_some(film),
        attributes,
        config: &Rc::new(config),
        form: &form,
    };
    Ok(card.html())
}

/// All that is wrong with a film, as a JSON object: `faults` and `warnings`, each a list
/// of `path`, `message`, `line` and `column`.
///
/// # Errors
/// There is no embedded film of this id.
pub fn check(film: &str) -> Result<String, String> {
    let remarks = match text_of(film).map(|text| (text, FilmFile::parse(FILM, text, 0..text.len())))
    {
        Err(message) => return Err(message),
        Ok((text, Ok(mut file))) => {
            file.warn(traces(text));
            file.remarks
        }
        Ok((_, Err(no_film))) => {
            let fault = whole(&no_film);
            return Ok(json!({ "faults": [fault], "warnings": [] }).to_string());
        }
    };
    let of_kind = |is_fault: bool| -> Vec<Value> {
        let remarks = remarks.iter().filter(|remark| remark.is_fault == is_fault);
        remarks.map(object).collect()
    };
    Ok(json!({ "faults": of_kind(true), "warnings": of_kind(false) }).to_string())
}

/// The titles of the films that files have, each once, by which [`import()`] takes one.
///
/// # Errors
/// A file has no film.
pub fn film_titles(files: &[(String, String)]) -> Result<Vec<String>, String> {
    import::titles(files).map_err(|failure| failure.message)
}

/// The film file, as JSON, that files give, each with its name and its text; of several
/// films the one of this title. Tells what is left out.
///
/// # Errors
/// A file has no film, or not the one of the others.
pub fn import(
    machine: &dyn Machine,
    files: &[(String, String)],
    title: Option<&str>,
) -> Result<String, String> {
    let mut told = Vec::new();
    let film = import::film(files, title, &mut told);
    for line in told {
        machine.tell(&format!("{line}\n"));
    }
    film.map_err(|failure| failure.message)
}

/// A page of a site with every card filled that names a film, and the number of these
/// cards. `name` is the page's file in the folder of the site, in which
/// [`Machine::read`] finds the films; `site` is the address of that folder. Tells the
/// faults of films, and which cards name none.
///
/// # Errors
/// A card can't be rendered, or has no place for what is rendered; `site` is no address.
pub fn fill(
    machine: &dyn Machine,
    html: &str,
    name: &str,
    site: Option<&str>,
    options: &str,
) -> Result<(String, usize), String> {
    let form = CardOptions::read_form(options)?;
    let site = site.map(parse_site).transpose();
    let site = site.map_err(|what| format!("site: {what}"))?;
    let file = PageFile {
        machine,
        name,
        root: Path::new(""),
        site: site.as_ref(),
        html,
        page: &Page::parse(html, is_xml(name, html)),
    };
    let filled = Filling::new(file, &form).filled();
    let Filled { text, cards } = filled.map_err(|failure| failure.message)?;
    Ok((text, cards))
}

/// Whether a film is named by its id; JSON has brackets, quotes or blanks.
fn is_id(film: &str) -> bool {
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    !film.is_empty() && film.bytes().all(is_of_word)
}

/// The text of a film's file.
fn text_of(film: &str) -> Result<&str, String> {
    match is_id(film) {
        true => FilmFile::embedded_text(FILM, film),
        false => Ok(film),
    }
}

fn film_file(film: &str) -> Result<FilmFile, String> {
    if is_id(film) {
        return FilmFile::embedded(FILM, film);
    }
    let file = FilmFile::parse(FILM, film, 0..film.len());
    file.map_err(|no_film| Failure::from(no_film).message)
}

/// A fault or a warning as a line, without a position: a film that was an object has
/// none that its author knows.
fn line(remark: &Remark) -> String {
    format!("{FILM}: {}\n", remark.error)
}

fn object(remark: &Remark) -> Value {
    json!({
        "path": remark.error.path(),
        "message": remark.error.to_string(),
        "line": remark.position.line,
        "column": remark.position.column,
    })
}

/// The same of a text that is no film.
fn whole(file: &NoFilm) -> Value {
    let position = file.position.unwrap_or_default();
    json!({
        "path": "",
        "message": file.message,
        "line": position.line,
        "column": position.column,
    })
}
