//! The language of an answer of TMDB, which does not tell it, and the texts in
//! other languages.

use serde_json::Value;

use super::genres;
use crate::command::import::draft::{is_empty, list, take};
use crate::command::import::languages::{by_words, words};
use crate::command::import::plain_text::{line_of as text, paragraphs};

/// The language that an answer was asked for in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// A code of ISO 639-1; empty if nothing tells it.
    pub language: String,
    /// A code of ISO 3166-1; empty if nothing tells it.
    pub country: String,
    /// Whether nothing but TMDB's default tells the language.
    pub is_default: bool,
}

/// The title and the synopsis in one language of one country.
#[derive(Debug)]
pub struct Translation {
    pub language: String,
    pub country: String,
    pub title: String,
    pub overview: Value,
}

/// The translations that are appended to an answer.
pub fn translations(mut answer: Value) -> Vec<Translation> {
    let translations = list(take(&mut answer, "translations")).into_iter();
    let translations = translations.map(|translation| {
        let data = &translation["data"];
        Translation {
            language: text(&translation["iso_639_1"]),
            country: text(&translation["iso_3166_1"]),
            title: text(&data["title"]),
            overview: paragraphs(data["overview"].as_str().unwrap_or_default()),
        }
    });
    translations.collect()
}

/// Texts of an answer by which its language is known.
#[derive(Debug)]
pub struct Texts<'a> {
    pub title: &'a str,
    pub original_title: &'a str,
    pub overview: &'a Value,
    pub genres: &'a [String],
}

/// The language of an answer: that of the translation with the same synopsis;
/// else the one in which TMDB's genres have these names, or the one that the
/// synopsis has the little words of; else TMDB's default.
pub fn asked(texts: &Texts, translations: &[Translation]) -> Asked {
    let of = |translation: &Translation| Asked {
        language: translation.language.clone(),
        country: translation.country.clone(),
        is_default: false,
    };
    let alone = |language: &str| Asked {
        language: language.to_owned(),
        ..Asked::default()
    };
    // A translation without a title has the original one.
    let has_title = |translation: &&Translation| {
        translation.title == texts.title
            || (translation.title.is_empty() && texts.title == texts.original_title)
    };
    let has_overview = |translation: &&Translation| {
        !is_empty(texts.overview) && translation.overview == *texts.overview
    };
    let mut same_overview = translations.iter().filter(has_overview);
    if let Some(first) = same_overview.clone().next() {
        return of(same_overview.find(has_title).unwrap_or(first));
    }
    let languages = texts.genres.iter().map(|genre| genres::languages_of(genre));
    let languages: Vec<_> = languages.collect();
    if let Some(language) = languages
        .iter()
        .flatten()
        .flat_map(|languages| languages.iter())
        .next()
    {
        return alone(language);
    }
    if languages.iter().any(Option::is_none) {
        return Asked::default();
    }
    let words = words(texts.overview);
    if let Some(language) = by_words(&words) {
        return alone(language);
    }
    let is_translated = texts.title != texts.original_title;
    if let Some(translation) = translations
        .iter()
        .find(|translation| is_translated && has_title(translation))
    {
        return of(translation);
    }
    // A sentence of some length in English has some of its little words.
    match words.len() > 8 || !translations.is_empty() {
        true => Asked::default(),
        false => Asked {
            is_default: true,
            ..alone("en")
        },
    }
}
