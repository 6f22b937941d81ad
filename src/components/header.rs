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
    let mut content = vec![
        card.piece(Section::LangSwitch, lang_switch),
        heading(
            card.config.heading_level,
            Some("title"),
            Some("title"),
            localized(&film.name, *locale),
        ),
    ];
    if let Some((original, lang)) = film.original_title()
        && original != title
    {
        let original = AttrValue::from(Rc::clone(original));
        let lang = lang.map(str::to_owned);
        let original = html! { <cite part="original-title" {lang}>{original}</cite> };
        let line = labelled(locale.messages().original_title_label, original);
        content.push(html! { <p class="original">{line}</p> });
    }
    html! { <header>{content}</header> }
}
