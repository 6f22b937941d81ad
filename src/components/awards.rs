//! Awards and nominations.

use yew::prelude::*;

use super::CardProps;
use super::element::element;
use super::heading::section_heading;
use super::list::text_list;

/// The list of awards; nothing where the file has none.
pub(super) fn awards(card: &CardProps) -> Html {
    let awards = &card.film.award;
    if awards.is_empty() {
        return Html::default();
    }
    let content = vec![
        section_heading(card, card.locale.messages().award_label),
        text_list(Some("awards"), awards, card.locale, None),
    ];
    element!("section", "class": "awards"; content)
}
