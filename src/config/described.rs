//! The kind of value that each option takes, for the reference. The lines that read
//! the options of a card tell it.

use super::options::ReadOptions;
use super::{Config, Section, Sections, Values};
use crate::language_tag::LanguageTag;

/// An option as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// The attribute (`data-lang`), or the `<meta>` of the page's default
    /// (`film-card:lang`).
    pub name: &'static str,
    /// The kind of its value.
    pub kind: Kind,
}

/// The kind of value that an option takes, with its default if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// `auto`, the default, or a language tag.
    Language,
    /// One of these words, the default first.
    Choice(Vec<&'static str>),
    /// A list of these words.
    Words(Vec<&'static str>),
    /// A whole number.
    Number {
        /// The least possible.
        least: u32,
        /// The greatest possible; `u32::MAX` for no limit.
        most: u32,
        /// The number that counts if the page gives none.
        default: u32,
    },
}

impl Config {
    /// Every option, and every page-wide default, in the order of the fields.
    pub fn described() -> Vec<Described> {
        let mut described = Descriptions(Vec::new());
        Config::read(&mut described);
        described.0
    }
}

struct Descriptions(Vec<Described>);

impl Descriptions {
    fn add(&mut self, name: &'static str, kind: Kind) {
        self.0.push(Described { name, kind });
    }
}

fn words<T>(values: Values<T>) -> Vec<&'static str> {
    values.iter().map(|(word, _)| *word).collect()
}

impl ReadOptions for Descriptions {
    fn text(&mut self, name: &'static str) -> Option<String> {
        self.add(name, Kind::Text);
        None
    }

    fn choice<T: Copy>(&mut self, name: &'static str, values: Values<T>) -> Option<T> {
        self.add(name, Kind::Choice(words(values)));
        None
    }

    fn words(&mut self, name: &'static str, values: Values<Section>) -> Sections {
        self.add(name, Kind::Words(words(values)));
        Sections::default()
    }

    fn number(&mut self, name: &'static str, least: u32, most: u32, default: u32) -> u32 {
        let kind = Kind::Number {
            least,
            most,
            default,
        };
        self.add(name, kind);
        default
    }

    fn language(&mut self, name: &'static str) -> Option<LanguageTag> {
        self.add(name, Kind::Language);
        None
    }
}
