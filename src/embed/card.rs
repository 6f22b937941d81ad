//! One card: its state, and how it follows its element, its film and its
//! reader.

mod reader;
mod view;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use self::view::{SharedView, View};
use super::json::object;
use super::source::{self, Failure, Loaded, Naming, Outcome, Source};
use super::{around, page, storage};
use crate::components::{CardProps, Unfolded};
use crate::config::{Config, LangSync, Schema, Scheme};
use crate::film::Film;
use crate::i18n::{Choice, Locale, Preferences, negotiate};
use crate::language_tag::LanguageTag;
use crate::structured_data::movie;

/// A card. All access is by short borrows that end before anybody else's code
/// runs: a page's event handler may change the very card that reports to it.
#[derive(Debug, Default)]
pub(super) struct Card {
    state: RefCell<State>,
    place: RefCell<Option<Place>>,
}

/// What a card keeps, also while its element is out of the document. Nothing
/// here refers to the document.
#[derive(Debug, Default)]
struct State {
    config: Rc<Config>,
    /// What was said about the options, so that it is said once.
    warned: Vec<String>,
    source: Option<Source>,
    /// The film that is shown, while the next is on its way the one before it.
    film: Option<Rc<Film>>,
    /// What was left out of it, as events tell it.
    faults: JsValue,
    /// Search engines were told of the film.
    is_described: bool,
    /// The language in which they were.
    described_in: Option<Locale>,
    /// What became of the source is known.
    is_settled: bool,
    /// The page was told that the card is there.
    is_announced: bool,
    /// The card was shown, so that all that the reader opened is known.
    was_shown: bool,
    /// The card has looked up the reader's choice since it was connected.
    knows_reader: bool,
    choice: Choice,
    /// The `lang` around the card, once that was looked up.
    surrounding: Option<Option<LanguageTag>>,
    scheme: Scheme,
    unfolded: Unfolded,
    image_failed: bool,
}

/// Where a card stands: all its references to the document.
#[derive(Debug)]
struct Place {
    host: HtmlElement,
    report: Function,
    view: Option<View>,
    _listeners: [EventListener; 4],
}

impl Card {
    /// The element is where it is, perhaps since now.
    pub fn connect(self: &Rc<Self>, host: HtmlElement, report: Function) {
        page::watch_around(&host);
        let is_placed = self.place.borrow().is_some();
        let Some(root) = host.shadow_root().filter(|_| !is_placed) else {
            return;
        };
        page::enter(self);
        let listeners =
            ["click", "toggle", "error", "transitionrun"].map(|event| self.listen(&root, event));
        self.place.replace(Some(Place {
            host,
            report,
            view: None,
            _listeners: listeners,
        }));
        self.state.borrow_mut().is_announced = false;
    }

    /// The element was put where it is: into the document, or elsewhere in it.
    pub fn moved(&self) {
        let mut state = self.state.borrow_mut();
        state.knows_reader = false;
        state.choice.move_on();
    }

    pub fn disconnect(&self) {
        page::leave(self);
        self.place.take();
        let mut state = self.state.borrow_mut();
        if !state.is_settled {
            // A film that was on its way is asked for again.
            state.source = None;
        }
    }

    pub fn locale(&self) -> Locale {
        self.state.borrow().choice.locale()
    }

    /// Looks at the element, where the computed `color-scheme` is `scheme`,
    /// around it and at its film anew. Whether the outcome is known.
    pub fn update(self: &Rc<Self>, scheme: &str, naming: Naming) -> bool {
        let host = self.place.borrow().as_ref().map(|place| place.host.clone());
        let Some(host) = host else {
            return false;
        };
        self.configure(&host);
        self.look_around(&host, scheme);
        self.find_film(&host, naming);
        self.render();
        self.state.borrow().is_settled
    }

