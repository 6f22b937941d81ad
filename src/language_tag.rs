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

impl fmt::Display for NotALanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", LanguageTag::FORM)
    }
}

impl std::error::Error for NotALanguageTag {}

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
    /// The expected form of a text, for messages.
    pub const FORM: &str = "a BCP 47 language tag such as es or es-MX";

    /// The same as a regular expression of ECMA-262, for the JSON Schema.
    #[cfg(feature = "command")]
    pub fn pattern() -> String {
        let either_case = |c: char| match c {
            '-' => c.to_string(),
            letter => format!(
                "[{}{}]",
                letter.to_ascii_uppercase(),
                letter.to_ascii_lowercase()
            ),
        };
        let irregular = IRREGULAR
            .iter()
            .map(|tag| tag.chars().map(either_case).collect());
        let irregular: Vec<String> = irregular.collect();
        [
            "^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?",
            "(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*",
            "(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?",
            "|[Xx](?:-[A-Za-z0-9]{1,8})+|",
            &irregular.join("|"),
            ")$",
        ]
        .concat()
    }

    /// The tag in a `lang` of a page, which other programs write: as in Unicode's
    /// identifiers an underscore counts as a hyphen, and what a system has behind the
    /// tag (`es_MX.UTF-8`, `es_ES@euro`) does not count. In a browser the element reads
    /// it so (`src/element/environment.js`), where that weighs less.
    #[cfg(feature = "command")]
    pub fn of_element(lang: &str) -> Option<LanguageTag> {
        let tag = lang.split(['.', '@']).next()?;
        tag.replace('_', "-").parse().ok()
    }

    /// The tag as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag, as it was written: `es` of `es-MX`.
    pub fn language(&self) -> &str {
        // To split a text at a character takes 0.2 kB of WebAssembly.
        let end = self.0.bytes().position(|byte| byte == b'-');
        end.and_then(|end| self.0.get(..end)).unwrap_or(&self.0)
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

/// The kinds of subtags, in the order in which they may stand.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Subtag {
    Language,
    ExtendedLanguage,
    Script,
    Region,
    Variant,
    /// The letter before an extension, which needs a value.
    Singleton,
    Extension,
    /// The letter before private use, which needs a value.
    PrivateSingleton,
    Private,
}

/// `langtag` or `privateuse` of the grammar, read subtag by subtag.
fn is_langtag(text: &str) -> bool {
    let mut subtags = text.as_bytes().split(|byte| *byte == b'-');
    let language = subtags.next().unwrap_or_default();
    let mut last = match language.len() {
        1 if language.eq_ignore_ascii_case(b"x") => Subtag::PrivateSingleton,
        2..=8 if is_alphabetic(language) => Subtag::Language,
        _ => return false,
    };
    let mut extended = 0;
    for subtag in subtags {
        let next = match subtag.len() {
            0 | 9.. => return false,
            _ if !subtag.iter().all(u8::is_ascii_alphanumeric) => return false,
            _ if last >= Subtag::PrivateSingleton => Subtag::Private,
            1 if last == Subtag::Singleton => return false,
            1 if subtag.eq_ignore_ascii_case(b"x") => Subtag::PrivateSingleton,
            1 => Subtag::Singleton,
            _ if last >= Subtag::Singleton => Subtag::Extension,
            2 if is_alphabetic(subtag) => Subtag::Region,
            3 if is_alphabetic(subtag) => Subtag::ExtendedLanguage,
            3 if subtag.iter().all(u8::is_ascii_digit) => Subtag::Region,
            4 if is_alphabetic(subtag) => Subtag::Script,
            4 if subtag.first().is_some_and(u8::is_ascii_digit) => Subtag::Variant,
            5.. => Subtag::Variant,
            _ => return false,
        };
        let is_in_order = match next {
            Subtag::ExtendedLanguage => {
                extended += 1;
                last <= next && extended <= 3 && language.len() <= 3
            }
            Subtag::Script | Subtag::Region => last < next,
            _ => last <= next || next == Subtag::Singleton,
        };
        if !is_in_order {
            return false;
        }
        last = next;
    }
    !matches!(last, Subtag::Singleton | Subtag::PrivateSingleton)
}

fn is_alphabetic(subtag: &[u8]) -> bool {
    subtag.iter().all(u8::is_ascii_alphabetic)
}
