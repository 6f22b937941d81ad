//! The edge: the one place that knows a browser. It turns what the custom
//! element says into the props of a card, and shows them.
//!
//! `src/element` owns the custom element, watches the page, and drives an
//! [`Entry`] per card; the card answers by [`Messages`].

mod allocator;
mod dom;
mod js_value;
mod live_card;
mod messages;
mod rendered;
mod source;
mod view;

use wasm_bindgen::prelude::*;

pub use dom::Node;
pub use messages::Messages;

use live_card::LiveCard;

/// One card, for as long as its element exists. No call leaves a reference to the
/// element behind but that to its mount, and while the element is out of the
/// document not even that, so that both can go.
///
/// `src/element/rust.d.ts` has its type.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Entry(LiveCard);

#[wasm_bindgen]
impl Entry {
    /// A card that has not been shown.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Entry {
        Entry::default()
    }

    /// Reads the options and the environment anew.
    ///
    /// `lang` is the nearest `lang` around the element, empty for none,
    /// `languages` are those of the browser, `scheme` is the
    /// CSS value of `color-scheme` where the element stands, and `themes` are the
    /// words by which the page says that it is light or dark, those that count
    /// first. The element `arrives` when it was put where it is since the last
    /// update.
    pub fn update(
        &self,
        element: &Messages,
        lang: &str,
        languages: &str,
        scheme: &str,
        themes: &str,
        arrives: bool,
    ) {
        self.0
            .update(element, [lang, languages], [scheme, themes], arrives);
    }

    /// Reads the film of a source, which is shown from the next
    /// [`Entry::render`] on. `kind` and `value` are one of these:
    ///
    /// | kind | value |
    /// |---|---|
    /// | `film` | the object that is the element's property |
    /// | `script` | the text of a script inside the element |
    /// | `data-source` | the text of the script `name`, `undefined` where there is none |
    /// | `data-src` | the text of the file `name`, or the HTTP status, 0 for no answer |
    /// | `data-film` | the embedded film `name` as an object, `undefined` where there is none |
    ///
    /// `true` where there is a film to show, else why not was told.
    pub fn read(&self, element: &Messages, kind: &str, name: &str, value: JsValue) -> bool {
        self.0.read(element, kind, name, value)
    }

    /// Shows nothing from now on, until there is another film.
    pub fn clear(&self) {
        self.0.clear();
    }

    /// Brings the DOM up to date with what is known.
    pub fn render(&self, element: &Messages) {
        self.0.render(element);
    }

    /// Tells the element what is shown.
    pub fn announce(&self, element: &Messages) {
        self.0.announce(element);
    }

    /// The reader's choice on another card is `lang`, or has ended where that is
    /// empty. Shown from the next [`Entry::render`] on, if the card is in sync.
    pub fn follow(&self, lang: &str) {
        self.0.follow(lang);
    }

    /// The reader pressed a button with this `value` and this `lang`.
    pub fn press(&self, element: &Messages, value: &str, lang: &str) {
        self.0.press(element, value, lang);
    }

    /// The section `id` was opened or closed: by the reader, or by the browser
    /// for the reader (find in page). `false` where the card did so itself.
    pub fn toggle(&self, element: &Messages, id: &str, open: bool) -> bool {
        self.0.toggle(element, id, open)
    }

    /// The film's image can't be loaded, and better none than a broken one.
    #[wasm_bindgen(js_name = leaveOutImage)]
    pub fn leave_out_image(&self, element: &Messages) {
        self.0.leave_out_image(element);
    }

    /// The element left the document.
    pub fn disconnect(&self) {
        self.0.disconnect();
    }

    /// The language of the card, as the index of it in `Locale::ALL`.
    pub fn lang(&self) -> u32 {
        self.0.locale() as u32
    }
}
