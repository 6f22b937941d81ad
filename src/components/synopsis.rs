//! The synopsis and the themes.

use yew::prelude::*;

use super::CardProps;
use super::collapsible::collapsible;
use super::element::element;
use super::heading::section_heading;
use super::inline::labelled;
use super::localized::{localized_list, paragraphs};
use crate::config::Section;

/// The collapsible synopsis; nothing where the file has neither text nor themes.
pub(super) fn synopsis(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let messages = locale.messages();
    let mut content = Vec::new();
    if let Some(description) = &film.description {
        content.push(paragraphs(description, "synopsis-text", *locale, None));
    }
    if !film.about.is_empty() {
        let themes = labelled(messages.about_label, localized_list(&film.about, *locale));
        content.push(element!("p", "class": "themes"; themes));
    }
    if content.is_empty() {
        return Html::default();
    }
    collapsible(
        card,
        Section::Synopsis,
        [Some("synopsis"), Some("synopsis-toggle")],
        vec![section_heading(card, messages.description_label)],
        content,
    )
}
