//! The reader: walks JSON, takes what it knows, leaves out the smallest part
//! that holds a fault, and says all of it at once.

use std::rc::Rc;
use std::str::FromStr;

use super::{
    AggregateRating, Duration, Film, Image, Json, Kind, Localized, Paragraphs, PartialDate,
    PerformanceRole, Person, Rating, Review, Text, Url,
};
use crate::error::Error;
use crate::i18n::Locale;
use crate::language_tag::LanguageTag;

/// What became of a film file.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The film without its faulty parts; `None` without a usable name.
    pub film: Option<Film>,
    /// What was left out, and why.
    pub faults: Vec<Error>,
    /// Keys that the format does not know.
    pub warnings: Vec<Error>,
}

/// Reads a film from parsed JSON.
///
/// # Example
/// ```
/// let file = serde_json::json!({ "name": "Luna", "duration": "long" });
/// let reading = film_card::film::read(file);
/// assert!(reading.film.is_some());
/// assert_eq!(
///     reading.faults[0].to_string(),
///     r#"duration: is "long", expected an ISO 8601 duration such as PT106M"#,
/// );
/// ```
pub fn read<J: Json>(value: J) -> Reading {
    let mut reader = Reader::default();
    let film = Film::read(value.kind(), &mut reader);
    Reading {
        film,
        faults: reader.faults,
        warnings: reader.warnings,
    }
}

/// More than any scale has, and still exact in tenths.
const LARGEST_RATING: f64 = 1_000_000.0;

/// The largest `u32`.
const LARGEST_COUNT: f64 = 4_294_967_295.0;

/// Characters of a wrong text that a message repeats.
const QUOTED: usize = 40;

const OBJECT: &str = "an object";
const PERSON: &str = "a name, or {\"name\": …, \"url\": …}";
const TEXT: &str = "text, or {\"en\": …, \"es\": …}";
const PARAGRAPHS: &str = "text, a list of paragraphs, or {\"en\": …, \"es\": …} of these";

// ---- the format: what each part of a film file is made of ----

/// A part of a film file.
trait Part<J>: Sized {
    /// What it has to be, for whoever wrote something else.
    const EXPECTED: &'static str;

    /// Takes the value; tells the fault where it is something else.
    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self>;
}

impl<J: Json> Part<J> for Film {
    const EXPECTED: &'static str = OBJECT;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        let mut members = reader.members(value, OBJECT)?;
        let m = &mut members;
        // A film without a name tells its other faults too.
        let name: Option<Text> = m.required("name");
        let film = Film {
            id: m.field("id"),
            name: name.clone().unwrap_or_else(|| Localized::same("".into())),
            alternate_name: m.one_or_list("alternateName"),
            in_language: m.one_or_list("inLanguage"),
            date_published: m.field("datePublished"),
            duration: m.field("duration"),
            genre: m.list("genre"),
            country_of_origin: m.list("countryOfOrigin"),
            content_rating: m.field("contentRating"),
            director: m.list("director"),
            author: m.list("author"),
            producer: m.list("producer"),
            music_by: m.list("musicBy"),
            cinematographer: m.list("cinematographer"),
            editor: m.list("editor"),
            actor: m.list("actor"),
            description: m.field("description"),
            award: m.list("award"),
            image: m.field("image"),
            review: m.list("review"),
            aggregate_rating: m.field("aggregateRating"),
            same_as: m.list("sameAs"),
            about: m.list("about"),
            url: m.field("url"),
        };
        members.tell_unknown();
        name.map(|_| film)
    }
}

impl<J: Json> Part<J> for Person {
    const EXPECTED: &'static str = PERSON;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        if let Kind::Text(name) = value {
            let name = Localized::same(reader.not_blank(name, PERSON)?);
            return Some(Person { name, url: None });
        }
        let mut members = reader.members(value, PERSON)?;
        let name = members.required("name");
        let url = members.field("url");
        members.tell_unknown();
        Some(Person { name: name?, url })
    }
}

