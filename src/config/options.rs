//! Reading options: from the text of an attribute to a value, or a warning.

use super::{Section, Sections, Values};
use crate::digits::digits;
use crate::error::{Error, joined, quoted};
use crate::language_tag::LanguageTag;

/// Reads the options that [`Config`](super::Config) asks for, each by the kind of
/// its value.
pub(super) trait ReadOptions {
    /// Any text.
    fn text(&mut self, name: &'static str) -> Option<String>;

    /// One of a few words.
    fn choice<T: Copy>(&mut self, name: &'static str, values: Values<T>) -> Option<T>;

    /// A list of sections.
    fn words(&mut self, name: &'static str, values: Values<Section>) -> Sections;

    /// A whole number.
    fn number(&mut self, name: &'static str, least: u32, most: u32, default: u32) -> u32;

    /// A language tag; `None` is `auto`.
    fn language(&mut self, name: &'static str) -> Option<LanguageTag>;

    /// One of a few words: the card's own, or else the page's default.
    fn choice_or_page<T: Copy + Default>(
        &mut self,
        [own, page]: [&'static str; 2],
        values: Values<T>,
    ) -> T {
        let page = self.choice(page, values);
        self.choice(own, values).or(page).unwrap_or_default()
    }
}

/// The options while they are read.
pub(super) struct Options<'a, 'text> {
    pub text_of: &'a dyn Fn(&str) -> Option<&'text str>,
    pub warnings: Vec<Error>,
}

impl ReadOptions for Options<'_, '_> {
    fn text(&mut self, name: &'static str) -> Option<String> {
        self.given(name).map(str::to_owned)
    }

    fn choice<T: Copy>(&mut self, name: &'static str, values: Values<T>) -> Option<T> {
        let text = self.given(name)?;
        let index = self.choose(name, text, values.len(), &|index| values[index].0)?;
        Some(values[index].1)
    }

    fn words(&mut self, name: &'static str, values: Values<Section>) -> Sections {
        let mut chosen = Sections::default();
        for word in self
            .given(name)
            .unwrap_or_default()
            .split_ascii_whitespace()
        {
            if let Some(index) = self.choose(name, word, values.len(), &|index| values[index].0) {
                chosen.set(values[index].1, true);
            }
        }
        chosen
    }

    fn number(&mut self, name: &'static str, least: u32, most: u32, default: u32) -> u32 {
        let Some(text) = self.given(name) else {
            return default;
        };
        // More digits than a number can hold still mean "very many".
        let is_whole = text.bytes().all(|b| b.is_ascii_digit());
        let number = if is_whole {
            Some(text.parse().unwrap_or(u32::MAX))
        } else {
            None
        };
        match number {
            Some(number) if (least..=most).contains(&number) => number,
            _ => {
                let expected = number_form(least, most);
                self.warn(name, text, expected);
                default
            }
        }
    }

    fn language(&mut self, name: &'static str) -> Option<LanguageTag> {
        let text = self.given(name)?;
        if text.eq_ignore_ascii_case("auto") {
            return None;
        }
        match text.parse() {
            Ok(tag) => Some(tag),
            Err(_) => {
                let expected = "auto or a BCP 47 language tag such as es or es-MX";
                self.warn(name, text, expected.to_owned());
                None
            }
        }
    }
}

impl<'text> Options<'_, 'text> {
    /// An empty text is as if it was not there.
    fn given(&self, name: &str) -> Option<&'text str> {
        // As HTML strips the values of its own attributes.
        let text = (self.text_of)(name)?.trim_ascii();
        (!text.is_empty()).then_some(text)
    }

    /// The index of a text among as many words, compared as HTML compares enumerated
    /// attributes, without regard to ASCII case; a warning of any other text.
    fn choose(
        &mut self,
        name: &str,
        text: &str,
        number: usize,
        word: &dyn Fn(usize) -> &'static str,
    ) -> Option<usize> {
        let mut words = (0..number).map(word);
        let index = words.position(|word| word.eq_ignore_ascii_case(text));
        if index.is_none() {
            let mut words = (0..number).map(|index| word(index).to_owned());
            let words = joined(&mut words, ", ");
            self.warn(name, text, ["one of ", &words].concat());
        }
        index
    }

    fn warn(&mut self, name: &str, value: &str, expected: String) {
        let message = ["unknown value ", &quoted(value), ", expected ", &expected].concat();
        self.warnings.push(Error::new(name.to_owned(), message));
    }
}

/// The form of a number within these limits, for messages.
pub(crate) fn number_form(least: u32, most: u32) -> String {
    match most {
        u32::MAX => "a whole number of 0 or more".to_owned(),
        _ => [
            "a whole number from ",
            &digits(least),
            " to ",
            &digits(most),
        ]
        .concat(),
    }
}
