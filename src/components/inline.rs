//! Inline elements.

use yew::prelude::*;

/// A label, and the content that it names. The blank belongs to the label's
/// element: beside a text it would be one with it in HTML, see
/// [`line`](super::line::line).
pub(super) fn labelled(label: &'static str, content: Html) -> Vec<Html> {
    let label = [label, " "].concat();
    vec![html! { <span class="label">{label}</span> }, content]
}

/// A few words that are a part of the card.
pub(super) fn span(part: &'static str, content: Html) -> Html {
    html! { <span {part}>{content}</span> }
}

/// A number of things, as text.
pub(super) fn count(count: String) -> Html {
    html! { <span class="count">{count}</span> }
}

/// A number with its unit, which stay together where there is room for both.
pub(super) fn unbroken(figures: String) -> Html {
    html! { <span class="figures">{figures}</span> }
}

/// A date or a duration, also for machines.
pub(super) fn time(datetime: String, text: String) -> Html {
    html! { <time {datetime}>{text}</time> }
}
