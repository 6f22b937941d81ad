//! The reviews.

use yew::prelude::*;

use super::card::Unfolded;
use super::review::review;
use super::section::{Collapsible, show_all};
use crate::config::{Config, Section};
use crate::film::Film;
use crate::i18n::Locale;

/// The reviews; more than `data-max-reviews` stand behind "show all".
pub(super) fn reviews(film: &Film, config: &Config, locale: Locale, unfolded: &Unfolded) -> Html {
    if film.review.is_empty() {
        return Html::default();
    }
    let messages = locale.messages();
    let count = film.review.len();
    let all = unfolded.shows_all(Section::Reviews);
    let section = Collapsible {
        section: Section::Reviews,
        parts: [None, None],
        label: messages.review_label,
        hint: html! { <span class="count">{count.to_string()}</span> },
        config,
        unfolded,
    };
    section.render(html! {
        <div class="content">
            <ul part="reviews" id="review-list" role="list">
                for (place, each) in film.review.iter().enumerate() {
                    {review(each, !all && place >= config.max_reviews, config, locale)}
                }
            </ul>
            if count > config.max_reviews {
                {show_all(
                    Section::Reviews,
                    "review-list",
                    unfolded,
                    (messages.show_all_reviews_label)(count),
                    messages.show_fewer_label,
                )}
            }
        </div>
    })
}
