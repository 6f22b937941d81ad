//! Texts of the film, marked with their language where it is not the card's.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::element::element;
use super::line::separated;
use crate::film::{Localized, Paragraphs, Text};
use crate::i18n::Locale;

/// A text of the film, as a piece of a line.
pub(super) fn localized(text: &Text, locale: Locale) -> Html {
    match marked(text, locale, None) {
        (None, value) => value,
        (lang, value) => element!("span", "lang" = lang; value),
    }
}

/// A text, and the value of `lang` for what holds it alone: assistive technology
/// reads that of a heading or a paragraph rather than of a piece inside. `None` for
/// a text in the card's own language.
pub(super) type Marked = (Option<AttrValue>, Html);

/// A text of a review in `language` (`None`: the card's), which is the language
/// of a text that the file has once for all languages.
pub(super) fn marked(text: &Text, locale: Locale, language: Option<&AttrValue>) -> Marked {
    let shown = text.shown(locale);
    let value = VText::new(Rc::clone(shown.value)).into();
    (lang(text, shown.lang, language), value)
}

/// Texts of the film with commas between.
pub(super) fn localized_list(texts: &[Text], locale: Locale) -> Html {
    separated(texts.iter().map(|text| localized(text, locale)).collect())
}

/// A longer text of the film, or of a review in `language`, as paragraphs.
pub(super) fn paragraphs(
    text: &Paragraphs,
    part: &'static str,
    locale: Locale,
    language: Option<&AttrValue>,
) -> Html {
    let shown = text.shown(locale);
    let lang = lang(text, shown.lang, language);
    let mut content = Vec::new();
    for paragraph in shown.value.iter() {
        let lang = lang.clone();
        content.push(element!("p", "lang" = lang; AttrValue::Rc(Rc::clone(paragraph))));
    }
    element!("div", "part" = part; content)
}

/// The attribute `lang` of a text that is shown in the language `shown`; `None`
/// for the card's own language.
fn lang<T>(
    text: &Localized<T>,
    shown: Option<Locale>,
    language: Option<&AttrValue>,
) -> Option<AttrValue> {
    match shown {
        Some(locale) => Some(AttrValue::Static(locale.tag())),
        None => language.filter(|_| text.is_same()).cloned(),
    }
}
