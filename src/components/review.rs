//! One review.

use std::rc::Rc;

use yew::prelude::*;

use super::header::heading;
use super::rating::review_rating;
use super::synopsis::paragraphs;
use super::{localized, person, separated};
use crate::config::Config;
use crate::film::{Review, Text};
use crate::i18n::Locale;

/// Rating, headline, text, strengths and weaknesses, by-line and link.
pub(super) fn review(review: &Review, hidden: bool, config: &Config, locale: Locale) -> Html {
    let messages = locale.messages();
    let heading = heading(config.heading_level + 2);
    let only_in = review
        .review_body
        .as_ref()
        .and_then(|body| body.shown(locale).lang)
        .or_else(|| review.in_language.as_ref().and_then(Locale::lookup))
        .filter(|language| *language != locale);

    html! {
        <li part="review" {hidden}>
            if let Some(rating) = review.review_rating {
                {review_rating(rating, locale)}
            }
            if let Some(name) = &review.name {
                <@{heading} part="review-title">{localized(name, locale)}</@>
            }
            if let Some(body) = &review.review_body {
                {paragraphs(body, "review-body", locale)}
            }
            if !(review.positive_notes.is_empty() && review.negative_notes.is_empty()) {
                <div class="verdict">
                    {notes("strengths", messages.positive_notes_label, &review.positive_notes, locale)}
                    {notes("weaknesses", messages.negative_notes_label, &review.negative_notes, locale)}
                </div>
            }
            {byline(review, locale)}
            if let Some(language) = only_in {
                <p class="written-in">{(messages.written_in)(language)}</p>
            }
        </li>
    }
}

fn notes(class: &'static str, label: &'static str, notes: &[Text], locale: Locale) -> Html {
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <div {class}>
            <p class="label">{label}</p>
            <ul role="list">
                for note in notes {
                    <li>{localized(note, locale)}</li>
                }
            </ul>
        </div>
    }
}

/// Author, publisher and date, then the link to where the review stands.
fn byline(review: &Review, locale: Locale) -> Html {
    let messages = locale.messages();
    let publisher = review.publisher.as_ref();
    let mut pieces: Vec<Html> = Vec::new();
    if let Some(author) = &review.author {
        pieces.push(html! {
            <span>
                {messages.by_label}{" "}<span part="review-author">{person(author, locale)}</span>
            </span>
        });
    }
    if let Some(publisher) = publisher {
        pieces.push(html! { <span class="publisher">{localized(publisher, locale)}</span> });
    }
    if let Some(date) = review.date_published {
        let text = (messages.date)(date.year(), date.month(), date.day());
        pieces.push(html! { <time datetime={date.to_string()}>{text}</time> });
    }
    let link = review.url.as_ref().map(|url| {
        let publisher = publisher.map(|publisher| Rc::clone(publisher.shown(locale).value));
        let label = (messages.review_link_label)(publisher.as_deref());
        html! { <a class="read" href={url.as_str().to_owned()}>{label}</a> }
    });

    html! {
        <>
            if !pieces.is_empty() {
                <p class="byline">{separated(pieces.into_iter())}</p>
            }
            {for link}
        </>
    }
}
