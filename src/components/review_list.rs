//! The reviews.

use yew::prelude::*;

use super::CardProps;
use super::long_list::LongList;
use super::review::review;
use crate::config::Section;

/// The reviews; more than `data-max-reviews` stand behind "show all".
pub(super) fn review_list(card: &CardProps) -> Html {
    let messages = card.locale.messages();
    let reviews = &card.film.review;
    let list = LongList {
        section: Section::Reviews,
        label: messages.review_label,
        part: "reviews",
        id: "review-list",
        max: card.config.max_reviews,
        show_all_label: messages.show_all_reviews_label,
    };
    list.view(card, reviews.len(), &|index, hidden| {
        review(card, &reviews[index], hidden)
    })
}
