//! An answer of OMDb: flat, all texts, in English, `N/A` for a fact that it lacks.

use serde_json::{Value, json};

use super::countries;
use super::credit::Credit;
use super::draft::{Draft, Members, is_empty, list};
use super::origin::Origin;
use super::plain_text::{line, paragraphs};
use super::ratings::{Aggregate, Figures, add_aggregate};
use super::release::published;
use super::scorers::{share_of_audience, share_of_critics};

/// The sources of its ratings as a card calls them.
const SOURCES: [(&str, &str); 1] = [("Internet Movie Database", "IMDb")];

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
    let mut draft = Draft::of(Origin {
        language: Some("en".to_owned()),
        ..Origin::default()
    });
    let ratings = list(answer.remove("Ratings").unwrap_or_default());
    let mut text = |key: &str| match answer.remove(key) {
        Some(Value::String(text)) => text,
        _ => String::new(),
    };
    draft.set("name", line(&text("Title")));
    draft.language_of_name = Some("en");
    // "1983–1985" of a series.
    let year: String = text("Year").chars().take(4).collect();
    published(&mut draft, "Released", &text("Released"), &year.into());
    draft.certificate("Rated", line(&text("Rated")).into());
    draft.duration("Runtime", &text("Runtime").into());
    let english = |text: String| json!({ "en": text });
    draft.set(
        "genre",
        Vec::from_iter(parts(&text("Genre")).into_iter().map(english)),
    );
    draft.push_people("director", names(&text("Director")));
    writers(&mut draft, &text("Writer"));
    draft.push_roles(names(&text("Actors")));
    let plot = draft.in_language("Plot", Some("en"), paragraphs(&text("Plot")));
    draft.set("description", plot);
    for name in countries::names(&line(&text("Country"))) {
        let country = countries::of_name(name).unwrap_or_else(|| english(name.to_owned()));
        draft.push("countryOfOrigin", country);
    }
    let awards = line(&text("Awards"));
    if !awards.is_empty() {
        draft.push("award", english(awards));
    }
    for name in parts(&text("Language")) {
        let tag = draft.language("Language", &name);
        draft.push("inLanguage", tag);
    }
    if let Some(poster) = draft.picture("Poster", &text("Poster")) {
        draft.set("image", json!({ "url": poster }));
    }
    let id = text("imdbID");
    if !id.is_empty() {
        draft.push("sameAs", format!("https://www.imdb.com/title/{id}/"));
    }
    let of_imdb = ["imdbRating", "imdbVotes"].map(|key| draft.number(key, &text(key).into()));
    let metascore = text("Metascore");
    let shares = [
        "tomatoMeter",
        "tomatoReviews",
        "tomatoUserMeter",
        "tomatoUserReviews",
    ]
    .map(&mut text);
    let tomatoes = text("tomatoURL");
    all_ratings(&mut draft, of_imdb, ratings, &metascore);
    tomato_shares(&mut draft, shares);
    let tomatoes = draft.address("tomatoURL", &tomatoes);
    draft.push("sameAs", tomatoes);
    let website = draft.address("Website", &text("Website"));
    draft.set("url", website);
    draft.note_rest("", &answer);
    Ok(draft)
}

/// Takes out the members that are about the answer, not about the film.
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

/// `Drama, Western` as a list. A comma between brackets is none.
fn parts(text: &str) -> Vec<String> {
    let mut depth = 0;
    let parts = text.split(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        c == ',' && depth <= 0
    });
    let mut all: Vec<String> = Vec::new();
    for part in parts.map(line) {
        if !part.is_empty() && !all.contains(&part) {
            all.push(part);
        }
    }
    all
}

/// `Ada Lumen, Jr. (co-director), Leo Mar` as names.
fn names(text: &str) -> Vec<Value> {
    let names = Credit::listed(text).names.into_iter();
    let names = names.map(|name| name.split(" (").next().map(Value::from));
    names.flatten().collect()
}

/// Reads the writers; those who are only thanked are left out.
fn writers(draft: &mut Draft, text: &str) {
    let credit = Credit::listed(text);
    for writer in credit.names {
        // What is left in brackets behind a writer is no writing.
        let (name, role) = writer.split_once(" (").unwrap_or((&writer, ""));
        let role = role.trim_end_matches(')').to_lowercase();
        let is_thanks = role.contains("thanks");
        let has_written = role.split(',').any(|role| !role.contains("thanks"));
        match is_thanks && !has_written {
            true => draft.note("Writer", &format!("{writer} is not taken for a writer")),
            false => draft.push_people("author", [Value::from(name)]),
        }
    }
}

/// Ratings with who counts them: IMDb's with its votes, then the others.
fn all_ratings(
    draft: &mut Draft,
    [value, count]: [Value; 2],
    ratings: Vec<Value>,
    metascore: &str,
) {
    let mut of_others = ratings;
    if !is_empty(&value) {
        let [best, worst] = [10, 1].map(Value::from);
        let figures = Figures { value, best, worst };
        add_aggregate(
            draft,
            "imdbRating",
            Aggregate {
                figures,
                count,
                author: "IMDb".into(),
                explanation: None,
            },
        );
        of_others.retain(|rating| rating["Source"] != "Internet Movie Database");
    }
    let has_metascore = of_others
        .iter()
        .any(|rating| rating["Source"] == "Metacritic");
    if !has_metascore && !metascore.is_empty() {
        of_others.push(json!({ "Source": "Metacritic", "Value": format!("{metascore}/100") }));
    }
    for rating in of_others {
        let source = line(rating["Source"].as_str().unwrap_or_default());
        let known = SOURCES.iter().find(|(name, _)| *name == source);
        let author = known.map_or(source, |(_, name)| (*name).to_owned());
        let value = rating["Value"].clone();
        let is_share = value
            .as_str()
            .is_some_and(|value| value.trim_end().ends_with('%'));
        let worst = if author == "IMDb" { 1 } else { 0 };
        let figures = Figures {
            value,
            best: Value::Null,
            worst: worst.into(),
        };
        let explanation = is_share.then(share_of_critics);
        add_aggregate(
            draft,
            "Ratings",
            Aggregate {
                figures,
                count: Value::Null,
                author: author.into(),
                explanation,
            },
        );
    }
}

/// The shares of Rotten Tomatoes, which older answers have by themselves.
fn tomato_shares(draft: &mut Draft, [meter, reviews, user_meter, user_reviews]: [String; 4]) {
    let has_critics = draft.film.get("aggregateRating").is_some_and(|ratings| {
        let mut authors = list(ratings.clone()).into_iter();
        authors.any(|rating| rating["author"] == "Rotten Tomatoes")
    });
    let critics = (meter, reviews, share_of_critics());
    let audience = (user_meter, user_reviews, share_of_audience());
    let shares = [critics, audience]
        .into_iter()
        .skip(usize::from(has_critics));
    for (share, count, explanation) in shares.filter(|(share, ..)| !share.is_empty()) {
        let figures = Figures {
            value: share.into(),
            best: 100.into(),
            worst: 0.into(),
        };
        let aggregate = Aggregate {
            figures,
            count: count.into(),
            author: "Rotten Tomatoes".into(),
            explanation: Some(explanation),
        };
        add_aggregate(draft, "tomatoMeter", aggregate);
    }
}
