//! Elements, as Yew's virtual nodes.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listeners, VTag};

/// An element with these attributes and this content, as Yew's `html!` makes it:
/// `element!("li", "part" = "cast-item", "lang" = lang; content)`. An attribute whose
/// value is `None` is left out. Where all values are literals, `:` stands before each.
///
/// `html!` repeats for each element all code that makes a node, and this macro only
/// the values.
macro_rules! element {
    ($tag:expr $(, $name:literal : $value:literal)*; $content:expr) => {
        $crate::components::element::with_literals(
            $tag,
            &[$(($name, yew::virtual_dom::AttributeOrProperty::Static($value))),*],
            yew::html::IntoPropValue::<yew::Html>::into_prop_value($content),
        )
    };
    ($tag:expr $(, $name:literal = $value:expr)+; $content:expr) => {
        $crate::components::element::with_values(
            $tag,
            &[$($name),+],
            &mut [$(yew::html::IntoPropValue::<Option<yew::AttrValue>>::into_prop_value($value)),+],
            yew::html::IntoPropValue::<yew::Html>::into_prop_value($content),
        )
    };
}
pub(super) use element;

/// An element whose attributes never change.
pub(super) fn with_literals(
    tag: &'static str,
    attributes: &'static [(&'static str, AttributeOrProperty)],
    content: Html,
) -> Html {
    made(tag, Attributes::Static(attributes), content)
}

/// An element with those of the attributes `keys` that have a value, which is taken.
pub(super) fn with_values(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &mut [Option<AttrValue>],
    content: Html,
) -> Html {
    let values = values.iter_mut().map(Option::take);
    let values = values
        .map(|value| value.map(AttributeOrProperty::Attribute))
        .collect();
    made(tag, Attributes::Dynamic { keys, values }, content)
}

/// The value of an attribute that has none but its own name, if it is set.
pub(super) fn flag(name: &'static str, is_set: bool) -> Option<&'static str> {
    is_set.then_some(name)
}

/// `html!` makes elements by the same function; `VTag::new` would look first whether
/// it is one of a form.
fn made(tag: &'static str, attributes: Attributes, content: Html) -> Html {
    let tag = AttrValue::Static(tag);
    let listeners = Listeners::None;
    VTag::__new_other(
        tag,
        NodeRef::default(),
        None,
        attributes,
        listeners,
        content,
    )
    .into()
}