impl<J: Json> Part<J> for PerformanceRole {
    const EXPECTED: &'static str = PERSON;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        if let Kind::Text(name) = value {
            return Some(PerformanceRole {
                name: Localized::same(reader.not_blank(name, PERSON)?),
                character_name: None,
                url: None,
            });
        }
        let mut members = reader.members(value, PERSON)?;
        let name = members.required("name");
        let character_name = members.field("characterName");
        let url = members.field("url");
        members.tell_unknown();
        Some(PerformanceRole {
            name: name?,
            character_name,
            url,
        })
    }
}

impl<J: Json> Part<J> for Image {
    const EXPECTED: &'static str = OBJECT;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        let mut members = reader.members(value, OBJECT)?;
        let url = members.required("url");
        let width = members.field("width");
        let height = members.field("height");
        let caption = members.field("caption");
        members.tell_unknown();
        Some(Image {
            url: url?,
            width,
            height,
            caption,
        })
    }
}

impl<J: Json> Part<J> for Review {
    const EXPECTED: &'static str = OBJECT;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        let mut members = reader.members(value, OBJECT)?;
        let m = &mut members;
        let review = Review {
            name: m.field("name"),
            review_body: m.field("reviewBody"),
            author: m.field("author"),
            publisher: m.field("publisher"),
            url: m.field("url"),
            date_published: m.field("datePublished"),
            in_language: m.field("inLanguage"),
            review_rating: m.field("reviewRating"),
            positive_notes: m.list("positiveNotes"),
            negative_notes: m.list("negativeNotes"),
        };
        members.tell_unknown();
        let Review {
            name,
            review_body,
            review_rating,
            ..
        } = &review;
        if name.is_none() && review_body.is_none() && review_rating.is_none() {
            return reader.is(
                "a review that says nothing",
                "a name, a reviewBody or a reviewRating",
            );
        }
        Some(review)
    }
}

impl<J: Json> Part<J> for Rating {
    const EXPECTED: &'static str = OBJECT;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        let mut members = reader.members(value, OBJECT)?;
        let rating = members.rating();
        members.tell_unknown();
        rating
    }
}

impl<J: Json> Part<J> for AggregateRating {
    const EXPECTED: &'static str = OBJECT;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        let mut members = reader.members(value, OBJECT)?;
        let rating = members.rating();
        let rating_count = members.required("ratingCount");
        members.tell_unknown();
        Some(AggregateRating {
            rating: rating?,
            rating_count: rating_count?,
        })
    }
}

impl<J: Json> Part<J> for Text {
    const EXPECTED: &'static str = TEXT;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        reader.localized(value, TEXT, |value, reader| reader.line(value, TEXT))
    }
}

impl<J: Json> Part<J> for Paragraphs {
    const EXPECTED: &'static str = PARAGRAPHS;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        reader.localized(value, PARAGRAPHS, |value, reader| match value {
            Kind::List(items) if items.is_empty() => reader.is("an empty list", PARAGRAPHS),
            Kind::List(items) => {
                let paragraphs = reader.items(items);
                (!paragraphs.is_empty()).then(|| paragraphs.into())
            }
            other => Some([reader.line(other, PARAGRAPHS)?].into()),
        })
    }
}

/// A text that is no matter of language.
impl<J: Json> Part<J> for Rc<str> {
    const EXPECTED: &'static str = "text";

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        reader.line(value, "text")
    }
}

/// A number of a rating.
impl<J: Json> Part<J> for f64 {
    const EXPECTED: &'static str = "a number";

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        match value {
            Kind::Number(number) if number.abs() <= LARGEST_RATING => Some(number),
            other => reader.unexpected(other, "a number"),
        }
    }
}

/// How many.
impl<J: Json> Part<J> for u32 {
    const EXPECTED: &'static str = "a whole number of 1 or more";

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        match value {
            Kind::Number(number)
                if (1.0..=LARGEST_COUNT).contains(&number) && number.fract() == 0.0 =>
            {
                Some(number as u32)
            }
            other => reader.unexpected(other, <u32 as Part<J>>::EXPECTED),
        }
    }
}

/// A value that is written as a text of its own form.
trait Form: FromStr {
    const EXPECTED: &'static str;
}

impl Form for LanguageTag {
    const EXPECTED: &'static str = "a BCP 47 language tag such as es or es-MX";
}

impl Form for PartialDate {
    const EXPECTED: &'static str = "a date such as 2007, 2007-01 or 2007-01-21";
}

