//! Language negotiation: the site's and the browser's preferences, in an order,
//! and the first of them that the card speaks.

use super::Locale;
use crate::language_tag::LanguageTag;

/// The preferences for the language of a card, the one that counts most first.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// The attribute `data-lang`, unless `auto`.
    pub attribute: Option<LanguageTag>,
    /// The page's `<meta name="film-card:lang">`, unless `auto`.
    pub page_default: Option<LanguageTag>,
    /// The nearest `lang`, of the card's element or of an ancestor up to `<html lang>`.
    pub surrounding: Option<LanguageTag>,
    /// `navigator.languages`, the reader's favourite first.
    pub browser: Vec<LanguageTag>,
}

/// The locale that the site asks for: the first preference that the card speaks,
/// English where it speaks none. A choice of the reader goes before it, see
/// [`Choice`](super::Choice).
///
/// # Example
/// ```
/// use film_card::i18n::{Locale, Preferences, negotiate};
///
/// let preferences = Preferences {
///     attribute: "fr".parse().ok(),
///     surrounding: "es-MX".parse().ok(),
///     ..Preferences::default()
/// };
/// assert_eq!(negotiate(&preferences), Locale::Es);
/// ```
pub fn negotiate(preferences: &Preferences) -> Locale {
    let Preferences {
        attribute,
        page_default,
        surrounding,
        browser,
    } = preferences;
    [attribute, page_default, surrounding]
        .into_iter()
        .flatten()
        .chain(browser)
        .find_map(Locale::lookup)
        .unwrap_or_default()
}
