//! Headings.

use yew::prelude::*;

use super::CardProps;
use super::line::text;
use super::localized::Marked;

/// A heading of this level, with its language where that is not the card's;
/// HTML has none beyond 6.
pub(super) fn heading(
    level: u8,
    part: Option<&'static str>,
    id: Option<&'static str>,
    (lang, content): Marked,
) -> Html {
    match level {
        0..=2 => html! { <h2 {part} {id} {lang}>{content}</h2> },
        3 => html! { <h3 {part} {id} {lang}>{content}</h3> },
        4 => html! { <h4 {part} {id} {lang}>{content}</h4> },
        5 => html! { <h5 {part} {id} {lang}>{content}</h5> },
        _ => html! { <h6 {part} {id} {lang}>{content}</h6> },
    }
}

/// The heading of a section, one level below the title.
pub(super) fn section_heading(card: &CardProps, label: &'static str) -> Html {
    let content = (None, text(label));
    heading(card.config.heading_level + 1, None, None, content)
}
