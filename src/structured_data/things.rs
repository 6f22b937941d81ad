//! Persons, roles, reviews and ratings as JSON-LD.

use super::json_object::{JsonObject, quoted};
use crate::digits::digits;
use crate::error::joined;
use crate::film::{
    AggregateRating, Paragraphs, PerformanceRole, Rating, Review, Text, Url, VideoObject,
    WatchAction,
};
use crate::i18n::Locale;

/// The parts of a film as JSON, with their texts in one language.
pub(super) struct Things(pub Locale);

impl Things {
    pub(super) fn texts(&self, texts: &[Text]) -> Vec<String> {
        let texts = texts.iter().map(|text| quoted(text.shown(self.0).value));
        texts.collect()
    }

    /// Things that have a name only.
    pub(super) fn named(&self, kind: &str, names: &[Text]) -> Vec<String> {
        let things = names.iter().map(|name| {
            let mut thing = JsonObject::of(kind);
            thing.text("name", name.shown(self.0).value);
            thing.end()
        });
        things.collect()
    }

    pub(super) fn paragraphs(&self, text: &Paragraphs) -> String {
        let paragraphs = text.shown(self.0).value.iter();
        joined(&mut paragraphs.map(|each| each.to_string()), "\n\n")
    }

    pub(super) fn person(&self, name: &Text, url: Option<&Url>) -> String {
        let mut object = JsonObject::of("Person");
        object.text("name", name.shown(self.0).value);
        if let Some(url) = url {
            object.text("url", url.as_str());
        }
        object.end()
    }

    pub(super) fn role(&self, role: &PerformanceRole) -> String {
        let actor = self.person(&role.name, role.url.as_ref());
        let Some(character) = &role.character_name else {
            return actor;
        };
        let mut object = JsonObject::of("PerformanceRole");
        object.member("actor", &actor);
        object.text("characterName", character.shown(self.0).value);
        object.end()
    }

    /// The trailer, under its own name or that of the link to it.
    pub(super) fn video(&self, video: &VideoObject) -> String {
        let mut object = JsonObject::of("VideoObject");
        match &video.name {
            Some(name) => object.text("name", name.shown(self.0).value),
            None => object.text("name", self.0.messages().trailer_label),
        }
        object.text("url", video.url.as_str());
        object.end()
    }

    pub(super) fn watch_action(&self, action: &WatchAction) -> String {
        let mut object = JsonObject::of("WatchAction");
        object.text("name", action.name.shown(self.0).value);
        object.text("target", action.target.as_str());
        object.end()
    }

    /// A review; `None` without an author or a rating, which search engines require.
    pub(super) fn review(&self, review: &Review) -> Option<String> {
        let mut object = JsonObject::of("Review");
        let author = review.author.as_ref()?;
        object.member("author", &self.person(&author.name, author.url.as_ref()));
        object.member(
            "reviewRating",
            &rating("Rating", review.review_rating?).end(),
        );
        object.maybe("name", &review.name, self.0);
        // schema.org has no word for a text that tells the end: others would show it.
        let body = review.review_body.as_ref().filter(|_| !review.spoiler);
        if let Some(body) = body {
            object.text("reviewBody", &self.paragraphs(body));
        }
        if let Some(publisher) = &review.publisher {
            let publisher = self.named("Organization", std::slice::from_ref(publisher));
            object.member("publisher", &publisher[0]);
        }
        if let Some(date) = review.date_published {
            object.text("datePublished", &date.iso());
        }
        if let Some(url) = &review.url {
            object.text("url", url.as_str());
        }
        for (key, notes) in [
            ("positiveNotes", &review.positive_notes),
            ("negativeNotes", &review.negative_notes),
        ] {
            if !notes.is_empty() && !review.spoiler {
                let items = self
                    .texts(notes)
                    .into_iter()
                    .enumerate()
                    .map(|(index, note)| {
                        let mut item = JsonObject::of("ListItem");
                        item.member("position", &digits(index as u32 + 1));
                        item.member("name", &note);
                        item.end()
                    });
                let mut list = JsonObject::of("ItemList");
                list.list("itemListElement", items.collect());
                object.member(key, &list.end());
            }
        }
        Some(object.end())
    }
}

/// A rating of many; `None` for a share, which is no mean, and without a count,
/// which search engines require.
pub(super) fn aggregate_rating(aggregate: &AggregateRating) -> Option<String> {
    let count = aggregate.rating_count?;
    if aggregate.rating_explanation.is_some() {
        return None;
    }
    let mut object = rating("AggregateRating", aggregate.rating);
    object.member("ratingCount", &digits(count));
    Some(object.end())
}

fn rating(kind: &str, rating: Rating) -> JsonObject {
    let mut object = JsonObject::of(kind);
    for (key, tenths) in [
        ("ratingValue", rating.value()),
        ("bestRating", rating.best()),
        ("worstRating", rating.worst()),
    ] {
        // English writes numbers as JSON does.
        object.member(key, &Locale::En.decimal(tenths));
    }
    object
}
