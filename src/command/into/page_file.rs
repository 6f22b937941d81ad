//! An HTML file with cards, and the film that each of them names.

use std::path::Path;

use film_card::config::Config;
use url::Url;

use crate::command::film_file::FilmFile;
use crate::command::html_page::{Element, Page};
use crate::command::machine::Machine;
use crate::command::outcome::Failure;
use crate::command::positions::Position;
use crate::command::site_url::SitePage;

/// An HTML file, read.
#[derive(Clone, Copy, Debug)]
pub struct PageFile<'a> {
    /// The machine that has the site's films.
    pub machine: &'a dyn Machine,
    /// Its name on the command line, for messages.
    pub name: &'a str,
    /// The folder of its site.
    pub root: &'a Path,
    /// The address of that folder.
    pub site: Option<&'a Url>,
    pub html: &'a str,
    pub page: &'a Page,
}

impl PageFile<'_> {
    /// The film that a card names; `None` where it names none.
    ///
    /// # Errors
    /// There is no such film, or its text is no JSON.
    pub fn film(self, card: &Element, config: &Config) -> Result<Option<FilmFile>, Failure> {
        let mut children = card.children.iter();
        if let Some(script) = children.find(|child| child.is_script("application/json")) {
            return self.script(script);
        }
        if let Some(source) = &config.source {
            let script = source.strip_prefix('#').and_then(|id| self.page.script(id));
            return match script.filter(|script| script.is_script("application/json")) {
                Some(script) => self.script(script),
                None => Err(self.failure(
                    card,
                    &format!(
                        "data-source: \"{source}\" names nothing, expected #id of a \
                         <script type=\"application/json\"> of this page"
                    ),
                )),
            };
        }
        if let Some(src) = &config.src {
            return self.linked(card, src).map(Some);
        }
        let film = config.film.as_ref();
        let film = film.map(|id| FilmFile::embedded("data-film", id));
        film.transpose()
            .map_err(|message| self.failure(card, &message))
    }

    fn script(self, script: &Element) -> Result<Option<FilmFile>, Failure> {
        let file = FilmFile::parse(self.name, self.html, script.content.clone())?;
        Ok(Some(file))
    }

    /// The film file that `data-src` names.
    fn linked(self, card: &Element, src: &str) -> Result<FilmFile, Failure> {
        let site = SitePage {
            file: Path::new(self.name),
            base: self.page.base.as_deref(),
            root: self.root,
            site: self.site,
        };
        let path = site.file_of(src).ok_or_else(|| {
            let base = site
                .base
                .map(|base| format!(" with <base href=\"{base}\">"));
            let base = base.unwrap_or_default();
            self.failure(
                card,
                &format!(
                    "data-src: is \"{src}\"{base}, expected the URL of a film file of this site"
                ),
            )
        })?;
        FilmFile::open(self.machine, &path.to_string_lossy())
            .map_err(|no_film| self.of_source(card, no_film.into()))
    }

    /// A failure of the file that `data-src` names, each line with the position
    /// of the card that names it.
    pub fn of_source(self, card: &Element, failure: Failure) -> Failure {
        let position = self.position(card.range.start);
        let lines = failure.message.lines();
        let lines = lines.map(|line| format!("{}:{position}: data-src: {line}", self.name));
        Failure {
            message: lines.collect::<Vec<_>>().join("\n"),
            ..failure
        }
    }

    /// A failure at the position of a card.
    pub fn failure(self, card: &Element, message: &str) -> Failure {
        let position = self.position(card.range.start);
        Failure::unreadable(format!("{}:{position}: {message}", self.name))
    }

    /// The line and column of a byte.
    pub fn position(self, byte: usize) -> Position {
        Position::of(self.html, byte)
    }
}