impl Form for Duration {
    const EXPECTED: &'static str = "an ISO 8601 duration such as PT106M";
}

impl Form for Url {
    const EXPECTED: &'static str = "an http(s) or a relative URL";
}

impl<J: Json, T: Form> Part<J> for T {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read(value: Kind<J>, reader: &mut Reader) -> Option<Self> {
        if let Kind::Text(text) = &value
            && let Ok(value) = text.parse()
        {
            return Some(value);
        }
        reader.unexpected(value, T::EXPECTED)
    }
}

// ---- the walk ----

/// Where the reader is, and what it has to tell.
#[derive(Default)]
struct Reader {
    path: Vec<Step>,
    faults: Vec<Error>,
    warnings: Vec<Error>,
}

/// One step down from the top of the file.
enum Step {
    Key(&'static str),
    Item(usize),
}

impl Reader {
    /// The members of an object.
    fn members<J: Json>(&mut self, value: Kind<J>, expected: &str) -> Option<Members<'_, J>> {
        match value {
            Kind::Object(entries) => Some(Members {
                entries,
                known: Vec::new(),
                reader: self,
            }),
            other => self.unexpected(other, expected),
        }
    }

    fn items<J: Json, T: Part<J>>(&mut self, items: Vec<J>) -> Vec<T> {
        let mut parts = Vec::new();
        for (place, item) in items.into_iter().enumerate() {
            let value = item.kind();
            if let Kind::Absent = value {
                continue;
            }
            self.path.push(Step::Item(place));
            parts.extend(T::read(value, self));
            self.path.pop();
        }
        parts
    }

    /// A value for all languages, or an object with one per language.
    fn localized<J: Json, T>(
        &mut self,
        value: Kind<J>,
        expected: &'static str,
        read: fn(Kind<J>, &mut Reader) -> Option<T>,
    ) -> Option<Localized<T>> {
        let Kind::Object(_) = value else {
            return read(value, self).map(Localized::same);
        };
        let faults = self.faults.len();
        let mut members = self.members(value, expected)?;
        let values = Locale::ALL.map(|locale| {
            let value = members.enter(locale.tag())?;
            let value = read(value, members.reader);
            members.leave();
            value
        });
        members.tell_unknown();
        let text = Localized::each(values);
        if text.is_none() && self.faults.len() == faults {
            return self.is("an object without \"en\" or \"es\"", expected);
        }
        text
    }

    fn line<J: Json>(&mut self, value: Kind<J>, expected: &str) -> Option<Rc<str>> {
        match value {
            Kind::Text(text) => self.not_blank(text, expected),
            other => self.unexpected(other, expected),
        }
    }

    fn not_blank(&mut self, text: String, expected: &str) -> Option<Rc<str>> {
        if text.trim().is_empty() {
            return self.is("blank", expected);
        }
        Some(text.into())
    }

    // ---- what is wrong ----

    fn unexpected<J: Json, T>(&mut self, value: Kind<J>, expected: &str) -> Option<T> {
        self.is(&describe(value), expected)
    }

    fn is<T>(&mut self, found: &str, expected: &str) -> Option<T> {
        self.fault(&["is ", found, ", expected ", expected]);
        None
    }

    fn fault(&mut self, message: &[&str]) {
        let fault = Error::new(self.place(), message.concat());
        self.faults.push(fault);
    }

    fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => {
                    if !place.is_empty() {
                        place.push('.');
                    }
                    place.push_str(key);
                }
                Step::Item(index) => {
                    place.push('[');
                    place.push_str(&index.to_string());
                    place.push(']');
                }
            }
        }
        place
    }
}

/// The members of an object that were not asked for yet.
struct Members<'a, J> {
    entries: Vec<(String, J)>,
    known: Vec<&'static str>,
    reader: &'a mut Reader,
}

