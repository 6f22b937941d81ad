//! Sections that open and close.

use yew::prelude::*;

use super::CardProps;
use super::element::{element, flag};
use crate::config::Section;

/// A section that opens and closes natively, also without a script. The two
/// parts are those of the section and of its toggle.
pub(super) fn collapsible(
    card: &CardProps,
    section: Section,
    [part, toggle_part]: [Option<&'static str>; 2],
    toggle: Vec<Html>,
    content: Vec<Html>,
) -> Html {
    let content = folded(toggle_part, toggle, content);
    let open = flag("open", card.unfolded.is_open(section));
    element!("details", "part" = part, "id" = section.name(), "open" = open; content)
}

/// What a `<details>` holds: its toggle, and its content.
pub(super) fn folded(
    toggle_part: Option<&'static str>,
    toggle: Vec<Html>,
    content: Vec<Html>,
) -> Vec<Html> {
    vec![
        element!("summary", "part" = toggle_part; toggle),
        element!("div", "class": "content"; content),
    ]
}
