//! What the cards of a page share: the reader's choice, and one observer for
//! all that the page may change around them.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::JSON;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MutationObserver, Node, ShadowRoot, Window};

use super::card::Card;
use crate::config::{Scheme, Theme};
use crate::i18n::Locale;
use crate::language_tag::LanguageTag;

thread_local! {
    static CARDS: RefCell<Vec<Weak<Card>>> = const { RefCell::new(Vec::new()) };
    /// The reader's choice: see [`set_choice`].
    static CHOICE: Cell<u32> = const { Cell::new(0) };
    static OBSERVER: MutationObserver = observer();
}

/// The cards that are in the document now.
pub(super) fn cards() -> Vec<Rc<Card>> {
    CARDS.with_borrow(|cards| cards.iter().filter_map(Weak::upgrade).collect())
}

/// A card came into the document.
pub(super) fn enter(card: &Rc<Card>) {
    CARDS.with_borrow_mut(|cards| cards.push(Rc::downgrade(card)));
}

/// A card left the document. Without cards the page holds on to nothing here,
/// so that all can go.
pub(super) fn leave(card: &Card) {
    let is_last = CARDS.with_borrow_mut(|cards| {
        cards.retain(|known| !std::ptr::eq(known.as_ptr(), card));
        cards.is_empty()
    });
    if is_last {
        OBSERVER.with(MutationObserver::disconnect);
    }
}

/// What the reader chose on this page, if anything: no language where the page
/// itself has changed its own since, while no card was there to see it.
pub(super) fn choice(host: &HtmlElement) -> Option<Option<Locale>> {
    let choice = CHOICE.get();
    let is_chosen = |locale: &Locale| choice == number(host, Some(*locale));
    (choice > 0).then(|| Locale::ALL.into_iter().find(is_chosen))
}

/// Remembers the choice for cards that come later, and gives it as a number
/// for [`recall`].
pub(super) fn set_choice(host: &HtmlElement, choice: Option<Locale>) -> u32 {
    let number = number(host, choice);
    CHOICE.set(number);
    number
}

/// The choice that was made before this instance was; 0 for none.
pub(super) fn recall(choice: u32) {
    CHOICE.set(choice);
}

/// A choice, and what `<html lang>` says as it is made.
fn number(host: &HtmlElement, choice: Option<Locale>) -> u32 {
    let digit = |locale: Option<Locale>| locale.map_or(0, |locale| locale as u32 + 1);
    choice.map_or(0, |_| digit(choice) * 16 + digit(page_language(host)))
}

fn page_language(host: &HtmlElement) -> Option<Locale> {
    let tag = host
        .owner_document()?
        .document_element()?
        .get_attribute("lang")?;
    Locale::lookup(&tag.parse().ok()?)
}

/// The one observer; what it sees makes every card look around anew.
fn observer() -> MutationObserver {
    let refresh = Closure::<dyn FnMut()>::new(|| {
        for card in cards() {
            card.later(false);
        }
    });
    // Fails only for what is no function.
    MutationObserver::new(refresh.into_js_value().unchecked_ref()).unwrap_throw()
}

/// Watches every tree around an element for `lang`, and the page's root
/// elements for the usual theme switches. Watching twice is watching once.
pub(super) fn watch_around(host: &HtmlElement) {
    const TREE: &str = r#"{"subtree":true,"attributeFilter":["lang"]}"#;
    const ROOT: &str = r#"{"attributeFilter":["class","data-theme","data-bs-theme"]}"#;
    let watch = |node: &Node, what: &str| {
        if let Ok(what) = JSON::parse(what) {
            // Refuses only what is no `MutationObserverInit`.
            let _ =
                OBSERVER.with(|observer| observer.observe_with_options(node, what.unchecked_ref()));
        }
    };
    let mut root = host.get_root_node();
    loop {
        watch(&root, TREE);
        let Some(shadow) = shadow_root(root) else {
            break;
        };
        root = shadow.host().get_root_node();
    }
    for element in root_elements(host) {
        watch(&element, ROOT);
    }
}

/// `<body>` and `<html>`, the nearer first.
fn root_elements(host: &HtmlElement) -> Vec<Element> {
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
        let themes =
            ["data-theme", "data-bs-theme", "class"].map(|name| element.get_attribute(name));
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
