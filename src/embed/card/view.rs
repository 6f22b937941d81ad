//! What shows a card: virtual nodes, which cards that look the same share, and
//! their elements.

use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::Html;

use crate::components::{CardProps, card};
use crate::embed::around;
use crate::embed::rendered::Rendered;

/// What shows a film.
#[derive(Debug)]
pub(super) struct View {
    pub mount: Element,
    rendered: Rendered,
    shown: Rc<SharedView>,
}

/// Virtual nodes and what they are made of. Cards that show the same share
/// them: a thousand cards of one film are not a thousand times its texts.
#[derive(Debug)]
pub(super) struct SharedView {
    props: CardProps,
    html: Html,
    /// Their elements for all cards but the first to copy, which is quicker
    /// than to make them.
    pattern: OnceCell<Element>,
}

thread_local! {
    static SHOWN: RefCell<Vec<Weak<SharedView>>> = const { RefCell::new(Vec::new()) };
}

impl View {
    /// A view in the mount that the shadow root already has (prerendered, a
    /// picture, or left by an instance that stopped), else in a new one, not
    /// yet in the document.
    pub fn new(host: &HtmlElement, shown: Rc<SharedView>, keeps_open: bool) -> Option<View> {
        let there = around::find(&host.shadow_root()?.into(), ".mount");
        let render = |mount: Option<Element>| {
            let mount = match mount {
                Some(mount) => mount,
                None => {
                    let mount = host.owner_document()?.create_element("div").ok()?;
                    mount.set_attribute("class", "mount").ok()?;
                    mount
                }
            };
            let rendered = Rendered::over(&mount, shown.html.clone(), keeps_open);
            Some((mount, rendered))
        };
        let is_first = Rc::strong_count(&shown) == 1;
        let (mount, rendered) = if is_first || there.is_some() {
            render(there)?
        } else {
            let pattern = match shown.pattern.get() {
                Some(pattern) => pattern,
                None => {
                    let (mount, _) = render(None)?;
                    shown.pattern.get_or_init(|| mount)
                }
            };
            let copy = pattern.clone_node_with_deep(true).ok()?;
            (copy.unchecked_into(), Rendered::copy(shown.html.clone()))
        };
        Some(View {
            mount,
            rendered,
            shown,
        })
    }

    pub fn show(&mut self, shown: Rc<SharedView>) {
        if !Rc::ptr_eq(&shown, &self.shown) {
            self.shown = shown;
            self.rendered.show(&self.mount, self.shown.html.clone());
        }
    }
}

impl SharedView {
    pub fn of(mut props: CardProps) -> Rc<SharedView> {
        SHOWN.with_borrow_mut(|all| {
            all.retain(|shown| shown.strong_count() > 0);
            for shown in all.iter().filter_map(Weak::upgrade) {
                let config = &shown.props.config;
                // Each card has parsed options of its own; equal ones are made one,
                // since props compare by identity.
                if *props.config == **config {
                    props.config = Rc::clone(config);
                }
                if props == shown.props {
                    return shown;
                }
            }
            let html = card(&props);
            let pattern = OnceCell::new();
            let shown = Rc::new(SharedView {
                props,
                html,
                pattern,
            });
            all.push(Rc::downgrade(&shown));
            shown
        })
    }
}
