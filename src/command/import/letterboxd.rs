//! The files that Letterboxd exports: `reviews.csv`, `diary.csv`, `ratings.csv`,
//! `watched.csv`, lists. Each line is a film, those of reviews with what the
//! owner wrote.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};
use serde_json::{Value, json};

use super::draft::{Draft, is_empty};
use super::identifiers;
use super::number::number;
use super::origin::Origin;
use super::plain_text::{line as one_line, line_of, paragraphs};

/// The columns that are read, by all their names in small letters. The later
/// ones are those of the files that Letterboxd takes in.
const COLUMNS: [(Column, &[&str]); 10] = [
    (Column::Date, &["date"]),
    (Column::Name, &["name", "title"]),
    (Column::Year, &["year"]),
    (Column::Address, &["letterboxd uri", "url", "letterboxduri"]),
    (Column::Rating, &["rating"]),
    (Column::Review, &["review"]),
    (Column::Directors, &["directors"]),
    (Column::Imdb, &["imdbid"]),
    (Column::Tmdb, &["tmdbid"]),
    (Column::RatingOfTen, &["rating10"]),
];

/// Columns that say where a line stands and nothing of the film.
const ABOUT_THE_LINE: [&str; 3] = ["position", "description", "rewatch"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Date,
    Name,
    Year,
    Address,
    Rating,
    Review,
    Directors,
    Imdb,
    Tmdb,
    RatingOfTen,
}

/// The films of a text, each once; `None` if it is none of these files.
pub fn drafts(text: &str) -> Option<Vec<Draft>> {
    // Lists begin with a few lines about the list.
    let mut rest = text;
    if text.starts_with("Letterboxd list export") {
        let start = text.find("\nPosition,")?;
        rest = &text[start + 1..];
    }
    let header = rest.lines().next()?.to_lowercase();
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|delimiter| header.bytes().filter(|byte| byte == delimiter).count())?;
    let mut names = header
        .split(char::from(delimiter))
        .map(|name| name.trim().trim_matches('"'));
    let has = |known: &[&str]| names.clone().any(|name| known.contains(&name));
    if !has(&["name", "title"])
        || !has(&["letterboxd uri", "letterboxduri", "url", "imdbid", "tmdbid"])
    {
        return None;
    }
    // With a date the address is that of the entry, with the review or without.
    let is_of_entry = names.any(|name| name == "watched date");
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(rest.as_bytes());
    let header = reader.headers().ok()?.clone();
    let mut films = Films {
        header,
        is_of_entry,
        drafts: Vec::new(),
        places: HashMap::new(),
    };
    for line in reader.records() {
        match line {
            Ok(line) => films.add(&line),
            // Text that was read is UTF-8, and lines may be of any length.
            Err(_) => break,
        }
    }
    Some(films.drafts)
}

struct Films {
    header: StringRecord,
    is_of_entry: bool,
    drafts: Vec<Draft>,
    /// The index of each film in `drafts`, by its title and its year.
    places: HashMap<(String, String), usize>,
}

impl Films {
    fn add(&mut self, line: &StringRecord) {
        let value = |column: Column| {
            let (_, names) = COLUMNS.iter().find(|(known, _)| *known == column)?;
            let mut cells = self.header.iter().zip(line);
            let cell = cells.find(|(name, _)| names.contains(&name.trim().to_lowercase().as_str()));
            cell.map(|(_, cell)| cell.trim())
                .filter(|cell| !cell.is_empty())
        };
        let Some(name) = value(Column::Name) else {
            return;
        };
        let mut draft = Draft::of(Origin::default());
        draft.set("name", one_line(name));
        let year = draft.date("Year", &value(Column::Year).into());
        draft.set("datePublished", year);
        let directors = value(Column::Directors).unwrap_or_default().split(',');
        let directors = directors.map(|director| Value::from(one_line(director)));
        draft.push_people("director", directors);
        for (column, path, catalogue) in [
            (Column::Imdb, "imdbID", "imdb"),
            (Column::Tmdb, "tmdbID", "tmdb"),
        ] {
            identifiers::add(
                &mut draft,
                path,
                catalogue,
                value(column).unwrap_or_default(),
            );
        }
        let address = value(Column::Address);
        if !self.is_of_entry {
            draft.push("sameAs", address);
        }
        let rating = match (value(Column::Rating), value(Column::RatingOfTen)) {
            (Some(stars), _) => own_rating(&mut draft, "Rating", stars, 5),
            (None, Some(figure)) => own_rating(&mut draft, "Rating10", figure, 10),
            (None, None) => Value::Null,
        };
        let body = paragraphs(value(Column::Review).unwrap_or_default());
        if !body.is_null() || !rating.is_null() {
            let members = [
                ("reviewBody", body),
                ("reviewRating", rating),
                (
                    "datePublished",
                    draft.date("Date", &value(Column::Date).into()).into(),
                ),
                ("url", address.filter(|_| self.is_of_entry).into()),
            ];
            let members = members.into_iter().filter(|(_, value)| !is_empty(value));
            let review = members.map(|(key, value)| (key.to_owned(), value));
            draft.push("review", Value::Object(review.collect()));
        }
        for (name, cell) in self.header.iter().zip(line) {
            let lower = name.trim().to_lowercase();
            let is_read = COLUMNS
                .iter()
                .any(|(_, names)| names.contains(&lower.as_str()));
            if !is_read && !cell.trim().is_empty() && !ABOUT_THE_LINE.contains(&lower.as_str()) {
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
