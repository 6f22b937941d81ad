//! Language tags as BCP 47 defines them (RFC 5646), parsed once and compared
//! without regard to case.

use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A well-formed BCP 47 language tag such as `es`, `es-MX` or `zh-Hant-TW`.
///
/// Keeps the text as it was written; equality ignores ASCII case, as RFC 5646
/// section 2.1.1 asks.
///
/// # Example
/// ```
/// use film_card::language_tag::LanguageTag;
///
/// let tag: LanguageTag = "es-MX".parse().unwrap();
/// assert_eq!(tag.language(), "es");
/// assert!("es_MX".parse::<LanguageTag>().is_err());
/// ```
#[derive(Clone, Debug)]
pub struct LanguageTag(Rc<str>);

/// The text is no well-formed language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALanguageTag;

/// The irregular tags that RFC 5646 section 2.1 grandfathers in: the grammar
/// does not describe them, yet they are well-formed.
const IRREGULAR: &[&str] = &[
    "en-GB-oed",
    "i-ami",
    "i-bnn",
    "i-default",
    "i-enochian",
    "i-hak",
    "i-klingon",
    "i-lux",
    "i-mingo",
    "i-navajo",
    "i-pwn",
    "i-tao",
    "i-tay",
    "i-tsu",
    "sgn-BE-FR",
    "sgn-BE-NL",
    "sgn-CH-DE",
];

impl LanguageTag {
    /// The tag as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag, as it was written: `es` of `es-MX`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

impl FromStr for LanguageTag {
    type Err = NotALanguageTag;

    /// Parses the grammar of RFC 5646 section 2.1.
    ///
    /// # Errors
    /// Anything else: an empty text, `es_MX`, `español`, a subtag of more than
    /// eight characters, an extension without a value.
    fn from_str(text: &str) -> Result<Self, NotALanguageTag> {
        let irregular = IRREGULAR.iter().any(|tag| tag.eq_ignore_ascii_case(text));
        if irregular || is_langtag(text) {
            Ok(LanguageTag(text.into()))
        } else {
            Err(NotALanguageTag)
        }
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for LanguageTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl PartialEq for LanguageTag {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for LanguageTag {}

/// `langtag` or `privateuse` of the grammar, read subtag by subtag in the
/// order in which they may stand.
fn is_langtag(text: &str) -> bool {
    let is_alphanumeric = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let mut subtags = text.split('-').peekable();
    if !text.split('-').all(is_alphanumeric) {
        return false;
    }

    let language = subtags.next().unwrap_or_default();
    if language.eq_ignore_ascii_case("x") {
        return subtags.next().is_some();
    }
    if language.len() < 2 || !is_alphabetic(language) {
        return false;
    }
    if language.len() <= 3 {
        for _ in 0..3 {
            subtags.next_if(|subtag| subtag.len() == 3 && is_alphabetic(subtag));
        }
    }
    subtags.next_if(|subtag| subtag.len() == 4 && is_alphabetic(subtag));
    subtags.next_if(|subtag| match subtag.len() {
        2 => is_alphabetic(subtag),
        3 => subtag.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    });
    while subtags.next_if(|subtag| is_variant(subtag)).is_some() {}
    while let Some(singleton) = subtags.next() {
        if singleton.len() != 1 {
            return false;
        }
        if singleton.eq_ignore_ascii_case("x") {
            return subtags.next().is_some();
        }
        let mut values = 0;
        while subtags.next_if(|subtag| subtag.len() >= 2).is_some() {
            values += 1;
        }
        if values == 0 {
            return false;
        }
    }
    true
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_variant(subtag: &str) -> bool {
    subtag.len() >= 5 || (subtag.len() == 4 && subtag.as_bytes()[0].is_ascii_digit())
}
