//! Texts of the film, marked with their language where it is not the card's.

use std::rc::Rc;

use yew::prelude::*;

use crate::film::{Person, Text, Url};
use crate::i18n::Locale;

/// A text within a line.
pub(super) fn localized(text: &Text, locale: Locale) -> Html {
    let shown = text.shown(locale);
    let value = AttrValue::from(Rc::clone(shown.value));
    match shown.lang {
        Some(lang) => html! { <span lang={lang.tag()}>{value}</span> },
        None => html! { {value} },
    }
}

/// A name, linked where there is a page about it.
pub(super) fn linked(name: &Text, url: Option<&Url>, locale: Locale) -> Html {
    let name = localized(name, locale);
    match url {
        Some(url) => html! { <a href={url.as_str().to_owned()}>{name}</a> },
        None => name,
    }
}

/// A person's name, linked where there is a page about them.
pub(super) fn person(person: &Person, locale: Locale) -> Html {
    linked(&person.name, person.url.as_ref(), locale)
}

/// Pieces of a line with commas between.
pub(super) fn separated(pieces: impl Iterator<Item = Html>) -> Html {
    pieces
        .enumerate()
        .map(|(place, piece)| {
            html! {
                <>
                    if place > 0 {
                        {", "}
                    }
                    {piece}
                </>
            }
        })
        .collect()
}
