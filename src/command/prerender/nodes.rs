//! Yew's virtual nodes as markup.

use yew::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};

use crate::command::html_elements::is_void;
use crate::command::markup::push_escaped;

/// Appends virtual nodes as text: every element has an end tag or, where HTML
/// knows none, a solidus.
pub fn push_nodes(markup: &mut String, node: &Html) {
    match node {
        VNode::VText(text) => push_escaped(markup, &text.text),
        VNode::VList(list) => list.iter().for_each(|node| push_nodes(markup, node)),
        VNode::VTag(tag) => {
            let name = tag.tag();
            // Pieces that the compiler knows are quicker one by one than as a list.
            markup.push('<');
            markup.push_str(name);
            for (name, value) in attributes(tag) {
                markup.push(' ');
                markup.push_str(name);
                markup.push_str("=\"");
                push_escaped(markup, value);
                markup.push('"');
            }
            if is_void(name) {
                markup.push_str(" />");
                return;
            }
            markup.push('>');
            if let Some(child) = tag.children() {
                push_nodes(markup, child);
            }
            markup.push_str("</");
            markup.push_str(name);
            markup.push('>');
        }
        // The card has no nodes of other kinds.
        _ => {}
    }
}

/// The attributes of a virtual node, names and values. Yew's own iterator is a box for
/// each node.
pub fn attributes(tag: &VTag) -> impl Iterator<Item = (&str, &str)> {
    let (literals, keys, values) = match &tag.attributes {
        Attributes::Static(literals) => (*literals, &[][..], &[][..]),
        Attributes::Dynamic { keys, values } => (&[][..], *keys, &values[..]),
        // The card has no attributes of this kind.
        Attributes::IndexMap(_) => (&[][..], &[][..], &[][..]),
    };
    let literals = literals.iter().map(|(name, value)| (*name, Some(value)));
    let values = values.iter().map(Option::as_ref);
    let attributes = literals.chain(keys.iter().copied().zip(values));
    attributes.filter_map(|(name, value)| match value? {
        AttributeOrProperty::Attribute(value) => Some((name, &**value)),
        AttributeOrProperty::Static(value) => Some((name, *value)),
        AttributeOrProperty::Property(_) => None,
    })
}
