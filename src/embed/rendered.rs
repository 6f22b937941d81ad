//! Yew's virtual nodes in the DOM.
//!
//! A card is one function of its props without state, effects or handlers: of
//! Yew's own renderer (scheduler, life cycles, contexts, suspense, keys, event
//! delegation) it would use nothing but what stands here.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};
use yew::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode};

/// The namespace of the drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A view as it is shown inside an element.
#[derive(Debug, Default)]
pub(super) struct Rendered {
    view: Html,
    nodes: Nodes,
    /// The nodes are a copy of others. They are looked up when they change, and
    /// not kept: for many cards that is less than to hold some 300 each.
    is_copy: bool,
}

/// The DOM node of a virtual node, none for a list, and those of its children.
#[derive(Debug, Default)]
struct Nodes {
    node: Option<Node>,
    children: Vec<Nodes>,
}

/// An insertion point, and how to write there.
#[derive(Clone, Copy)]
struct InsertionPoint<'a> {
    document: &'a Document,
    /// Something is not where it was put.
    is_astray: &'a Cell<bool>,
    /// Sections that are open stay so, where the old view is not known.
    keeps_open: bool,
    parent: &'a Node,
    /// The node behind it, none at the end of the parent.
    next: Option<&'a Node>,
    is_in_svg: bool,
}

impl Rendered {
    /// The content of an element that is a copy of one that shows this view.
    pub fn copy(view: Html) -> Rendered {
        Rendered {
            view,
            is_copy: true,
            ..Rendered::default()
        }
    }

    /// Shows a view inside `parent`, whatever that holds: what can be of this
    /// view stays, and with it the focus, the selection and, if that
    /// `keeps_open`, which sections are open.
    pub fn over(parent: &Element, view: Html, keeps_open: bool) -> Rendered {
        let mut rendered = Rendered {
            view,
            ..Rendered::default()
        };
        rendered.reconcile(parent, keeps_open);
        rendered
    }

    /// Shows another view inside `parent`: writes what differs, by the indices
    /// of the nodes, as Yew's own renderer does where there are no keys.
    pub fn show(&mut self, parent: &Element, view: Html) {
        if self.is_copy {
            self.nodes = Nodes::find(&self.view, &mut parent.first_child());
        }
        let old = std::mem::replace(&mut self.view, view);
        // Translation tools replace texts of the document by elements.
        if !self.patch(parent, Some(&old), false) {
            self.reconcile(parent, false);
        }
        if self.is_copy {
            self.nodes = Nodes::default();
        }
    }

    /// Writes what differs from what `parent` holds.
    fn reconcile(&mut self, parent: &Element, keeps_open: bool) {
        let mut next = parent.first_child();
        self.nodes = Nodes::find(&self.view, &mut next);
        remove_from(next);
        self.patch(parent, None, keeps_open);
    }

    /// `false` where what differs from the `old` view is no longer there.
    fn patch(&mut self, parent: &Element, old: Option<&VNode>, keeps_open: bool) -> bool {
        let is_astray = Cell::new(false);
        if let Some(document) = parent.owner_document() {
            let point = InsertionPoint {
                document: &document,
                is_astray: &is_astray,
                keeps_open,
                parent,
                next: None,
                is_in_svg: false,
            };
            self.nodes.patch(old, &self.view, point);
        }
        !is_astray.get()
    }
}

