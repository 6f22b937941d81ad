//! What stands around a card in its page: languages, colours, defaults.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, ShadowRoot, Window};

use crate::config::{Scheme, Theme};
use crate::language_tag::LanguageTag;

/// `<body>` and `<html>`, the nearer first.
pub(super) fn root_elements(host: &HtmlElement) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Some(document) = host.owner_document() {
        elements.extend(document.body().map(Element::from));
        elements.extend(document.document_element());
    }
    elements
}

/// The nearest `lang`, of the element itself or outward across shadow roots.
pub(super) fn surrounding_language(host: &HtmlElement) -> Option<LanguageTag> {
    let mut element: Element = host.clone().into();
    loop {
        if let Ok(Some(nearest)) = element.closest("[lang]") {
            return nearest.get_attribute("lang")?.parse().ok();
        }
        element = shadow_root(element.get_root_node())?.host();
    }
}

/// The shadow root that the root of a tree is, if it is one. It may be one of
/// another window, of which `instanceof` knows nothing.
pub(super) fn shadow_root(root: Node) -> Option<ShadowRoot> {
    (root.node_type() == Node::DOCUMENT_FRAGMENT_NODE).then(|| root.unchecked_into())
}

/// Whether a translation tool is at work, which writes its own `lang`.
pub(super) fn is_translated(host: &HtmlElement) -> bool {
    let html = host
        .owner_document()
        .and_then(|document| document.document_element());
    let marks = html
        .and_then(|html| html.get_attribute("class"))
        .unwrap_or_default();
    marks
        .split_ascii_whitespace()
        .any(|class| class == "translated-ltr" || class == "translated-rtl")
}

/// The window that shows a card.
pub(super) fn window(host: &HtmlElement) -> Option<Window> {
    host.owner_document()?.default_view()
}

/// The reader's languages, the favourite first.
pub(super) fn browser_languages(host: &HtmlElement) -> Vec<LanguageTag> {
    let mut tags = Vec::new();
    if let Some(window) = window(host) {
        for tag in window.navigator().languages() {
            tags.extend(tag.as_string().and_then(|tag| tag.parse().ok()));
        }
    }
    tags
}

/// The first element of a document, a shadow root or an element that fits.
pub(super) fn find(within: &Node, selector: &str) -> Option<Element> {
    // All of them have this method; as one, it is bound once.
    let within: &Element = within.unchecked_ref();
    within.query_selector(selector).ok()?
}

/// A page-wide default.
pub(super) fn meta(host: &HtmlElement, name: &str) -> Option<String> {
    let selector = ["meta[name='", name, "' i]"].concat();
    find(&host.owner_document()?.into(), &selector)?.get_attribute("content")
}

/// The colour scheme for a card's theme where the card stands, with the
/// `computed` `color-scheme` of its element.
pub(super) fn scheme(host: &HtmlElement, computed: &str, theme: Theme) -> Scheme {
    // What stands in no rule may stand in the page's head.
    let head = (computed == "normal").then(|| meta(host, "color-scheme").unwrap_or_default());
    let mut switches = String::new();
    for element in root_elements(host) {
        let themes = Theme::SWITCHES.map(|name| element.get_attribute(name));
        for words in themes.iter().flatten() {
            switches.push_str(words);
            switches.push(' ');
        }
    }
    theme.scheme(
        head.as_deref().unwrap_or(computed),
        switches.split_ascii_whitespace(),
    )
}
