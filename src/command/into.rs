//! `film-card render --into`: the cards of HTML files filled in place.

use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use film_card::config::{Config, Schema, Scheme, Theme};
use film_card::i18n::{Preferences, negotiate};
use serde_json::Value;

use super::card::{MARK, Prerender, Styles};
use super::film_file::FilmFile;
use super::page::{Element, Page};
use super::places::Place;
use super::render::usable;
use super::told::{Told, note_movies};
use super::{Failure, Status};

/// Fills every card that names a film. A page is written as a whole or, if one
/// of its cards can't be rendered, left as it is; the others are filled.
pub fn into(pages: &[String], root: &Path, styles: &Styles) -> Result<Status, Failure> {
    let mut status = Status::Success;
    for page in pages {
        if let Err(failure) = fill(page, root, styles) {
            status = status.max(failure.status);
            eprintln!("{}", failure.message);
        }
    }
    Ok(status)
}

fn fill(name: &str, root: &Path, styles: &Styles) -> Result<(), Failure> {
    let failed = |what: &str, error: io::Error| {
        Failure::unreadable(format!("{name}: can't be {what} ({error})"))
    };
    // A link stays one: what it leads to is written.
    let path = fs::canonicalize(name).map_err(|error| failed("read", error))?;
    let html = fs::read_to_string(&path).map_err(|error| failed("read", error))?;
    let mut filling = Filling {
        name,
        root,
        styles,
        html: &html,
        page: Page::parse(&html),
        told: Vec::new(),
        edits: Vec::new(),
    };
    filling.note_structured_data();
    for card in filling.page.cards.clone() {
        filling.card(&card)?;
    }
    filling.expect_utf_8()?;
    let filled = filling.written();
    if filled == html {
        return Ok(());
    }
    write(&path, &filled).map_err(|error| failed("written", error))
}

/// Writes a file so that whoever reads it sees the old text or the new one.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let process = std::process::id();
    let new = path.with_file_name(format!(".{name}.{process}.new"));
    let written = fs::write(&new, text)
        .and_then(|()| fs::set_permissions(&new, fs::metadata(path)?.permissions()))
        .and_then(|()| fs::rename(&new, path));
    if written.is_err() {
        // It may not be there at all.
        let _ = fs::remove_file(&new);
    }
    written
}

/// A page while its cards are filled.
struct Filling<'a> {
    name: &'a str,
    root: &'a Path,
    styles: &'a Styles,
    html: &'a str,
    page: Page,
    /// Films that the page tells search engines of.
    told: Vec<Told>,
    /// What goes, and what comes in its place.
    edits: Vec<(Range<usize>, String)>,
}

