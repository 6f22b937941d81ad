//! The edge: the one place that knows a browser. It turns a host element into
//! the props of a card, and what the reader does into custom events.
//!
//! `src/element.js` owns the custom element and drives an [`Entry`] per card.

mod allocator;
mod around;
mod card;
mod json;
mod page;
mod rendered;
mod source;
mod storage;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use card::Card;
use source::Naming;

/// One card, from its element's first connection on. While the element is out
/// of the document the entry holds no reference to it, so that both can go.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Entry(Rc<Card>);

#[wasm_bindgen]
impl Entry {
    /// A card without an element, where `choice` is what was last told as
    /// `choice`, else 0.
    #[wasm_bindgen(constructor)]
    pub fn new(choice: u32) -> Entry {
        page::recall(choice);
        Entry(Rc::new(Card::default()))
    }

    /// The element is in a document, or something about it changed. `report` is
    /// told of all that happens, by a name and a detail:
    ///
    /// - the name of an event of the element, with its `detail`;
    /// - `pending`: another film is on its way, or none;
    /// - `fetch` with a URL, see [`Entry::answer`];
    /// - `embedded` with an id, answered by that film;
    /// - `later`: the card wants a turn, with `true` for [`Entry::render`], else
    ///   for this;
    /// - `parsing`: the parser has not come past what the card needs, which asks
    ///   for a turn later;
    /// - `mount` with the card's element, which is complete;
    /// - `shorter` with the button by which the reader made a list so: it may
    ///   be far from the screen now;
    /// - `fallback`: there is no card to show;
    /// - `json-ld` with a list: the text for search engines (empty for none), the
    ///   film's year (0 for unknown) and its titles;
    /// - `choice` with what [`Entry::new`] takes;
    /// - `warn` with a text.
    ///
    /// `scheme` is the computed `color-scheme` of the element,
    /// `film` is the element's property; `set` counts how often that was set,
    /// `named` how often `data-source` where there is one, else `data-src`,
    /// since a name that is set again is read again. `true` when the outcome is
    /// known (shown or failed), `false` while the film is on its way or there is
    /// none.
    pub fn update(
        &self,
        host: HtmlElement,
        report: Function,
        scheme: &str,
        film: JsValue,
        set: u32,
        named: u32,
    ) -> bool {
        self.0.connect(host, report);
        self.0.update(scheme, Naming { film, set, named })
    }

    /// The element was put where it is, which is told before the next
    /// [`Entry::update`].
    pub fn moved(&self) {
        self.0.moved();
    }

    /// Brings the DOM up to date with what is known.
    pub fn render(&self) {
        self.0.render();
    }

    /// The answer to a `fetch`, which was asked for at the count `named`: the
    /// HTTP status, 0 where there was no answer, and the text.
    pub fn answer(&self, src: String, named: u32, status: u32, text: &str) {
        self.0.answer(src, named, status, text);
    }

    /// The element left the document.
    pub fn disconnect(&self) {
        self.0.disconnect();
    }

    /// The language of the card.
    pub fn lang(&self) -> String {
        self.0.locale().tag().to_owned()
    }
}
