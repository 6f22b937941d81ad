//! `film-card render`: a card as HTML on standard output.

use std::path::PathBuf;
use std::rc::Rc;

use clap::ArgMatches;
use film_card::config::Config;
use film_card::film::{Film, embedded};
use film_card::i18n::{Locale, Preferences, negotiate};

use super::arguments;
use super::film_file::FilmFile;
use super::machine::Machine;
use super::markup::{film_script, start_tag};
use super::outcome::{Failure, Status};
use super::prerender::{Form, Prerender};
use super::results::write;

/// Attributes that name a film; an element with one of them needs no script
/// inside.
const SOURCES: [&str; 3] = ["data-source", "data-src", "data-film"];

/// Prints the card of a film; the faults of a film that can be shown go to
/// standard error.
pub fn render(machine: &dyn Machine, matches: &ArgMatches) -> Result<Status, Failure> {
    let attributes = arguments::attributes(matches);
    let config = Rc::new(arguments::config(&attributes)?);
    let name = matches.get_one::<String>("FILM").or(config.film.as_ref());
    let name = name.expect("clap asks for one of them");
    let file = match matches.contains_id("FILM") {
        true => FilmFile::open(machine, name)?,
        false => FilmFile::embedded("--film", name).map_err(Failure::unreadable)?,
    };
    let film = usable(machine, &file)?;

    let card = Card {
        film: &film,
        id: embedded(name).is_some().then_some(name),
        attributes,
        config: &config,
        form: &arguments::form(matches),
    };
    let output = matches.get_one::<PathBuf>("output");
    write(machine, &card.html(), output.map(PathBuf::as_path))
}

/// A card, with its element.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    pub film: &'a Rc<Film>,
    /// The film's id, if it is embedded.
    pub id: Option<&'a str>,
    /// The attributes of the element, names and values.
    pub attributes: Vec<(String, String)>,
    /// The same as options.
    pub config: &'a Rc<Config>,
    pub form: &'a Form,
}

impl Card<'_> {
    /// The element, complete before any script.
    pub fn html(mut self) -> String {
        let is_named = |attributes: &[(String, String)]| {
            attributes
                .iter()
                .any(|(name, _)| SOURCES.contains(&name.as_str()))
        };
        if let Some(id) = self.id.filter(|_| !is_named(&self.attributes)) {
            self.attributes
                .insert(0, ("data-film".to_owned(), id.to_owned()));
        }
        let prerender = Prerender {
            film: self.film,
            locale: locale(self.config),
            scheme: self.config.theme.scheme("", []),
            config: self.config,
            form: self.form,
        };
        let view = prerender.view();
        // A start tag with a line of its own begins a block of HTML in Markdown.
        let mut html = format!("{}\n", start_tag(&self.attributes));
        let script = match is_named(&self.attributes) {
            true => String::new(),
            false => film_script(self.film),
        };
        prerender.push_shadow_root(&mut html, &view);
        html.push('\n');
        for piece in [script, prerender.structured_data()] {
            if !piece.is_empty() {
                html.push_str(&piece);
                html.push('\n');
            }
        }
        prerender.push_fallback(&mut html, &view);
        html.push_str("\n</film-card>\n");
        html
    }
}

/// The film of a file, without its faulty parts; these go to standard error.
///
/// # Errors
/// No part of it can be shown.
pub fn usable(machine: &dyn Machine, file: &FilmFile) -> Result<Rc<Film>, Failure> {
    let lines: String = file.lines().collect();
    match &file.film {
        Some(film) => {
            if !lines.is_empty() {
                machine.tell(&lines);
            }
            Ok(Rc::clone(film))
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
