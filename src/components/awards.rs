//! Awards and nominations.

use yew::prelude::*;

use super::header::heading;
use super::localized;
use crate::config::Config;
use crate::film::Film;
use crate::i18n::Locale;

/// The list of awards; nothing where the file has none.
pub(super) fn awards(film: &Film, config: &Config, locale: Locale) -> Html {
    if film.award.is_empty() {
        return Html::default();
    }
    let heading = heading(config.heading_level + 1);
    html! {
        <section class="awards">
            <@{heading} class="section-title">{locale.messages().award_label}</@>
            <ul part="awards" role="list">
                for award in &film.award {
                    <li>{localized(award, locale)}</li>
                }
            </ul>
        </section>
    }
}
