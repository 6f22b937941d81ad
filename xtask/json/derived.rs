//! The film file as structs that `serde` and `miniserde` derive a reader for,
//! their values of the card's own types where it has one. The fields are those
//! of the card's film.

mod by_miniserde;
mod by_serde;

use crate::film::{Duration, PartialDate, Url};
use crate::language_tag::LanguageTag;

/// A text, or one per language.
pub type Text = TextOrObject<String, Each<String>>;

/// A text or a list of paragraphs, or these per language.
pub type Paragraphs = TextOrObject<OneOrMany<String>, Each<OneOrMany<String>>>;

/// A name, or more about a person.
pub type Person = TextOrObject<String, NamedPerson>;

/// An actor's name, or more about the part.
pub type PerformanceRole = TextOrObject<String, Role>;

/// A text or a list as one type, an object as another; one of both is there.
pub struct TextOrObject<T, O> {
    pub text: Option<T>,
    pub object: Option<O>,
}

/// A list, or one value without a list; one of both is there.
pub struct OneOrMany<T> {
    pub one: Option<T>,
    pub many: Option<Vec<T>>,
}

/// A text that is a value of its own kind.
pub struct Parsed<T>(pub T);

/// A film.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct Film {
    pub id: Option<String>,
    pub name: Text,
    #[serde(rename = "alternateName")]
    pub alternate_name: Option<OneOrMany<Text>>,
    #[serde(rename = "inLanguage")]
    pub in_language: Option<OneOrMany<Parsed<LanguageTag>>>,
    #[serde(rename = "datePublished")]
    pub date_published: Option<Parsed<PartialDate>>,
    pub duration: Option<Parsed<Duration>>,
    pub genre: Option<Vec<Text>>,
    #[serde(rename = "countryOfOrigin")]
    pub country_of_origin: Option<Vec<Text>>,
    #[serde(rename = "contentRating")]
    pub content_rating: Option<Text>,
    pub director: Option<Vec<Person>>,
    pub author: Option<Vec<Person>>,
    pub producer: Option<Vec<Person>>,
    #[serde(rename = "musicBy")]
    pub music_by: Option<Vec<Person>>,
    pub cinematographer: Option<Vec<Person>>,
    pub editor: Option<Vec<Person>>,
    pub actor: Option<Vec<PerformanceRole>>,
    pub description: Option<Paragraphs>,
    pub award: Option<Vec<Text>>,
    pub image: Option<Image>,
    pub review: Option<Vec<Review>>,
    #[serde(rename = "aggregateRating")]
    pub aggregate_rating: Option<OneOrMany<AggregateRating>>,
    pub trailer: Option<Trailer>,
    #[serde(rename = "potentialAction")]
    pub potential_action: Option<OneOrMany<WatchAction>>,
    #[serde(rename = "sameAs")]
    pub same_as: Option<Vec<Parsed<Url>>>,
    pub about: Option<Vec<Text>>,
    pub url: Option<Parsed<Url>>,
}

/// A person with more than a name.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct NamedPerson {
    pub name: Text,
    pub url: Option<Parsed<Url>>,
}

/// An actor with more than a name.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct Role {
    pub name: Text,
    #[serde(rename = "characterName")]
    pub character_name: Option<Text>,
    pub url: Option<Parsed<Url>>,
}

/// The poster.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct Image {
    pub url: Parsed<Url>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub caption: Option<Text>,
}

/// A review.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct Review {
    pub name: Option<Text>,
    #[serde(rename = "reviewBody")]
    pub review_body: Option<Paragraphs>,
    pub author: Option<Person>,
    pub publisher: Option<Text>,
    pub url: Option<Parsed<Url>>,
    #[serde(rename = "datePublished")]
    pub date_published: Option<Parsed<PartialDate>>,
    #[serde(rename = "inLanguage")]
    pub in_language: Option<Parsed<LanguageTag>>,
    #[serde(rename = "reviewRating")]
    pub review_rating: Option<Rating>,
    #[serde(rename = "positiveNotes")]
    pub positive_notes: Option<Vec<Text>>,
    #[serde(rename = "negativeNotes")]
    pub negative_notes: Option<Vec<Text>>,
    pub spoiler: Option<bool>,
}

/// A verdict in figures.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct Rating {
    #[serde(rename = "ratingValue")]
    pub rating_value: f64,
    #[serde(rename = "bestRating")]
    pub best_rating: Option<f64>,
    #[serde(rename = "worstRating")]
    pub worst_rating: Option<f64>,
}

/// The rating of a film by many people.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct AggregateRating {
    #[serde(rename = "ratingValue")]
    pub rating_value: f64,
    #[serde(rename = "ratingCount")]
    pub rating_count: Option<u32>,
    #[serde(rename = "bestRating")]
    pub best_rating: Option<f64>,
    #[serde(rename = "worstRating")]
    pub worst_rating: Option<f64>,
    pub author: Option<Person>,
    #[serde(rename = "ratingExplanation")]
    pub rating_explanation: Option<Text>,
}

/// The trailer.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct Trailer {
    pub url: Parsed<Url>,
    pub name: Option<Text>,
}

/// A place where the film can be watched.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct WatchAction {
    pub name: Option<Text>,
    pub target: Parsed<Url>,
}

/// A value per language.
#[derive(serde::Deserialize, miniserde::Deserialize)]
pub struct Each<T> {
    pub en: Option<T>,
    pub es: Option<T>,
}
