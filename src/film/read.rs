//! The reader: walks JSON, takes what it knows, leaves out the smallest part
//! that holds a fault, and says all of it at once.

use std::rc::Rc;
use std::str::FromStr;

use super::{
    AggregateRating, Duration, Film, Image, Json, Kind, Localized, Paragraphs, PartialDate,
    PerformanceRole, Person, Rating, Review, Text, Url,
};
use crate::error::{Error, ErrorKind};
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
    let film = reader.film(value.kind());
    Reading {
        film,
        faults: reader.faults,
        warnings: reader.warnings,
    }
}

const TEXT: &str = "text, or {\"en\": …, \"es\": …}";
const PARAGRAPHS: &str = "text, a list of paragraphs, or {\"en\": …, \"es\": …} of these";
const OBJECT: &str = "an object";
const PERSON: &str = "a name, or {\"name\": …, \"url\": …}";
const URL: &str = "an http(s) or a relative URL";
const NUMBER: &str = "a number";
const COUNT: &str = "a whole number of 1 or more";

/// More than any scale has, and still exact in tenths.
const LARGEST_RATING: f64 = 1_000_000.0;

/// The largest `u32`.
const LARGEST_COUNT: f64 = 4_294_967_295.0;

/// Characters of a wrong text that a message repeats.
const QUOTED: usize = 40;

#[derive(Default)]
struct Reader {
    path: String,
    faults: Vec<Error>,
    warnings: Vec<Error>,
}

impl Reader {
    fn film<J: Json>(&mut self, value: Kind<J>) -> Option<Film> {
        let mut members = self.members(value, OBJECT)?;
        let m = &mut members;
        let id = self.field(m, "id", Self::line);
        let name = self.required(m, "name", TEXT, Self::text);
        let film = Film {
            id,
            alternate_name: self.one_or_list(m, "alternateName", Self::text),
            in_language: self.one_or_list(m, "inLanguage", Self::language_tag),
            date_published: self.field(m, "datePublished", Self::date),
            duration: self.field(m, "duration", Self::duration),
            genre: self.list(m, "genre", Self::text),
            country_of_origin: self.list(m, "countryOfOrigin", Self::text),
            content_rating: self.field(m, "contentRating", Self::text),
            director: self.list(m, "director", Self::person),
            author: self.list(m, "author", Self::person),
            producer: self.list(m, "producer", Self::person),
            music_by: self.list(m, "musicBy", Self::person),
            cinematographer: self.list(m, "cinematographer", Self::person),
            editor: self.list(m, "editor", Self::person),
            actor: self.list(m, "actor", Self::performance_role),
            description: self.field(m, "description", Self::paragraphs),
            award: self.list(m, "award", Self::text),
            image: self.field(m, "image", Self::image),
            review: self.list(m, "review", Self::review),
            aggregate_rating: self.field(m, "aggregateRating", Self::aggregate_rating),
            same_as: self.list(m, "sameAs", Self::url),
            about: self.list(m, "about", Self::text),
            url: self.field(m, "url", Self::url),
            // Last, so that a film without a name tells its other faults too.
            name: match name {
                Some(name) => name,
                None => {
                    self.unknown_keys(members);
                    return None;
                }
            },
        };
        self.unknown_keys(members);
        Some(film)
    }

    fn person<J: Json>(&mut self, value: Kind<J>) -> Option<Person> {
        if let Kind::Text(name) = value {
            let name = Localized::same(self.not_blank(name, PERSON)?);
            return Some(Person { name, url: None });
        }
        let mut members = self.members(value, PERSON)?;
        let name = self.required(&mut members, "name", TEXT, Self::text);
        let url = self.field(&mut members, "url", Self::url);
        self.unknown_keys(members);
        Some(Person { name: name?, url })
    }

