//! Year, running time, countries, genres and certificate.

use yew::prelude::*;

use super::{localized, separated};
use crate::film::{Film, Text};
use crate::i18n::Locale;

/// The facts in one line; what the file does not have is not there.
pub(super) fn meta(film: &Film, locale: Locale) -> Html {
    let messages = locale.messages();
    let texts = |texts: &[Text]| separated(texts.iter().map(|text| localized(text, locale)));
    let mut facts: Vec<Html> = Vec::new();
    let mut add = |label: &'static str, class: &'static str, fact: Html| {
        facts.push(html! {
            <div {class}>
                <dt class="spoken">{label}</dt>
                <dd>{fact}</dd>
            </div>
        });
    };

    if let Some(date) = film.date_published {
        let year = date.year().to_string();
        let datetime = date.to_string();
        add(
            messages.year_label,
            "year",
            html! { <time {datetime}>{year}</time> },
        );
    }
    if let Some(duration) = film.duration {
        let minutes = duration.minutes();
        let datetime = ["PT", &minutes.to_string(), "M"].concat();
        let text = (messages.minutes)(minutes);
        add(
            messages.duration_label,
            "duration",
            html! { <time {datetime}>{text}</time> },
        );
    }
    if !film.country_of_origin.is_empty() {
        let countries = &film.country_of_origin;
        add(
            (messages.country_label)(countries.len()),
            "countries",
            texts(countries),
        );
    }
    if !film.genre.is_empty() {
        add(
            (messages.genre_label)(film.genre.len()),
            "genres",
            texts(&film.genre),
        );
    }
    if let Some(certificate) = &film.content_rating {
        add(
            messages.content_rating_label,
            "certificate",
            localized(certificate, locale),
        );
    }
    if facts.is_empty() {
        return Html::default();
    }
    html! { <dl part="meta">{facts}</dl> }
}
