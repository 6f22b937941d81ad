//! Links, and names that may be links.

use yew::prelude::*;

use super::element::element;
use super::localized::localized;
use crate::film::{Person, Text, Url};
use crate::i18n::Locale;

/// A link.
pub(super) fn link(url: &Url, content: Html) -> Html {
    element!("a", "href" = address(url); content)
}

/// A URL as the value of an attribute.
pub(super) fn address(url: &Url) -> AttrValue {
    AttrValue::Rc(url.as_str().into())
}

/// A name, linked where there is a page about it.
pub(super) fn linked(name: &Text, url: Option<&Url>, locale: Locale) -> Html {
    let name = localized(name, locale);
    match url {
        Some(url) => link(url, name),
        None => name,
    }
}

/// A person's name, linked where there is a page about them.
pub(super) fn person(person: &Person, locale: Locale) -> Html {
    linked(&person.name, person.url.as_ref(), locale)
}
