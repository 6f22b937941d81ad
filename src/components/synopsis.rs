//! The synopsis and the themes.

use yew::prelude::*;

use super::CardProps;
use super::section::{collapsible, section_title};
use super::text::{labelled, paragraphs, texts};
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
        let themes = labelled(messages.about_label, texts(&film.about, *locale));
        content.push(html! { <p class="themes">{themes}</p> });
    }
    if content.is_empty() {
        return Html::default();
    }
    collapsible(
        card,
        Section::Synopsis,
        [Some("synopsis"), Some("synopsis-toggle")],
        vec![section_title(card, messages.description_label)],
        content,
    )
}
