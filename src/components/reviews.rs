//! The reviews.

use yew::prelude::*;

use super::CardProps;
use super::review::review;
use super::section::{long_list, shown};
use crate::config::Section;

/// The reviews; more than `data-max-reviews` stand behind "show all".
pub(super) fn reviews(card: &CardProps) -> Html {
    let messages = card.locale.messages();
    let shown = shown(card, Section::Reviews, card.config.max_reviews);
    let mut items = Vec::new();
    for (place, each) in card.film.review.iter().enumerate() {
        items.push(review(card, each, place >= shown));
    }
    long_list(
        card,
        Section::Reviews,
        messages.review_label,
        ["reviews", "review-list"],
        items,
        card.config.max_reviews,
        messages.show_all_reviews_label,
    )
}
