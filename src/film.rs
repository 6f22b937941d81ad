//! A film in schema.org's words, as types that can't hold what is invalid,
//! and the reader that makes one from JSON.
//!
//! The file format is DESIGN's; every field name is the schema.org property of
//! the same name, in snake case.

mod date;
mod duration;
mod embedded;
mod json;
mod read;
mod text;
mod url;

#[cfg(not(target_arch = "wasm32"))]
mod serde_json_value;

use std::rc::Rc;

pub use date::PartialDate;
pub use duration::Duration;
pub use embedded::{EMBEDDED, embedded};
pub use json::{Json, Kind};
pub use read::{Reading, read};
pub use text::{Localized, Paragraphs, Shown, Text};
pub use url::Url;

use crate::i18n::Locale;
use crate::language_tag::LanguageTag;

/// A film, <https://schema.org/Movie>. Only the name is always there.
#[derive(Clone, Debug, PartialEq)]
pub struct Film {
    /// Identifies the film among the site's films.
    pub id: Option<Rc<str>>,
    /// The title.
    pub name: Text,
    /// Other titles, the most important first.
    pub alternate_name: Vec<Text>,
    /// Languages of the original, the main one first.
    pub in_language: Vec<LanguageTag>,
    /// When the film was first shown.
    pub date_published: Option<PartialDate>,
    /// Running time.
    pub duration: Option<Duration>,
    /// Genres.
    pub genre: Vec<Text>,
    /// Countries of origin.
    pub country_of_origin: Vec<Text>,
    /// Certificate, such as PG-13.
    pub content_rating: Option<Text>,
    /// Directors.
    pub director: Vec<Person>,
    /// Writers.
    pub author: Vec<Person>,
    /// Producers.
    pub producer: Vec<Person>,
    /// Composers and performers of the music.
    pub music_by: Vec<Person>,
    /// Cinematographers.
    pub cinematographer: Vec<Person>,
    /// Editors.
    pub editor: Vec<Person>,
    /// The cast, in the order of the credits.
    pub actor: Vec<PerformanceRole>,
    /// The synopsis.
    pub description: Option<Paragraphs>,
    /// Awards and nominations, one text each.
    pub award: Vec<Text>,
    /// The poster.
    pub image: Option<Image>,
    /// Reviews.
    pub review: Vec<Review>,
    /// What all who rated the film gave it.
    pub aggregate_rating: Option<AggregateRating>,
    /// Pages elsewhere that are about the same film.
    pub same_as: Vec<Url>,
    /// Themes.
    pub about: Vec<Text>,
    /// The film's own page.
    pub url: Option<Url>,
}

impl Film {
    /// The title in the film's own language, with that language, where the
    /// file has one: the name in the first of `inLanguage`, else the first
    /// alternative name.
    pub fn original_title(&self) -> Option<(&Rc<str>, Option<&str>)> {
        let language = self.in_language.first();
        let tag = language.map(LanguageTag::as_str);
        if let Some(title) = language.and_then(|language| self.name.in_language(language)) {
            return Some((title, tag));
        }
        let other = self.alternate_name.first()?;
        if let Some(title) = language.and_then(|language| other.in_language(language)) {
            return Some((title, tag));
        }
        let any = other.any();
        Some((any.value, any.lang.map(Locale::tag).or(tag)))
    }
}

/// A person (or a band), <https://schema.org/Person>.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The name.
    pub name: Text,
    /// A page about the person.
    pub url: Option<Url>,
}

/// An actor as a character, <https://schema.org/PerformanceRole>.
#[derive(Clone, Debug, PartialEq)]
pub struct PerformanceRole {
    /// The actor's name.
    pub name: Text,
    /// Who the actor plays.
    pub character_name: Option<Text>,
    /// A page about the actor.
    pub url: Option<Url>,
}

/// A picture, <https://schema.org/ImageObject>.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Where the picture is.
    pub url: Url,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// The text alternative.
    pub caption: Option<Text>,
}

/// A review, <https://schema.org/Review>. It has a name, a body or a rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The headline.
    pub name: Option<Text>,
    /// The text.
    pub review_body: Option<Paragraphs>,
    /// Who wrote it.
    pub author: Option<Person>,
    /// Where it was published.
    pub publisher: Option<Text>,
    /// The review's page.
    pub url: Option<Url>,
    /// When it was published.
    pub date_published: Option<PartialDate>,
    /// The language that it was written in.
    pub in_language: Option<LanguageTag>,
    /// The verdict in figures.
    pub review_rating: Option<Rating>,
    /// Strengths.
    pub positive_notes: Vec<Text>,
    /// Weaknesses.
    pub negative_notes: Vec<Text>,
}

/// A verdict in figures and its scale, <https://schema.org/Rating>. All three
/// are in tenths, since a reader's browser prints whole numbers for a fraction
/// of the bytes, and `worst < best`, `worst <= value <= best`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    pub(crate) value: i32,
    pub(crate) best: i32,
    pub(crate) worst: i32,
}

impl Rating {
    /// The rating, in tenths.
    pub fn value(self) -> i32 {
        self.value
    }

    /// The best rating possible, in tenths.
    pub fn best(self) -> i32 {
        self.best
    }

    /// The worst rating possible, in tenths.
    pub fn worst(self) -> i32 {
        self.worst
    }

    /// The rating as half stars of five, from 0 to 10: the same share of the
    /// best rating, so that 8 of 10 and 4 of 5 look alike.
    pub fn half_stars(self) -> u8 {
        if self.best <= 0 {
            return 0;
        }
        let halves = (i64::from(self.value) * 20 / i64::from(self.best) + 1) / 2;
        halves.clamp(0, 10) as u8
    }
}

/// What many gave a film together, <https://schema.org/AggregateRating>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AggregateRating {
    /// The mean and its scale.
    pub rating: Rating,
    /// How many rated the film; at least 1.
    pub rating_count: u32,
}
