//! The by-line of a review.

use yew::prelude::*;

use super::inline::{span, time};
use super::line::{line, separated, text};
use super::link::person;
use super::localized::localized;
use crate::film::Review;
use crate::i18n::Locale;

/// Author, publisher and date; nothing where the file has none of them.
pub(super) fn byline(review: &Review, locale: Locale) -> Option<Html> {
    let messages = locale.messages();
    let mut pieces = Vec::new();
    if let Some(author) = &review.author {
        let author = span("review-author", person(author, locale));
        let by = vec![text(messages.by_label), text(" "), author];
        pieces.push(line(by));
    }
    if let Some(publisher) = &review.publisher {
        pieces.push(localized(publisher, locale));
    }
    if let Some(date) = review.date_published {
        let text = (messages.date)(date.year(), date.month(), date.day());
        pieces.push(time(date.iso(), text));
    }
    (!pieces.is_empty()).then(|| separated(pieces))
}
