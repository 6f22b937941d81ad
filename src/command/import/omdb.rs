//! An answer of OMDb: flat, all texts, `N/A` for what is not known.

use serde_json::{Value, json};

use super::draft::{Draft, Members, is_empty};
use super::plain_text::{line, paragraphs};

/// Whether it is an answer of OMDb.
pub fn is_answer(answer: &Members) -> bool {
    answer.contains_key("Response")
        || (answer.contains_key("Title") && answer.contains_key("imdbID"))
}

/// The film of an answer.
///
/// # Errors
/// OMDb's own, and an answer that is no film.
pub fn draft(mut answer: Members) -> Result<Draft, String> {
    expect_film(&mut answer)?;
    let mut draft = Draft::default();
    let mut text = |key: &str| match answer.remove(key) {
        Some(Value::String(text)) => text,
        _ => String::new(),
    };
    draft.set("name", line(&text("Title")));
    published(&mut draft, &text("Year"), &text("Released"));
    draft.set("contentRating", text("Rated"));
    draft.duration("Runtime", &text("Runtime").into());
    draft.set("genre", parts(&text("Genre")));
    draft.set("director", parts(&text("Director")));
    draft.set("author", parts(&text("Writer")));
    draft.set("actor", parts(&text("Actors")));
    draft.set("description", paragraphs(&text("Plot")));
    draft.set("countryOfOrigin", parts(&text("Country")));
    draft.set(
        "award",
        Vec::from_iter(Some(line(&text("Awards"))).filter(|award| !award.is_empty())),
    );
    for name in parts(&text("Language")) {
        let tag = draft.language("Language", &name);
        draft.push("inLanguage", tag);
    }
    let poster = text("Poster");
    if !poster.is_empty() {
        draft.set("image", json!({ "url": poster }));
    }
    let id = text("imdbID");
    if !id.is_empty() {
        draft.push("sameAs", format!("https://www.imdb.com/title/{id}/"));
    }
    let [rating, votes] =
        ["imdbRating", "imdbVotes"].map(|key| draft.number(key, &text(key).into()));
    if !is_empty(&rating) && !is_empty(&votes) {
        let scale = json!({
            "ratingValue": rating, "ratingCount": votes, "bestRating": 10, "worstRating": 1,
        });
        draft.set("aggregateRating", scale);
    }
    draft.set("url", text("Website"));
    draft.note_rest("", &answer);
    Ok(draft)
}

/// Takes out what is about the answer and not about the film.
fn expect_film(answer: &mut Members) -> Result<(), String> {
    if let Some(Value::String(error)) = answer.remove("Error") {
        return Err(format!("is an error of OMDb ({error})"));
    }
    answer.retain(|_, value| *value != "N/A");
    if let Some(kind) = answer.remove("Type").filter(|kind| *kind != "movie") {
        return Err(format!(
            "is of the type {kind} at OMDb, expected a \"movie\""
        ));
    }
    answer.remove("Response");
    Ok(())
}

/// `Ada Lumen (screenplay), Leo Mar` as a list of names.
fn parts(text: &str) -> Vec<String> {
    let parts = text
        .split(',')
        .map(|part| line(part.split('(').next().unwrap_or_default()));
    let mut parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.dedup();
    parts
}

/// `Released` is when it came to where the asker lives, `Year` when it was first
/// shown.
fn published(draft: &mut Draft, year: &str, released: &str) {
    let year: String = year.chars().take(4).collect();
    match day(released).filter(|day| day.starts_with(&year)) {
        Some(day) => draft.set("datePublished", day),
        None => {
            draft.set("datePublished", year.clone());
            if !released.is_empty() {
                let what = format!("is \"{released}\", expected a day of Year \"{year}\"");
                draft.note("Released", &what);
            }
        }
    }
}

/// `19 Mar 2008` as ISO 8601.
fn day(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut words = text.split_whitespace();
    let day: u8 = words.next()?.parse().ok()?;
    let name = words.next()?;
    let month = 1 + MONTHS.iter().position(|month| name.starts_with(month))?;
    let year: u16 = words.next()?.parse().ok()?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}
