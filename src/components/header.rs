//! The titles and the language switch.

use std::rc::Rc;

use yew::prelude::*;

use super::CardProps;
use super::heading::heading;
use super::lang_switch::lang_switch;
use super::text::{labelled, localized};
use crate::config::Section;

/// The title in the card's language, and the original title where it differs.
pub(super) fn header(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let title = film.name.shown(*locale).value;
    let original = film
        .original_title()
        .filter(|(original, _)| *original != title);
    // Without one an empty node keeps the place: Yew tells the children of a
    // list apart by their number, and a switch of language changes no element.
    let original = original.map_or_else(Html::default, |(original, lang)| {
        let original = AttrValue::from(Rc::clone(original));
        let lang = lang.map(str::to_owned);
        let original = html! { <cite part="original-title" {lang}>{original}</cite> };
        let line = labelled(locale.messages().original_title_label, original);
        html! { <p class="original">{line}</p> }
    });
    let content = vec![
        card.piece(Section::LangSwitch, lang_switch),
        heading(
            card.config.heading_level,
            Some("title"),
            Some("title"),
            localized(&film.name, *locale),
        ),
        original,
    ];
    html! { <header>{content}</header> }
}
