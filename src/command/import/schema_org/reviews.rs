//! Reviews and ratings of structured data.

use std::collections::HashSet;

use serde_json::Value;
use url::Url;

use super::{Reader, take};
use crate::command::import::draft::{Members, hash, is_empty, list};
use crate::command::import::languages::{film_file_languages, language};
use crate::command::import::people::person;
use crate::command::import::plain_text::line;
use crate::command::import::ratings::{Aggregate, Figures, add_aggregate, rating};
use crate::command::import::scorers::{scorer_of_host, share_of_audience, share_of_critics};

impl Reader<'_> {
    /// The film's own reviews, and those that name it by its id or its name.
    pub fn reviews(&mut self, mut reviews: Vec<Value>, id: Option<&Value>, name: &Value) {
        let mut seen: HashSet<u64> = reviews.iter().map(hash).collect();
        for review in &self.graph.reviews {
            let about = &review["itemReviewed"];
            let is_ours = (id.is_some() && about.get("@id") == id)
                || (!is_empty(name) && about.get("name") == Some(name));
            if is_ours {
                let review = Value::Object(review.clone());
                if seen.insert(hash(&review)) {
                    reviews.push(review);
                }
            }
        }
        for (index, review) in reviews.into_iter().enumerate() {
            let review = self.review(index, review);
            self.draft.push("review", review);
        }
    }

    fn review(&mut self, index: usize, value: Value) -> Value {
        let path = format!("review[{index}]");
        let Value::Object(mut members) = self.graph.resolved(value) else {
            self.draft.note(&path, "is no object");
            return Value::Null;
        };
        members.remove("itemReviewed");
        let path_of_rating = format!("{path}.reviewRating");
        let mut take = |keys: &[&str]| take(&mut members, keys);
        let language = take(&["inLanguage"]);
        let language = self.tag(&path, language);
        // A review is in the language of its page, unless it names another.
        let of_page = self.draft.origin.language.clone();
        let is_text_of_page = language.is_none();
        let of_text = of_page.filter(|_| is_text_of_page);
        let name = take(&["name", "headline"]);
        let name = self.name(&path, name);
        let body = self.paragraphs(&path, take(&["reviewBody", "description", "text"]), None);
        let (body, warns) = without_warning(body);
        let [name, body] = [name, body].map(|text| self.in_language_of(&of_text, text));
        let is_marked =
            film_file_languages().any(|tag| body.get(tag).is_some() || name.get(tag).is_some());
        // A review may be in any language, its texts in two of them.
        let in_language = language.or_else(|| {
            let has_text = !is_empty(&name) || !is_empty(&body);
            of_text.filter(|_| has_text && !is_marked)
        });
        let spoiler = match take(&["spoiler"]) {
            Value::Bool(true) => true.into(),
            _ if warns => true.into(),
            _ => Value::Null,
        };
        let review = [
            ("name", name),
            ("reviewBody", body),
            ("author", self.author(&path, take(&["author", "creator"]))),
            ("publisher", self.name(&path, take(&["publisher"]))),
            (
                "url",
                self.address(&format!("{path}.url"), &take(&["url", "mainEntityOfPage"]))
                    .into(),
            ),
            (
                "datePublished",
                self.date_of(
                    &format!("{path}.datePublished"),
                    &take(&["datePublished", "dateCreated"]),
                )
                .into(),
            ),
            ("inLanguage", in_language.into()),
            (
                "reviewRating",
                self.review_rating(&path_of_rating, take(&["reviewRating"])),
            ),
            ("positiveNotes", self.notes(&path, take(&["positiveNotes"]))),
            ("spoiler", spoiler),
            ("negativeNotes", self.notes(&path, take(&["negativeNotes"]))),
        ];
        let review = review.into_iter().filter(|(_, value)| !is_empty(value));
        let review: Members = review.map(|(key, value)| (key.to_owned(), value)).collect();
        self.draft.note_rest(&format!("{path}."), &members);
        let says = ["name", "reviewBody", "reviewRating"];
        if !says.iter().any(|key| review.contains_key(*key)) {
            self.draft.note(&path, "says nothing");
            return Value::Null;
        }
        Value::Object(review)
    }

    /// A text of a review, marked with its language where a film file can.
    fn in_language_of(&mut self, language: &Option<String>, text: Value) -> Value {
        let primary = language.as_deref().and_then(|tag| tag.split('-').next());
        match primary {
            Some("en" | "es") if !text.is_object() => {
                self.draft.in_language("review", primary, text)
            }
            _ => text,
        }
    }

    /// The tag of a review's language.
    fn tag(&mut self, path: &str, value: Value) -> Option<String> {
        let name = match self.graph.resolved(value) {
            Value::String(text) => text,
            Value::Object(members) => {
                let names = ["alternateName", "identifier", "name"];
                let mut named = names.iter().filter_map(|key| members.get(*key)?.as_str());
                named.find(|text| language(text).is_some())?.to_owned()
            }
            _ => return None,
        };
        self.draft.language(&format!("{path}.inLanguage"), &name)
    }

    /// The first of the authors.
    fn author(&mut self, path: &str, value: Value) -> Value {
        let mut authors = self.people(path, value).into_iter();
        let first = authors.next().unwrap_or_default();
        if authors.next().is_some() {
            self.draft
                .note(path, "has several authors, the first is taken");
        }
        first
    }

    /// The texts of a list, which may be an `ItemList`.
    fn notes(&mut self, path: &str, value: Value) -> Value {
        let items = match value.get("itemListElement") {
            Some(items) => items.clone(),
            None => value,
        };
        self.texts(path, items).into()
    }

    fn review_rating(&mut self, path: &str, value: Value) -> Value {
        let mut members = match self.graph.resolved(value) {
            Value::Array(mut ratings) if !ratings.is_empty() => {
                return self.review_rating(path, ratings.remove(0));
            }
            Value::Object(members) => members,
            Value::Null => return Value::Null,
            value => Members::from_iter([("ratingValue".to_owned(), value)]),
        };
        let rating = rating(self.draft, path, figures(&mut members));
        for key in ["itemReviewed", "author", "name", "url"] {
            members.remove(key);
        }
        self.draft.note_rest(&format!("{path}."), &members);
        rating
            .filter(|rating| rating.contains_key("ratingValue"))
            .into()
    }

    /// The one who counts the ratings on the page where nobody is named: a site that is
    /// known to, else the site of the page, which is noted, if it tells how many they are.
    fn scorer(&mut self, has_count: bool) -> String {
        let origin = &self.draft.origin;
        let host = origin.page.as_ref().and_then(Url::host_str);
        if let Some(known) = host.and_then(scorer_of_host) {
            return known.to_owned();
        }
        let Some(site) = origin.site().filter(|_| has_count && !origin.is_card) else {
            return String::new();
        };
        let what = format!("names nobody, and is taken for that of {site}");
        self.draft.note("aggregateRating.author", &what);
        site
    }

    /// Reads the ratings by many people, one or a list.
    pub fn aggregate_ratings(&mut self, value: Value) {
        for rating in list(value) {
            let Value::Object(mut members) = self.graph.resolved(rating) else {
                self.draft.note("aggregateRating", "is no object");
                continue;
            };
            let path = "aggregateRating";
            let text = |value: Value| {
                line(
                    value
                        .get("name")
                        .unwrap_or(&value)
                        .as_str()
                        .unwrap_or_default(),
                )
            };
            let name = text(take(&mut members, &["name"]));
            let by = text(take(&mut members, &["author", "publisher"]));
            let description = text(take(&mut members, &["ratingExplanation", "description"]));
            let figures = figures(&mut members);
            let explanation = explanation(&name, &by, &description);
            if let Some(share) = figures
                .value
                .as_str()
                .filter(|value| value.trim_end().ends_with('%'))
                && explanation.is_none()
            {
                let what = format!("is \"{share}\", and taken for a mean");
                self.draft.note("aggregateRating.ratingValue", &what);
            }
            let count = take(&mut members, &["ratingCount", "reviewCount"]);
            members.remove("reviewCount");
            members.remove("itemReviewed");
            if !description.is_empty() && explanation.is_none() {
                self.draft
                    .note("aggregateRating.description", "has no place in a film file");
            }
            let named = [by, name].into_iter().find(|name| !name.is_empty());
            let author = named.unwrap_or_else(|| self.scorer(!is_empty(&count)));
            let url = take(&mut members, &["url"]);
            let url = self.address("aggregateRating.url", &url);
            let author = person(author.into(), url);
            add_aggregate(
                self.draft,
                path,
                Aggregate {
                    figures,
                    count,
                    author,
                    explanation,
                },
            );
            self.draft.note_rest("aggregateRating.", &members);
        }
    }
}

