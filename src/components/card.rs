//! The whole card.

use yew::prelude::*;

use super::CardProps;
use super::awards::awards;
use super::cast::cast;
use super::credits::credits;
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
