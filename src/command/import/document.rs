//! An HTML page as a browser builds it, as far as structured data needs it.
//!
//! html5ever builds the tree, since microdata says by nesting what belongs to
//! what, and pages that leave out or mix up end tags nest as a browser takes
//! them and in no other way. It is kept in one list of small nodes and one
//! text, so that a page of 20 MB fits into a few times its size.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::ops::Range;

use html5ever::interface::{
    Attribute, ElementFlags, ExpandedName, NodeOrText, QuirksMode, TreeSink,
};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{LocalName, Namespace, ParseOpts, QualName, parse_document};

/// The attributes that structured data reads.
const ATTRIBUTES: [&str; 20] = [
    "content",
    "data",
    "data-src",
    "datetime",
    "href",
    "id",
    "itemid",
    "itemprop",
    "itemref",
    "itemscope",
    "itemtype",
    "lang",
    "name",
    "property",
    "rel",
    "resource",
    "src",
    "typeof",
    "value",
    "vocab",
];

/// Elements around which a text has a line of its own.
const LINES: [&str; 18] = [
    "address",
    "article",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "ol",
    "p",
    "section",
    "tr",
    "ul",
];

/// Elements whose text is nothing to read.
const NO_TEXT: [&str; 3] = ["script", "style", "template"];

/// How deep elements may stand in one another. The time that html5ever takes
/// grows with the square of it; browsers themselves stop at 512.
const DEEPEST: u32 = 4096;

/// How much of the page is read between two looks at its depth.
const PIECE: usize = 4096;

/// A page.
#[derive(Debug)]
pub struct Document {
    nodes: Vec<Node>,
    text: String,
    /// Whether it was read to its end.
    pub is_whole: bool,
}

/// A node of a document, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(u32);

const ROOT: Id = Id(0);

#[derive(Debug)]
struct Node {
    parent: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
    previous: Option<Id>,
    next: Option<Id>,
    depth: u32,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Element(LocalName, Box<[(LocalName, Box<str>)]>),
    Text(Range<u32>),
    /// The document itself, a comment, or the content of a template.
    Other,
}

impl Document {
    /// Reads a page, without the content of templates. It stops where elements
    /// stand thousands deep in one another.
    pub fn parse(html: &str) -> Document {
        let opts = ParseOpts {
            tree_builder: TreeBuilderOpts {
                // Of `<noscript>` the elements count, not its text.
                scripting_enabled: false,
                ..TreeBuilderOpts::default()
            },
            ..ParseOpts::default()
        };
        let mut parser = parse_document(Builder::default(), opts);
        let mut rest = html;
        while !rest.is_empty() && parser.tokenizer.sink.sink.deepest.get() < DEEPEST {
            let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
            parser.process(StrTendril::from_slice(piece));
            rest = after;
        }
        Document {
            is_whole: rest.is_empty(),
            ..parser.finish()
        }
    }

    /// The elements of the page, in their order.
    pub fn elements(&self) -> impl Iterator<Item = Id> {
        self.inside(ROOT).filter(|id| self.name(*id).is_some())
    }

    /// The name of an element in lower case; `None` for another kind of node.
    pub fn name(&self, id: Id) -> Option<&str> {
        match &self.node(id).kind {
            Kind::Element(name, _) => Some(name),
            _ => None,
        }
    }

    pub fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        let Kind::Element(_, attributes) = &self.node(id).kind else {
            return None;
        };
        let mut attributes = attributes.iter();
        let attribute = attributes.find(|(known, _)| *known == *name);
        attribute.map(|(_, value)| &**value)
    }

    /// The nearest value of an attribute, on the element itself or around it.
    pub fn nearest(&self, id: Id, name: &str) -> Option<&str> {
        let mut around = std::iter::successors(Some(id), |id| self.node(*id).parent);
        around.find_map(|id| self.attribute(id, name))
    }

    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.node(id).first, |id| self.node(*id).next)
    }

    /// The text of an element, in lines as a reader sees them.
    pub fn text(&self, id: Id) -> String {
        let mut text = String::new();
        // The elements to come, the next one last; `None` is the end of a line.
        let mut steps = vec![Some(id)];
        while let Some(step) = steps.pop() {
            let Some(here) = step else {
                break_line(&mut text);
                continue;
            };
            match &self.node(here).kind {
                Kind::Element(name, _) => {
                    if NO_TEXT.contains(&&**name) {
                        continue;
                    }
                    if LINES.contains(&&**name) {
                        break_line(&mut text);
                        steps.push(None);
                    }
                }
                Kind::Text(place) => {
                    let place = place.start as usize..place.end as usize;
                    push_words(&mut text, &self.text[place]);
                }
                Kind::Other => {}
            }
            let last = self.node(here).last;
            let from_behind = std::iter::successors(last, |id| self.node(*id).previous);
            steps.extend(from_behind.map(Some));
        }
        text.trim().to_owned()
    }

    /// All nodes inside one, in their order.
    fn inside(&self, around: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.following(around, around), move |id| {
            self.following(*id, around)
        })
    }

    /// The node after this one in the page's order, inside `around`.
    fn following(&self, id: Id, around: Id) -> Option<Id> {
        self.node(id).first.or_else(|| self.after(id, around))
    }

    /// The node after this one and all that is in it, inside `around`.
    fn after(&self, id: Id, around: Id) -> Option<Id> {
        let mut id = id;
        while id != around {
            if let Some(next) = self.node(id).next {
                return Some(next);
            }
            id = self.node(id).parent?;
        }
        None
    }

    fn node(&self, id: Id) -> &Node {
        &self.nodes[id.0 as usize]
    }

    fn node_mut(&mut self, id: Id) -> &mut Node {
        &mut self.nodes[id.0 as usize]
    }

    fn add(&mut self, kind: Kind) -> Id {
        let id = Id(u32::try_from(self.nodes.len()).expect("fewer nodes than bytes"));
        self.nodes.push(Node {
            parent: None,
            first: None,
            last: None,
            previous: None,
            next: None,
            depth: 0,
            kind,
        });
        id
    }

    /// Puts a node into another, before one of its children or behind them.
    fn insert(&mut self, parent: Id, child: Id, before: Option<Id>) {
        self.remove(child);
        let previous = match before {
            Some(next) => self.node(next).previous,
            None => self.node(parent).last,
        };
        let depth = self.node(parent).depth + 1;
        let node = self.node_mut(child);
        node.parent = Some(parent);
        node.previous = previous;
        node.next = before;
        node.depth = depth;
        match previous {
            Some(previous) => self.node_mut(previous).next = Some(child),
            None => self.node_mut(parent).first = Some(child),
        }
        match before {
            Some(next) => self.node_mut(next).previous = Some(child),
            None => self.node_mut(parent).last = Some(child),
        }
    }

    fn remove(&mut self, id: Id) {
        let node = self.node_mut(id);
        let (previous, next) = (node.previous.take(), node.next.take());
        let Some(parent) = node.parent.take() else {
            return;
        };
        match previous {
            Some(previous) => self.node_mut(previous).next = next,
            None => self.node_mut(parent).first = next,
        }
        match next {
            Some(next) => self.node_mut(next).previous = previous,
            None => self.node_mut(parent).last = previous,
        }
    }

    /// Puts a text into a node; one behind another becomes part of that.
    fn insert_text(&mut self, parent: Id, text: &str, before: Option<Id>) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        let end = self.text.len() as u32;
        let previous = match before {
            Some(next) => self.node(next).previous,
            None => self.node(parent).last,
        };
        if let Some(previous) = previous
            && let Kind::Text(place) = &mut self.node_mut(previous).kind
            && place.end == start
        {
            place.end = end;
            return;
        }
        let id = self.add(Kind::Text(start..end));
        self.insert(parent, id, before);
    }
}

