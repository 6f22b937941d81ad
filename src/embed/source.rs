//! Where a card's film comes from, and fetching it from there.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JSON};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, Node};

use super::around;
use super::json::{Value, object};
use crate::config::Config;
use crate::digits::digits;
use crate::error::Error;
use crate::error_code::ErrorCode;
use crate::film::{self, EMBEDDED_IDS, Film, Reading};

/// What the element's script knows of its film: the property `film`, how often
/// that was set, and how often the attribute that is read again when it is set
/// again (`data-source` where there is one, else `data-src`).
#[derive(Debug)]
pub(super) struct Naming {
    pub film: JsValue,
    pub set: u32,
    pub named: u32,
}

/// What a card's element says about its film, the strongest first.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    /// The element's property `film`, set for the nth time.
    Property(u32),
    /// The text of a JSON script inside the element.
    Child(String),
    /// `data-source`, and the count of namings when it was read.
    Script(String, u32),
    /// `data-src`, likewise.
    Url(String, u32),
    /// `data-film`.
    Embedded(String),
}

/// Why a film can't be shown.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub code: ErrorCode,
    pub path: String,
    pub message: String,
}

/// A film, what was left out of it as events tell it, and what is to be said
/// about it.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub film: Rc<Film>,
    pub faults: JsValue,
    pub said: String,
}

pub(super) type Outcome = Result<Loaded, Failure>;

/// Finds the source. `Err` while the parser has not yet come past the place
/// where a stronger one may stand.
pub(super) fn find(
    host: &HtmlElement,
    config: &Config,
    naming: &Naming,
) -> Result<Option<Source>, StillParsing> {
    if naming.film.is_object() {
        return Ok(Some(Source::Property(naming.set)));
    }
    if let Some(script) = around::find(host, ":scope>script[type='application/json' i]") {
        is_parsed(&script)?;
        return Ok(Some(Source::Child(
            script.text_content().unwrap_or_default(),
        )));
    }
    let Config {
        source, src, film, ..
    } = config;
    let source = if let Some(name) = source {
        match script_named(host, name) {
            Some(script) => is_parsed(&script)?,
            None if is_loading(host) => return Err(StillParsing),
            None => {}
        }
        Source::Script(name.clone(), naming.named)
    } else if let Some(url) = src {
        Source::Url(url.clone(), naming.named)
    } else if let Some(id) = film {
        Source::Embedded(id.clone())
    } else {
        return Ok(None);
    };
    is_parsed(host)?;
    Ok(Some(source))
}

/// The document is still being parsed, and what is asked for may come.
#[derive(Clone, Copy, Debug)]
pub(super) struct StillParsing;

/// The parser has left an element when something stands behind it.
fn is_parsed(element: &Element) -> Result<(), StillParsing> {
    let mut node: Option<Node> = Some(element.clone().into());
    while let Some(current) = node {
        if !is_loading(element) || current.next_sibling().is_some() {
            return Ok(());
        }
        node = current.parent_node();
    }
    Err(StillParsing)
}

fn is_loading(element: &Element) -> bool {
    element
        .owner_document()
        .is_some_and(|document| document.ready_state() == "loading")
}

/// The JSON script that `#id` names, in the card's own tree or the document.
fn script_named(host: &HtmlElement, name: &str) -> Option<Element> {
    let id = name.strip_prefix('#')?;
    let script = around::shadow_root(host.get_root_node())
        // As the document's, it is bound once.
        .and_then(|root| root.unchecked_ref::<Document>().get_element_by_id(id))
        .or_else(|| host.owner_document()?.get_element_by_id(id))?;
    script
        .matches("script[type='application/json' i]")
        .unwrap_or(false)
        .then_some(script)
}

/// The embedded film of this id, which `value` gives as JSON has it.
pub(super) fn embedded_film(id: &str, value: impl FnOnce() -> JsValue) -> Outcome {
    thread_local! {
        // All cards with the same embedded film share it.
        static READ: RefCell<Vec<(&'static str, Loaded)>> = const { RefCell::new(Vec::new()) };
    }
    let Some(id) = EMBEDDED_IDS.iter().find(|known| **known == id) else {
        let message = [
            "data-film: there is no film \"",
            id,
            "\", expected one of ",
            &EMBEDDED_IDS.join(", "),
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
    let loaded = read(value())?;
    READ.with_borrow_mut(|read| read.push((id, loaded.clone())));
    Ok(loaded)
}

/// The film of the script that `data-source` names.
pub(super) fn named_film(host: &HtmlElement, name: &str) -> Outcome {
    if let Some(script) = script_named(host, name) {
        let text = script.text_content().unwrap_or_default();
        return parse("data-source", name, &text);
    }
    let message = [
        "data-source: \"",
        name,
        "\" names nothing, expected #id of a <script type=\"application/json\"> of this page",
    ];
    Err(Failure {
        code: ErrorCode::FilmNotFound,
        path: "data-source".to_owned(),
        message: message.concat(),
    })
}

/// Reads a film from JSON text; `path` names what says where the text stands,
/// and `name` is what it says.
pub(super) fn parse(path: &str, name: &str, text: &str) -> Outcome {
    match JSON::parse(text) {
        Ok(value) => read(value),
        Err(error) => {
            let found = if text.trim_start().starts_with('<') {
                " is HTML".to_owned()
            } else {
                let error: js_sys::Error = error.unchecked_into();
                [" is no JSON (", &String::from(error.message()), ")"].concat()
            };
            Err(Failure {
                code: ErrorCode::FilmNotJson,
                path: path.to_owned(),
                message: [path, ": ", name, &found, ", expected a film as JSON"].concat(),
            })
        }
    }
}

/// Reads a film from a JavaScript value.
pub(super) fn read(value: JsValue) -> Outcome {
    let Reading {
        film,
        faults,
        warnings,
    } = film::read(Value(value));
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
            message: lines(faults.iter().chain(&warnings)),
        });
    };
    let told = faults.iter().map(|fault| {
        object(&[
            ("path", fault.path().into()),
            ("message", fault.to_string().into()),
        ])
    });
    Ok(Loaded {
        film: Rc::new(film),
        faults: told.collect::<Array>().into(),
        said: lines(faults.iter().chain(&warnings)),
    })
}

/// One sentence a line.
fn lines<'a>(errors: impl Iterator<Item = &'a Error>) -> String {
    let lines: Vec<String> = errors.map(Error::to_string).collect();
    lines.join("\n")
}

/// The film of the file at `src`, as it was answered: the HTTP status, 0 where
/// there was no answer, and the text.
pub(super) fn answered(src: &str, status: u32, text: &str) -> Outcome {
    let found = match status {
        200..=299 => return parse("data-src", src, text),
        0 => "can't be loaded".to_owned(),
        _ => ["answers status ", &digits(status)].concat(),
    };
    let expected = ", expected the http(s) URL of a film file (of another origin: with \
                    Access-Control-Allow-Origin) and allowed by connect-src";
    Err(Failure {
        code: ErrorCode::FilmUnreachable,
        path: "data-src".to_owned(),
        message: ["data-src: ", src, " ", &found, expected].concat(),
    })
}
