//! Which fields each object of a film file has, for the reference: told by the
//! same lines that read them.

use serde_json::Value;

use super::slot::{Member, Slot};
use super::walk::Reader;
use crate::film::Kind;

/// An object of a film file, by its type in schema.org.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// The film.
    Movie,
    /// A person.
    Person,
    /// An actor as a character.
    PerformanceRole,
    /// A picture.
    ImageObject,
    /// A review.
    Review,
    /// A verdict in figures.
    Rating,
    /// What many gave a film together.
    AggregateRating,
    /// A video.
    VideoObject,
    /// A place to watch the film at.
    WatchAction,
}

/// A field of an object, as the reader reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What its value has to be.
    pub form: Form,
    /// Whether the object can't do without it.
    pub is_required: bool,
}

/// What the value of a field has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text without languages.
    Line,
    /// A text, perhaps for each language.
    Text,
    /// A list of them.
    Texts,
    /// One or a list of them.
    Titles,
    /// A text of paragraphs.
    Paragraphs,
    /// A language tag.
    Language,
    /// One or a list of them.
    Languages,
    /// A date.
    Date,
    /// A duration.
    Duration,
    /// A URL.
    Url,
    /// A list of them.
    Urls,
    /// A figure of a rating.
    Number,
    /// A whole number of 1 or more.
    Count,
    /// True or false.
    Flag,
    /// An object.
    Object(Object),
    /// A list of them.
    Objects(Object),
    /// One or a list of them.
    OneOrMore(Object),
}

impl Form {
    fn of(slot: &Slot) -> Form {
        match slot {
            Slot::Line(..) => Form::Line,
            Slot::Text(_) => Form::Text,
            Slot::Texts(_) => Form::Texts,
            Slot::Titles(_) => Form::Titles,
            Slot::Paragraphs(_) | Slot::Lines(..) => Form::Paragraphs,
            Slot::Language(_) => Form::Language,
            Slot::Languages(_) => Form::Languages,
            Slot::Date(_) => Form::Date,
            Slot::Duration(_) => Form::Duration,
            Slot::Url(_) => Form::Url,
            Slot::Urls(_) => Form::Urls,
            Slot::Number(_) => Form::Number,
            Slot::Count(_) => Form::Count,
            Slot::Person(_) => Form::Object(Object::Person),
            Slot::People(_) => Form::Objects(Object::Person),
            Slot::Roles(_) => Form::Objects(Object::PerformanceRole),
            Slot::Image(_) => Form::Object(Object::ImageObject),
            Slot::Rating(_) => Form::Object(Object::Rating),
            Slot::AggregateRatings(_) => Form::OneOrMore(Object::AggregateRating),
            Slot::Video(_) => Form::Object(Object::VideoObject),
            Slot::WatchActions(_) => Form::Objects(Object::WatchAction),
            Slot::Flag(_) => Form::Flag,
            Slot::Reviews(_) => Form::Objects(Object::Review),
        }
    }
}

impl Object {
    /// Every object, the film first.
    pub const ALL: [Object; 9] = [
        Object::Movie,
        Object::Person,
        Object::PerformanceRole,
        Object::ImageObject,
        Object::Review,
        Object::Rating,
        Object::AggregateRating,
        Object::VideoObject,
        Object::WatchAction,
    ];

    /// Its type in schema.org.
    pub fn name(self) -> &'static str {
        match self {
            Object::Movie => "Movie",
            Object::Person => "Person",
            Object::PerformanceRole => "PerformanceRole",
            Object::ImageObject => "ImageObject",
            Object::Review => "Review",
            Object::Rating => "Rating",
            Object::AggregateRating => "AggregateRating",
            Object::VideoObject => "VideoObject",
            Object::WatchAction => "WatchAction",
        }
    }

    /// Whether a name may stand in its place.
    pub fn may_be_a_name(self) -> bool {
        matches!(self, Object::Person | Object::PerformanceRole)
    }

    /// Its fields, the required ones first.
    pub fn fields(self) -> Vec<Field> {
        let mut reader = Reader {
            described: Some(Vec::new()),
            ..Reader::default()
        };
        let empty = Kind::<Value>::Object(Vec::new());
        match self {
            Object::Movie => drop(reader.film(empty)),
            Object::Person => drop(reader.person(empty)),
            Object::PerformanceRole => drop(reader.role(empty)),
            Object::ImageObject => drop(reader.image(empty)),
            Object::Review => drop(reader.review(empty)),
            Object::Rating => _ = reader.rating(empty),
            Object::AggregateRating => drop(reader.aggregate_rating(empty)),
            Object::VideoObject => drop(reader.video(empty)),
            Object::WatchAction => drop(reader.watch_action(empty)),
        }
        reader.described.unwrap_or_default()
    }
}

/// The members of an object that the reader asks for.
pub(super) fn fields<'a>(
    required: &'a [Member],
    optional: &'a [Member],
) -> impl Iterator<Item = Field> + 'a {
    let field = |is_required| {
        move |(key, slot): &Member| Field {
            key,
            form: Form::of(slot),
            is_required,
        }
    };
    required
        .iter()
        .map(field(true))
        .chain(optional.iter().map(field(false)))
}
