//! The messages of a card to its element, questions among them.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::dom::Node;

#[wasm_bindgen]
extern "C" {
    /// The element's handlers, one for each message. `Messages` of
    /// `src/element/messages.js` is such an object, and `src/element/rust.d.ts`
    /// has its type.
    ///
    /// None of them throws, but for `mounted` where the page keeps the card from
    /// being shown: that stops the instance, see `guard` in
    /// `src/element/wasm.js`.
    #[derive(Debug)]
    pub type Messages;

    /// The options that have a text, `NAME=TEXT` and a zero byte each:
    /// attributes, whose names begin with `data-`, and page-wide defaults,
    /// whose names begin with `film-card:`. What comes first counts. One text for
    /// all, since each costs a call.
    #[wasm_bindgen(method)]
    pub fn options(this: &Messages) -> String;

    /// The language that the reader chose in this page, or before where that is
    /// remembered; empty where the page has ended the choice. `remember` is the
    /// value of `data-remember`.
    #[wasm_bindgen(method)]
    pub fn chosen(this: &Messages, remember: &str) -> Option<String>;

    /// The reader's choice for all cards in sync is this language, or has ended
    /// where `lang` is empty. Also said of a choice that stays.
    #[wasm_bindgen(method)]
    pub fn choose(this: &Messages, lang: &str, remember: &str);

    /// The element that is to hold the card: what is in the shadow root, or a new
    /// one.
    #[wasm_bindgen(method)]
    pub fn mount(this: &Messages) -> Node;

    /// `mount` holds the complete card.
    #[wasm_bindgen(method)]
    pub fn mounted(this: &Messages, mount: &Node);

    /// The card is there: the detail of `film-card-ready`.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Messages, film: &str, lang: &str, faults: &Array);

    /// There is no film to show: the detail of `film-card-error`.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Messages, code: &str, message: &str, path: &str);

    /// Something is wrong with an option or with the film. The same may be said
    /// more than once.
    #[wasm_bindgen(method)]
    pub fn warn(this: &Messages, text: &str);

    /// The film for search engines: JSON-LD, empty for none, its date, empty where
    /// that is unknown, and its titles. Cards that show the same share it.
    #[wasm_bindgen(method)]
    pub fn describe(this: &Messages, description: &Array);
}