/// Adds a text; line breaks of the file are blanks to the reader.
fn push_words(text: &mut String, words: &str) {
    for char in words.chars() {
        match char {
            c if !c.is_whitespace() => text.push(c),
            _ if text.ends_with([' ', '\n']) || text.is_empty() => {}
            _ => text.push(' '),
        }
    }
}

fn break_line(text: &mut String) {
    while text.ends_with(' ') {
        text.pop();
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Builds the document as html5ever tells it to.
#[derive(Debug)]
struct Builder {
    document: RefCell<Document>,
    deepest: Cell<u32>,
}

impl Default for Builder {
    fn default() -> Self {
        let mut document = Document {
            nodes: Vec::new(),
            text: String::new(),
            is_whole: false,
        };
        document.add(Kind::Other);
        Builder {
            document: RefCell::new(document),
            deepest: Cell::new(0),
        }
    }
}

/// A node, with the name that html5ever asks for all the time.
#[derive(Clone, Debug)]
struct Handle {
    id: Id,
    namespace: Namespace,
    name: LocalName,
}

impl Handle {
    fn nameless(id: Id) -> Handle {
        Handle {
            id,
            namespace: Namespace::default(),
            name: LocalName::default(),
        }
    }
}

impl Builder {
    fn insert(&self, parent: Id, child: NodeOrText<Handle>, before: Option<Id>) {
        let mut document = self.document.borrow_mut();
        match child {
            NodeOrText::AppendText(text) => document.insert_text(parent, &text, before),
            NodeOrText::AppendNode(node) => {
                document.insert(parent, node.id, before);
                let depth = document.node(node.id).depth;
                self.deepest.set(self.deepest.get().max(depth));
            }
        }
    }
}

impl TreeSink for Builder {
    type Handle = Handle;
    type Output = Document;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Document {
        self.document.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::nameless(ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        ExpandedName {
            ns: &target.namespace,
            local: &target.name,
        }
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let attributes = attrs.into_iter().filter_map(|attribute| {
            let name = attribute.name.local;
            let is_read = ATTRIBUTES.contains(&&*name);
            is_read.then(|| (name, attribute.value.as_ref().into()))
        });
        let kind = Kind::Element(name.local.clone(), attributes.collect());
        Handle {
            id: self.document.borrow_mut().add(kind),
            namespace: name.ns,
            name: name.local,
        }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Handle::nameless(self.document.borrow_mut().add(Kind::Other))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle::nameless(self.document.borrow_mut().add(Kind::Other))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.id, child, None);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let parent = self.document.borrow().node(element.id).parent;
        match parent {
            Some(parent) => self.insert(parent, child, Some(element.id)),
            None => self.insert(previous.id, child, None),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// The content of a template gets a node that hangs on no other.
    fn get_template_contents(&self, _: &Handle) -> Handle {
        Handle::nameless(self.document.borrow_mut().add(Kind::Other))
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.document.borrow().node(sibling.id).parent;
        if let Some(parent) = parent {
            self.insert(parent, child, Some(sibling.id));
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        let mut document = self.document.borrow_mut();
        let Kind::Element(_, attributes) = &mut document.node_mut(target.id).kind else {
            return;
        };
        let mut all = std::mem::take(attributes).into_vec();
        for attribute in attrs {
            let name = attribute.name.local;
            let is_there = all.iter().any(|(known, _)| *known == name);
            if !is_there && ATTRIBUTES.contains(&&*name) {
                all.push((name, attribute.value.as_ref().into()));
            }
        }
        *attributes = all.into();
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.document.borrow_mut().remove(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut document = self.document.borrow_mut();
        while let Some(child) = document.node(node.id).first {
            document.insert(new_parent.id, child, None);
        }
    }
}
