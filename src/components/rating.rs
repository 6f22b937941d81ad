//! Ratings: stars for the eye, the figures and their scale for everyone.

use yew::prelude::*;

use crate::film::{Film, Rating};
use crate::i18n::Locale;

/// A review's rating, one image to assistive technology: "4 out of 5".
pub(super) fn review_rating(rating: Rating, locale: Locale) -> Html {
    let [value, best] = [rating.value(), rating.best()].map(|tenths| locale.decimal(tenths));
    let label = (locale.messages().rating)(&value, &best);
    html! {
        <p part="review-rating" role="img" aria-label={label}>
            {stars(rating)}
            <span class="figures">{value}{"/"}{best}</span>
        </p>
    }
}

/// What all who rated the film gave it, with their number.
pub(super) fn aggregate_rating(film: &Film, locale: Locale) -> Html {
    let Some(aggregate) = film.aggregate_rating else {
        return Html::default();
    };
    let messages = locale.messages();
    let [value, best] =
        [aggregate.rating.value(), aggregate.rating.best()].map(|tenths| locale.decimal(tenths));
    let count = aggregate.rating_count;
    html! {
        <p part="rating">
            {stars(aggregate.rating)}
            <span class="figures">{(messages.rating)(&value, &best)}</span>
            {", "}
            <span class="count">{(messages.rating_count)(count, &locale.count(count))}</span>
        </p>
    }
}

/// Five stars, filled to the half star.
fn stars(rating: Rating) -> Html {
    let halves = rating.half_stars();
    let star = |place: u8| match halves.saturating_sub(place * 2) {
        0 => "star",
        1 => "star half",
        _ => "star full",
    };
    html! {
        <span class="stars" aria-hidden="true">
            for place in 0..5 {
                <span class={star(place)} />
            }
        </span>
    }
}
