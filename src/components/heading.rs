//! Headings.

use yew::prelude::*;

/// A heading of a level; there is none beyond 6.
pub(super) fn heading(
    level: u8,
    part: Option<&'static str>,
    id: Option<&'static str>,
    content: Html,
) -> Html {
    match level {
        0..=2 => html! { <h2 {part} {id}>{content}</h2> },
        3 => html! { <h3 {part} {id}>{content}</h3> },
        4 => html! { <h4 {part} {id}>{content}</h4> },
        5 => html! { <h5 {part} {id}>{content}</h5> },
        _ => html! { <h6 {part} {id}>{content}</h6> },
    }
}
