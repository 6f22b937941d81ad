//! Text that is the same in every language, or written once per language.

use std::rc::Rc;

use serde::{Serialize, Serializer};

use super::tags::tags;
use crate::i18n::Locale;
use crate::language_tag::LanguageTag;

/// One value for all languages, or one per language.
#[derive(Clone, Debug, PartialEq)]
pub struct Localized<T>(Form<T>);

#[derive(Clone, Debug, PartialEq)]
enum Form<T> {
    Same(T),
    /// In the order of [`Locale::ALL`]; at least one is there.
    Each([Option<T>; Locale::ALL.len()]),
}

/// A text; never blank.
pub type Text = Localized<Rc<str>>;

/// A longer text, as paragraphs; at least one, none blank.
pub type Paragraphs = Localized<Rc<[Rc<str>]>>;

impl Text {
    /// The form that such a text must have, for messages.
    pub const FORM: &str = tags!("text, or {", "\"", "\": …", ", ", "}");

    /// An object for texts that has none, for messages.
    pub const EMPTY: &str = tags!("an object without ", "\"", "\"", " or ", "");
}

impl Paragraphs {
    /// The form that such a text must have, for messages.
    pub const FORM: &str = tags!(
        "text, a list of paragraphs, or {",
        "\"",
        "\": …",
        ", ",
        "} of these"
    );
}

/// A value as a card in one language shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a, T> {
    /// The value.
    pub value: &'a T,
    /// Its language, where that is another one than the card's.
    pub lang: Option<Locale>,
}

impl<T> Localized<T> {
    /// The same in every language.
    pub fn same(value: T) -> Self {
        Localized(Form::Same(value))
    }

    /// One value per language, in the order of [`Locale::ALL`]; `None` when
    /// there is none at all.
    pub fn each(values: [Option<T>; Locale::ALL.len()]) -> Option<Self> {
        let any = values.iter().any(Option::is_some);
        any.then_some(Localized(Form::Each(values)))
    }

    /// The value that a card in `locale` shows: that of its language, or else
    /// another language's, marked with that.
    pub fn shown(&self, locale: Locale) -> Shown<'_, T> {
        match &self.0 {
            Form::Same(value) => Shown { value, lang: None },
            Form::Each(values) => {
                let own = values[locale as usize]
                    .as_ref()
                    .map(|value| Shown { value, lang: None });
                own.unwrap_or_else(|| first_of(values))
            }
        }
    }

    /// Whether the file has one value for all languages.
    pub fn is_same(&self) -> bool {
        matches!(self.0, Form::Same(_))
    }

    /// The value that the file has for this very language; a value that is
    /// the same in all is there in each language that the card speaks.
    pub fn in_language(&self, tag: &LanguageTag) -> Option<&T> {
        let locale = Locale::lookup(tag)?;
        match &self.0 {
            Form::Same(value) => Some(value),
            Form::Each(values) => values[locale as usize].as_ref(),
        }
    }

    /// The first value that there is, in the order of [`Locale::ALL`], with
    /// its language where it has one.
    pub fn any(&self) -> Shown<'_, T> {
        match &self.0 {
            Form::Same(value) => Shown { value, lang: None },
            Form::Each(values) => first_of(values),
        }
    }
}

impl<T: Serialize> Serialize for Localized<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Same(value) => value.serialize(serializer),
            Form::Each(values) => {
                let each = Locale::ALL.iter().zip(values);
                let there =
                    each.filter_map(|(locale, value)| Some((locale.tag(), value.as_ref()?)));
                serializer.collect_map(there)
            }
        }
    }
}

fn first_of<T>(values: &[Option<T>]) -> Shown<'_, T> {
    let first = Locale::ALL.into_iter().find_map(|lang| {
        let value = values[lang as usize].as_ref()?;
        Some(Shown {
            value,
            lang: Some(lang),
        })
    });
    first.expect("`Localized::each` holds at least one value")
}
