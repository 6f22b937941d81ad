//! Facts, each with a label.

use yew::prelude::*;

/// A list of facts; nothing where there are none.
pub(super) fn facts(part: &'static str, facts: Vec<Html>) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    html! { <dl {part}>{facts}</dl> }
}

/// One fact.
pub(super) fn fact(label: &'static str, value: Html) -> Html {
    let content = vec![
        html! { <dt>{AttrValue::Static(label)}</dt> },
        html! { <dd>{value}</dd> },
    ];
    html! { <div>{content}</div> }
}
