//! Inline elements.

use yew::prelude::*;

/// A label, and the content that it names. The blank belongs to the label's
/// element: beside a text it would be one with it in HTML, see
/// [`line`](super::line::line).
pub(super) fn labelled(label: &'static str, content: Html) -> Vec<Html> {
    let label = [label, " "].concat();
    vec![element!("span", "class": "label"; label), content]
}

/// A few words that are a part of the card.
pub(super) fn span(part: &'static str, content: Html) -> Html {
    element!("span", "part" = part; content)
}

/// A number of things, as text.
pub(super) fn count(count: String) -> Html {
    element!("span", "class": "count"; count)
}

/// A number with its unit, which stay together where there is room for both.
pub(super) fn unbroken(figures: String) -> Html {
    element!("span", "class": "figures"; figures)
}

/// A date or a duration, also for machines.
pub(super) fn time(datetime: String, text: String) -> Html {
    element!("time", "datetime" = datetime; text)
}
use super::element::element;
