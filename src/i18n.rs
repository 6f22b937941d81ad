//! The languages that the card speaks: locales, their messages, and which one
//! a card uses.

mod choice;
mod en;
mod es;
mod locale;
mod messages;
mod negotiation;

pub use choice::Choice;
pub use locale::Locale;
#[cfg(not(target_arch = "wasm32"))]
pub use locale::Translations;
pub use messages::Messages;
pub use negotiation::{Preferences, negotiate};
