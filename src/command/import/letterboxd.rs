//! The files that Letterboxd exports: `reviews.csv`, `diary.csv`, `ratings.csv`,
//! `watched.csv`, `watchlist.csv`, lists. Each line is a film, those of reviews
//! with what the owner wrote.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::credit::Credit;
use super::draft::{Draft, is_empty};
use super::identifiers;
use super::number::number;
use super::origin::Origin;
use super::plain_text::{line as one_line, line_of, paragraphs};
use super::table::{Line, Table, is_any};

// The columns that are read. Later names are those of the files that Letterboxd
// takes in.
const DATE: &[&str] = &["date"];
const NAME: &[&str] = &["name", "title"];
const YEAR: &[&str] = &["year"];
const ADDRESS: &[&str] = &["letterboxd uri", "url", "letterboxduri"];
const RATING: &[&str] = &["rating"];
const RATING_OF_TEN: &[&str] = &["rating10"];
const REVIEW: &[&str] = &["review"];
const DIRECTORS: &[&str] = &["directors"];
const IMDB: &[&str] = &["imdbid"];
const TMDB: &[&str] = &["tmdbid"];

const READ: [&[&str]; 10] = [
    DATE,
    NAME,
    YEAR,
    ADDRESS,
    RATING,
    RATING_OF_TEN,
    REVIEW,
    DIRECTORS,
    IMDB,
    TMDB,
];

/// Columns that say where a line stands and nothing of the film.
const ABOUT_THE_LINE: &[&str] = &["position", "rewatch"];

/// The films of a text, each once; `None` if it is none of these files.
pub fn drafts(text: &str) -> Option<Vec<Draft>> {
    // Lists begin with a few lines about the list.
    let mut rest = text;
    if text.starts_with("Letterboxd list export") {
        let start = text.find("\nPosition,")?;
        rest = &text[start + 1..];
    }
    let mut table = Table::of(rest)?;
    if !table.has(NAME) || ![ADDRESS, IMDB, TMDB].iter().any(|names| table.has(names)) {
        return None;
    }
    let mut films = Films {
        // With a date the address is that of the entry, with the review or without.
        is_of_entry: table.has(&["watched date"]),
        drafts: Vec::new(),
        places: HashMap::new(),
    };
    while let Some(line) = table.next() {
        films.add(&line);
    }
    Some(films.drafts)
}

struct Films {
    is_of_entry: bool,
    drafts: Vec<Draft>,
    /// The index of each film in `drafts`, by its title and its year.
    places: HashMap<(String, String), usize>,
}

impl Films {
    fn add(&mut self, line: &Line) {
        let Some(name) = line.cell(NAME) else {
            return;
        };
        let mut draft = Draft::of(Origin::default());
        draft.set("name", one_line(name));
        let year = draft.date("Year", &line.cell(YEAR).into());
        draft.set("datePublished", year);
        let directors = Credit::listed(line.cell(DIRECTORS).unwrap_or_default()).names;
        draft.push_people("director", directors.into_iter().map(Value::from));
        for (names, path, catalogue) in [(IMDB, "imdbID", "imdb"), (TMDB, "tmdbID", "tmdb")] {
            let id = line.cell(names).unwrap_or_default();
            identifiers::add(&mut draft, path, catalogue, id);
        }
        let address = line.cell(ADDRESS);
        if !self.is_of_entry {
            draft.push("sameAs", address);
        }
        let rating = match (line.cell(RATING), line.cell(RATING_OF_TEN)) {
            (Some(stars), _) => own_rating(&mut draft, "Rating", stars, 5),
            (None, Some(figure)) => own_rating(&mut draft, "Rating10", figure, 10),
            (None, None) => Value::Null,
        };
        let body = paragraphs(line.cell(REVIEW).unwrap_or_default());
        if !body.is_null() || !rating.is_null() {
            let date = draft.date("Date", &line.cell(DATE).into());
            let members = [
                ("reviewBody", body),
                ("reviewRating", rating),
                ("datePublished", date.into()),
                ("url", address.filter(|_| self.is_of_entry).into()),
            ];
            let members = members.into_iter().filter(|(_, value)| !is_empty(value));
            let review = members.map(|(key, value)| (key.to_owned(), value));
            draft.push("review", Value::Object(review.collect()));
        }
        for (name, _) in line.cells() {
            let is_read = READ.iter().any(|names| is_any(name, names));
            if !is_read && !is_any(name, ABOUT_THE_LINE) {
                draft.note(name, "has no place in a film file");
            }
        }
        self.join(draft);
    }
    /// Adds a film, or to one that is there already what another line says.
    fn join(&mut self, mut draft: Draft) {
        let text = |key: &str| line_of(draft.film.get(key).unwrap_or(&Value::Null));
        let film = (text("name"), text("datePublished"));
        let Some(place) = self.places.get(&film) else {
            self.places.insert(film, self.drafts.len());
            self.drafts.push(draft);
            return;
        };
        let known = &mut self.drafts[*place];
        if let Some(Value::Array(reviews)) = draft.film.remove("review") {
            match known.film.get_mut("review") {
                Some(Value::Array(all)) => all.extend(reviews),
                _ => known.set("review", reviews),
            }
        }
        known.notes.extend(draft.notes);
    }
}

/// The owner's rating of the film, in steps of half a star.
fn own_rating(draft: &mut Draft, path: &str, figure: &str, best: u8) -> Value {
    let value = number(&figure.into());
    let is_on_scale = |value: &f64| (0.5..=f64::from(best)).contains(value);
    match value.as_ref().and_then(Value::as_f64).filter(is_on_scale) {
        Some(_) => json!({ "ratingValue": value, "bestRating": best, "worstRating": 0 }),
        None => {
            draft.note(
                path,
                &format!("is \"{figure}\", expected half a star to {best}"),
            );
            Value::Null
        }
    }
}