    fn performance_role<J: Json>(&mut self, value: Kind<J>) -> Option<PerformanceRole> {
        if let Kind::Text(name) = value {
            return Some(PerformanceRole {
                name: Localized::same(self.not_blank(name, PERSON)?),
                character_name: None,
                url: None,
            });
        }
        let mut members = self.members(value, PERSON)?;
        let name = self.required(&mut members, "name", TEXT, Self::text);
        let character_name = self.field(&mut members, "characterName", Self::text);
        let url = self.field(&mut members, "url", Self::url);
        self.unknown_keys(members);
        Some(PerformanceRole {
            name: name?,
            character_name,
            url,
        })
    }

    fn image<J: Json>(&mut self, value: Kind<J>) -> Option<Image> {
        let mut members = self.members(value, OBJECT)?;
        let m = &mut members;
        let url = self.required(m, "url", URL, Self::url);
        let width = self.field(m, "width", Self::count);
        let height = self.field(m, "height", Self::count);
        let caption = self.field(m, "caption", Self::text);
        self.unknown_keys(members);
        Some(Image {
            url: url?,
            width,
            height,
            caption,
        })
    }

    fn review<J: Json>(&mut self, value: Kind<J>) -> Option<Review> {
        let mut members = self.members(value, OBJECT)?;
        let m = &mut members;
        let review = Review {
            name: self.field(m, "name", Self::text),
            review_body: self.field(m, "reviewBody", Self::paragraphs),
            author: self.field(m, "author", Self::person),
            publisher: self.field(m, "publisher", Self::text),
            url: self.field(m, "url", Self::url),
            date_published: self.field(m, "datePublished", Self::date),
            in_language: self.field(m, "inLanguage", Self::language_tag),
            review_rating: self.field(m, "reviewRating", Self::rating),
            positive_notes: self.list(m, "positiveNotes", Self::text),
            negative_notes: self.list(m, "negativeNotes", Self::text),
        };
        self.unknown_keys(members);
        let Review {
            name,
            review_body,
            review_rating,
            ..
        } = &review;
        if name.is_none() && review_body.is_none() && review_rating.is_none() {
            return self.is(
                "a review that says nothing",
                "a name, a reviewBody or a reviewRating",
            );
        }
        Some(review)
    }

    fn rating<J: Json>(&mut self, value: Kind<J>) -> Option<Rating> {
        let mut members = self.members(value, OBJECT)?;
        let rating = self.scale(&mut members);
        self.unknown_keys(members);
        rating
    }

    fn aggregate_rating<J: Json>(&mut self, value: Kind<J>) -> Option<AggregateRating> {
        let mut members = self.members(value, OBJECT)?;
        let rating = self.scale(&mut members);
        let rating_count = self.required(&mut members, "ratingCount", COUNT, Self::count);
        self.unknown_keys(members);
        Some(AggregateRating {
            rating: rating?,
            rating_count: rating_count?,
        })
    }

    /// The three members that every rating has.
    fn scale<J: Json>(&mut self, members: &mut Members<J>) -> Option<Rating> {
        let value = self.required(members, "ratingValue", NUMBER, Self::number);
        let best = self
            .field(members, "bestRating", Self::number)
            .unwrap_or(5.0);
        let worst = self
            .field(members, "worstRating", Self::number)
            .unwrap_or(1.0);
        let value = value?;
        let (key, number, relation, limit) = if best <= worst {
            ("bestRating", best, "not above worstRating", worst)
        } else if value > best {
            ("ratingValue", value, "above bestRating", best)
        } else if value < worst {
            ("ratingValue", value, "below worstRating", worst)
        } else {
            let tenths = |number: f64| (number * 10.0).round() as i32;
            return Some(Rating::new(tenths(value), tenths(best), tenths(worst)));
        };
        let kind = ErrorKind::OutOfRange {
            value: J::print(number),
            relation,
            limit: J::print(limit),
        };
        self.within(key, |reader| reader.fault(kind))
    }

    fn text<J: Json>(&mut self, value: Kind<J>) -> Option<Text> {
        self.localized(value, TEXT, |reader, value| reader.line_of(value, TEXT))
    }

