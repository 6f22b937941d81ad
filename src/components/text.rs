//! Texts in a line and in paragraphs; those of the film are marked with their
//! language where it is not the card's.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VText};

use crate::film::{Localized, Paragraphs, Person, Text, Url};
use crate::i18n::Locale;

/// A text of the card's own.
pub(super) fn text(text: &'static str) -> Html {
    VText::new(AttrValue::Static(text)).into()
}

/// A label, and what it names. The blank is the label's: beside a text it would
/// be one with it in HTML, see [`line`].
pub(super) fn labelled(label: &'static str, content: Html) -> Vec<Html> {
    let label = [label, " "].concat();
    vec![html! { <span class="label">{label}</span> }, content]
}

/// A few words that are a part of the card.
pub(super) fn words(part: &'static str, content: Html) -> Html {
    html! { <span {part}>{content}</span> }
}

/// How many there are.
pub(super) fn count(count: String) -> Html {
    html! { <span class="count">{count}</span> }
}

/// A date or a duration, also for machines.
pub(super) fn time(datetime: String, text: String) -> Html {
    html! { <time {datetime}>{text}</time> }
}

/// A link.
pub(super) fn link(url: &Url, content: Html) -> Html {
    html! { <a href={address(url)}>{content}</a> }
}

/// An address as an attribute.
pub(super) fn address(url: &Url) -> AttrValue {
    AttrValue::Rc(url.as_str().into())
}

/// A text of the film.
pub(super) fn localized(text: &Text, locale: Locale) -> Html {
    written(text, locale, None)
}

/// The same, of a review that was written in `language` (`None`: the card's).
/// A text that the file has once for all languages is then in that one.
pub(super) fn written(text: &Text, locale: Locale, language: Option<&AttrValue>) -> Html {
    let shown = text.shown(locale);
    let value = VText::new(Rc::clone(shown.value)).into();
    match mark(text, shown.lang, language) {
        Some(lang) => html! { <span {lang}>{value}</span> },
        None => value,
    }
}

fn mark<T>(
    text: &Localized<T>,
    shown: Option<Locale>,
    language: Option<&AttrValue>,
) -> Option<AttrValue> {
    match shown {
        Some(locale) => Some(AttrValue::Static(locale.tag())),
        None => language.filter(|_| text.is_same()).cloned(),
    }
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

/// Texts of the film with commas between.
pub(super) fn texts(texts: &[Text], locale: Locale) -> Html {
    separated(texts.iter().map(|text| localized(text, locale)).collect())
}

/// Pieces of a line, with texts beside each other made one: HTML would parse
/// them as one, and as two they may be a pixel wider.
pub(super) fn line(pieces: Vec<Html>) -> Html {
    let mut joined: Vec<Html> = Vec::new();
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (Some(VNode::VText(before)), VNode::VText(text)) => {
                before.text = [&*before.text, &*text.text].concat().into();
            }
            (_, piece) => joined.push(piece),
        }
    }
    VList::from(joined).into()
}

/// Pieces of a line with commas between.
pub(super) fn separated(pieces: Vec<Html>) -> Html {
    let mut with_commas = Vec::new();
    for piece in pieces {
        if !with_commas.is_empty() {
            with_commas.push(text(", "));
        }
        with_commas.push(piece);
    }
    line(with_commas)
}

/// A longer text of the film, which was written in `language`, where that is not
/// the card's.
pub(super) fn paragraphs(
    text: &Paragraphs,
    part: &'static str,
    locale: Locale,
    language: Option<&AttrValue>,
) -> Html {
    let shown = text.shown(locale);
    let mut content = Vec::new();
    for paragraph in shown.value.iter() {
        content.push(html! { <p>{AttrValue::Rc(Rc::clone(paragraph))}</p> });
    }
    let lang = mark(text, shown.lang, language);
    html! { <div {part} {lang}>{content}</div> }
}
