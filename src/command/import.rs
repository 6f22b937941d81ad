//! Film files from what is there already: pages, answers of databases, files of
//! libraries and of diaries, one or several about one film. Texts go in, and a film
//! file comes out, with lines about all that is to be told: nothing here reads or
//! writes a file.

mod addresses;
mod answers;
mod beside;
mod certificate;
mod countries;
mod credit;
mod dates;
mod document;
mod draft;
mod genres;
mod identifiers;
mod imdb;
mod jellyfin;
mod join;
mod json_value;
pub(super) mod languages;
mod letterboxd;
pub mod markdown;
mod microdata;
mod nfo;
mod nothing;
mod number;
mod omdb;
mod open_graph;
mod origin;
mod own_film_file;
mod page_data;
mod people;
mod placeholders;
pub mod plain_text;
mod properties;
mod radarr;
mod ratings;
mod release;
mod running_time;
mod schema_org;
mod scorers;
mod scores;
mod selection;
mod synopsis_labels;
mod table;
mod titles;
mod tmdb;
mod trailers;
mod trakt;
mod untidy_json;
mod wikidata;
mod xml;

use serde_json::Value;

use super::film_file::{NoFilm, parse_json};
use super::html_page::Page;
use super::outcome::Failure;
use super::positions::Position;
use beside::{Beside, Films};
use draft::{Draft, Finished};
use origin::Origin;
use selection::Source;

/// All that a film is taken from.
const SOURCES: &str = "a film of schema.org (JSON-LD, microdata, RDFa) or Open Graph in a page, a JSON answer of TMDB, OMDb, \
    Wikidata, Trakt, Radarr, Jellyfin or Emby, a .nfo file of Kodi, a CSV file of Letterboxd or IMDb, or a film file";

/// The film file that these files give, each with its name and its text; of one
/// with several films that one of the title, or the one that the others are
/// about. Adds a line for all that is to be told.
///
/// # Errors
/// A file has no film, or not the one of the others.
pub fn film(
    files: &[(String, String)],
    title: Option<&str>,
    told: &mut Vec<String>,
) -> Result<String, Failure> {
    selection::one(sources(files, told)?, title, told)
}

/// The titles of the films of these files, of which [`film`] takes one, each once.
///
/// # Errors
/// A file has no film.
pub fn titles(files: &[(String, String)]) -> Result<Vec<String>, Failure> {
    selection::titles(sources(files, &mut Vec::new())?)
}

/// A film file for each film of the first file, with what the others add, and
/// its name. Adds a line for all that is to be told.
///
/// # Errors
/// A file has no film.
pub fn every_film(
    files: &[(String, String)],
    told: &mut Vec<String>,
) -> Result<Vec<(String, String)>, Failure> {
    selection::every(sources(files, told)?, told)
}

/// The films of all files.
fn sources(files: &[(String, String)], told: &mut Vec<String>) -> Result<Vec<Source>, Failure> {
    let mut contents = Vec::new();
    for (name, text) in files {
        contents.push((name, Content::of(name, text, told)?));
    }
    let mut beside = Beside::default();
    for (_, content) in &contents {
        if let Content::Json(answer) = content {
            beside.note(answer);
        }
    }
    let mut sources = Vec::new();
    let mut left = None;
    for (name, content) in contents {
        let failed = |what: String| Failure::unreadable(format!("{name}: {what}"));
        let drafts = match content {
            Content::Films(drafts) => drafts,
            Content::Json(answer) => match beside.films(&answer).map_err(failed)? {
                Films::Some(drafts) => drafts,
                Films::Beside(what) => {
                    left.get_or_insert(format!("{name}: has {what}, expected the film with it"));
                    continue;
                }
                Films::Unknown => {
                    let film_file = own_film_file::draft(&answer);
                    let film = draft(vec![answer], Origin::default());
                    vec![film.or_else(|no_film| no_film.or(film_file).map_err(failed))?]
                }
            },
        };
        let name = name.to_owned();
        let drafts = drafts.into_iter().map(finished).collect();
        sources.push(Source { name, drafts });
    }
    match left.filter(|_| sources.is_empty()) {
        Some(left) => Err(Failure::unreadable(left)),
        None => Ok(sources),
    }
}

/// A film of any source without what stands behind its title, and without texts that say
/// nothing. The owner of a card has written all of it.
fn finished(mut draft: Draft) -> Finished {
    if !draft.origin.is_card {
        titles::bare(&mut draft, "name");
        synopsis_labels::bare(&mut draft);
        placeholders::leave_out(&mut draft);
    }
    draft.finished()
}

/// The content of a file, as far as that can be seen without the other files.
#[derive(Debug)]
enum Content {
    Films(Vec<Draft>),
    /// JSON that may need what other files have.
    Json(Value),
}

