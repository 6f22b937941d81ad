//! The cast.

use yew::prelude::*;

use super::CardProps;
use super::section::{long_list, shown};
use super::text::{linked, localized, words};
use crate::config::Section;
use crate::film::PerformanceRole;
use crate::i18n::Locale;

/// Actors and characters; more than `data-max-cast` stand behind "show all".
pub(super) fn cast(card: &CardProps) -> Html {
    let messages = card.locale.messages();
    let shown = shown(card, Section::Cast, card.config.max_cast);
    let mut items = Vec::new();
    for (place, role) in card.film.actor.iter().enumerate() {
        items.push(cast_item(role, place >= shown, card.locale));
    }
    long_list(
        card,
        Section::Cast,
        messages.actor_label,
        ["cast", "cast-list"],
        items,
        card.config.max_cast,
        messages.show_all_actors_label,
    )
}

fn cast_item(role: &PerformanceRole, hidden: bool, locale: Locale) -> Html {
    let actor = linked(&role.name, role.url.as_ref(), locale);
    let mut content = vec![words("actor", actor)];
    if let Some(character) = &role.character_name {
        let spoken = [" ", locale.messages().as_label, " "].concat();
        content.push(html! { <span class="spoken">{spoken}</span> });
        content.push(words("character", localized(character, locale)));
    }
    html! { <li part="cast-item" {hidden}>{content}</li> }
}
