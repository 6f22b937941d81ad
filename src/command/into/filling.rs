//! The cards of one page, filled.

use std::rc::Rc;

use film_card::config::{Config, Schema, Scheme, Theme};
use film_card::film::Film;
use film_card::i18n::{Preferences, negotiate};
use film_card::language_tag::LanguageTag;
use serde_json::Value;

use super::edits::Edits;
use super::page_file::PageFile;
use crate::command::film_file::FilmFile;
use crate::command::html_page::Element;
use crate::command::markup::MARK;
use crate::command::outcome::Failure;
use crate::command::positions::Position;
use crate::command::prerender::{Form, Prerender};
use crate::command::render::usable;
use crate::command::structured_movies::{StructuredMovie, collect_movies};

/// A page while its cards are filled.
#[derive(Debug)]
pub struct Filling<'a> {
    file: PageFile<'a>,
    form: &'a Form,
    /// The movies in the structured data of the page.
    movies: Vec<StructuredMovie>,
    edits: Edits,
    /// The number of cards that are filled.
    cards: usize,
}

/// A page with every card filled.
#[derive(Debug)]
pub struct Filled {
    pub text: String,
    /// The number of these cards.
    pub cards: usize,
}

impl<'a> Filling<'a> {
    /// Begins with the structured data that the page has of its own.
    pub fn new(file: PageFile<'a>, form: &'a Form) -> Self {
        let mut movies = Vec::new();
        for script in &file.page.scripts {
            if script.is_script("application/ld+json") && script.attribute(MARK).is_none() {
                let text = &file.html[script.content.clone()];
                let data: Value = serde_json::from_str(text).unwrap_or_default();
                collect_movies(&data, &mut movies);
            }
        }
        Filling {
            file,
            form,
            movies,
            edits: Edits::default(),
            cards: 0,
        }
    }

    /// The page with every card filled.
    ///
    /// # Errors
    /// A card can't be rendered or has no place for what is rendered, or the page is
    /// declared to be in another encoding than UTF-8.
    pub fn filled(mut self) -> Result<Filled, Failure> {
        for card in &self.file.page.cards {
            self.card(card)?;
        }
        self.expect_utf_8()?;
        Ok(Filled {
            text: self.edits.apply(self.file.html),
            cards: self.cards,
        })
    }

    /// Replaces all rendered elements of a card. A card that names no film any
    /// more loses them.
    fn card(&mut self, card: &Element) -> Result<(), Failure> {
        let page = self.file.page;
        let text_of = |name: &str| match name.starts_with("data-") {
            true => card
                .attributes
                .get(&card.attribute_of(name))
                .map(String::as_str),
            false => page.metas.get(name).map(String::as_str),
        };
        let (config, warnings) = Config::parse(&text_of);
        for child in &card.children {
            if child.attribute(MARK).is_some() {
                self.edits.remove(child.range.clone());
            }
        }
        let position = self.file.position(card.range.start);
        let Some(film) = self.file.film(card, &config)? else {
            self.tell(position, "names no film");
            return Ok(());
        };
        self.expect_place(card)?;
        for warning in warnings {
            let option = warning.path();
            let warning = warning.to_string();
            let warning = warning.replacen(option, &card.attribute_of(option), 1);
            self.tell(position, &warning);
        }
        let film = self.usable(card, &film)?;
        let surrounding = card.lang.as_deref().and_then(LanguageTag::of_element);
        let locale = negotiate(&Preferences {
            attribute: config.lang.clone(),
            page_default: config.page_lang.clone(),
            surrounding,
            browser: Vec::new(),
        });
        let prerender = Prerender {
            film: &film,
            locale,
            scheme: self.scheme(card, config.theme),
            config: &Rc::new(config),
            form: self.form,
        };
        let view = prerender.view();
        let mut html = String::new();
        prerender.push_shadow_root(&mut html, &view);
        html.push_str(&self.structured_data(&prerender));
        if !has_fallback(card) {
            prerender.push_fallback(&mut html, &view);
        }
        self.edits.insert(card.content.start, html);
        self.cards += 1;
        Ok(())
    }

    fn tell(&self, position: Position, what: &str) {
        let PageFile { machine, name, .. } = self.file;
        machine.tell(&format!("{name}:{position}: {what}\n"));
    }

    /// Refuses a card that is not closed where its author closes it: what stands
    /// behind would be in it, and hidden by it.
    fn expect_place(&self, card: &Element) -> Result<(), Failure> {
        if card.is_closed {
            let message = "is closed in its start tag, expected </film-card>";
            return Err(self.file.failure(card, message));
        }
        let Some((byte, inside)) = &card.lost_end else {
            return Ok(());
        };
        let position = self.file.position(*byte);
        Err(Failure::unreadable(format!(
            "{}:{position}: </film-card> stands in a <{inside}> that begins inside the card, and so does not end it",
            self.file.name
        )))
    }

    /// The film of a file; a failure of another file names the card too.
    fn usable(&self, card: &Element, file: &FilmFile) -> Result<Rc<Film>, Failure> {
        usable(self.file.machine, file).map_err(|failure| match file.name == self.file.name {
            true => failure,
            false => self.file.of_source(card, failure),
        })
    }

    /// The structured data of a card, once per film and page.
    fn structured_data(&mut self, prerender: &Prerender) -> String {
        let movie = StructuredMovie::of(prerender.film);
        let is_known = self.movies.iter().any(|known| known.is_same_film(&movie));
        if prerender.config.schema == Schema::Off || is_known {
            return String::new();
        }
        self.movies.push(movie);
        prerender.structured_data()
    }

    /// The colour scheme of a card with this theme on this page. Without a
    /// `color-scheme` in a `style` the page's `<meta>` counts.
    fn scheme(&self, card: &Element, theme: Theme) -> Scheme {
        let page = self.file.page;
        let words = page.switches.iter();
        let words = words.flat_map(|words| words.split_ascii_whitespace());
        let computed = match card.scheme.as_deref() {
            None | Some("normal") => page.metas.get("color-scheme").map(String::as_str),
            stated => stated,
        };
        theme.scheme(computed.unwrap_or_default(), words)
    }

    /// Refuses another encoding, in which a browser would misread the UTF-8 of
    /// the card. A byte order mark goes before the declared encoding.
    fn expect_utf_8(&self) -> Result<(), Failure> {
        let Some((encoding, start)) = &self.file.page.encoding else {
            return Ok(());
        };
        let is_utf_8 = ["utf-8", "utf8"].contains(&encoding.to_ascii_lowercase().as_str());
        let has_mark = self.file.html.starts_with('\u{feff}');
        if is_utf_8 || has_mark || self.edits.is_empty() {
            return Ok(());
        }
        let position = self.file.position(*start);
        Err(Failure::unreadable(format!(
            "{}:{position}: charset: is \"{encoding}\", expected utf-8",
            self.file.name
        )))
    }
}

/// Whether the card has a fallback of the page's own.
fn has_fallback(card: &Element) -> bool {
    let is_shown = |child: &Element| {
        let has_content = !["script", "style", "template"].contains(&child.name.as_str());
        has_content && child.attribute(MARK).is_none()
    };
    card.has_text || card.children.iter().any(is_shown)
}
