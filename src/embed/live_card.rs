//! One card: its options, its language and the film that it shows.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::messages::Messages;
use super::source::{self, Failure, Loaded};
use super::view::{SharedView, View};
use crate::components::{CardProps, Unfolded};
use crate::config::{Config, LangSync, Remember, Schema, Scheme, Section, Sections};
use crate::film::Film;
use crate::i18n::{Choice, Locale, Preferences, negotiate};

/// A card. All access is by short borrows that end before anybody else's code
/// runs: a page's event handler may change the very card that tells it something.
#[derive(Debug, Default)]
pub(super) struct LiveCard {
    state: RefCell<State>,
    stage: RefCell<Stage>,
}

/// The state of a card, also while its element is out of the document. Nothing
/// here refers to the document.
#[derive(Debug, Default)]
struct State {
    config: Rc<Config>,
    choice: Choice,
    scheme: Scheme,
    showing: Option<Showing>,
}

/// A film that is shown, while the next is on its way the one before it.
#[derive(Debug)]
struct Showing {
    film: Rc<Film>,
    /// The faults for which something was left out of it, as events have them.
    faults: Array,
    unfolded: Unfolded,
    image_failed: bool,
    described: Option<Described>,
}

/// The structured data of a film: its language, which is that of the first
/// showing, and the options that it was made by.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Described {
    locale: Locale,
    schema: Schema,
    hide: Sections,
}

/// How far the card has come into the document.
#[derive(Debug, Default)]
enum Stage {
    /// The card was never shown: what is open in its mount, the reader opened.
    #[default]
    New,
    /// The card was shown and is not: all that is open is known.
    Away,
    /// The card is shown.
    Shown(View),
}

impl LiveCard {
    pub fn locale(&self) -> Locale {
        self.state.borrow().choice.locale()
    }

    pub fn disconnect(&self) {
        let stage = &mut *self.stage.borrow_mut();
        if let Stage::Shown(_) = stage {
            *stage = Stage::Away;
        }
    }

    /// See [`Entry::update`](super::Entry::update).
    pub fn update(
        &self,
        element: &Messages,
        languages: [&str; 2],
        [scheme, themes]: [&str; 2],
        arrives: bool,
    ) {
        let joins = self.configure(element);
        self.negotiate(element, languages, arrives, joins);
        let state = &mut *self.state.borrow_mut();
        let themes = themes.split_ascii_whitespace();
        state.scheme = state.config.theme.scheme(scheme, themes);
    }

    /// Reads the options. Whether the card is in sync that was not before.
    fn configure(&self, element: &Messages) -> bool {
        let options = element.options();
        let (config, warnings) = Config::parse(&|name| {
            // Nothing else that ships splits texts, and `split` weighs more.
            let mut rest = &*options;
            loop {
                let end = rest.bytes().position(|byte| byte == 0)?;
                let option = rest.get(..end)?.strip_prefix(name);
                if let Some(text) = option.and_then(|option| option.strip_prefix("=")) {
                    return Some(text);
                }
                rest = rest.get(end + 1..)?;
            }
        });
        for warning in warnings {
            element.warn(&warning.text());
        }
        let state = &mut *self.state.borrow_mut();
        if let Some(showing) = &mut state.showing
            && state.config.open != config.open
        {
            showing.unfolded.open = config.open;
        }
        let joins = state.config.lang_sync != config.lang_sync;
        if *state.config != config {
            state.config = Rc::new(config);
        }
        joins
    }

    /// Finds the language that the site asks for, by the nearest `lang` and the
    /// browser's languages. Another one than before ends the reader's choice,
    /// for all cards in sync.
    fn negotiate(&self, element: &Messages, languages: [&str; 2], arrives: bool, joins: bool) {
        let config = Rc::clone(&self.state.borrow().config);
        let [surrounding, browser] = languages;
        let browser = browser
            .split_ascii_whitespace()
            .filter_map(|tag| tag.parse().ok());
        let site = negotiate(&Preferences {
            attribute: config.lang.clone(),
            page_default: config.page_lang.clone(),
            surrounding: surrounding.parse().ok(),
            browser: browser.collect(),
        });
        let ended = {
            let choice = &mut self.state.borrow_mut().choice;
            if arrives {
                choice.move_on();
            }
            choice.set_site(site)
        };
        if config.lang_sync == LangSync::Off {
            return;
        }
        let remember = name_of(config.remember);
        if ended {
            element.choose("", remember);
        }
        if arrives || joins {
            let chosen = element.chosen(remember);
            self.follow(&chosen.unwrap_or_default());
        }
        let choice = self.state.borrow().choice.reader();
        if let Some(locale) = choice {
            // Said again, since the choice stays under today's `<html lang>`.
            element.choose(locale.tag(), remember);
        }
    }

