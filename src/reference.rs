//! Every public name, once, with its meaning in each language: pages, programs and
//! film files may rely on these. `cargo xtask docs` makes the manuals, the types and
//! the schemas of it, and the command `film-card` its help.
//!
//! Not in a page. Names that a card reads stand where it reads them, and this module
//! asks for them there: the options by [`Config::described`], the fields of a film
//! by [`Object::fields`], the error codes and the sections by their enums, the
//! custom properties by their style sheet.
//!
//! Texts are Markdown, of which only code between backticks is used.
//!
//! [`Config::described`]: crate::config::Config::described
//! [`Object::fields`]: crate::film::Object::fields

pub mod custom_properties;
pub mod events;
pub mod film;
pub mod looks;
pub mod options;
pub mod parts;
pub mod properties;
mod values;

pub use crate::error_code::ErrorCode;
pub use crate::i18n::Translations;
pub use values::Texts;

use crate::i18n::Locale;

/// The number of languages.
pub(crate) const LANGUAGES: usize = Locale::ALL.len();
