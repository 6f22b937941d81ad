//! The walk through JSON, which puts every value into its slot and every fault on
//! record with its path.

use std::rc::Rc;
use std::str::FromStr;

use super::describe::describe;
use super::edit_distance::edit_distance;
use super::slot::{LINE, LINES, Member, PERSON, Slot};
use crate::digits::digits;
use crate::error::Error;
use crate::film::{Json, Kind, Localized, Paragraphs, Rating, Text};
use crate::i18n::Locale;

const LARGEST_COUNT: f64 = u32::MAX as f64;

#[derive(Default)]
pub(super) struct Reader {
    pub path: Vec<Step>,
    pub faults: Vec<Error>,
    pub warnings: Vec<Error>,
    /// The fields of the object that is being read, for the reference; otherwise `None`.
    #[cfg(feature = "command")]
    pub described: Option<Vec<super::Field>>,
}

/// One step of a path from the top of the file.
pub(super) enum Step {
    Key(&'static str),
    Item(usize),
}

impl Reader {
    /// Reads an object with these members; `false` if the value is none.
    pub(super) fn members<'a, J: Json>(
        &mut self,
        value: Kind<J>,
        expected: &str,
        required: &mut [Member<'a>],
        optional: &mut [Member<'a>],
    ) -> bool {
        #[cfg(feature = "command")]
        if let Some(described) = &mut self.described {
            described.extend(super::field::fields(required, optional));
        }
        let Kind::Object(mut entries) = value else {
            self.unexpected(value, expected);
            return false;
        };
        let count = required.len();
        for (index, (key, slot)) in required.iter_mut().chain(&mut *optional).enumerate() {
            self.path.push(Step::Key(key));
            let entry = entries.iter().position(|(name, _)| name == key);
            match entry.map_or(Kind::Absent, |entry| entries.remove(entry).1.kind()) {
                Kind::Absent if index < count => {
                    self.fault(&["is missing, expected ", slot.expected()]);
                }
                Kind::Absent => {}
                value => self.member(value, slot),
            }
            self.path.pop();
        }
        for (name, _) in entries {
            // Editors find the schema by this key.
            if name == "$schema" {
                continue;
            }
            let known = required.iter().chain(&*optional).map(|(key, _)| *key);
            let nearest = known
                .min_by_key(|key| edit_distance(&name, key))
                .unwrap_or_default();
            let message = ["is an unknown key, the nearest known one is ", nearest];
            let mut path = self.path();
            push_key(&mut path, &name);
            self.warnings.push(Error::new(path, message.concat()));
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
        for (index, item) in items.into_iter().enumerate() {
            match item.kind() {
                Kind::Absent => {}
                value => {
                    self.path.push(Step::Item(index));
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
                **text = self.localized(value, [Paragraphs::FORM, LINES], |lines, expected| {
                    Slot::Lines(lines, expected)
                });
            }
            Slot::Language(language) => {
                self.parsed(value, expected, &mut |text| put(language, text))
            }
            Slot::Languages(languages) => {
                self.parsed(value, expected, &mut |text| add(languages, text))
            }
            Slot::Date(date) => self.parsed(value, expected, &mut |text| put(date, text)),
            Slot::Duration(duration) => {
                self.parsed(value, expected, &mut |text| put(duration, text))
            }
            Slot::Url(url) => self.parsed(value, expected, &mut |text| put(url, text)),
            Slot::Urls(urls) => self.parsed(value, expected, &mut |text| add(urls, text)),
            Slot::Number(number) => match value {
                Kind::Number(value) if value.abs() <= Rating::LARGEST => **number = Some(value),
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
            Slot::Flag(flag) => match value {
                Kind::Boolean(value) => **flag = value,
                other => self.unexpected(other, expected),
            },
            Slot::Person(person) => **person = self.person(value),
            Slot::People(people) => people.extend(self.person(value)),
            Slot::Roles(roles) => roles.extend(self.role(value)),
            Slot::Image(image) => **image = self.image(value),
            Slot::Rating(rating) => **rating = self.rating(value),
            Slot::AggregateRatings(ratings) => ratings.extend(self.aggregate_rating(value)),
            Slot::Video(video) => **video = self.video(value),
            Slot::WatchActions(actions) => actions.extend(self.watch_action(value)),
            Slot::Reviews(reviews) => reviews.extend(self.review(value)),
        }
    }

    /// Reads an object with a name, or the name alone.
    pub(super) fn named<'a, J: Json>(
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
        self.localized(value, [Text::FORM, LINE], |line, expected| {
            Slot::Line(line, expected)
        })
    }

    /// Reads a value for all languages, or an object with one per language. The two
    /// texts are the expected form of the whole and of each of these.
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
            self.is(Text::EMPTY, expected);
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
            Kind::Text(text) if text.chars().all(char::is_whitespace) => self.is("blank", expected),
            Kind::Text(text) => return Some(text.into()),
            other => self.unexpected(other, expected),
        }
        None
    }

    /// Reads a text by what parses it, and tells whether it can.
    fn parsed<J: Json>(
        &mut self,
        value: Kind<J>,
        expected: &str,
        parse: &mut dyn FnMut(&str) -> bool,
    ) {
        match value {
            Kind::Text(text) if parse(&text) => {}
            other => self.unexpected(other, expected),
        }
    }

    fn unexpected<J: Json>(&mut self, value: Kind<J>, expected: &str) {
        self.is(&describe(value), expected);
    }

    pub(super) fn is(&mut self, found: &str, expected: &str) {
        self.fault(&["is ", found, ", expected ", expected]);
    }

    pub(super) fn fault(&mut self, message: &[&str]) {
        let fault = Error::new(self.path(), message.concat());
        self.faults.push(fault);
    }

    /// The path of the value that is being read.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => push_key(&mut path, key),
                Step::Item(index) => path.push_str(&["[", &digits(*index as u32), "]"].concat()),
            }
        }
        path
    }
}

/// Puts a text into the variable of a type that parses it; `false` if it is none.
fn put<T: FromStr>(slot: &mut Option<T>, text: &str) -> bool {
    *slot = text.parse().ok();
    slot.is_some()
}

/// The same with a list.
fn add<T: FromStr>(slot: &mut Vec<T>, text: &str) -> bool {
    let before = slot.len();
    slot.extend(text.parse().ok());
    slot.len() > before
}

fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}
