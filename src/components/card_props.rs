//! The arguments of the view.

use std::rc::Rc;

use yew::prelude::*;

use super::Unfolded;
use crate::config::{Config, Scheme, Section};
use crate::film::Film;
use crate::i18n::Locale;

/// The content of a card, and how it is shown.
#[derive(Clone, Debug, Properties)]
pub struct CardProps {
    /// The film.
    pub film: Rc<Film>,
    /// The options.
    pub config: Rc<Config>,
    /// The language.
    pub locale: Locale,
    /// The colour scheme.
    #[prop_or_default]
    pub scheme: Scheme,
    /// Open sections, and lists shown to their end.
    #[prop_or_default]
    pub unfolded: Unfolded,
    /// Whether the film's image could not be loaded and is left out.
    #[prop_or_default]
    pub image_failed: bool,
}

impl PartialEq for CardProps {
    /// Films and options are compared by identity: they never change once
    /// they are shared.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.film, &other.film)
            && Rc::ptr_eq(&self.config, &other.config)
            && self.locale == other.locale
            && self.scheme == other.scheme
            && self.unfolded == other.unfolded
            && self.image_failed == other.image_failed
    }
}

impl CardProps {
    /// The view of a section; nothing where the options hide that section.
    pub(super) fn section(&self, section: Section, view: fn(&CardProps) -> Html) -> Html {
        if self.config.hides(section) {
            Html::default()
        } else {
            view(self)
        }
    }
}
