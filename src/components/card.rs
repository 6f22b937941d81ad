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
    /// Called once, when the card is in the DOM for the first time.
    #[prop_or_default]
    pub on_rendered: Callback<()>,
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
            && self.on_rendered == other.on_rendered
    }
}

/// A film review card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let on_rendered = props.on_rendered.clone();
    use_effect_with((), move |()| on_rendered.emit(()));

    let CardProps {
        film,
        config,
        locale,
        unfolded,
        ..
    } = props;
    let locale = *locale;
    let shows = |section| !config.hides(section);

    html! {
        <article part="base" class={scheme_class(props.scheme)} lang={locale.tag()} aria-labelledby="title">
            if shows(Section::Poster) && !props.image_failed {
                {poster(film, locale)}
            }
            <div class="head">
                {header(film, config, locale)}
                if shows(Section::Meta) {
                    {meta(film, locale)}
                }
                if shows(Section::Reviews) {
                    {aggregate_rating(film, locale)}
                }
                if shows(Section::Credits) {
                    {credits(film, locale)}
                }
            </div>
            <div class="body">
                if shows(Section::Synopsis) {
                    {synopsis(film, config, locale, unfolded)}
                }
                if shows(Section::Cast) {
                    {cast(film, config, locale, unfolded)}
                }
                if shows(Section::Awards) {
                    {awards(film, config, locale)}
                }
                if shows(Section::Reviews) {
                    {reviews(film, config, locale, unfolded)}
                }
            </div>
        </article>
    }
}

fn scheme_class(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::System => "card scheme-system",
        Scheme::Page => "card scheme-page",
        Scheme::Light => "card scheme-light",
        Scheme::Dark => "card scheme-dark",
    }
}
