//! The language switch.

use yew::prelude::*;

use super::CardProps;
use crate::i18n::Locale;

/// One button per language, the card's own pressed.
pub(super) fn lang_switch(card: &CardProps) -> Html {
    let mut buttons = Vec::new();
    for each in Locale::ALL {
        let pressed = if each == card.locale { "true" } else { "false" };
        buttons.push(html! {
            <button type="button" lang={each.tag()} aria-pressed={pressed}>
                {AttrValue::Static(each.name())}
            </button>
        });
    }
    let label = card.locale.messages().language_label;
    html! { <div part="lang-switch" role="group" aria-label={label}>{buttons}</div> }
}
