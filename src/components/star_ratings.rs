//! Ratings: stars for the eye, the figures and their scale for everyone.

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::CardProps;
use super::inline::{count, unbroken};
use super::line::{line, text};
use super::link::person;
use super::localized::localized;
use crate::film::{AggregateRating, Rating};
use crate::i18n::Locale;

/// A review's rating, one image to assistive technology: "4 out of 5".
pub(super) fn review_rating(rating: Rating, locale: Locale) -> Html {
    let [value, best] = figures(rating, locale);
    let label = (locale.messages().rating)(&value, &best);
    let content = stars_and(rating, label.clone());
    html! { <p part="review-rating" role="img" aria-label={label}>{content}</p> }
}

/// The ratings of many, a line each.
pub(super) fn aggregate_ratings(card: &CardProps) -> Html {
    let ratings = card.film.aggregate_rating.iter();
    let lines: Vec<Html> = ratings
        .map(|rating| aggregate_rating(rating, card.locale))
        .collect();
    VList::from(lines).into()
}

/// A mean with its stars, or a share as a percentage with its explanation; the
/// number of ratings and the one who counts them.
fn aggregate_rating(aggregate: &AggregateRating, locale: Locale) -> Html {
    let messages = locale.messages();
    let rating = aggregate.rating;
    let mut content = match &aggregate.rating_explanation {
        Some(explanation) => {
            let share = (messages.percentage)(&locale.decimal(rating.percentage()));
            vec![unbroken(share), text(", "), localized(explanation, locale)]
        }
        None => {
            let [value, best] = figures(rating, locale);
            stars_and(rating, (messages.rating)(&value, &best))
        }
    };
    if let Some(number) = aggregate.rating_count {
        let written = locale.count(number);
        content.push(text(", "));
        content.push(count((messages.rating_count)(number, &written)));
    }
    if let Some(author) = &aggregate.author {
        content.push(text(", "));
        content.push(person(author, locale));
    }
    html! { <p part="rating">{line(content)}</p> }
}

/// The value and the best one possible.
fn figures(rating: Rating, locale: Locale) -> [String; 2] {
    [rating.value(), rating.best()].map(|tenths| locale.decimal(tenths))
}

/// Five stars, filled to the half star, and the figures.
fn stars_and(rating: Rating, figures: String) -> Vec<Html> {
    let halves = rating.half_stars();
    let mut stars = Vec::new();
    for index in 0..5 {
        stars.push(match halves.saturating_sub(index * 2) {
            0 => html! { <span class="star" /> },
            1 => html! { <span class="star half" /> },
            _ => html! { <span class="star full" /> },
        });
    }
    vec![
        html! { <span class="stars" aria-hidden="true">{stars}</span> },
        unbroken(figures),
    ]
}
