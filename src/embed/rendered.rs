//! Yew's virtual nodes in the DOM.
//!
//! A card is one function of its props without state, effects or handlers: of
//! Yew's own renderer (scheduler, life cycles, contexts, suspense, keys, event
//! delegation) it would use nothing but what stands here.

use std::cell::Cell;

use yew::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode};

use super::dom::Node;

/// The namespaces of HTML and of the drawings.
const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// The nodes of a view that is shown inside an element. Whoever has both holds the view
/// that it shows.
#[derive(Debug, Default)]
pub(super) struct Rendered {
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
    document: &'a Node,
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
    /// The content of an element that is a copy of one that shows the same view.
    pub fn copy() -> Rendered {
        Rendered {
            is_copy: true,
            ..Rendered::default()
        }
    }

    /// Shows a view inside `parent`, whatever that holds: what can be of this
    /// view stays, and with it the focus, the selection and, if that
    /// `keeps_open`, which sections are open.
    pub fn over(parent: &Node, view: &Html, keeps_open: bool) -> Rendered {
        let mut rendered = Rendered::default();
        rendered.reconcile(parent, view, keeps_open);
        rendered
    }

    /// Shows another view than the `old` one inside `parent`: writes what differs, by
    /// the indices of the nodes, as Yew's own renderer does where there are no keys.
    pub fn show(&mut self, parent: &Node, old: &Html, view: &Html) {
        if self.is_copy {
            self.nodes = Nodes::find(old, &mut parent.first_child());
        }
        // Translation tools replace texts of the document by elements.
        if !self.patch(parent, Some(old), view, false) {
            self.reconcile(parent, view, false);
        }
        if self.is_copy {
            self.nodes = Nodes::default();
        }
    }

    /// Writes what differs from what `parent` holds.
    fn reconcile(&mut self, parent: &Node, view: &Html, keeps_open: bool) {
        let mut next = parent.first_child();
        self.nodes = Nodes::find(view, &mut next);
        remove_from(next);
        self.patch(parent, None, view, keeps_open);
    }

    /// `false` where what differs from the `old` view is no longer there.
    fn patch(
        &mut self,
        parent: &Node,
        old: Option<&VNode>,
        view: &VNode,
        keeps_open: bool,
    ) -> bool {
        let is_astray = Cell::new(false);
        let point = InsertionPoint {
            document: &parent.owner_document(),
            is_astray: &is_astray,
            keeps_open,
            parent,
            next: None,
            is_in_svg: false,
        };
        self.nodes.patch(old, view, point);
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
                stranger.remove();
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
            && point.parent.insert(node, point.next).is_err()
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
            Some(node) => node.remove(),
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
fn made(view: &VNode, document: &Node, is_in_svg: bool) -> Option<Node> {
    match view {
        VNode::VText(text) => Some(document.create_text(&text.text)),
        VNode::VTag(tag) => {
            let namespace = if is_in_svg { SVG } else { HTML };
            Some(document.create_element(namespace, tag.tag()))
        }
        _ => None,
    }
}

/// Writes what a node itself has: its text, or its attributes.
fn write(node: &Node, old: Option<&VNode>, new: &VNode, is_new: bool, point: InsertionPoint) {
    match new {
        VNode::VText(new) => {
            let is_same = match old {
                Some(VNode::VText(old)) => old.text == new.text,
                _ => is_new || node.text().as_deref() == Some(&*new.text),
            };
            if !is_same {
                node.set_text(&new.text);
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
            set_attributes(node, old, &new.attributes, point.keeps_open);
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
    node.name().eq_ignore_ascii_case(name)
        && id.is_none_or(|id| node.attribute("id").as_deref() == Some(id))
}

/// Takes out a node and all that stand behind it.
fn remove_from(mut next: Option<Node>) {
    while let Some(node) = next {
        next = node.next_sibling();
        node.remove();
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
fn set_attributes(element: &Node, old: Option<&Attributes>, new: &Attributes, keeps_open: bool) {
    // Where no view tells whether it is open, the reader does: such a `<details>` has no id.
    let is_kept = |name: &str| name == "open" && (keeps_open || value(new, "id").is_none());
    let remove = |name: &str| {
        if value(new, name).is_none() && !is_kept(name) {
            element.remove_attribute(name);
        }
    };
    match old {
        Some(old) => attributes(old).for_each(|(name, _)| remove(name)),
        None => {
            let names = element.attributes();
            let names = names.iter().filter_map(|name| name.as_string());
            names.for_each(|name| remove(&name));
        }
    }
    for (name, now) in attributes(new) {
        let is_same = match old {
            Some(old) => value(old, name) == Some(now),
            None => is_kept(name) || element.attribute(name).as_deref() == Some(now),
        };
        if !is_same {
            element.set_attribute(name, now);
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
