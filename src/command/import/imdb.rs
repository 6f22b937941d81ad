//! The tables that IMDb exports: one's ratings, watchlist and other lists of
//! titles. All that they have is about the film, but for the owner's rating.

use serde_json::{Value, json};

use super::credit::Credit;
use super::draft::Draft;
use super::genres;
use super::identifiers;
use super::origin::Origin;
use super::plain_text::line as one_line;
use super::release::published;
use super::scores::{self, Score};
use super::table::{Line, Table, is_any};

/// The columns that are read.
const READ: &[&str] = &[
    "Const",
    "Your Rating",
    "Date Rated",
    "Title",
    "Original Title",
    "URL",
    "Title Type",
    "IMDb Rating",
    "Runtime (mins)",
    "Year",
    "Genres",
    "Num Votes",
    "Release Date",
    "Directors",
];

/// Columns that say where a line stands and nothing of the film.
const ABOUT_THE_LINE: &[&str] = &["Position", "Created", "Modified"];

/// Pieces of the types of titles that are no films.
const NO_FILMS: [&str; 5] = ["series", "episode", "game", "podcast", "music"];

/// The films of a table.
#[derive(Debug)]
pub struct Titles {
    pub drafts: Vec<Draft>,
    /// The number of its titles that are no films.
    pub others: usize,
}

/// The titles of a text; `None` if it is none of these tables.
pub fn titles(text: &str) -> Option<Titles> {
    let mut table = Table::of(text)?;
    if !["Const", "Title"].iter().all(|name| table.has(&[name])) {
        return None;
    }
    let mut titles = Titles {
        drafts: Vec::new(),
        others: 0,
    };
    while let Some(line) = table.next() {
        let kind = line.cell(&["Title Type"]).unwrap_or_default();
        let kind = kind.to_lowercase();
        match NO_FILMS.iter().any(|other| kind.contains(other)) {
            true => titles.others += 1,
            false => titles.drafts.extend(draft(&line)),
        }
    }
    Some(titles)
}

/// The film of a line; `None` if it has no title.
fn draft(line: &Line) -> Option<Draft> {
    let cell = |name: &str| line.cell(&[name]).unwrap_or_default();
    let title = one_line(line.cell(&["Title"])?);
    let mut draft = Draft::of(Origin::default());
    let original = one_line(cell("Original Title"));
    if original != title {
        draft.push("alternateName", original);
    }
    draft.set("name", title);
    let year = Value::from(cell("Year"));
    published(&mut draft, "Release Date", cell("Release Date"), &year);
    draft.duration("Runtime (mins)", &cell("Runtime (mins)").into());
    for name in cell("Genres").split(',').filter(|name| !name.is_empty()) {
        draft.push("genre", genres::in_english(&one_line(name)));
    }
    let directors = Credit::listed(cell("Directors")).names;
    draft.push_people("director", directors.into_iter().map(Value::from));
    identifiers::add(&mut draft, "Const", "imdb", cell("Const"));
    let score = Score {
        by: "imdb",
        value: cell("IMDb Rating").into(),
        count: cell("Num Votes").into(),
        ..Score::default()
    };
    scores::add(&mut draft, "IMDb Rating", score);
    own_rating(&mut draft, cell("Your Rating"), cell("Date Rated"));
    for (name, _) in line.cells() {
        if !is_any(name, READ) && !is_any(name, ABOUT_THE_LINE) {
            draft.note(name, "has no place in a film file");
        }
    }
    Some(draft)
}

fn own_rating(draft: &mut Draft, figure: &str, day: &str) {
    match figure.parse::<u8>() {
        Ok(value @ 1..=10) => {
            let rating = json!({ "ratingValue": value, "bestRating": 10, "worstRating": 1 });
            let mut review = json!({ "reviewRating": rating });
            if let Some(date) = draft.date("Date Rated", &day.into()) {
                review["datePublished"] = date.into();
            }
            draft.push("review", review);
        }
        _ if figure.is_empty() => {}
        _ => draft.note("Your Rating", &format!("is \"{figure}\", expected 1 to 10")),
    }
}
