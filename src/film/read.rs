//! The reader: walks JSON, takes what it knows, leaves out the smallest part
//! that holds a fault, and says all of it at once.

use std::rc::Rc;
use std::str::FromStr;

use super::{
    AggregateRating, Duration, Film, Image, Json, Kind, Localized, Paragraphs, PartialDate,
    PerformanceRole, Person, Rating, Review, Text, Url,
};
use crate::digits::digits;
use crate::error::{Error, quoted};
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

/// More than any scale has, and still exact in tenths.
const LARGEST_RATING: f64 = 1_000_000.0;

/// The largest `u32`.
const LARGEST_COUNT: f64 = 4_294_967_295.0;

const OBJECT: &str = "an object";
const PERSON: &str = "a name, or {\"name\": …, \"url\": …}";
const LINE: &str = "text";
const LINES: &str = "text or a list of paragraphs";
const TEXT: &str = "text, or {\"en\": …, \"es\": …}";
const PARAGRAPHS: &str = "text, a list of paragraphs, or {\"en\": …, \"es\": …} of these";
const LANGUAGE: &str = "a BCP 47 language tag such as es or es-MX";
const DATE: &str = "a date such as 2007, 2007-01 or 2007-01-21";
const DURATION: &str = "an ISO 8601 duration such as PT106M";
const URL: &str = "an http(s) or a relative URL";
const NUMBER: &str = "a number";
const COUNT: &str = "a whole number of 1 or more";

/// A member of an object: its key, and where its value goes.
type Member<'a> = (&'static str, Slot<'a>);

