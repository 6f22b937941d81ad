//! The cast.

use yew::prelude::*;

use super::CardProps;
use super::element::element;
use super::inline::span;
use super::link::linked;
use super::localized::localized;
use super::long_list::{LongList, hidden_class};
use crate::config::Section;
use crate::film::PerformanceRole;
use crate::i18n::Locale;

/// Actors and characters; more than `data-max-cast` stand behind "show all".
pub(super) fn cast(card: &CardProps) -> Html {
    let messages = card.locale.messages();
    let roles = &card.film.actor;
    let list = LongList {
        section: Section::Cast,
        label: messages.actor_label,
        part: "cast",
        id: "cast-list",
        max: card.config.max_cast,
        show_all_label: messages.show_all_actors_label,
    };
    list.view(card, roles.len(), &|index, hidden| {
        cast_item(&roles[index], hidden, card.locale)
    })
}

fn cast_item(role: &PerformanceRole, hidden: bool, locale: Locale) -> Html {
    let actor = linked(&role.name, role.url.as_ref(), locale);
    let mut content = vec![span("actor", actor)];
    if let Some(character) = &role.character_name {
        let spoken = [" ", locale.messages().as_label, " "].concat();
        content.push(element!("span", "class": "spoken"; spoken));
        content.push(span("character", localized(character, locale)));
    }
    element!("li", "part" = "cast-item", "class" = hidden_class(hidden); content)
}
