//! An HTML file as far as cards need it: its `<film-card>` elements with their
//! content and what they inherit, each with its range in the text.

mod color_scheme;
mod element;
mod encoding;
mod reader;
mod xml;

use std::collections::HashMap;

pub use self::element::Element;
pub use self::xml::is_xml;

/// The cards of a page, and all else of it that they depend on.
#[derive(Debug, Default)]
pub struct Page {
    /// The cards, in their order.
    pub cards: Vec<Element>,
    /// `<meta name=… content=…>`, the first of each name, which is in lower case.
    pub metas: HashMap<String, String>,
    /// `<base href=…>`, the first one.
    pub base: Option<String>,
    /// The encoding that XML's declaration or a `<meta>` declares, and the byte at
    /// which that begins; the first one.
    pub encoding: Option<(String, usize)>,
    /// The attributes by which `<body>` and `<html>` set a theme, in the order
    /// that counts.
    pub switches: Vec<String>,
    /// Every script that has an id, and every one of JSON-LD.
    pub scripts: Vec<Element>,
    /// Whether the page is read as XML.
    pub is_xml: bool,
    /// The byte at which the first element of each id begins.
    ids: HashMap<String, usize>,
}

impl Page {
    /// The script of this id, if no other element has it before.
    pub fn script(&self, id: &str) -> Option<&Element> {
        let first = *self.ids.get(id)?;
        let mut scripts = self.scripts.iter();
        scripts.find(|script| script.range.start == first)
    }
}