    fn configure(&self, host: &HtmlElement) {
        let text_of = |name: &str| match name.starts_with("data-") {
            true => host.get_attribute(name),
            false => around::meta(host, name),
        };
        let (config, warnings) = Config::parse(&text_of);
        {
            let mut state = self.state.borrow_mut();
            if state.config.open != config.open {
                state.unfolded.open = config.open;
            }
            if state.config.schema != config.schema || state.config.hide != config.hide {
                state.is_described = false;
            }
            if *state.config != config {
                state.config = Rc::new(config);
            }
        }
        for warning in warnings {
            let warning = warning.to_string();
            if !self.state.borrow().warned.contains(&warning) {
                self.report("warn", &warning.as_str().into());
                self.state.borrow_mut().warned.push(warning);
            }
        }
    }

    /// Language and colours of the place where the card stands.
    fn look_around(&self, host: &HtmlElement, scheme: &str) {
        let config = Rc::clone(&self.state.borrow().config);
        let in_sync = config.lang_sync == LangSync::Page;
        let known = self.state.borrow().surrounding.clone();
        let surrounding = match known {
            Some(known) if around::is_translated(host) => known,
            _ => around::surrounding_language(host),
        };
        let site = negotiate(&Preferences {
            attribute: config.lang.clone(),
            page_default: config.page_lang.clone(),
            surrounding: surrounding.clone(),
            browser: around::browser_languages(host),
        });
        let ended = self.state.borrow_mut().choice.set_site(site);
        if ended && in_sync {
            self.tell_others(host, None);
        }
        let knows_reader = self.state.borrow().knows_reader;
        if in_sync && !knows_reader {
            let choice = page::choice(host);
            let choice = choice.unwrap_or_else(|| storage::remembered(host, config.remember));
            self.state.borrow_mut().choice.set_reader(choice);
        }
        let choice = self.state.borrow().choice.reader();
        if in_sync && choice.is_some() {
            // Kept anew with today's `<html lang>`, for cards that come when none
            // is left to see that change.
            self.report("choice", &page::set_choice(host, choice).into());
        }
        let scheme = around::scheme(host, scheme, config.theme);

        let mut state = self.state.borrow_mut();
        state.surrounding = Some(surrounding);
        state.knows_reader |= in_sync;
        state.scheme = scheme;
    }

    fn find_film(self: &Rc<Self>, host: &HtmlElement, naming: Naming) {
        let config = Rc::clone(&self.state.borrow().config);
        let Ok(found) = source::find(host, &config, &naming) else {
            self.report("parsing", &JsValue::UNDEFINED);
            return;
        };
        if self.state.borrow().source == found {
            return;
        }
        {
            let mut state = self.state.borrow_mut();
            state.source = found.clone();
            state.is_settled = false;
        }
        self.report("pending", &JsValue::UNDEFINED);
        let Some(found) = found else {
            self.show_nothing();
            return;
        };
        let outcome = match &found {
            Source::Property(_) => source::read(naming.film),
            Source::Child(text) => source::parse("script", "its text", text),
            Source::Script(name, _) => source::named_film(host, name),
            Source::Embedded(id) => {
                source::embedded_film(id, || self.ask("embedded", &id.into()).unwrap_or_default())
            }
            Source::Url(url, _) => {
                self.report("fetch", &url.into());
                return;
            }
        };
        self.settle(outcome);
    }

    /// The answer to "fetch", unless another source was set in the meantime.
    pub fn answer(self: &Rc<Self>, src: String, named: u32, status: u32, text: &str) {
        let outcome = source::answered(&src, status, text);
        let asked = Some(Source::Url(src, named));
        let waits = {
            let state = self.state.borrow();
            state.source == asked && !state.is_settled
        };
        if waits && self.place.borrow().is_some() {
            self.settle(outcome);
            self.render();
        }
    }

    /// The outcome of the source that is asked for.
    fn settle(self: &Rc<Self>, outcome: Outcome) {
        self.state.borrow_mut().is_settled = true;
        let Loaded { film, faults, said } = match outcome {
            Ok(loaded) => loaded,
            Err(Failure {
                code,
                path,
                message,
            }) => {
                self.show_nothing();
                let detail = object(&[
                    ("code", code.as_str().into()),
                    ("message", message.into()),
                    ("path", path.into()),
                ]);
                self.report("film-card-error", &detail);
                return;
            }
        };
        if !said.is_empty() {
            self.report("warn", &said.into());
        }
        {
            let mut state = self.state.borrow_mut();
            state.unfolded = Unfolded {
                open: state.config.open,
                ..Unfolded::default()
            };
            state.image_failed = false;
            state.film = Some(film);
            state.faults = faults;
            state.is_announced = false;
            state.is_described = false;
            state.described_in = None;
        }
    }