/// The words that Letterboxd puts before a review that tells the end.
const WARNING: &str = "This review may contain spoilers.";

/// A body without the warning that it tells the end, and whether it had one.
fn without_warning(body: Value) -> (Value, bool) {
    let first = body.get(0).unwrap_or(&body);
    match first.as_str().and_then(|text| text.strip_prefix(WARNING)) {
        Some(rest) => {
            let rest = Value::from(rest.trim_start());
            let others = body.as_array().into_iter().flatten().skip(1).cloned();
            let all = std::iter::once(rest).chain(others);
            let all = all.filter(|text| !is_empty(text));
            (all.collect::<Vec<Value>>().into(), true)
        }
        None => (body, false),
    }
}

/// The explanation of a rating that is a share of those who liked the film; `None`
/// for any other.
fn explanation(name: &str, by: &str, description: &str) -> Option<Value> {
    let all = [name, by, description].join(" ").to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| all.contains(word));
    if says(&[
        "popcornmeter",
        "audience score",
        "percentage of users",
        "percentage of viewers",
    ]) {
        return Some(share_of_audience());
    }
    let is_share = says(&[
        "tomatometer",
        "percentage of",
        "percent of",
        "share of",
        "% of",
        "porcentaje de",
        "are positive",
    ]);
    is_share.then(share_of_critics)
}

fn figures(members: &mut Members) -> Figures {
    let mut take = |key: &str| super::take(members, &[key]);
    Figures {
        value: take("ratingValue"),
        best: take("bestRating"),
        worst: take("worstRating"),
    }
}
