//! The language switch.

use yew::prelude::*;

use super::CardProps;
use super::element::element;
use super::line::text;
use crate::i18n::Locale;

/// One button per language, the card's own pressed.
pub(super) fn lang_switch(card: &CardProps) -> Html {
    let mut buttons = Vec::new();
    for each in Locale::ALL {
        let pressed = if each == card.locale { "true" } else { "false" };
        buttons.push(element!(
            "button",
            "type" = "button",
            "lang" = each.tag(),
            "aria-pressed" = pressed;
            text(each.name())
        ));
    }
    let label = card.locale.messages().language_label;
    element!(
        "div",
        "part" = "lang-switch",
        "role" = "group",
        "aria-label" = label;
        buttons
    )
}
