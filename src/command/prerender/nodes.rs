//! Yew's virtual nodes as markup.

use yew::Html;
use yew::virtual_dom::{VNode, VTag};

use crate::command::html_elements::VOID;
use crate::command::markup::push_escaped;

/// Virtual nodes as text: every element has an end tag or, where HTML
/// knows none, a solidus.
pub fn nodes(view: &Html) -> String {
    let mut markup = String::new();
    write(view, &mut markup);
    markup
}

fn write(node: &VNode, markup: &mut String) {
    match node {
        VNode::VText(text) => push_escaped(markup, &text.text),
        VNode::VList(list) => list.iter().for_each(|node| write(node, markup)),
        VNode::VTag(tag) => {
            let name = tag.tag();
            markup.push('<');
            markup.push_str(name);
            for (name, value) in tag.attributes.iter() {
                for piece in [" ", name, "=\""] {
                    markup.push_str(piece);
                }
                push_escaped(markup, value);
                markup.push('"');
            }
            if VOID.contains(&name) {
                markup.push_str(" />");
                return;
            }
            markup.push('>');
            if let Some(child) = tag.children() {
                write(child, markup);
            }
            for piece in ["</", name, ">"] {
                markup.push_str(piece);
            }
        }
        // The card has no nodes of other kinds.
        _ => {}
    }
}

/// The value of an attribute of a virtual node.
pub fn attribute<'a>(tag: &'a VTag, name: &str) -> Option<&'a str> {
    let (_, value) = tag.attributes.iter().find(|(known, _)| *known == name)?;
    Some(value)
}
