//! The locales, and how each writes numbers and dates.

use super::{Messages, en, es};
use crate::digits::digits;
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
#[cfg(not(target_arch = "wasm32"))]
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

    /// The texts of the card in this language.
    pub fn messages(self) -> &'static Messages {
        match self {
            Locale::En => &en::MESSAGES,
            Locale::Es => &es::MESSAGES,
        }
    }

    /// A number given in tenths, as the language writes it (CLDR: `4.5` in
    /// English, `4,5` in Spanish); a whole number has no decimals.
    pub fn decimal(self, tenths: i32) -> String {
        let mut text = String::new();
        if tenths < 0 {
            text.push('-');
        }
        text.push_str(&digits(tenths.unsigned_abs() / 10));
        let decimal = tenths.unsigned_abs() % 10;
        if decimal != 0 {
            text.push(self.messages().decimal_mark);
            text.push(char::from(b'0' + decimal as u8));
        }
        text
    }

    /// A count with the language's grouping of digits (CLDR: `1,234` in
    /// English; Spanish groups from five digits on: `1234`, `12.345`).
    pub fn count(self, count: u32) -> String {
        let digits = digits(count);
        let messages = self.messages();
        if digits.len() < messages.grouping_from {
            return digits;
        }
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(messages.grouping_mark);
            }
            text.push(digit);
        }
        text
    }
}
