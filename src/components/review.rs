//! One review.

use yew::prelude::*;

use super::CardProps;
use super::heading::heading;
use super::list::text_list;
use super::rating::review_rating;
use super::text::{
    line, link, localized, paragraphs, person, separated, text, time, words, written,
};
use crate::film::Review;
use crate::i18n::Locale;

/// Rating, headline, text, strengths and weaknesses, by-line and link.
pub(super) fn review(card: &CardProps, review: &Review, hidden: bool) -> Html {
    let locale = card.locale;
    let messages = locale.messages();
    let foreign = review.in_language.as_ref();
    let foreign = foreign.filter(|language| Locale::lookup(language) != Some(locale));
    let language = foreign.map(|language| AttrValue::from(language.as_str().to_owned()));
    let language = language.as_ref();
    let mut content = Vec::new();
    if let Some(rating) = review.review_rating {
        content.push(review_rating(rating, locale));
    }
    if let Some(name) = &review.name {
        content.push(heading(
            card.config.heading_level + 2,
            Some("review-title"),
            None,
            written(name, locale, language),
        ));
    }
    if let Some(body) = &review.review_body {
        content.push(paragraphs(body, "review-body", locale, language));
    }
    let verdict = verdict(review, locale, language);
    if !verdict.is_empty() {
        content.push(html! { <div class="verdict">{verdict}</div> });
    }
    let byline = byline(review, locale);
    if !byline.is_empty() {
        content.push(note(separated(byline)));
    }
    if let Some(url) = &review.url {
        let mut label = vec![text(messages.review_link_label)];
        if let Some(publisher) = &review.publisher {
            label.extend([
                text(messages.published_in_label),
                localized(publisher, locale),
            ]);
        }
        content.push(link(url, line(label)));
    }
    let body = review.review_body.as_ref();
    let language = body
        .and_then(|body| body.shown(locale).lang)
        .or_else(|| review.in_language.as_ref().and_then(Locale::lookup));
    let language = language.filter(|language| *language != locale);
    // An empty node keeps the place in the other language.
    content.push(language.map_or_else(Html::default, |language| {
        note(text((messages.written_in)(language)))
    }));
    html! { <li part="review" {hidden}>{content}</li> }
}

/// A line about the review.
fn note(content: Html) -> Html {
    html! { <p class="note">{content}</p> }
}

/// Strengths and weaknesses.
fn verdict(review: &Review, locale: Locale, language: Option<&AttrValue>) -> Vec<Html> {
    let messages = locale.messages();
    let mut verdict = Vec::new();
    for (kind, label, notes) in [
        (
            "strengths",
            messages.positive_notes_label,
            &review.positive_notes,
        ),
        (
            "weaknesses",
            messages.negative_notes_label,
            &review.negative_notes,
        ),
    ] {
        if !notes.is_empty() {
            let content = vec![
                html! { <p class="label">{AttrValue::Static(label)}</p> },
                text_list(None, notes, locale, language),
            ];
            verdict.push(html! { <div data-notes={kind}>{content}</div> });
        }
    }
    verdict
}

/// Author, publisher and date.
fn byline(review: &Review, locale: Locale) -> Vec<Html> {
    let messages = locale.messages();
    let mut pieces = Vec::new();
    if let Some(author) = &review.author {
        let author = words("review-author", person(author, locale));
        let by = vec![text(messages.by_label), text(" "), author];
        pieces.push(line(by));
    }
    if let Some(publisher) = &review.publisher {
        pieces.push(localized(publisher, locale));
    }
    if let Some(date) = review.date_published {
        let text = (messages.date)(date.year(), date.month(), date.day());
        pieces.push(time(date.to_string(), text));
    }
    pieces
}