    fn paragraphs<J: Json>(&mut self, value: Kind<J>) -> Option<Paragraphs> {
        self.localized(value, PARAGRAPHS, |reader, value| match value {
            Kind::List(items) if items.is_empty() => reader.is("an empty list", PARAGRAPHS),
            Kind::List(items) => {
                let paragraphs = reader.items(items, Self::line);
                (!paragraphs.is_empty()).then(|| paragraphs.into())
            }
            other => Some([reader.line_of(other, PARAGRAPHS)?].into()),
        })
    }

    /// A value for all languages, or an object with one per language.
    fn localized<J: Json, T>(
        &mut self,
        value: Kind<J>,
        expected: &'static str,
        parse: impl Fn(&mut Self, Kind<J>) -> Option<T>,
    ) -> Option<Localized<T>> {
        let Kind::Object(_) = value else {
            return parse(self, value).map(Localized::same);
        };
        let mut members = self.members(value, expected)?;
        let faults = self.faults.len();
        let values = Locale::ALL.map(|locale| self.field(&mut members, locale.tag(), &parse));
        self.unknown_keys(members);
        let text = Localized::each(values);
        if text.is_none() && self.faults.len() == faults {
            return self.is("an object without \"en\" or \"es\"", expected);
        }
        text
    }

    fn line<J: Json>(&mut self, value: Kind<J>) -> Option<Rc<str>> {
        self.line_of(value, "text")
    }

    fn line_of<J: Json>(&mut self, value: Kind<J>, expected: &str) -> Option<Rc<str>> {
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

    fn language_tag<J: Json>(&mut self, value: Kind<J>) -> Option<LanguageTag> {
        self.parsed(value, "a BCP 47 language tag such as es or es-MX")
    }

    fn date<J: Json>(&mut self, value: Kind<J>) -> Option<PartialDate> {
        self.parsed(value, "a date such as 2007, 2007-01 or 2007-01-21")
    }

    fn duration<J: Json>(&mut self, value: Kind<J>) -> Option<Duration> {
        self.parsed(value, "an ISO 8601 duration such as PT106M")
    }

    fn url<J: Json>(&mut self, value: Kind<J>) -> Option<Url> {
        self.parsed(value, URL)
    }

    /// A text that is a value of its own kind.
    fn parsed<J: Json, T: FromStr>(&mut self, value: Kind<J>, expected: &str) -> Option<T> {
        if let Kind::Text(text) = &value
            && let Ok(value) = text.parse()
        {
            return Some(value);
        }
        self.unexpected(value, expected)
    }

    fn number<J: Json>(&mut self, value: Kind<J>) -> Option<f64> {
        match value {
            Kind::Number(number) if number.abs() <= LARGEST_RATING => Some(number),
            other => self.unexpected(other, NUMBER),
        }
    }

    fn count<J: Json>(&mut self, value: Kind<J>) -> Option<u32> {
        match value {
            Kind::Number(number)
                if (1.0..=LARGEST_COUNT).contains(&number) && number.fract() == 0.0 =>
            {
                Some(number as u32)
            }
            other => self.unexpected(other, COUNT),
        }
    }

    // ---- the walk ----

    fn members<J: Json>(&mut self, value: Kind<J>, expected: &str) -> Option<Members<J>> {
        match value {
            Kind::Object(entries) => Some(Members {
                entries,
                known: Vec::new(),
            }),
            other => self.unexpected(other, expected),
        }
    }

    fn field<J: Json, T>(
        &mut self,
        members: &mut Members<J>,
        key: &'static str,
        parse: impl FnOnce(&mut Self, Kind<J>) -> Option<T>,
    ) -> Option<T> {
        let value = members.take(key)?;
        self.within(key, |reader| parse(reader, value))
    }

    fn required<J: Json, T>(
        &mut self,
        members: &mut Members<J>,
        key: &'static str,
        expected: &'static str,
        parse: impl FnOnce(&mut Self, Kind<J>) -> Option<T>,
    ) -> Option<T> {
        match members.take(key) {
            Some(value) => self.within(key, |reader| parse(reader, value)),
            None => self.within(key, |reader| {
                reader.fault(ErrorKind::MissingField { expected })
            }),
        }
    }

    fn list<J: Json, T>(
        &mut self,
        members: &mut Members<J>,
        key: &'static str,
        parse: impl Fn(&mut Self, Kind<J>) -> Option<T>,
    ) -> Vec<T> {
        let list = self.field(members, key, |reader, value| match value {
            Kind::List(items) => Some(reader.items(items, parse)),
            other => reader.unexpected(other, "a list"),
        });
        list.unwrap_or_default()
    }

    fn one_or_list<J: Json, T>(
        &mut self,
        members: &mut Members<J>,
        key: &'static str,
        parse: impl Fn(&mut Self, Kind<J>) -> Option<T>,
    ) -> Vec<T> {
        let list = self.field(members, key, |reader, value| match value {
            Kind::List(items) => Some(reader.items(items, parse)),
            other => parse(reader, other).map(|one| vec![one]),
        });
        list.unwrap_or_default()
    }

    fn items<J: Json, T>(
        &mut self,
        items: Vec<J>,
        parse: impl Fn(&mut Self, Kind<J>) -> Option<T>,
    ) -> Vec<T> {
        let mut parsed = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let value = item.kind();
            if let Kind::Absent = value {
                continue;
            }
            let index = ["[", &index.to_string(), "]"].concat();
            parsed.extend(self.within(&index, |reader| parse(reader, value)));
        }
        parsed
    }

