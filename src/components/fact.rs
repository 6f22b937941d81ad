//! Facts, each with a label.

use yew::prelude::*;

/// A list of facts; nothing where there are none.
pub(super) fn facts(part: &'static str, facts: Vec<Html>) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    element!("dl", "part" = part; facts)
}

/// One fact.
pub(super) fn fact(label: &'static str, value: Html) -> Html {
    let content = vec![element!("dt"; text(label)), element!("dd"; value)];
    element!("div"; content)
}
use super::element::element;
use super::line::text;