impl Nodes {
    /// Looks up the nodes of a view from `next` on, and sets `next` to the node
    /// behind them. It takes out other nodes in between, and leaves missing ones
    /// to [`Nodes::patch`].
    fn find(view: &VNode, next: &mut Option<Node>) -> Nodes {
        let (mut node, mut inside) = (None, None);
        if !matches!(view, VNode::VList(_)) {
            node = next.clone();
            while let Some(other) = node.take_if(|node| !is_of(node, view)) {
                // A text is where it was, or gone.
                node = matches!(view, VNode::VTag(_))
                    .then(|| other.next_sibling())
                    .flatten();
            }
            let Some(node) = &node else {
                return Nodes::default();
            };
            while let Some(stranger) = next.take_if(|next| *next != *node) {
                *next = stranger.next_sibling();
                remove(&stranger);
            }
            *next = node.next_sibling();
            inside = Some(node.first_child());
        }
        let within = inside.as_mut().unwrap_or(next);
        let children = children(view).iter();
        let children = children.map(|view| Nodes::find(view, within)).collect();
        inside.into_iter().for_each(remove_from);
        Nodes { node, children }
    }

    /// Makes the nodes those of a `new` view. Without an `old` one it asks the
    /// document what they are.
    fn patch(&mut self, old: Option<&VNode>, new: &VNode, point: InsertionPoint) {
        let is_kept = match (old, new) {
            (Some(VNode::VTag(old)), VNode::VTag(new)) => old.tag() == new.tag(),
            (Some(VNode::VText(_)), VNode::VText(_)) => true,
            (Some(VNode::VList(_)), VNode::VList(_)) | (None, _) => true,
            _ => false,
        };
        if !is_kept {
            self.remove();
            *self = Nodes::default();
        }
        let is_new = self.node.is_none() && !matches!(new, VNode::VList(_));
        let old = old.filter(|_| is_kept && !is_new);
        let is_in_svg = match new {
            VNode::VTag(tag) => point.is_in_svg || tag.tag() == "svg",
            _ => point.is_in_svg,
        };
        if is_new {
            self.node = made(new, point.document, is_in_svg);
        }
        if let Some(node) = &self.node {
            write(node, old, new, is_new, point);
        }
        let inside = match &self.node {
            Some(node) => InsertionPoint {
                parent: node,
                next: None,
                is_in_svg,
                ..point
            },
            None => point,
        };
        let olds = old.map_or(&[][..], children);
        patch_all(&mut self.children, olds, children(new), inside);
        if let (true, Some(node)) = (is_new, &self.node)
            && point.parent.insert_before(node, point.next).is_err()
        {
            point.is_astray.set(true);
        }
    }

    /// The first node in the DOM.
    fn first(&self) -> Option<&Node> {
        self.node
            .as_ref()
            .or_else(|| self.children.iter().find_map(Nodes::first))
    }

    fn remove(&self) {
        match &self.node {
            Some(node) => remove(node),
            None => self.children.iter().for_each(Nodes::remove),
        }
    }
}

/// Makes nodes beside each other those of `news`, see [`Nodes::patch`].
fn patch_all(nodes: &mut Vec<Nodes>, olds: &[VNode], news: &[VNode], point: InsertionPoint) {
    for gone in nodes.drain(news.len().min(nodes.len())..) {
        gone.remove();
    }
    nodes.resize_with(news.len(), Nodes::default);
    // From the last to the first: what stands behind is in its place.
    for (index, new) in news.iter().enumerate().rev() {
        let (before, behind) = nodes.split_at_mut(index + 1);
        let next = behind.iter().find_map(Nodes::first).or(point.next);
        before[index].patch(olds.get(index), new, InsertionPoint { next, ..point });
    }
}

/// A node for a virtual one, still without what belongs to it.
fn made(view: &VNode, document: &Document, is_in_svg: bool) -> Option<Node> {
    let element = match view {
        VNode::VText(text) => return Some(document.create_text_node(&text.text).into()),
        VNode::VTag(tag) if is_in_svg => document.create_element_ns(Some(SVG), tag.tag()),
        VNode::VTag(tag) => document.create_element(tag.tag()),
        _ => return None,
    };
    element.ok().map(Node::from)
}