impl Content {
    fn of(name: &str, text: &str, told: &mut Vec<String>) -> Result<Content, Failure> {
        let failed = |what: String| Failure::unreadable(format!("{name}: {what}"));
        if text.trim_start().starts_with(['{', '[']) {
            let answer = parse(name, text, 0..text.len(), SOURCES, told)?;
            return Ok(Content::Json(answer));
        }
        if let Some(nfo) = nfo::drafts(text) {
            return match nfo {
                Ok(drafts) => Ok(Content::Films(drafts)),
                Err(nfo::NoFilm::Other(what)) => Err(failed(what)),
                Err(nfo::NoFilm::NoXml(error)) => {
                    let position = Position::of(text, error.byte);
                    let what = format!("{name}:{position}: is no XML ({})", error.message);
                    Err(Failure::unreadable(what))
                }
            };
        }
        if let Some(titles) = imdb::titles(text) {
            if titles.others > 0 {
                let what = "series, episodes, games and the like are left out";
                told.push(format!("{name}: {what}: {}", titles.others));
            }
            return of_lines(titles.drafts).map_err(failed);
        }
        if let Some(drafts) = letterboxd::drafts(text) {
            return of_lines(drafts).map_err(failed);
        }
        let (data, origin) = page(name, text, told);
        let film = draft(data, origin.clone()).or_else(|no_film| {
            let film = page_data::open_graph(text, origin);
            film.map_err(|kind| failed(no_film.and(kind).and(table::columns(text)).message()))
        })?;
        Ok(Content::Films(vec![film]))
    }
}

/// The films of a table.
fn of_lines(drafts: Vec<Draft>) -> Result<Content, String> {
    match drafts.is_empty() {
        true => Err("has no line with a film".to_owned()),
        false => Ok(Content::Films(drafts)),
    }
}

/// Whether it is worth while to look in a page for JSON-LD and for cards.
fn has_scripts_or_cards(html: &str) -> bool {
    let is_json_ld = |(place, _)| {
        let around = html.get(place - 2..place + "+json".len());
        around.is_some_and(|around| around.eq_ignore_ascii_case("ld+json"))
    };
    html.match_indices('+')
        .filter(|(place, _)| *place > 1)
        .any(is_json_ld)
        || html.contains("film-card")
}

/// All that a page describes, and where it comes from.
fn page(name: &str, text: &str, told: &mut Vec<String>) -> (Vec<Value>, Origin) {
    let mut data = Vec::new();
    let mut origin = Origin::of_page(text);
    let page = match has_scripts_or_cards(text) {
        true => Page::parse(text, false),
        false => Page::default(),
    };
    origin.is_card = !page.cards.is_empty();
    for script in page.scripts {
        if script.is_script("application/ld+json") {
            match parse(name, text, script.content, "JSON-LD", told) {
                Ok(value) => data.push(value),
                Err(no_json) => told.push(Failure::from(no_json).message),
            }
            let of_script = script.lang.filter(|tag| !tag.trim().is_empty());
            origin.language = of_script.or(origin.language);
        }
    }
    if let Some(note) = page_data::add_items(text, &mut data, &mut origin) {
        told.push(format!("{name}: {note}"));
    }
    (data, origin)
}

/// JSON from a part of a text; where that is merely untidy, what is meant, and
/// a line about it.
fn parse(
    name: &str,
    text: &str,
    part: std::ops::Range<usize>,
    expected: &str,
    told: &mut Vec<String>,
) -> Result<Value, NoFilm> {
    parse_json(name, text, part.clone(), expected).or_else(|no_json| {
        let tidied = untidy_json::tidied(&text[part]);
        let value = tidied.and_then(|json| serde_json::from_str(&json).ok());
        let position = no_json
            .position
            .map(|position| format!(":{position}"))
            .unwrap_or_default();
        let value = value.ok_or(no_json)?;
        told.push(format!(
            "{name}{position}: is untidy JSON, read as a browser's script would read it"
        ));
        Ok(value)
    })
}

/// Why some data has no film.
#[derive(Debug)]
enum NoDraft {
    /// A sentence about what it is.
    Is(String),
    /// Things that it has instead.
    Has(Vec<String>),
}

impl NoDraft {
    /// With one thing more that is there instead, if it is any.
    fn and(mut self, thing: String) -> NoDraft {
        if let NoDraft::Has(things) = &mut self
            && !thing.is_empty()
        {
            things.push(thing);
        }
        self
    }

    /// The film that it is after all, unless it is known to be something else.
    ///
    /// # Errors
    /// The message.
    fn or(self, film: Option<Draft>) -> Result<Draft, String> {
        match (self, film) {
            (NoDraft::Has(_), Some(film)) => Ok(film),
            (no_film, _) => Err(no_film.message()),
        }
    }

    fn message(self) -> String {
        match self {
            NoDraft::Is(what) => what,
            NoDraft::Has(things) if things.is_empty() => format!("has no film, expected {SOURCES}"),
            NoDraft::Has(things) => {
                format!(
                    "has no film but {}, expected {SOURCES}",
                    things.join(" and ")
                )
            }
        }
    }
}

fn draft(data: Vec<Value>, origin: Origin) -> Result<Draft, NoDraft> {
    if let [answer] = &data[..]
        && let Some(draft) = answers::draft(answer)
    {
        return draft.map_err(NoDraft::Is);
    }
    schema_org::draft(&data, origin).map_err(|instead| {
        let instead = match instead.as_str() {
            "" => members(&data),
            _ => Some(instead),
        };
        NoDraft::Has(instead.into_iter().collect())
    })
}

/// The names of the members of the first object of some data.
fn members(data: &[Value]) -> Option<String> {
    let first = data.first()?;
    let members = first.get(0).unwrap_or(first).as_object()?;
    let names: Vec<String> = members.keys().map(|name| format!("\"{name}\"")).collect();
    let more = if names.len() > 5 { " …" } else { "" };
    let named = names[..names.len().min(5)].join(", ");
    (!names.is_empty()).then(|| format!("JSON with {named}{more}"))
}
