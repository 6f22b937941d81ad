//! Ratings: stars for the eye, the figures and their scale for everyone.

use yew::prelude::*;

use super::CardProps;
use super::inline::count;
use super::line::text;
use crate::film::Rating;
use crate::i18n::Locale;

/// A review's rating, one image to assistive technology: "4 out of 5".
pub(super) fn review_rating(rating: Rating, locale: Locale) -> Html {
    let [value, best] = figures(rating, locale);
    let label = (locale.messages().rating)(&value, &best);
    let content = stars_and(rating, label.clone());
    html! { <p part="review-rating" role="img" aria-label={label}>{content}</p> }
}

/// The aggregate rating of the film, with the number of ratings.
pub(super) fn aggregate_rating(card: &CardProps) -> Html {
    let Some(aggregate) = card.film.aggregate_rating else {
        return Html::default();
    };
    let messages = card.locale.messages();
    let [value, best] = figures(aggregate.rating, card.locale);
    let mut content = stars_and(aggregate.rating, (messages.rating)(&value, &best));
    let number = aggregate.rating_count;
    let written = card.locale.count(number);
    content.push(text(", "));
    content.push(count((messages.rating_count)(number, &written)));
    html! { <p part="rating">{content}</p> }
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
        html! { <span class="figures">{figures}</span> },
    ]
}