/// A place for a value. It says what the value has to be; a plural stands for
/// a list.
enum Slot<'a> {
    /// A text without languages, and what is expected of it.
    Line(&'a mut Option<Rc<str>>, &'static str),
    /// A text or a list of them, and what is expected of it.
    Lines(&'a mut Option<Rc<[Rc<str>]>>, &'static str),
    Text(&'a mut Option<Text>),
    Texts(&'a mut Vec<Text>),
    /// Texts, of which one may stand there without a list.
    Titles(&'a mut Vec<Text>),
    Paragraphs(&'a mut Option<Paragraphs>),
    Language(&'a mut Option<LanguageTag>),
    /// Languages, of which one may stand there without a list.
    Languages(&'a mut Vec<LanguageTag>),
    Date(&'a mut Option<PartialDate>),
    Duration(&'a mut Option<Duration>),
    Url(&'a mut Option<Url>),
    Urls(&'a mut Vec<Url>),
    Number(&'a mut Option<f64>),
    Count(&'a mut Option<u32>),
    Person(&'a mut Option<Person>),
    People(&'a mut Vec<Person>),
    Roles(&'a mut Vec<PerformanceRole>),
    Image(&'a mut Option<Image>),
    Rating(&'a mut Option<Rating>),
    AggregateRating(&'a mut Option<AggregateRating>),
    Reviews(&'a mut Vec<Review>),
}

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
    // ---- the format: the required members of each object, and the others ----

    fn film<J: Json>(&mut self, value: Kind<J>) -> Option<Film> {
        let mut name = None;
        let mut film = Film::new(Localized::same("".into()));
        self.members(
            value,
            OBJECT,
            &mut [("name", Slot::Text(&mut name))],
            &mut [
                ("id", Slot::Line(&mut film.id, LINE)),
                ("alternateName", Slot::Titles(&mut film.alternate_name)),
                ("inLanguage", Slot::Languages(&mut film.in_language)),
                ("datePublished", Slot::Date(&mut film.date_published)),
                ("duration", Slot::Duration(&mut film.duration)),
                ("genre", Slot::Texts(&mut film.genre)),
                ("countryOfOrigin", Slot::Texts(&mut film.country_of_origin)),
                ("contentRating", Slot::Text(&mut film.content_rating)),
                ("director", Slot::People(&mut film.director)),
                ("author", Slot::People(&mut film.author)),
                ("producer", Slot::People(&mut film.producer)),
                ("musicBy", Slot::People(&mut film.music_by)),
                ("cinematographer", Slot::People(&mut film.cinematographer)),
                ("editor", Slot::People(&mut film.editor)),
                ("actor", Slot::Roles(&mut film.actor)),
                ("description", Slot::Paragraphs(&mut film.description)),
                ("award", Slot::Texts(&mut film.award)),
                ("image", Slot::Image(&mut film.image)),
                ("review", Slot::Reviews(&mut film.review)),
                (
                    "aggregateRating",
                    Slot::AggregateRating(&mut film.aggregate_rating),
                ),
                ("sameAs", Slot::Urls(&mut film.same_as)),
                ("about", Slot::Texts(&mut film.about)),
                ("url", Slot::Url(&mut film.url)),
            ],
        );
        film.name = name?;
        Some(film)
    }

    fn person<J: Json>(&mut self, value: Kind<J>) -> Option<Person> {
        let (mut name, mut url) = (None, None);
        self.named(value, &mut name, &mut [("url", Slot::Url(&mut url))]);
        Some(Person { name: name?, url })
    }

    fn role<J: Json>(&mut self, value: Kind<J>) -> Option<PerformanceRole> {
        let (mut name, mut character_name, mut url) = (None, None, None);
        self.named(
            value,
            &mut name,
            &mut [
                ("characterName", Slot::Text(&mut character_name)),
                ("url", Slot::Url(&mut url)),
            ],
        );
        Some(PerformanceRole {
            name: name?,
            character_name,
            url,
        })
    }

    fn image<J: Json>(&mut self, value: Kind<J>) -> Option<Image> {
        let (mut url, mut width, mut height, mut caption) = (None, None, None, None);
        self.members(
            value,
            OBJECT,
            &mut [("url", Slot::Url(&mut url))],
            &mut [
                ("width", Slot::Count(&mut width)),
                ("height", Slot::Count(&mut height)),
                ("caption", Slot::Text(&mut caption)),
            ],
        );
        Some(Image {
            url: url?,
            width,
            height,
            caption,
        })
    }

    fn review<J: Json>(&mut self, value: Kind<J>) -> Option<Review> {
        let mut review = Review::default();
        let is_object = self.members(
            value,
            OBJECT,
            &mut [],
            &mut [
                ("name", Slot::Text(&mut review.name)),
                ("reviewBody", Slot::Paragraphs(&mut review.review_body)),
                ("author", Slot::Person(&mut review.author)),
                ("publisher", Slot::Text(&mut review.publisher)),
                ("url", Slot::Url(&mut review.url)),
                ("datePublished", Slot::Date(&mut review.date_published)),
                ("inLanguage", Slot::Language(&mut review.in_language)),
                ("reviewRating", Slot::Rating(&mut review.review_rating)),
                ("positiveNotes", Slot::Texts(&mut review.positive_notes)),
                ("negativeNotes", Slot::Texts(&mut review.negative_notes)),
            ],
        );
        let Review {
            name,
            review_body,
            review_rating,
            ..
        } = &review;
        if name.is_some() || review_body.is_some() || review_rating.is_some() {
            return Some(review);
        }
        if is_object {
            self.is(
                "a review that says nothing",
                "a name, a reviewBody or a reviewRating",
            );
        }
        None
    }

    fn aggregate_rating<J: Json>(&mut self, value: Kind<J>) -> Option<AggregateRating> {
        let mut count = None;
        let rating = self.rating(value, Some(&mut count));
        Some(AggregateRating {
            rating: rating?,
            rating_count: count?,
        })
    }

    /// A rating, and where its count goes if one is required. Where one of the
    /// three figures is faulty nobody knows what the others mean.
    fn rating<J: Json>(
        &mut self,
        value: Kind<J>,
        mut count: Option<&mut Option<u32>>,
    ) -> Option<Rating> {
        let faults = self.faults.len();
        let (mut given, mut best, mut worst) = (None, None, None);
        let mut required = vec![("ratingValue", Slot::Number(&mut given))];
        if let Some(count) = &mut count {
            required.push(("ratingCount", Slot::Count(count)));
        }
        self.members(
            value,
            OBJECT,
            &mut required,
            &mut [
                ("bestRating", Slot::Number(&mut best)),
                ("worstRating", Slot::Number(&mut worst)),
            ],
        );
        // The count is no figure of the scale, and has one fault at most.
        let of_count = usize::from(matches!(count, Some(None)));
        if self.faults.len() > faults + of_count {
            return None;
        }
        let has_best = best.is_some();
        let (given, best, worst) = (given?, best.unwrap_or(5.0), worst.unwrap_or(1.0));
        let tenths = |number: f64| (number * 10.0).round() as i32;
        let (key, number, relation, limit) = if tenths(best) <= tenths(worst) {
            match has_best {
                true => ("bestRating", best, " is not above worstRating ", worst),
                false => ("worstRating", worst, " is not below bestRating ", best),
            }
        } else if given > best {
            ("ratingValue", given, " is above bestRating ", best)
        } else if given < worst {
            ("ratingValue", given, " is below worstRating ", worst)
        } else {
            return Some(Rating::new(tenths(given), tenths(best), tenths(worst)));
        };
        self.path.push(Step::Key(key));
        self.fault(&[&J::print(number), relation, &J::print(limit)]);
        self.path.pop();
        None
    }

    // ---- the walk ----

    /// Reads an object; whether it is one.
    fn members<'a, J: Json>(
        &mut self,
        value: Kind<J>,
        expected: &str,
        required: &mut [Member<'a>],
        optional: &mut [Member<'a>],
    ) -> bool {
        let Kind::Object(mut entries) = value else {
            self.unexpected(value, expected);
            return false;
        };
        let count = required.len();
        for (place, (key, slot)) in required.iter_mut().chain(&mut *optional).enumerate() {
            self.path.push(Step::Key(key));
            let there = entries.iter().position(|(name, _)| name == key);
            match there.map_or(Kind::Absent, |there| entries.remove(there).1.kind()) {
                Kind::Absent if place < count => {
                    self.fault(&["is missing, expected ", slot.expected()]);
                }
                Kind::Absent => {}
                value => self.member(value, slot),
            }
            self.path.pop();
        }
        for (name, _) in entries {
            let known = required.iter().chain(&*optional).map(|(key, _)| *key);
            let nearest = known
                .min_by_key(|key| edits(&name, key))
                .unwrap_or_default();
            let message = ["is an unknown key, the nearest known one is ", nearest];
            let mut place = self.place();
            push_key(&mut place, &name);
            self.warnings.push(Error::new(place, message.concat()));
        }
        true
    }

    fn member<J: Json>(&mut self, value: Kind<J>, slot: &mut Slot) {
        match value {
            Kind::List(items) if slot.is_list() => {
                self.items(items, &mut |reader, item| reader.value(item, slot));
            }
            other if slot.is_list() && !slot.takes_one() => self.unexpected(other, "a list"),
            other => self.value(other, slot),
        }
    }

    fn items<J: Json>(&mut self, items: Vec<J>, read: &mut dyn FnMut(&mut Self, Kind<J>)) {
        for (place, item) in items.into_iter().enumerate() {
            match item.kind() {
                Kind::Absent => {}
                value => {
                    self.path.push(Step::Item(place));
                    read(self, value);
                    self.path.pop();
                }
            }
        }
    }

    /// Reads a value, or one of a list.
    fn value<J: Json>(&mut self, value: Kind<J>, slot: &mut Slot) {
        let expected = slot.expected();
        match slot {
            Slot::Line(line, _) => **line = self.line(value, expected),
            Slot::Lines(lines, _) => **lines = self.lines(value, expected),
            Slot::Text(text) => **text = self.text(value),
            Slot::Texts(texts) | Slot::Titles(texts) => texts.extend(self.text(value)),
            Slot::Paragraphs(text) => {
                **text = self.localized(value, [PARAGRAPHS, LINES], |lines, expected| {
                    Slot::Lines(lines, expected)
                });
            }
            Slot::Language(language) => **language = self.parsed(value, expected),
            Slot::Languages(languages) => languages.extend(self.parsed(value, expected)),
            Slot::Date(date) => **date = self.parsed(value, expected),
            Slot::Duration(duration) => **duration = self.parsed(value, expected),
            Slot::Url(url) => **url = self.parsed(value, expected),
            Slot::Urls(urls) => urls.extend(self.parsed(value, expected)),
            Slot::Number(number) => match value {
                Kind::Number(value) if value.abs() <= LARGEST_RATING => **number = Some(value),
                other => self.unexpected(other, expected),
            },
            Slot::Count(count) => match value {
                Kind::Number(value)
                    if (1.0..=LARGEST_COUNT).contains(&value) && value.fract() == 0.0 =>
                {
                    **count = Some(value as u32);
                }
                other => self.unexpected(other, expected),
            },
            Slot::Person(person) => **person = self.person(value),
            Slot::People(people) => people.extend(self.person(value)),
            Slot::Roles(roles) => roles.extend(self.role(value)),
            Slot::Image(image) => **image = self.image(value),
            Slot::Rating(rating) => **rating = self.rating(value, None),
            Slot::AggregateRating(rating) => **rating = self.aggregate_rating(value),
            Slot::Reviews(reviews) => reviews.extend(self.review(value)),
        }
    }

    /// An object with a name, or the name alone.
    fn named<'a, J: Json>(
        &mut self,
        value: Kind<J>,
        name: &'a mut Option<Text>,
        optional: &mut [Member<'a>],
    ) {
        if let Kind::Text(_) = value {
            *name = self.line(value, PERSON).map(Localized::same);
        } else {
            self.members(value, PERSON, &mut [("name", Slot::Text(name))], optional);
        }
    }

    fn text<J: Json>(&mut self, value: Kind<J>) -> Option<Text> {
        self.localized(value, [TEXT, LINE], |line, expected| {
            Slot::Line(line, expected)
        })
    }

    /// A value for all languages, or an object with one per language: what is
    /// expected of it, and of each of these.
    fn localized<J: Json, T>(
        &mut self,
        value: Kind<J>,
        [expected, of_each]: [&'static str; 2],
        slot: for<'a> fn(&'a mut Option<T>, &'static str) -> Slot<'a>,
    ) -> Option<Localized<T>> {
        let Kind::Object(_) = value else {
            let mut same = None;
            self.value(value, &mut slot(&mut same, expected));
            return same.map(Localized::same);
        };
        let faults = self.faults.len();
        let mut values = Locale::ALL.map(|_| None);
        let each = Locale::ALL.iter().zip(&mut values);
        let mut each: Vec<Member> = each
            .map(|(locale, value)| (locale.tag(), slot(value, of_each)))
            .collect();
        self.members(value, expected, &mut [], &mut each);
        let text = Localized::each(values);
        if text.is_none() && self.faults.len() == faults {
            self.is("an object without \"en\" or \"es\"", expected);
        }
        text
    }

    fn lines<J: Json>(&mut self, value: Kind<J>, expected: &str) -> Option<Rc<[Rc<str>]>> {
        let mut lines = Vec::new();
        match value {
            Kind::List(items) if items.is_empty() => self.is("an empty list", expected),
            Kind::List(items) => self.items(items, &mut |reader, item| {
                lines.extend(reader.line(item, LINE));
            }),
            other => lines.extend(self.line(other, expected)),
        }
        (!lines.is_empty()).then(|| lines.into())
    }

    fn line<J: Json>(&mut self, value: Kind<J>, expected: &str) -> Option<Rc<str>> {
        match value {
            Kind::Text(text) if text.trim().is_empty() => self.is("blank", expected),
            Kind::Text(text) => return Some(text.into()),
            other => self.unexpected(other, expected),
        }
        None
    }

    /// A text that is a value of its own form.
    fn parsed<J: Json, T: FromStr>(&mut self, value: Kind<J>, expected: &str) -> Option<T> {
        if let Kind::Text(text) = &value
            && let Ok(value) = text.parse()
        {
            return Some(value);
        }
        self.unexpected(value, expected);
        None
    }

    // ---- what is wrong ----

    fn unexpected<J: Json>(&mut self, value: Kind<J>, expected: &str) {
        self.is(&describe(value), expected);
    }

    fn is(&mut self, found: &str, expected: &str) {
        self.fault(&["is ", found, ", expected ", expected]);
    }

    fn fault(&mut self, message: &[&str]) {
        let fault = Error::new(self.place(), message.concat());
        self.faults.push(fault);
    }

    /// The path to where the reader is.
    fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => push_key(&mut place, key),
                Step::Item(index) => place.push_str(&["[", &digits(*index as u32), "]"].concat()),
            }
        }
        place
    }
}

fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

impl Slot<'_> {
    /// What has to stand there, for whoever wrote something else.
    fn expected(&self) -> &'static str {
        match self {
            Slot::Line(_, expected) | Slot::Lines(_, expected) => expected,
            Slot::Text(_) | Slot::Texts(_) | Slot::Titles(_) => TEXT,
            Slot::Paragraphs(_) => PARAGRAPHS,
            Slot::Language(_) | Slot::Languages(_) => LANGUAGE,
            Slot::Date(_) => DATE,
            Slot::Duration(_) => DURATION,
            Slot::Url(_) | Slot::Urls(_) => URL,
            Slot::Number(_) => NUMBER,
            Slot::Count(_) => COUNT,
            Slot::Person(_) | Slot::People(_) | Slot::Roles(_) => PERSON,
            Slot::Image(_) | Slot::Rating(_) | Slot::AggregateRating(_) | Slot::Reviews(_) => {
                OBJECT
            }
        }
    }

    fn is_list(&self) -> bool {
        matches!(
            self,
            Slot::Texts(_)
                | Slot::Titles(_)
                | Slot::Languages(_)
                | Slot::Urls(_)
                | Slot::People(_)
                | Slot::Roles(_)
                | Slot::Reviews(_)
        )
    }

    /// Whether one value may stand there without a list.
    fn takes_one(&self) -> bool {
        matches!(self, Slot::Titles(_) | Slot::Languages(_))
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
        Kind::Text(text) => return quoted(&text),
        Kind::List(_) => "a list",
        Kind::Object(_) => "an object",
        Kind::Other => "no JSON value",
    };
    name.to_owned()
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
