//! The whole card.

use yew::prelude::*;

use super::CardProps;
use super::awards::awards;
use super::cast::cast;
use super::credits::credits;
use super::element::element;
use super::film_links::film_links;
use super::header::header;
use super::meta::meta;
use super::poster::poster;
use super::review_list::review_list;
use super::star_ratings::aggregate_ratings;
use super::synopsis::synopsis;
use crate::config::{Scheme, Section};

/// A film review card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    card(props)
}

/// The view of [`Card`].
pub fn card(props: &CardProps) -> Html {
    let head = vec![
        header(props),
        props.section(Section::Meta, meta),
        props.section(Section::Reviews, aggregate_ratings),
        props.section(Section::Links, film_links),
        props.section(Section::Credits, credits),
    ];
    let body = vec![
        props.section(Section::Synopsis, synopsis),
        props.section(Section::Cast, cast),
        props.section(Section::Awards, awards),
        props.section(Section::Reviews, review_list),
    ];
    let content = vec![
        props.section(Section::Poster, poster),
        element!("div", "class": "head"; head),
        element!("div", "class": "body"; body),
    ];
    let class = match props.scheme {
        Scheme::System => "card scheme-system",
        Scheme::Page => "card scheme-page",
        Scheme::Light => "card scheme-light",
        Scheme::Dark => "card scheme-dark",
    };
    element!(
        "article",
        "part" = "base",
        "class" = class,
        "lang" = props.locale.tag(),
        "aria-labelledby" = "title";
        content
    )
}
