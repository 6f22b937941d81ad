//! The synopsis and the themes.

use std::rc::Rc;

use yew::prelude::*;

use super::card::Unfolded;
use super::section::Collapsible;
use super::{localized, separated};
use crate::config::{Config, Section};
use crate::film::{Film, Paragraphs};
use crate::i18n::Locale;

/// The collapsible synopsis; nothing where the file has neither text nor themes.
pub(super) fn synopsis(film: &Film, config: &Config, locale: Locale, unfolded: &Unfolded) -> Html {
    if film.description.is_none() && film.about.is_empty() {
        return Html::default();
    }
    let messages = locale.messages();
    let section = Collapsible {
        section: Section::Synopsis,
        parts: [Some("synopsis"), Some("synopsis-toggle")],
        label: messages.description_label,
        hint: Html::default(),
        config,
        unfolded,
    };
    section.render(html! {
        <div class="content">
            if let Some(description) = &film.description {
                {paragraphs(description, "synopsis-text", locale)}
            }
            if !film.about.is_empty() {
                <p class="themes">
                    <span class="label">{messages.about_label}</span>
                    {" "}
                    {separated(film.about.iter().map(|theme| localized(theme, locale)))}
                </p>
            }
        </div>
    })
}

/// A longer text.
pub(super) fn paragraphs(text: &Paragraphs, part: &'static str, locale: Locale) -> Html {
    let shown = text.shown(locale);
    html! {
        <div {part} lang={shown.lang.map(Locale::tag)}>
            for paragraph in shown.value.iter() {
                <p>{AttrValue::from(Rc::clone(paragraph))}</p>
            }
        </div>
    }
}
