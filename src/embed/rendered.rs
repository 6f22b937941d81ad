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

/// Where a node goes.
#[derive(Clone, Copy)]
struct At<'a> {
    document: &'a Document,
    /// Something is not where it was put.
    is_astray: &'a Cell<bool>,
    parent: &'a Node,
    /// What stands behind it, nothing at the end.
    next: Option<&'a Node>,
    is_in_svg: bool,
}

impl Rendered {
    /// What an element holds that is a copy of one that shows this view.
    pub fn copy(view: Html) -> Rendered {
        Rendered {
            view,
            is_copy: true,
            ..Rendered::default()
        }
    }

    /// What `parent` holds if that is this view, drawn elsewhere: with the same
    /// root element, in which some nodes may still be without their children.
    pub fn adopt(parent: &Element, view: Html) -> Option<Rendered> {
        let root = parent.first_element_child()?;
        let VNode::VTag(tag) = &view else {
            return None;
        };
        let is_same = attributes(&tag.attributes)
            .all(|(name, value)| root.get_attribute(name).as_deref() == Some(value));
        let mut rendered = Rendered::copy(view.clone());
        rendered.is_copy = false;
        (is_same && rendered.show(parent, view)).then_some(rendered)
    }

    /// Shows another view inside `parent`: writes what differs, by the places
    /// of the nodes, as Yew's own renderer does where there are no keys.
    ///
    /// `false` where what differs is no longer there: translation tools take
    /// texts out of the document and put elements in their place.
    pub fn show(&mut self, parent: &Element, view: Html) -> bool {
        let is_astray = Cell::new(false);
        // None are there of a copy, nor of what was drawn elsewhere.
        let is_known = !self.nodes.children.is_empty();
        if !is_known && !self.nodes.find(&self.view, &mut parent.first_child()) {
            return false;
        }
        if let Some(document) = parent.owner_document() {
            let at = At {
                document: &document,
                is_astray: &is_astray,
                parent,
                next: None,
                is_in_svg: false,
            };
            self.nodes.patch(&self.view, &view, at);
            self.view = view;
        }
        if self.is_copy {
            self.nodes = Nodes::default();
        }
        !is_astray.get()
    }
}

impl Nodes {
    /// Looks up the nodes of a view that is shown from `next` on, which is then
    /// what stands behind. An element may be empty. `false` where something
    /// else is there.
    fn find(&mut self, view: &VNode, next: &mut Option<Node>) -> bool {
        let mut inside = None;
        if !matches!(view, VNode::VList(_)) {
            let Some(node) = next.take() else {
                return false;
            };
            let is_text = matches!(view, VNode::VText(_));
            if (node.node_type() == Node::TEXT_NODE) != is_text {
                return false;
            }
            *next = node.next_sibling();
            inside = node.first_child().map(Some);
            self.node = Some(node);
            if inside.is_none() {
                return true;
            }
        }
        let within = inside.as_mut().unwrap_or(next);
        self.children = children(view).iter().map(|_| Nodes::default()).collect();
        let mut pairs = self.children.iter_mut().zip(children(view));
        pairs.all(|(nodes, view)| nodes.find(view, within))
            && inside.is_none_or(|rest| rest.is_none())
    }

    fn patch(&mut self, old: &VNode, new: &VNode, at: At) {
        let is_kept = match (old, new) {
            (VNode::VTag(old), VNode::VTag(new)) => old.tag() == new.tag(),
            (VNode::VText(_), VNode::VText(_)) | (VNode::VList(_), VNode::VList(_)) => true,
            _ => false,
        };
        let is_there = self.node.is_some() || matches!(new, VNode::VList(_));
        let old = Some(old).filter(|_| is_kept && is_there);
        let is_in_svg = match new {
            VNode::VTag(tag) => at.is_in_svg || tag.tag() == "svg",
            _ => at.is_in_svg,
        };
        if old.is_none() {
            self.remove();
            self.node = match new {
                VNode::VText(text) => Some(at.document.create_text_node(&text.text).into()),
                VNode::VTag(tag) if is_in_svg => {
                    let element = at.document.create_element_ns(Some(SVG), tag.tag());
                    element.ok().map(Node::from)
                }
                VNode::VTag(tag) => at.document.create_element(tag.tag()).ok().map(Node::from),
                _ => None,
            };
        }
        if let (Some(VNode::VText(old)), VNode::VText(new), Some(node)) = (old, new, &self.node)
            && old.text != new.text
        {
            node.set_node_value(Some(&new.text));
            if !node.is_connected() {
                at.is_astray.set(true);
            }
        }
        if let (VNode::VTag(new), Some(node)) = (new, &self.node) {
            let none = Attributes::new();
            let old = match old {
                Some(VNode::VTag(old)) => &old.attributes,
                _ => &none,
            };
            set_attributes(node.unchecked_ref(), old, &new.attributes);
        }

        let inside = match &self.node {
            Some(node) => At {
                parent: node,
                next: None,
                is_in_svg,
                ..at
            },
            None => at,
        };
        let (olds, news) = (old.map_or(&[][..], children), children(new));
        for gone in self.children.drain(news.len().min(self.children.len())..) {
            gone.remove();
        }
        self.children.resize_with(news.len(), Nodes::default);
        // From the last to the first: what stands behind is in its place.
        for (place, new) in news.iter().enumerate().rev() {
            let (before, behind) = self.children.split_at_mut(place + 1);
            let next = behind.iter().find_map(Nodes::first).or(inside.next);
            let nothing = VNode::default();
            let old = olds.get(place).unwrap_or(&nothing);
            before[place].patch(old, new, At { next, ..inside });
        }
        if let (None, Some(node)) = (old, &self.node)
            && at.parent.insert_before(node, at.next).is_err()
        {
            at.is_astray.set(true);
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
            Some(node) => node.unchecked_ref::<Element>().remove(),
            None => self.children.iter().for_each(Nodes::remove),
        }
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

/// Writes the attributes that differ from the `old` ones.
fn set_attributes(element: &Element, old: &Attributes, new: &Attributes) {
    for (name, _) in attributes(old) {
        if value(new, name).is_none() {
            let _ = element.remove_attribute(name);
        }
    }
    for (name, now) in attributes(new) {
        if value(old, name) != Some(now) {
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
    let mut place = 0;
    std::iter::from_fn(move || {
        loop {
            let (name, value) = match all {
                Attributes::Static(list) => {
                    let (name, value) = list.get(place)?;
                    (name, Some(value))
                }
                Attributes::Dynamic { keys, values } => {
                    (keys.get(place)?, values.get(place)?.as_ref())
                }
                Attributes::IndexMap(_) => return None,
            };
            place += 1;
            match value {
                Some(AttributeOrProperty::Static(value)) => return Some((*name, *value)),
                Some(AttributeOrProperty::Attribute(value)) => return Some((*name, &**value)),
                _ => {}
            }
        }
    })
}
