//! The titles and the language switch.

use std::rc::Rc;

use yew::prelude::*;

use super::lang_switch::lang_switch;
use super::localized;
use crate::config::{Config, Section};
use crate::film::Film;
use crate::i18n::Locale;

/// The title in the card's language, and the original title where it differs.
pub(super) fn header(film: &Film, config: &Config, locale: Locale) -> Html {
    let heading = heading(config.heading_level);
    let title = film.name.shown(locale).value;
    let original = film
        .original_title()
        .filter(|(original, _)| original != &title);

    html! {
        <header>
            if !config.hides(Section::LangSwitch) {
                {lang_switch(locale)}
            }
            <@{heading} part="title" id="title">{localized(&film.name, locale)}</@>
            if let Some((original, lang)) = original {
                <p class="original">
                    <span class="label">{locale.messages().original_title_label}</span>
                    {" "}
                    <cite part="original-title" lang={lang.map(str::to_owned)}>
                        {AttrValue::from(Rc::clone(original))}
                    </cite>
                </p>
            }
        </header>
    }
}

/// The element of a heading of a level; there is none beyond 6.
pub(super) fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
