//! One review.

use yew::prelude::*;

use super::CardProps;
use super::byline::byline;
use super::element::element;
use super::heading::heading;
use super::line::{line, text};
use super::link::link;
use super::localized::{localized, marked, paragraphs};
use super::long_list::hidden_class;
use super::spoiler::spoiler;
use super::star_ratings::review_rating;
use super::verdict::verdict;
use crate::film::Review;
use crate::i18n::Locale;

/// Headline, rating, text, strengths and weaknesses, by-line and link: reviews begin
/// alike, with stars and without.
pub(super) fn review(card: &CardProps, review: &Review, hidden: bool) -> Html {
    let locale = card.locale;
    let foreign = review.in_language.as_ref();
    let foreign = foreign.filter(|language| Locale::lookup(language) != Some(locale));
    let language = foreign.map(|language| AttrValue::from(language.as_str().to_owned()));
    let language = language.as_ref();
    let mut content = Vec::new();
    if let Some(name) = &review.name {
        content.push(heading(
            card.config.heading_level + 2,
            Some("review-title"),
            None,
            marked(name, locale, language),
        ));
    }
    if let Some(rating) = review.review_rating {
        content.push(review_rating(rating, locale));
    }
    let mut said = Vec::new();
    if let Some(body) = &review.review_body {
        said.push(paragraphs(body, "review-body", locale, language));
    }
    said.extend(verdict(review, locale, language));
    if review.spoiler && !said.is_empty() {
        said = vec![spoiler(locale, said)];
    }
    content.extend(said);
    if let Some(byline) = byline(review, locale) {
        content.push(note(byline));
    }
    if let Some(link) = review_link(review, locale) {
        content.push(link);
    }
    content.push(language_note(review, locale));
    element!("li", "part" = "review", "class" = hidden_class(hidden); content)
}

/// A line about the review.
fn note(content: Html) -> Html {
    element!("p", "class": "note"; content)
}

/// The link to the review's own page.
fn review_link(review: &Review, locale: Locale) -> Option<Html> {
    let messages = locale.messages();
    let url = review.url.as_ref()?;
    let mut label = vec![text(messages.review_link_label)];
    if let Some(publisher) = &review.publisher {
        label.extend([
            text(messages.published_in_label),
            localized(publisher, locale),
        ]);
    }
    Some(link(url, line(label)))
}

/// A note on a review that is there in another language only. Otherwise an empty
/// node, so that the item has as many children in every language.
fn language_note(review: &Review, locale: Locale) -> Html {
    let body = review.review_body.as_ref();
    let language = body
        .and_then(|body| body.shown(locale).lang)
        .or_else(|| review.in_language.as_ref().and_then(Locale::lookup));
    let language = language.filter(|language| *language != locale);
    language.map_or_else(Html::default, |language| {
        note(text((locale.messages().written_in)(language)))
    })
}
