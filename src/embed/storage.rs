//! Where the reader's choice of language is kept. Storage that is refused
//! (sandboxed frames, private windows) costs the memory and nothing else.

use web_sys::{HtmlElement, Storage};

use super::page;
use crate::config::Remember;
use crate::i18n::Locale;

const KEY: &str = "film-card:lang";

/// The language that the reader chose before.
pub(super) fn remembered(host: &HtmlElement, remember: Remember) -> Option<Locale> {
    let text = storage(host, remember)?.get_item(KEY).ok()??;
    Locale::lookup(&text.parse().ok()?)
}

/// Keeps a choice, or forgets it.
pub(super) fn keep(host: &HtmlElement, remember: Remember, choice: Option<Locale>) {
    if let Some(storage) = storage(host, remember) {
        // Full or refused storage is not worth a word to anybody.
        let _ = match choice {
            Some(locale) => storage.set_item(KEY, locale.tag()),
            None => storage.remove_item(KEY),
        };
    }
}

fn storage(host: &HtmlElement, remember: Remember) -> Option<Storage> {
    let window = page::window(host)?;
    match remember {
        Remember::Session => window.session_storage().ok()?,
        Remember::Always => window.local_storage().ok()?,
        Remember::Never => None,
    }
}
