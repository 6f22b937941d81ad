//! Sections that open and close.

use yew::prelude::*;

use super::CardProps;
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
    let content = vec![
        html! { <summary part={toggle_part}>{toggle}</summary> },
        html! { <div class="content">{content}</div> },
    ];
    let open = card.unfolded.is_open(section);
    html! { <details {part} id={section.name()} {open}>{content}</details> }
}
