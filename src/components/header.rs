//! The titles and the language switch.

use std::rc::Rc;

use yew::prelude::*;

use super::CardProps;
use super::element::element;
use super::heading::heading;
use super::inline::labelled;
use super::lang_switch::lang_switch;
use super::localized::marked;
use crate::config::Section;

/// The title in the card's language, and the original title where it differs.
pub(super) fn header(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let title = film.name.shown(*locale).value;
    let original = film
        .original_title()
        .filter(|(original, _)| *original != title);
    // Without an original title an empty node stands there: Yew tells the children
    // of a list apart by their index, and so a switch of language replaces no
    // element.
    let original = original.map_or_else(Html::default, |(original, lang)| {
        let original = AttrValue::from(Rc::clone(original));
        let lang = lang.map(str::to_owned);
        let original = element!("cite", "part" = "original-title", "lang" = lang; original);
        let line = labelled(locale.messages().original_title_label, original);
        element!("p", "class": "original"; line)
    });
    let content = vec![
        card.section(Section::LangSwitch, lang_switch),
        heading(
            card.config.heading_level,
            Some("title"),
            Some("title"),
            marked(&film.name, *locale, None),
        ),
        original,
    ];
    element!("header"; content)
}