    /// Runs `read` one step further down the path.
    fn within<T>(&mut self, step: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if length > 0 && !step.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(step);
        let value = read(self);
        self.path.truncate(length);
        value
    }

    // ---- what is wrong ----

    fn fault<T>(&mut self, kind: ErrorKind) -> Option<T> {
        self.faults.push(Error::new(self.path.as_str(), kind));
        None
    }

    fn is<T>(&mut self, found: &str, expected: &str) -> Option<T> {
        self.fault(ErrorKind::Unexpected {
            found: found.to_owned(),
            expected: expected.to_owned(),
        })
    }

    fn unexpected<J: Json, T>(&mut self, value: Kind<J>, expected: &str) -> Option<T> {
        let found = match value {
            Kind::Absent => "absent",
            Kind::Null => "null",
            Kind::Boolean(true) => "true",
            Kind::Boolean(false) => "false",
            Kind::Number(number) => return self.is(&J::print(number), expected),
            Kind::Text(text) => return self.is(&quoted(&text), expected),
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
            Kind::Other => "no JSON value",
        };
        self.is(found, expected)
    }

    fn unknown_keys<J>(&mut self, members: Members<J>) {
        for (key, _) in members.entries {
            let nearest = nearest(&key, &members.known);
            let warning = |reader: &mut Self| {
                Error::new(reader.path.as_str(), ErrorKind::UnknownKey { nearest })
            };
            let warning = self.within(&key, warning);
            self.warnings.push(warning);
        }
    }
}

/// The members of an object that were not asked for yet.
struct Members<J> {
    entries: Vec<(String, J)>,
    known: Vec<&'static str>,
}

impl<J: Json> Members<J> {
    fn take(&mut self, key: &'static str) -> Option<Kind<J>> {
        self.known.push(key);
        let place = self.entries.iter().position(|(name, _)| name == key)?;
        match self.entries.remove(place).1.kind() {
            Kind::Absent => None,
            value => Some(value),
        }
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => ["\"", &text[..end], "…\""].concat(),
        None => ["\"", text, "\""].concat(),
    }
}

/// The known key that takes the fewest edits to come from `key`.
fn nearest(key: &str, known: &[&'static str]) -> &'static str {
    let distance = |known: &&&'static str| edits(key, known);
    known
        .iter()
        .min_by_key(distance)
        .copied()
        .unwrap_or_default()
}

/// The Levenshtein distance in bytes, without regard to ASCII case.
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, a) in a.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in b.bytes().enumerate() {
            let change = diagonal + usize::from(!a.eq_ignore_ascii_case(&b));
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
