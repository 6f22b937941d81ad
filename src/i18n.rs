//! The languages that the card speaks: locales, their messages, and the choice
//! of one for a card.

mod choice;
mod en;
mod es;
mod locale;
mod messages;
mod negotiation;
mod numbers;

pub use choice::Choice;
pub use locale::Locale;
#[cfg(feature = "command")]
pub use locale::Translations;
pub use messages::{Messages, OneAndMore, of_number};
pub use negotiation::{Preferences, negotiate};

impl Locale {
    /// The texts of the card in this language.
    pub fn messages(self) -> &'static Messages {
        match self {
            Locale::En => &en::MESSAGES,
            Locale::Es => &es::MESSAGES,
        }
    }
}
