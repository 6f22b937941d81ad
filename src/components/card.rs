//! The whole card.

use std::rc::Rc;

use yew::prelude::*;

use super::awards::awards;
use super::cast::cast;
use super::credits::credits;
use super::header::header;
use super::meta::meta;
use super::poster::poster;
use super::rating::aggregate_rating;
use super::reviews::reviews;
use super::synopsis::synopsis;
use crate::config::{Config, Scheme, Section, Sections};
use crate::film::Film;
use crate::i18n::Locale;

/// What of a card is unfolded: open sections, and lists shown to their end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfolded {
    /// Sections that are open.
    pub open: Sections,
    /// Sections of which "show all" was chosen.
    pub all: Sections,
}

impl Unfolded {
    /// Whether a section is open.
    pub fn is_open(self, section: Section) -> bool {
        self.open.contains(section)
    }

    /// Whether a section's list is shown to its end.
    pub fn shows_all(self, section: Section) -> bool {
        self.all.contains(section)
    }
}

/// What a card shows, and how.
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
    /// What is unfolded.
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
    /// A piece of the card; nothing where its section is left out.
    pub(super) fn piece(&self, section: Section, piece: fn(&CardProps) -> Html) -> Html {
        if self.config.hides(section) {
            Html::default()
        } else {
            piece(self)
        }
    }
}

/// A film review card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    card(props)
}

/// The view of [`Card`].
pub fn card(props: &CardProps) -> Html {
    let head = vec![
        header(props),
        props.piece(Section::Meta, meta),
        props.piece(Section::Reviews, aggregate_rating),
        props.piece(Section::Credits, credits),
    ];
    let body = vec![
        props.piece(Section::Synopsis, synopsis),
        props.piece(Section::Cast, cast),
        props.piece(Section::Awards, awards),
        props.piece(Section::Reviews, reviews),
    ];
    let content = vec![
        props.piece(Section::Poster, poster),
        html! { <div class="head">{head}</div> },
        html! { <div class="body">{body}</div> },
    ];
    let lang = props.locale.tag();
    match props.scheme {
        Scheme::System => html! {
            <article part="base" class="card scheme-system" {lang} aria-labelledby="title">{content}</article>
        },
        Scheme::Page => html! {
            <article part="base" class="card scheme-page" {lang} aria-labelledby="title">{content}</article>
        },
        Scheme::Light => html! {
            <article part="base" class="card scheme-light" {lang} aria-labelledby="title">{content}</article>
        },
        Scheme::Dark => html! {
            <article part="base" class="card scheme-dark" {lang} aria-labelledby="title">{content}</article>
        },
    }
}
