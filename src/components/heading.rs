//! Headings.

use yew::prelude::*;

use super::CardProps;
use super::element::element;
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
    let tag = match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    element!(tag, "part" = part, "id" = id, "lang" = lang; content)
}

/// The heading of a section, one level below the title.
pub(super) fn section_heading(card: &CardProps, label: &'static str) -> Html {
    let content = (None, text(label));
    heading(card.config.heading_level + 1, None, None, content)
}
