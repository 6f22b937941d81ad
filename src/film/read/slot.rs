//! Slots: the kinds of values, each with the variable that takes the value.

use std::rc::Rc;

use crate::film::{
    AggregateRating, Duration, Image, Paragraphs, PartialDate, PerformanceRole, Person, Rating,
    Review, Text, Url, VideoObject, WatchAction,
};
use crate::language_tag::LanguageTag;

pub(super) const OBJECT: &str = "an object";
pub(super) const PERSON: &str = "a name, or {\"name\": …, \"url\": …}";
pub(super) const LINE: &str = "text";
pub(super) const LINES: &str = "text or a list of paragraphs";
pub(super) const NUMBER: &str = "a number";
pub(super) const FLAG: &str = "true or false";
pub(super) const COUNT: &str = "a whole number of 1 or more";

/// A member of an object: its key, and the slot of its value.
pub(super) type Member<'a> = (&'static str, Slot<'a>);

/// A variable for a value, by the kind that the value has to be; a plural with a
/// `Vec` stands for a list.
pub(super) enum Slot<'a> {
    /// A text without languages, and its expected form.
    Line(&'a mut Option<Rc<str>>, &'static str),
    /// A text or a list of them, and its expected form.
    Lines(&'a mut Option<Rc<[Rc<str>]>>, &'static str),
    Text(&'a mut Option<Text>),
    Texts(&'a mut Vec<Text>),
    /// Texts; one may stand without a list.
    Titles(&'a mut Vec<Text>),
    Paragraphs(&'a mut Option<Paragraphs>),
    Language(&'a mut Option<LanguageTag>),
    /// Languages; one may stand without a list.
    Languages(&'a mut Vec<LanguageTag>),
    Date(&'a mut Option<PartialDate>),
    Duration(&'a mut Option<Duration>),
    Url(&'a mut Option<Url>),
    Urls(&'a mut Vec<Url>),
    Number(&'a mut Option<f64>),
    Count(&'a mut Option<u32>),
    Flag(&'a mut bool),
    Person(&'a mut Option<Person>),
    People(&'a mut Vec<Person>),
    Roles(&'a mut Vec<PerformanceRole>),
    Image(&'a mut Option<Image>),
    Rating(&'a mut Option<Rating>),
    /// Ratings of many; one may stand without a list.
    AggregateRatings(&'a mut Vec<AggregateRating>),
    Video(&'a mut Option<VideoObject>),
    WatchActions(&'a mut Vec<WatchAction>),
    Reviews(&'a mut Vec<Review>),
}

impl Slot<'_> {
    /// The expected form of the value, for messages.
    pub(super) fn expected(&self) -> &'static str {
        match self {
            Slot::Line(_, expected) | Slot::Lines(_, expected) => expected,
            Slot::Text(_) | Slot::Texts(_) | Slot::Titles(_) => Text::FORM,
            Slot::Paragraphs(_) => Paragraphs::FORM,
            Slot::Language(_) | Slot::Languages(_) => LanguageTag::FORM,
            Slot::Date(_) => PartialDate::FORM,
            Slot::Duration(_) => Duration::FORM,
            Slot::Url(_) | Slot::Urls(_) => Url::FORM,
            Slot::Number(_) => NUMBER,
            Slot::Count(_) => COUNT,
            Slot::Person(_) | Slot::People(_) | Slot::Roles(_) => PERSON,
            Slot::Flag(_) => FLAG,
            Slot::Image(_)
            | Slot::Rating(_)
            | Slot::AggregateRatings(_)
            | Slot::Video(_)
            | Slot::WatchActions(_)
            | Slot::Reviews(_) => OBJECT,
        }
    }

    pub(super) fn is_list(&self) -> bool {
        matches!(
            self,
            Slot::Texts(_)
                | Slot::Titles(_)
                | Slot::Languages(_)
                | Slot::Urls(_)
                | Slot::People(_)
                | Slot::Roles(_)
                | Slot::AggregateRatings(_)
                | Slot::WatchActions(_)
                | Slot::Reviews(_)
        )
    }

    /// Whether one value may stand without a list.
    pub(super) fn takes_one(&self) -> bool {
        matches!(
            self,
            Slot::Titles(_) | Slot::Languages(_) | Slot::AggregateRatings(_)
        )
    }
}
