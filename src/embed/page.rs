//! What the cards of a page share: the reader's choice, and one observer for
//! all that the page may change around them.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::JSON;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, MutationObserver, Node};

use super::around::{root_elements, shadow_root};
use super::card::Card;
use crate::i18n::Locale;

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
    let is_chosen = |locale: &Locale| choice == packed(host, Some(*locale));
    (choice > 0).then(|| Locale::ALL.into_iter().find(is_chosen))
}

/// Remembers the choice for cards that come later, and gives it as a number
/// for [`recall`].
pub(super) fn set_choice(host: &HtmlElement, choice: Option<Locale>) -> u32 {
    let packed = packed(host, choice);
    CHOICE.set(packed);
    packed
}

/// The choice that was made before this instance was; 0 for none.
pub(super) fn recall(choice: u32) {
    CHOICE.set(choice);
}

/// A choice and what `<html lang>` says as it is made, in one number of two
/// digits; 0 for no choice.
fn packed(host: &HtmlElement, choice: Option<Locale>) -> u32 {
    const BASE: u32 = Locale::ALL.len() as u32 + 1;
    let digit = |locale: Option<Locale>| locale.map_or(0, |locale| locale as u32 + 1);
    choice.map_or(0, |_| digit(choice) * BASE + digit(page_language(host)))
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
    // As `Theme::SWITCHES`.
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
