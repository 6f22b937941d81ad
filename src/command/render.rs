//! `film-card render`: a card as HTML on standard output.

use std::path::PathBuf;
use std::rc::Rc;

use clap::ArgMatches;
use film_card::config::Config;
use film_card::film::{Film, embedded};
use film_card::i18n::{Locale, Preferences, negotiate};

use super::arguments;
use super::film_file::FilmFile;
use super::markup::{film_script, start_tag};
use super::outcome::{Failure, Status};
use super::prerender::Prerender;
use super::results::write;

/// Attributes that name a film; an element with one of them needs no script
/// inside.
const SOURCES: [&str; 3] = ["data-source", "data-src", "data-film"];

/// Prints the card of a film; the faults of a film that can be shown go to
/// standard error.
pub fn render(matches: &ArgMatches) -> Result<Status, Failure> {
    let mut attributes = arguments::attributes(matches);
    let config = Rc::new(arguments::config(&attributes)?);
    let name = matches.get_one::<String>("FILM").or(config.film.as_ref());
    let name = name.expect("clap asks for one of them");
    let file = match matches.contains_id("FILM") {
        true => FilmFile::open(name)?,
        false => FilmFile::embedded("--film", name).map_err(Failure::unreadable)?,
    };
    let film = usable(&file)?;

    let is_named = |attributes: &[(String, String)]| {
        attributes
            .iter()
            .any(|(name, _)| SOURCES.contains(&name.as_str()))
    };
    if embedded(name).is_some() && !is_named(&attributes) {
        attributes.insert(0, ("data-film".to_owned(), name.clone()));
    }
    let prerender = Prerender {
        film: &film,
        locale: locale(&config),
        scheme: config.theme.scheme("", []),
        config: &config,
        form: &arguments::form(matches),
    };
    // A start tag with a line of its own begins a block of HTML in Markdown.
    let mut html = format!("{}\n", start_tag(&attributes));
    let script = match is_named(&attributes) {
        true => String::new(),
        false => film_script(&film),
    };
    for piece in [
        prerender.shadow_root(),
        script,
        prerender.structured_data(),
        prerender.fallback(),
    ] {
        if !piece.is_empty() {
            html.push_str(&piece);
            html.push('\n');
        }
    }
    html.push_str("</film-card>\n");
    let output = matches.get_one::<PathBuf>("output");
    write(&html, output.map(PathBuf::as_path))
}

/// The film of a file, without its faulty parts; these go to standard error.
///
/// # Errors
/// No part of it can be shown.
pub fn usable(file: &FilmFile) -> Result<Rc<Film>, Failure> {
    let lines: String = file.lines().collect();
    match &file.film {
        Some(film) => {
            eprint!("{lines}");
            Ok(Rc::new(film.clone()))
        }
        None => Err(Failure {
            status: Status::Faulty,
            message: lines.trim_end().to_owned(),
        }),
    }
}

/// The card's language as far as its options determine it.
fn locale(config: &Config) -> Locale {
    negotiate(&Preferences {
        attribute: config.lang.clone(),
        ..Preferences::default()
    })
}
