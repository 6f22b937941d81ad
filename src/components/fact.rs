//! Facts, each with a label.

use yew::prelude::*;

/// A list of facts; nothing where there are none.
pub(super) fn facts(part: &'static str, facts: Vec<Html>) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    element!("dl", "part" = part; facts)
}

/// One fact. A value that looks otherwise than the rest has a `class`, and no element
/// inside that the style makes a box: Orca says nothing of such a value in Firefox.
pub(super) fn fact(label: &'static str, class: Option<&'static str>, value: Html) -> Html {
    let value = element!("dd", "class" = class; value);
    let content = vec![element!("dt"; text(label)), value];
    element!("div"; content)
}
use super::element::element;
use super::line::text;
