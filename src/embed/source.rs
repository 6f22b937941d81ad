//! The film of a source that the element has found, see
//! `src/element/sources.js`.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::js_value::{self, Value};
use crate::digits::digits;
use crate::error::{Error, joined};
use crate::error_code::ErrorCode;
use crate::film::{self, EMBEDDED_IDS, Film, Reading, turned};

/// Why a film can't be shown.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub code: ErrorCode,
    /// The path in the film, or the name of its source.
    pub path: String,
    pub message: String,
}

/// A film, the faults for which something was left out of it as events have them,
/// and the text of a warning, empty for none.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub film: Rc<Film>,
    pub faults: Array,
    pub warning: String,
}

pub(super) type Outcome = Result<Loaded, Failure>;

/// Reads a film; the arguments are those of [`Entry::read`](super::Entry::read).
pub(super) fn read(kind: &str, name: &str, value: JsValue) -> Outcome {
    match kind {
        "film" => film(value),
        "data-film" => embedded_film(name, value),
        "script" => parse(kind, "its text", &value),
        "data-source" if value.is_undefined() => Err(unnamed(name)),
        _ => match value.as_f64() {
            Some(status) => Err(unreachable(name, status as u32)),
            None => parse(kind, name, &value),
        },
    }
}

/// The embedded film of this id, as JSON has it.
fn embedded_film(id: &str, value: JsValue) -> Outcome {
    thread_local! {
        // All cards with the same embedded film share it.
        static READ: RefCell<Vec<(&'static str, Loaded)>> = const { RefCell::new(Vec::new()) };
    }
    let Some(id) = EMBEDDED_IDS.iter().find(|known| **known == id) else {
        let mut known = EMBEDDED_IDS.iter().map(|id| (*id).to_owned());
        let message = [
            "data-film: there is no film \"",
            id,
            "\", expected one of ",
            &joined(&mut known, ", "),
        ];
        return Err(Failure {
            code: ErrorCode::FilmNotFound,
            path: "data-film".to_owned(),
            message: message.concat(),
        });
    };
    let known = READ.with_borrow(|read| read.iter().find(|(known, _)| known == id).cloned());
    if let Some((_, loaded)) = known {
        return Ok(loaded);
    }
    let loaded = film(value)?;
    READ.with_borrow_mut(|read| read.push((id, loaded.clone())));
    Ok(loaded)
}

/// `data-source` names no script.
fn unnamed(name: &str) -> Failure {
    let message = [
        "data-source: \"",
        name,
        "\" names nothing, expected #id of a <script type=\"application/json\"> of this page",
    ];
    Failure {
        code: ErrorCode::FilmNotFound,
        path: "data-source".to_owned(),
        message: message.concat(),
    }
}

/// There is no file at `src`, by the HTTP status of its answer, 0 for none.
fn unreachable(src: &str, status: u32) -> Failure {
    let found = match status {
        0 => "can't be loaded".to_owned(),
        _ => ["answers status ", &digits(status)].concat(),
    };
    let expected = ", expected the http(s) URL of a film file (of another origin: with \
                    Access-Control-Allow-Origin) and allowed by connect-src";
    Failure {
        code: ErrorCode::FilmUnreachable,
        path: "data-src".to_owned(),
        message: ["data-src: ", src, " ", &found, expected].concat(),
    }
}

/// Reads a film from JSON text, whose source is `path` with the value `name`.
fn parse(path: &str, name: &str, text: &JsValue) -> Outcome {
    js_value::parse(text).map_or_else(
        |error| {
            let text = text.as_string().unwrap_or_default();
            let found = if text.trim_ascii_start().starts_with('<') {
                " is HTML".to_owned()
            } else {
                let error: js_sys::Error = error.unchecked_into();
                let message = String::from(error.message());
                [" is no JSON (", &message, ")", turned(&text)].concat()
            };
            Err(Failure {
                code: ErrorCode::FilmNotJson,
                path: path.to_owned(),
                message: [path, ": ", name, &found, ", expected a film as JSON"].concat(),
            })
        },
        film,
    )
}

/// Reads a film from a JavaScript value.
fn film(value: JsValue) -> Outcome {
    let Reading {
        film,
        faults,
        warnings,
    } = film::read(Value(value));
    let warning = lines(faults.iter().chain(&warnings));
    let Some(film) = film else {
        // The name's fault, or that of the whole file, is the decisive one.
        let decisive = |fault: &&Error| fault.path().is_empty() || fault.path().starts_with("name");
        let path = faults
            .iter()
            .find(decisive)
            .map(Error::path)
            .unwrap_or_default();
        return Err(Failure {
            code: ErrorCode::FilmInvalid,
            path: path.to_owned(),
            message: warning,
        });
    };
    let faults = faults
        .iter()
        .map(|fault| js_value::fault(fault.path(), &fault.text()));
    Ok(Loaded {
        film: Rc::new(film),
        faults: faults.collect(),
        warning,
    })
}

/// One sentence a line.
fn lines<'a>(errors: impl Iterator<Item = &'a Error>) -> String {
    joined(&mut errors.map(Error::text), "\n")
}