/// Writes what a node itself has: its text, or its attributes.
fn write(node: &Node, old: Option<&VNode>, new: &VNode, is_new: bool, point: InsertionPoint) {
    match new {
        VNode::VText(new) => {
            let is_same = match old {
                Some(VNode::VText(old)) => old.text == new.text,
                _ => is_new || node.text_content().as_deref() == Some(&*new.text),
            };
            if !is_same {
                node.set_node_value(Some(&new.text));
                if !node.is_connected() {
                    point.is_astray.set(true);
                }
            }
        }
        VNode::VTag(new) => {
            let none = Attributes::new();
            let old = match old {
                Some(VNode::VTag(old)) => Some(&old.attributes),
                _ => is_new.then_some(&none),
            };
            set_attributes(node.unchecked_ref(), old, &new.attributes, point.keeps_open);
        }
        _ => {}
    }
}

/// Whether a node of the document can be that of a virtual one: of the same
/// name, and of the same id where that has one.
fn is_of(node: &Node, view: &VNode) -> bool {
    let (name, id) = match view {
        VNode::VTag(tag) => (tag.tag(), value(&tag.attributes, "id")),
        _ => ("#text", None),
    };
    node.node_name().eq_ignore_ascii_case(name)
        && id.is_none_or(|id| {
            node.unchecked_ref::<Element>()
                .get_attribute("id")
                .as_deref()
                == Some(id)
        })
}

fn remove(node: &Node) {
    // Not only elements have this method.
    node.unchecked_ref::<Element>().remove();
}

/// Takes out a node and all that stand behind it.
fn remove_from(mut next: Option<Node>) {
    while let Some(node) = next {
        next = node.next_sibling();
        remove(&node);
    }
}

fn children(node: &VNode) -> &[VNode] {
    let child = match node {
        VNode::VTag(tag) => tag.children(),
        list => Some(list),
    };
    match child {
        Some(VNode::VList(list)) => list,
        Some(child) if matches!(node, VNode::VTag(_)) => std::slice::from_ref(child),
        _ => &[],
    }
}

/// Writes the attributes that differ from the `old` ones, or where these are
/// not known from what the element has.
fn set_attributes(element: &Element, old: Option<&Attributes>, new: &Attributes, keeps_open: bool) {
    // Where no view tells whether it is open, the reader does: such a `<details>` has no id.
    let is_kept = |name: &str| name == "open" && (keeps_open || value(new, "id").is_none());
    let remove = |name: &str| {
        if value(new, name).is_none() && !is_kept(name) {
            let _ = element.remove_attribute(name);
        }
    };
    match old {
        Some(old) => attributes(old).for_each(|(name, _)| remove(name)),
        None => {
            let names = element.get_attribute_names();
            let names = names.iter().filter_map(|name| name.as_string());
            names.for_each(|name| remove(&name));
        }
    }
    for (name, now) in attributes(new) {
        let is_same = match old {
            Some(old) => value(old, name) == Some(now),
            None => is_kept(name) || element.get_attribute(name).as_deref() == Some(now),
        };
        if !is_same {
            // Refuses only what is no name.
            let _ = element.set_attribute(name, now);
        }
    }
}

fn value<'a>(all: &'a Attributes, name: &str) -> Option<&'a str> {
    let (_, value) = attributes(all).find(|(known, _)| *known == name)?;
    Some(value)
}

/// The attributes that are set, as `html!` writes them.
fn attributes(all: &Attributes) -> impl Iterator<Item = (&'static str, &str)> {
    let mut index = 0;
    std::iter::from_fn(move || {
        loop {
            let (name, value) = match all {
                Attributes::Static(list) => {
                    let (name, value) = list.get(index)?;
                    (name, Some(value))
                }
                Attributes::Dynamic { keys, values } => {
                    (keys.get(index)?, values.get(index)?.as_ref())
                }
                Attributes::IndexMap(_) => return None,
            };
            index += 1;
            match value {
                Some(AttributeOrProperty::Static(value)) => return Some((*name, *value)),
                Some(AttributeOrProperty::Attribute(value)) => return Some((*name, &**value)),
                _ => {}
            }
        }
    })
}