impl<J: Json> Members<'_, J> {
    fn field<T: Part<J>>(&mut self, key: &'static str) -> Option<T> {
        let value = self.enter(key)?;
        let part = T::read(value, self.reader);
        self.leave();
        part
    }

    fn required<T: Part<J>>(&mut self, key: &'static str) -> Option<T> {
        let faults = self.reader.faults.len();
        let part = self.field(key);
        if part.is_none() && self.reader.faults.len() == faults {
            self.reader.path.push(Step::Key(key));
            self.reader.fault(&["is missing, expected ", T::EXPECTED]);
            self.leave();
        }
        part
    }

    fn list<T: Part<J>>(&mut self, key: &'static str) -> Vec<T> {
        let list = match self.enter(key) {
            None => return Vec::new(),
            Some(Kind::List(items)) => self.reader.items(items),
            Some(other) => self.reader.unexpected(other, "a list").unwrap_or_default(),
        };
        self.leave();
        list
    }

    fn one_or_list<T: Part<J>>(&mut self, key: &'static str) -> Vec<T> {
        let list = match self.enter(key) {
            None => return Vec::new(),
            Some(Kind::List(items)) => self.reader.items(items),
            Some(other) => T::read(other, self.reader).into_iter().collect(),
        };
        self.leave();
        list
    }

    /// The three members that every rating has. Where one of them is faulty
    /// nobody knows what the others mean.
    fn rating(&mut self) -> Option<Rating> {
        let faults = self.reader.faults.len();
        let value: Option<f64> = self.required("ratingValue");
        let best = self.field("bestRating").unwrap_or(5.0);
        let worst = self.field("worstRating").unwrap_or(1.0);
        if self.reader.faults.len() > faults {
            return None;
        }
        let value = value?;
        let (key, number, relation, limit) = if best <= worst {
            ("bestRating", best, " is not above worstRating ", worst)
        } else if value > best {
            ("ratingValue", value, " is above bestRating ", best)
        } else if value < worst {
            ("ratingValue", value, " is below worstRating ", worst)
        } else {
            let tenths = |number: f64| (number * 10.0).round() as i32;
            return Some(Rating::new(tenths(value), tenths(best), tenths(worst)));
        };
        self.reader.path.push(Step::Key(key));
        self.reader
            .fault(&[&J::print(number), relation, &J::print(limit)]);
        self.leave();
        None
    }

    /// Steps to the value of a member, if it is there.
    fn enter(&mut self, key: &'static str) -> Option<Kind<J>> {
        self.known.push(key);
        let place = self.entries.iter().position(|(name, _)| name == key)?;
        let value = self.entries.remove(place).1.kind();
        if let Kind::Absent = value {
            return None;
        }
        self.reader.path.push(Step::Key(key));
        Some(value)
    }

    /// Steps back.
    fn leave(&mut self) {
        self.reader.path.pop();
    }

    /// Tells the members that nobody asked for.
    fn tell_unknown(self) {
        for (key, _) in &self.entries {
            let mut place = self.reader.place();
            if !place.is_empty() {
                place.push('.');
            }
            place.push_str(key);
            let message = "is an unknown key, the nearest known one is ";
            let warning = Error::new(place, [message, nearest(key, &self.known)].concat());
            self.reader.warnings.push(warning);
        }
    }
}

/// A wrong value, for messages.
fn describe<J: Json>(value: Kind<J>) -> String {
    let name = match value {
        Kind::Absent => "absent",
        Kind::Null => "null",
        Kind::Boolean(true) => "true",
        Kind::Boolean(false) => "false",
        Kind::Number(number) => return J::print(number),
        Kind::Text(text) => {
            let start: String = text.chars().take(QUOTED).collect();
            let rest = if start.len() < text.len() { "…" } else { "" };
            return ["\"", &start, rest, "\""].concat();
        }
        Kind::List(_) => "a list",
        Kind::Object(_) => "an object",
        Kind::Other => "no JSON value",
    };
    name.to_owned()
}

/// The known key that takes the fewest edits to come from `key`.
fn nearest(key: &str, known: &[&'static str]) -> &'static str {
    let nearest = known.iter().min_by_key(|known| edits(key, known));
    nearest.copied().unwrap_or_default()
}

/// The Levenshtein distance in bytes, without regard to ASCII case.
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (1..=b.len()).collect();
    for (above, a) in a.bytes().enumerate() {
        let (mut diagonal, mut left) = (above, above + 1);
        for (b, cell) in b.bytes().zip(&mut row) {
            let change = diagonal + usize::from(!a.eq_ignore_ascii_case(&b));
            diagonal = *cell;
            left = change.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(a.len())
}
