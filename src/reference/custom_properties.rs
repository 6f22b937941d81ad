//! The custom properties, which stand with all that is to be said of them in
//! `styles/tokens.css`.

use super::{LANGUAGES, Translations};

const TOKENS: &str = include_str!("../../styles/tokens.css");

/// A custom property that a page may set.
#[derive(Clone, Copy, Debug)]
pub struct CustomProperty {
    /// Its name.
    pub name: &'static str,
    /// The value where no page sets it.
    pub default: &'static str,
    /// Its meaning.
    pub meaning: Translations,
}

impl CustomProperty {
    /// The two sides of a colour, light and dark; `None` of what is no colour.
    pub fn light_and_dark(&self) -> Option<[&'static str; 2]> {
        let sides = self
            .default
            .strip_prefix("light-dark(")?
            .strip_suffix(')')?;
        sides.split_once(", ").map(Into::into)
    }
}

/// Every custom property.
///
/// # Panics
/// When a line has not one meaning for each language.
pub fn custom_properties() -> Vec<CustomProperty> {
    let lines = TOKENS.lines().filter_map(|line| {
        let (_, rest) = line.split_once("var(")?;
        let (name, rest) = rest.split_once(", ")?;
        let (default, rest) = rest.split_once("); /* ")?;
        let meanings = rest.strip_suffix(" */")?.split(" | ").collect::<Vec<_>>();
        let meaning = Translations::try_from(meanings);
        Some(CustomProperty {
            name,
            default,
            meaning: meaning.unwrap_or_else(|_| panic!("{name}: not in {LANGUAGES} languages")),
        })
    });
    lines.collect()
}
