//! A film in schema.org's words, as types that can't hold what is invalid,
//! and the reader that makes one from JSON.
//!
//! Every field is named after the schema.org property of the same name, in
//! snake case.

mod date;
mod duration;
mod embedded;
mod json;
mod rating;
mod read;
mod tags;
mod text;
mod url;

#[cfg(feature = "command")]
mod serde_json_value;

use std::rc::Rc;

use serde::{Serialize, Serializer};

pub use date::{NotADate, PartialDate};
pub use duration::{Duration, NotADuration};
pub use embedded::{EMBEDDED, EMBEDDED_IDS, embedded};
pub use json::{Json, Kind, turned};
pub use rating::Rating;
#[cfg(feature = "command")]
pub use read::{Field, Form, Object};
pub use read::{Reading, read};
pub use text::{Localized, Paragraphs, Shown, Text};
pub use url::{NotAUrl, Url};

use crate::i18n::Locale;
use crate::language_tag::LanguageTag;

/// A film, <https://schema.org/Movie>. Only the name is always there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Film {
    /// Identifies the film among the site's films.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Rc<str>>,
    /// The title.
    pub name: Text,
    /// Other titles, the most important first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternate_name: Vec<Text>,
    /// Languages of the original, the main one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_language: Vec<LanguageTag>,
    /// When the film was first shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<PartialDate>,
    /// Running time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Duration>,
    /// Genres.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub genre: Vec<Text>,
    /// Countries of origin.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub country_of_origin: Vec<Text>,
    /// Certificate, such as PG-13.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_rating: Option<Text>,
    /// Directors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub director: Vec<Person>,
    /// Writers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<Person>,
    /// Producers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub producer: Vec<Person>,
    /// Composers and performers of the music.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub music_by: Vec<Person>,
    /// Cinematographers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cinematographer: Vec<Person>,
    /// Editors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub editor: Vec<Person>,
    /// The cast, in the order of the credits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actor: Vec<PerformanceRole>,
    /// The synopsis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Paragraphs>,
    /// Awards and nominations, one text each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub award: Vec<Text>,
    /// The poster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// Reviews.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub review: Vec<Review>,
    /// The ratings by many people, one from each source that counts them.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "one_or_list")]
    pub aggregate_rating: Vec<AggregateRating>,
    /// The trailer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trailer: Option<VideoObject>,
    /// The places to watch the film at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub potential_action: Vec<WatchAction>,
    /// Pages elsewhere that are about the same film.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<Url>,
    /// Themes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<Text>,
    /// The film's own page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

impl Film {
    /// A film of which only the name is known.
    pub fn new(name: Text) -> Self {
        Film {
            id: None,
            name,
            alternate_name: Vec::new(),
            in_language: Vec::new(),
            date_published: None,
            duration: None,
            genre: Vec::new(),
            country_of_origin: Vec::new(),
            content_rating: None,
            director: Vec::new(),
            author: Vec::new(),
            producer: Vec::new(),
            music_by: Vec::new(),
            cinematographer: Vec::new(),
            editor: Vec::new(),
            actor: Vec::new(),
            description: None,
            award: Vec::new(),
            image: None,
            review: Vec::new(),
            aggregate_rating: Vec::new(),
            trailer: None,
            potential_action: Vec::new(),
            same_as: Vec::new(),
            about: Vec::new(),
            url: None,
        }
    }

    /// The original title and its language: the name in the first of `inLanguage`,
    /// or else the first alternative name. `None` if the file has neither; the
    /// language is `None` if the file does not tell it.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The name.
    pub name: Text,
    /// A page about the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

/// An actor as a character, <https://schema.org/PerformanceRole>.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PerformanceRole {
    /// The actor's name.
    pub name: Text,
    /// The character that the actor plays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub character_name: Option<Text>,
    /// A page about the actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

/// An image, <https://schema.org/ImageObject>.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Image {
    /// The address of the image.
    pub url: Url,
    /// Width in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// The text alternative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
}

/// The mean of many ratings of a film, <https://schema.org/AggregateRating>.
/// It has a number of ratings, an author or an explanation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AggregateRating {
    /// The mean and its scale, or what the explanation says.
    #[serde(flatten)]
    pub rating: Rating,
    /// The number of ratings; at least 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating_count: Option<u32>,
    /// The one who counts the ratings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// The meaning of a value that is no mean but the share of those who liked the
    /// film.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating_explanation: Option<Text>,
}

/// Writes one rating by itself, and several as a list.
fn one_or_list<S: Serializer>(
    ratings: &[AggregateRating],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match ratings {
        [one] => one.serialize(serializer),
        several => several.serialize(serializer),
    }
}

/// A video, <https://schema.org/VideoObject>.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VideoObject {
    /// The page of the video.
    pub url: Url,
    /// The title of the video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

/// A place to watch the film at, <https://schema.org/WatchAction>.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WatchAction {
    /// The one who shows the film.
    pub name: Text,
    /// The page to watch it on.
    pub target: Url,
}

/// A review, <https://schema.org/Review>. It has a name, a body or a rating.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_body: Option<Paragraphs>,
    /// The reviewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// The magazine or site that published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// The review's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<PartialDate>,
    /// The language that it was written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<LanguageTag>,
    /// The verdict in figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_rating: Option<Rating>,
    /// Strengths.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub positive_notes: Vec<Text>,
    /// Weaknesses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub negative_notes: Vec<Text>,
    /// Whether the text tells the end.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub spoiler: bool,
}