    pub fn follow(&self, lang: &str) {
        let state = &mut *self.state.borrow_mut();
        if state.config.lang_sync == LangSync::Page {
            let locale = lang.parse().ok().as_ref().and_then(Locale::lookup);
            state.choice.set_reader(locale);
        }
    }

    pub fn read(&self, element: &Messages, kind: &str, name: &str, value: JsValue) -> bool {
        match source::read(kind, name, value) {
            Ok(Loaded {
                film,
                faults,
                warning,
            }) => {
                if !warning.is_empty() {
                    element.warn(&warning);
                }
                let state = &mut *self.state.borrow_mut();
                state.showing = Some(Showing {
                    film,
                    faults,
                    unfolded: Unfolded {
                        open: state.config.open,
                        ..Unfolded::default()
                    },
                    image_failed: false,
                    described: None,
                });
                true
            }
            Err(Failure {
                code,
                path,
                message,
            }) => {
                self.clear();
                element.failed(code.as_str(), &message, &path);
                false
            }
        }
    }

    /// Takes the card away, also one that was there when the element left and
    /// came back.
    pub fn clear(&self) {
        self.state.borrow_mut().showing = None;
        self.disconnect();
    }

    pub fn render(&self, element: &Messages) {
        let props = {
            let state = self.state.borrow();
            let Some(showing) = &state.showing else {
                return;
            };
            CardProps {
                film: Rc::clone(&showing.film),
                config: Rc::clone(&state.config),
                locale: state.choice.locale(),
                scheme: state.scheme,
                unfolded: showing.unfolded,
                image_failed: showing.image_failed,
            }
        };
        let shared = SharedView::of(props);
        // The view is taken out while it is patched: to remove what has the focus
        // runs handlers of the page, which may call this card.
        match self.stage.replace(Stage::Away) {
            Stage::Shown(mut view) => {
                view.show(shared);
                self.stage.replace(Stage::Shown(view));
            }
            stage => {
                let view = View::new(element.mount(), shared, matches!(stage, Stage::New));
                let mount = view.mount.clone();
                self.stage.replace(Stage::Shown(view));
                element.mounted(&mount);
            }
        }
        self.describe(element);
    }

    /// Tells search engines of the film, unless they know it by these options.
    fn describe(&self, element: &Messages) {
        let locale = {
            let state = &mut *self.state.borrow_mut();
            let Some(showing) = &mut state.showing else {
                return;
            };
            let shown_in = state.choice.locale();
            let described = Described {
                locale: showing.described.map_or(shown_in, |before| before.locale),
                schema: state.config.schema,
                hide: state.config.hide,
            };
            if showing.described.replace(described) == Some(described) {
                return;
            }
            described.locale
        };
        let description = match &*self.stage.borrow() {
            Stage::Shown(view) => view.shared.description(locale),
            Stage::New | Stage::Away => return,
        };
        element.describe(&description);
    }

    pub fn announce(&self, element: &Messages) {
        let (film, locale, faults) = {
            let state = self.state.borrow();
            let Some(showing) = &state.showing else {
                return;
            };
            (
                Rc::clone(&showing.film),
                state.choice.locale(),
                showing.faults.clone(),
            )
        };
        let name = film.id.as_ref().unwrap_or(film.name.shown(locale).value);
        element.ready(name, locale.tag(), &faults);
    }

    pub fn press(&self, element: &Messages, value: &str, lang: &str) {
        if let Some(section) = Section::collapsible(value) {
            if let Some(showing) = &mut self.state.borrow_mut().showing {
                let all = &mut showing.unfolded.all;
                all.set(section, !all.contains(section));
            }
            self.render(element);
        } else if let Some(locale) = Locale::ALL.into_iter().find(|known| known.tag() == lang)
            && locale != self.locale()
        {
            self.state.borrow_mut().choice.set_reader(Some(locale));
            self.render(element);
            let config = Rc::clone(&self.state.borrow().config);
            if config.lang_sync == LangSync::Page {
                element.choose(lang, name_of(config.remember));
            }
        }
    }

    pub fn toggle(&self, element: &Messages, id: &str, open: bool) -> bool {
        let Some(section) = Section::collapsible(id) else {
            return false;
        };
        {
            let state = &mut *self.state.borrow_mut();
            let Some(showing) = &mut state.showing else {
                return false;
            };
            let opened = &mut showing.unfolded.open;
            if opened.contains(section) == open {
                return false;
            }
            opened.set(section, open);
        }
        self.render(element);
        true
    }

    pub fn leave_out_image(&self, element: &Messages) {
        if let Some(showing) = &mut self.state.borrow_mut().showing {
            showing.image_failed = true;
        }
        self.render(element);
    }
}

/// The value of `data-remember` for it.
fn name_of(remember: Remember) -> &'static str {
    let named = |(_, value): &&(&str, Remember)| *value == remember;
    let value = Remember::VALUES.iter().find(named);
    value.map_or("", |(name, _)| name)
}
