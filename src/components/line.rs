//! Pieces of a line of text.

use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VText};

/// A text of the card's own.
pub(super) fn text(text: &'static str) -> Html {
    VText::new(AttrValue::Static(text)).into()
}

/// Pieces of a line, with texts beside each other made one: HTML would parse
/// them as one, and as two they may be a pixel wider.
pub(super) fn line(pieces: Vec<Html>) -> Html {
    let mut joined: Vec<Html> = Vec::new();
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (Some(VNode::VText(before)), VNode::VText(text)) => {
                before.text = [&*before.text, &*text.text].concat().into();
            }
            (_, piece) => joined.push(piece),
        }
    }
    VList::from(joined).into()
}

/// Pieces of a line with commas between.
pub(super) fn separated(pieces: Vec<Html>) -> Html {
    let mut with_commas = Vec::new();
    for piece in pieces {
        if !with_commas.is_empty() {
            with_commas.push(text(", "));
        }
        with_commas.push(piece);
    }
    line(with_commas)
}
