//! Year, running time, countries, genres and certificate.

use yew::prelude::*;

use super::CardProps;
use super::element::element;
use super::fact::{fact, facts};
use super::inline::unbroken;
use super::localized::{localized, localized_list};
use crate::digits::digits;
use crate::i18n::of_number;

/// The facts in one line, without those that the file does not have. Year and
/// running time are in no `<time>`: of a fact that is nothing else, screen readers
/// say nothing.
pub(super) fn meta(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let messages = locale.messages();
    let mut list = Vec::new();
    if let Some(date) = film.date_published {
        let year = unbroken(digits(date.year().into()));
        list.push(fact(messages.year_label, year));
    }
    if let Some(duration) = film.duration {
        let minutes = duration.minutes();
        let unit = of_number(&messages.minutes, minutes as usize);
        let minutes = [&digits(minutes), unit].concat();
        list.push(fact(messages.duration_label, unbroken(minutes)));
    }
    for (label, values) in [
        (&messages.country_label, &film.country_of_origin),
        (&messages.genre_label, &film.genre),
    ] {
        if !values.is_empty() {
            list.push(fact(
                of_number(label, values.len()),
                localized_list(values, *locale),
            ));
        }
    }
    if let Some(certificate) = &film.content_rating {
        let certificate = localized(certificate, *locale);
        list.push(fact(
            messages.content_rating_label,
            element!("span", "class": "certificate"; certificate),
        ));
    }
    facts("meta", list)
}
