//! Where the reader's choice of language is kept. Storage that is refused
//! (sandboxed frames, private windows) costs the memory and nothing else.

use web_sys::{HtmlElement, Storage};

use super::around;
use crate::config::Remember;
use crate::i18n::Locale;

const KEY: &str = "film-card:lang";

/// Both places, the one that is looked at first first.
const PLACES: [Remember; 2] = [Remember::Session, Remember::Always];

/// The language that the reader chose before, by whichever card: there is only
/// the last choice.
pub(super) fn remembered(host: &HtmlElement, remember: Remember) -> Option<Locale> {
    if remember == Remember::Never {
        return None;
    }
    PLACES.into_iter().find_map(|place| {
        let text = storage(host, place)?.get_item(KEY).ok()??;
        Locale::lookup(&text.parse().ok()?)
    })
}

/// Keeps a choice in this place alone, or forgets it.
pub(super) fn keep(host: &HtmlElement, remember: Remember, choice: Option<Locale>) {
    for place in PLACES {
        if let Some(storage) = storage(host, place) {
            // Full or refused storage is not worth a word to anybody.
            let _ = match choice.filter(|_| place == remember) {
                Some(locale) => storage.set_item(KEY, locale.tag()),
                None => storage.remove_item(KEY),
            };
        }
    }
}

fn storage(host: &HtmlElement, remember: Remember) -> Option<Storage> {
    let window = around::window(host)?;
    match remember {
        Remember::Session => window.session_storage().ok()?,
        Remember::Always => window.local_storage().ok()?,
        Remember::Never => None,
    }
}
