//! The view of a card: virtual nodes, which cards that show the same share, and
//! their elements.

use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Array;
use yew::Html;

use super::dom::Node;
use super::rendered::Rendered;
use crate::components::{CardProps, card};
use crate::config::Schema;
use crate::i18n::Locale;
use crate::structured_data::movie;

/// The view of one card.
#[derive(Debug)]
pub(super) struct View {
    pub mount: Node,
    rendered: Rendered,
    pub shared: Rc<SharedView>,
}

/// Virtual nodes and what they are made of. Cards that show the same share
/// them: a thousand cards of one film are not a thousand times its texts.
#[derive(Debug)]
pub(super) struct SharedView {
    props: CardProps,
    html: Html,
    /// Their elements for all cards but the first to copy, which is quicker
    /// than to make them.
    pattern: OnceCell<Node>,
    /// See [`Messages::describe`](super::messages::Messages::describe).
    description: OnceCell<Array>,
}

thread_local! {
    static SHARED: RefCell<Vec<Weak<SharedView>>> = const { RefCell::new(Vec::new()) };
}

impl View {
    /// A view in `mount`. The nodes there (prerendered, a placeholder, or left by
    /// an instance that stopped) become the view; an empty mount may get a copy of
    /// another card's nodes. If it `keeps_open`, open sections stay open.
    pub fn new(mount: Node, shared: Rc<SharedView>, keeps_open: bool) -> View {
        let render = |mount: &Node| Rendered::over(mount, &shared.html, keeps_open);
        let is_first = Rc::strong_count(&shared) == 1;
        if is_first || mount.first_child().is_some() {
            let rendered = render(&mount);
            return View {
                mount,
                rendered,
                shared,
            };
        }
        let pattern = shared.pattern.get_or_init(|| {
            render(&mount);
            mount
        });
        View {
            mount: pattern.copy(true),
            rendered: Rendered::copy(),
            shared,
        }
    }

    pub fn show(&mut self, shared: Rc<SharedView>) {
        if !Rc::ptr_eq(&shared, &self.shared) {
            let old = std::mem::replace(&mut self.shared, shared);
            self.rendered
                .show(&self.mount, &old.html, &self.shared.html);
        }
    }
}

impl SharedView {
    pub fn of(mut props: CardProps) -> Rc<SharedView> {
        SHARED.with_borrow_mut(|all| {
            all.retain(|shared| shared.strong_count() > 0);
            for shared in all.iter().filter_map(Weak::upgrade) {
                let config = &shared.props.config;
                // Each card has parsed options of its own; equal ones are made one,
                // since props compare by identity.
                if *props.config == **config {
                    props.config = Rc::clone(config);
                }
                if props == shared.props {
                    return shared;
                }
            }
            let html = card(&props);
            let shared = Rc::new(SharedView {
                props,
                html,
                pattern: OnceCell::new(),
                description: OnceCell::new(),
            });
            all.push(Rc::downgrade(&shared));
            shared
        })
    }

    /// The film for search engines in `locale`, as
    /// [`Messages::describe`](super::messages::Messages::describe) takes it.
    pub fn description(&self, locale: Locale) -> Array {
        let CardProps { film, config, .. } = &self.props;
        let describe = || {
            let text = match config.schema {
                Schema::Auto => movie(film, config, locale),
                Schema::Off => String::new(),
            };
            let date = film.date_published.map(|date| date.iso());
            let description = Array::new();
            description.push(&text.into());
            description.push(&date.into());
            for locale in Locale::ALL {
                description.push(&(**film.name.shown(locale).value).into());
            }
            description
        };
        if locale == self.props.locale {
            self.description.get_or_init(describe).clone()
        } else {
            // A card that was switched keeps the language in which the film was told.
            describe()
        }
    }
}