impl Filling<'_> {
    /// Films that the page itself has structured data for.
    fn note_structured_data(&mut self) {
        for script in &self.page.scripts {
            if script.is_script("application/ld+json") && script.attribute(MARK).is_none() {
                let text = &self.html[script.content.clone()];
                let data: Value = serde_json::from_str(text).unwrap_or_default();
                note_movies(&data, &mut self.told);
            }
        }
    }

    fn card(&mut self, card: &Element) -> Result<(), Failure> {
        let place = Place::of(self.html, card.place.start);
        let text_of = |name: &str| match name.starts_with("data-") {
            true => card.attributes.get(name).cloned(),
            false => self.page.metas.get(name).cloned(),
        };
        let (config, warnings) = Config::parse(&text_of);
        // What was filled in goes, also where no film is named any more.
        for child in &card.children {
            if child.attribute(MARK).is_some() {
                self.edits.push((child.place.clone(), String::new()));
            }
        }
        let Some(file) = self.film(card, &config)? else {
            return Ok(());
        };
        for warning in warnings {
            eprintln!("{}:{place}: {warning}", self.name);
        }
        let film = usable(&file).map_err(|failure| match file.name == self.name {
            true => failure,
            false => self.of_source(card, failure),
        })?;
        let surrounding = card.lang.as_deref().and_then(|lang| lang.parse().ok());
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
            styles: self.styles,
        };
        let mut inside = prerender.shadow_root();
        // Once per film and page.
        let told = Told::of(&film);
        if prerender.config.schema == Schema::Auto && !self.told.iter().any(|film| film.is(&told)) {
            inside.push_str(&prerender.structured_data());
            self.told.push(told);
        }
        if !has_fallback(card) {
            inside.push_str(&prerender.fallback());
        }
        let start = card.content.start;
        self.edits.push((start..start, inside));
        Ok(())
    }

    /// The colour scheme of a card with this theme, by what the page says.
    fn scheme(&self, card: &Element, theme: Theme) -> Scheme {
        let words = self.page.switches.iter();
        let words = words.flat_map(|words| words.split_ascii_whitespace());
        // What stands in no style may stand in the page's head.
        let computed = match card.scheme.as_deref() {
            None | Some("normal") => self.page.metas.get("color-scheme").map(String::as_str),
            stated => stated,
        };
        theme.scheme(computed.unwrap_or_default(), words)
    }

    /// The film that a card names; `None` where it names none.
    fn film(&self, card: &Element, config: &Config) -> Result<Option<FilmFile>, Failure> {
        let parse = |script: &Element| {
            let file = FilmFile::parse(self.name, self.html, script.content.clone())?;
            Ok(Some(file))
        };
        let failed = |what: &str| {
            let place = Place::of(self.html, card.place.start);
            Failure::unreadable(format!("{}:{place}: {what}", self.name))
        };
        let mut children = card.children.iter();
        if let Some(script) = children.find(|child| child.is_script("application/json")) {
            return parse(script);
        }
        if let Some(source) = &config.source {
            let script = source.strip_prefix('#').and_then(|id| self.page.script(id));
            return match script.filter(|script| script.is_script("application/json")) {
                Some(script) => parse(script),
                None => Err(failed(&format!(
                    "data-source: \"{source}\" names nothing, expected #id of a \
                     <script type=\"application/json\"> of this page"
                ))),
            };
        }
        if let Some(src) = &config.src {
            let path = self.path(src).ok_or_else(|| {
                let base = self.page.base.as_ref();
                let base = base.map(|base| format!(" with <base href=\"{base}\">"));
                failed(&format!(
                    "data-src: is \"{src}\"{}, expected the URL of a film file of this site",
                    base.unwrap_or_default()
                ))
            })?;
            let file = FilmFile::open(&path.to_string_lossy());
            return match file {
                Ok(file) => Ok(Some(file)),
                Err(no_film) => Err(self.of_source(card, no_film.into())),
            };
        }
        let film = config.film.as_ref();
        let film = film.map(|id| FilmFile::embedded("data-film", id));
        film.transpose().map_err(|message| failed(&message))
    }

    /// What is wrong with the file that `data-src` names, each line with the
    /// place that names it.
    fn of_source(&self, card: &Element, failure: Failure) -> Failure {
        let place = Place::of(self.html, card.place.start);
        let lines = failure.message.lines();
        let lines = lines.map(|line| format!("{}:{place}: data-src: {line}", self.name));
        Failure {
            message: lines.collect::<Vec<_>>().join("\n"),
            ..failure
        }
    }

    /// The file of a URL, relative to the page's base and file, or to the site's
    /// root.
    fn path(&self, url: &str) -> Option<PathBuf> {
        let path = path_on_site(url).filter(|path| !path.is_empty())?;
        let base = path_on_site(self.page.base.as_deref().unwrap_or_default())?;
        // What stands behind its last slash is no folder.
        let base = &base[..base.rfind('/').map_or(0, |slash| slash + 1)];
        let path = Path::new(base).join(path);
        let folder = Path::new(self.name).parent().unwrap_or(Path::new(""));
        let file = match path.strip_prefix("/") {
            Ok(path) => self.root.join(path),
            Err(_) => folder.join(path),
        };
        // Neither standard input nor an embedded film.
        Some(Path::new(".").join(file))
    }

    /// What is filled in is UTF-8, which a browser must not read as anything else.
    fn expect_utf_8(&self) -> Result<(), Failure> {
        let Some((encoding, start)) = &self.page.encoding else {
            return Ok(());
        };
        let is_utf_8 = ["utf-8", "utf8"].contains(&encoding.to_ascii_lowercase().as_str());
        // A byte order mark goes before what is declared.
        if is_utf_8 || self.html.starts_with('\u{feff}') || self.edits.is_empty() {
            return Ok(());
        }
        let place = Place::of(self.html, *start);
        Err(Failure::unreadable(format!(
            "{}:{place}: charset: is \"{encoding}\", expected utf-8",
            self.name
        )))
    }

    /// The page with its edits.
    fn written(mut self) -> String {
        self.edits
            .sort_by_key(|(place, _)| (place.start, place.end));
        let mut html = String::new();
        let mut end = 0;
        for (place, text) in self.edits {
            html.push_str(&self.html[end..place.start]);
            html.push_str(&text);
            end = place.end;
        }
        html.push_str(&self.html[end..]);
        html
    }
}

/// Whether the page has something for a browser to show in place of a card.
fn has_fallback(card: &Element) -> bool {
    let is_shown = |child: &Element| {
        let has_content = !["script", "style", "template"].contains(&child.name.as_str());
        has_content && child.attribute(MARK).is_none()
    };
    card.has_text || card.children.iter().any(is_shown)
}

/// The path of a URL; `None` if it leads elsewhere.
fn path_on_site(url: &str) -> Option<String> {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let path = percent_decoded(&url[..end])?;
    let is_elsewhere = path.starts_with("//") || path.split('/').next()?.contains(':');
    (!is_elsewhere).then_some(path)
}

/// A URL's path as a file's name; `None` if that is no text.
fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match byte.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}
