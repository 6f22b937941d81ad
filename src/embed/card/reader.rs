//! What the reader does with a card.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlElement, ShadowRoot};

use super::Card;
use crate::config::{LangSync, Section};
use crate::embed::json::object;
use crate::embed::{page, storage};
use crate::i18n::Locale;

impl Card {
    /// Listens on the shadow root for the whole card. Yew's own listeners would
    /// stay for ever (its roots never let go of them), and would be found by
    /// the handlers of another Yew program that owns the page.
    pub(super) fn listen(self: &Rc<Self>, root: &ShadowRoot, event: &'static str) -> EventListener {
        let card = Rc::downgrade(self);
        let capture = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(root, event, capture, move |event| {
            let Some(card) = card.upgrade() else {
                return;
            };
            match &*event.type_() {
                "click" => card.on_click(event),
                "toggle" => card.on_toggle(event),
                "error" => card.on_error(event),
                _ => card.on_transition(event),
            }
        })
    }

    /// The card's own element at which an event happened; not one of the
    /// fallback, whose events pass through the shadow root too.
    fn target(&self, event: &Event, selector: &str) -> Option<Element> {
        // No `instanceof`: it may be of another window. What is no element has no such method.
        let target: Element = event.target()?.unchecked_into();
        let target = target.closest(selector).ok()??;
        let place = self.place.borrow();
        let mount = &place.as_ref()?.view.as_ref()?.mount;
        mount.contains(Some(&target)).then_some(target)
    }

    fn on_click(self: &Rc<Self>, event: &Event) {
        let Some(button) = self.target(event, "button") else {
            return;
        };
        let value = button.get_attribute("value").unwrap_or_default();
        if let Some(section) = Section::collapsible(&value) {
            let showed_all = {
                let all = &mut self.state.borrow_mut().unfolded.all;
                let showed_all = all.contains(section);
                all.set(section, !showed_all);
                showed_all
            };
            self.render();
            if showed_all {
                self.report("shorter", &button);
            }
        } else if let Some(tag) = button.get_attribute("lang") {
            let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
            if let Some(locale) = locale {
                self.choose(locale);
            }
        }
    }

    /// The reader's choice on this card, or its end, is that of all in sync. In
    /// this page it outlives the instance.
    pub(super) fn tell_others(&self, host: &HtmlElement, choice: Option<Locale>) {
        self.report("choice", &page::set_choice(host, choice).into());
        let remember = self.state.borrow().config.remember;
        storage::keep(host, remember, choice);
        for card in page::cards() {
            let follows = card.state.borrow().config.lang_sync == LangSync::Page;
            if follows && !std::ptr::eq(&*card, self) {
                card.state.borrow_mut().choice.set_reader(choice);
                card.later(true);
            }
        }
    }

    /// The reader chose a language on this card.
    fn choose(&self, locale: Locale) {
        let previous = self.locale();
        if previous == locale {
            return;
        }
        self.state.borrow_mut().choice.set_reader(Some(locale));
        self.render();
        let in_sync = self.state.borrow().config.lang_sync == LangSync::Page;
        let host = self.place.borrow().as_ref().map(|place| place.host.clone());
        if let (true, Some(host)) = (in_sync, host) {
            self.tell_others(&host, Some(locale));
        }
        let detail = object(&[
            ("lang", locale.tag().into()),
            ("previous", previous.tag().into()),
        ]);
        self.report("film-card-lang-change", &detail);
    }

    /// A section was opened or closed: by the reader, or by the browser for
    /// the reader (find in page). What the card did itself it knows already.
    fn on_toggle(self: &Rc<Self>, event: &Event) {
        let Some(details) = self.target(event, "details") else {
            return;
        };
        let details: HtmlDetailsElement = details.unchecked_into();
        let (Some(section), open) = (
            Section::collapsible(&details.get_attribute("id").unwrap_or_default()),
            details.open(),
        ) else {
            return;
        };
        {
            let opened = &mut self.state.borrow_mut().unfolded.open;
            if opened.contains(section) == open {
                return;
            }
            opened.set(section, open);
        }
        self.render();
        let detail = object(&[("section", section.name().into()), ("open", open.into())]);
        self.report("film-card-toggle", &detail);
    }

    /// The film's picture can't be loaded: better none than a broken one.
    fn on_error(self: &Rc<Self>, event: &Event) {
        if self.target(event, "img").is_some() {
            self.state.borrow_mut().image_failed = true;
            self.render();
        }
    }

    /// The style sheet runs a transition on the mount when the page's
    /// `color-scheme` turns, which no observer tells.
    fn on_transition(self: &Rc<Self>, event: &Event) {
        if self
            .target(event, ".mount")
            .is_some_and(|at| event.target().as_ref() == Some(at.as_ref()))
        {
            self.later(false);
        }
    }
}
