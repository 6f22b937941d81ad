//! The cast.

use yew::prelude::*;

use super::card::Unfolded;
use super::localized;
use super::localized::linked;
use super::section::{Collapsible, show_all};
use crate::config::{Config, Section};
use crate::film::{Film, PerformanceRole};
use crate::i18n::Locale;

/// Actors and characters; more than `data-max-cast` stand behind "show all".
pub(super) fn cast(film: &Film, config: &Config, locale: Locale, unfolded: &Unfolded) -> Html {
    if film.actor.is_empty() {
        return Html::default();
    }
    let messages = locale.messages();
    let count = film.actor.len();
    let all = unfolded.shows_all(Section::Cast);
    let section = Collapsible {
        section: Section::Cast,
        parts: [None, None],
        label: messages.actor_label,
        hint: html! { <span class="count">{count.to_string()}</span> },
        config,
        unfolded,
    };
    section.render(html! {
        <div class="content">
            <ul part="cast" id="cast-list" role="list">
                for (place, role) in film.actor.iter().enumerate() {
                    {cast_item(role, !all && place >= config.max_cast, locale)}
                }
            </ul>
            if count > config.max_cast {
                {show_all(
                    Section::Cast,
                    "cast-list",
                    unfolded,
                    (messages.show_all_actors_label)(count),
                    messages.show_fewer_label,
                )}
            }
        </div>
    })
}

fn cast_item(role: &PerformanceRole, hidden: bool, locale: Locale) -> Html {
    html! {
        <li part="cast-item" {hidden}>
            <span part="actor">{linked(&role.name, role.url.as_ref(), locale)}</span>
            if let Some(character) = &role.character_name {
                <span class="spoken">{" "}{locale.messages().as_label}{" "}</span>
                <span part="character">{localized(character, locale)}</span>
            }
        </li>
    }
}
