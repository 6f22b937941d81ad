//! Year, running time, countries, genres and certificate.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::CardProps;
use super::fact::{fact, facts};
use super::localized::{localized, localized_list};
use crate::digits::digits;
use crate::i18n::of_number;

/// The facts in one line, without those that the file does not have.
pub(super) fn meta(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let messages = locale.messages();
    let mut list = Vec::new();
    if let Some(date) = film.date_published {
        let year = digits(date.year().into());
        list.push(fact(messages.year_label, None, VText::new(year).into()));
    }
    if let Some(duration) = film.duration {
        let minutes = duration.minutes();
        let unit = of_number(&messages.minutes, minutes as usize);
        let minutes = VText::new([&digits(minutes), unit].concat());
        list.push(fact(messages.duration_label, None, minutes.into()));
    }
    for (label, values) in [
        (&messages.country_label, &film.country_of_origin),
        (&messages.genre_label, &film.genre),
    ] {
        if !values.is_empty() {
            list.push(fact(
                of_number(label, values.len()),
                None,
                localized_list(values, *locale),
            ));
        }
    }
    if let Some(certificate) = &film.content_rating {
        let certificate = localized(certificate, *locale);
        list.push(fact(
            messages.content_rating_label,
            Some("certificate"),
            certificate,
        ));
    }
    facts("meta", list)
}
