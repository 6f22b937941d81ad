//! Ratings: stars for the eye, the figures and their scale for everyone.

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::CardProps;
use super::element::element;
use super::inline::{count, unbroken};
use super::line::{line, text};
use super::link::person;
use super::localized::localized;
use crate::film::{AggregateRating, Rating};
use crate::i18n::Locale;

/// A review's rating, one image to assistive technology: "4 out of 5".
pub(super) fn review_rating(rating: Rating, locale: Locale) -> Html {
    let label = figures(rating, locale);
    // Firefox has screen readers say what is inside an image as well.
    let figures = element!("span", "class": "figures", "aria-hidden": "true"; label.clone());
    let content = vec![stars(rating), figures];
    element!(
        "p",
        "part" = "review-rating",
        "role" = "img",
        "aria-label" = label;
        content
    )
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
            let share = locale.decimal(rating.percentage());
            let share = [&share, messages.percent_sign].concat();
            vec![unbroken(share), text(", "), localized(explanation, locale)]
        }
        None => vec![stars(rating), unbroken(figures(rating, locale))],
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
    element!("p", "part": "rating"; line(content))
}

/// The value and the best one possible: "4 out of 5".
fn figures(rating: Rating, locale: Locale) -> String {
    let [value, best] = [rating.value(), rating.best()].map(|tenths| locale.decimal(tenths));
    [&value, locale.messages().out_of, &best].concat()
}

/// Five stars, filled to the half star.
fn stars(rating: Rating) -> Html {
    let halves = rating.half_stars();
    let mut stars = Vec::new();
    for index in 0..5 {
        let class = match halves.saturating_sub(index * 2) {
            0 => "star",
            1 => "star half",
            _ => "star full",
        };
        stars.push(element!("span", "class" = class; ()));
    }
    element!("span", "class": "stars", "aria-hidden": "true"; stars)
}
