//! The locales, their tags and names.

use crate::language_tag::LanguageTag;

/// A language that the card speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English, `en`.
    #[default]
    En,
    /// Spanish, `es`.
    Es,
}

/// A text of the reference in every language, in the order of [`Locale::ALL`].
#[cfg(feature = "command")]
pub type Translations = [&'static str; Locale::ALL.len()];

impl Locale {
    /// Every locale, in the order of the language switch.
    pub const ALL: [Locale; 2] = [Locale::En, Locale::Es];

    /// The BCP 47 tag, as in `lang` attributes and film files.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::Es => "es",
        }
    }

    /// The language's own name for itself, as on the language switch.
    pub fn name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::Es => "Español",
        }
    }

    /// The locale for a tag by the lookup of RFC 4647 section 3.4 (subtags are
    /// dropped from the end until one fits: `es-MX` is [`Locale::Es`]), or
    /// `None` where the card does not speak it.
    pub fn lookup(tag: &LanguageTag) -> Option<Locale> {
        let speaks = |locale: &Locale| locale.tag().eq_ignore_ascii_case(tag.language());
        Locale::ALL.into_iter().find(speaks)
    }
}