    /// Takes the card away, also one that was there when the element left and
    /// came back, so that the element shows its fallback.
    fn show_nothing(&self) {
        self.state.borrow_mut().film = None;
        if let Some(place) = &mut *self.place.borrow_mut() {
            place.view = None;
        }
        self.report("fallback", &JsValue::UNDEFINED);
    }

    /// Asks for its turn, since there may be many cards: to be rendered if it
    /// only follows another's language, else to be updated.
    pub fn later(&self, follows: bool) {
        self.report("later", &follows.into());
    }

    /// Brings the DOM up to date.
    pub fn render(&self) {
        let props = {
            let state = self.state.borrow();
            let Some(film) = &state.film else {
                return;
            };
            CardProps {
                film: Rc::clone(film),
                config: Rc::clone(&state.config),
                locale: state.choice.locale(),
                scheme: state.scheme,
                unfolded: state.unfolded,
                image_failed: state.image_failed,
            }
        };
        // The view is taken out of its place while it is patched: to remove what
        // has the focus runs handlers of the page, which may call this card.
        let (host, view) = match &mut *self.place.borrow_mut() {
            Some(place) => (place.host.clone(), place.view.take()),
            None => return,
        };
        let is_new = view.is_none();
        let was_shown = std::mem::replace(&mut self.state.borrow_mut().was_shown, true);
        let shown = SharedView::of(props);
        let view = match view {
            Some(mut view) => {
                view.show(shown);
                view
            }
            None => match View::new(&host, shown, !was_shown) {
                Some(view) => view,
                None => return,
            },
        };
        let mount = view.mount.clone();
        if let Some(place) = &mut *self.place.borrow_mut() {
            place.view = Some(view);
        }
        if is_new {
            // What throws as the card takes its place stops this instance, see
            // `guard` in `src/instance.js`.
            assert!(self.report("mount", &mount), "the card was not mounted");
        }
        self.describe();
        self.announce();
    }

    fn announce(&self) {
        let detail = {
            let mut state = self.state.borrow_mut();
            if !state.is_settled || std::mem::replace(&mut state.is_announced, true) {
                return;
            }
            let Some(film) = &state.film else {
                return;
            };
            let locale = state.choice.locale();
            let name = film.id.as_ref().unwrap_or(film.name.shown(locale).value);
            object(&[
                ("film", (&**name).into()),
                ("lang", locale.tag().into()),
                ("faults", state.faults.clone()),
            ])
        };
        self.report("film-card-ready", &detail);
    }

    /// Tells search engines of the film, in the language in which it is shown
    /// first.
    fn describe(&self) {
        let detail = {
            let mut state = self.state.borrow_mut();
            if !state.is_settled || std::mem::replace(&mut state.is_described, true) {
                return;
            }
            let shown_in = state.choice.locale();
            let locale = *state.described_in.get_or_insert(shown_in);
            let Some(film) = &state.film else {
                return;
            };
            let text = match state.config.schema {
                Schema::Auto => movie(film, &state.config, locale),
                Schema::Off => String::new(),
            };
            let year = film.date_published.map_or(0, |date| u32::from(date.year()));
            let names = Locale::ALL.map(|locale| JsValue::from(&**film.name.shown(locale).value));
            let [one, other] = names;
            Array::of4(&text.into(), &year.into(), &one, &other)
        };
        self.report("json-ld", &detail);
    }

    /// Whether that went well. The page's own handlers never throw through
    /// `dispatchEvent`.
    fn report(&self, what: &str, detail: &JsValue) -> bool {
        self.ask(what, detail).is_some()
    }

    /// The answer to a report.
    fn ask(&self, what: &str, detail: &JsValue) -> Option<JsValue> {
        let report = self.place.borrow().as_ref()?.report.clone();
        let told = report.call2(&JsValue::UNDEFINED, &what.into(), detail);
        told.ok()
    }
}
