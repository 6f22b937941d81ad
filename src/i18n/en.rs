//! English.

use super::messages::month_name;
use super::{Locale, Messages};
use crate::digits::digits;

pub(super) const MESSAGES: Messages = Messages {
    decimal_mark: '.',
    grouping_mark: ',',
    grouping_from: 4,

    language_label: "Language",
    original_title_label: "Original title",
    poster_label: "Poster of ",
    year_label: "Year",
    duration_label: "Running time",
    country_label: ["Country", "Countries"],
    genre_label: ["Genre", "Genres"],
    content_rating_label: "Certificate",
    minutes: [" minute", " minutes"],
    date: |year, month, day| {
        let year = digits(year.into());
        match (month, day) {
            (Some(month), Some(day)) => [
                month_name(&MONTHS, month),
                " ",
                &digits(day.into()),
                ", ",
                &year,
            ]
            .concat(),
            (Some(month), None) => [month_name(&MONTHS, month), " ", &year].concat(),
            _ => year,
        }
    },

    director_label: ["Director", "Directors"],
    author_label: ["Writer", "Writers"],
    producer_label: ["Producer", "Producers"],
    music_by_label: "Music",
    cinematographer_label: "Cinematography",
    editor_label: "Editing",

    trailer_label: "Trailer",
    watch_on_label: "Watch on ",
    url_label: "The film’s page",

    description_label: "Synopsis",
    about_label: "Themes",
    actor_label: "Cast",
    as_label: "as",
    award_label: "Awards",
    review_label: "Reviews",
    spoiler_label: "Tells how the film ends",
    positive_notes_label: "Strengths",
    negative_notes_label: "Weaknesses",
    by_label: "By",
    review_link_label: "Read the full review",
    published_in_label: " in ",
    written_in: |language| match language {
        Locale::En => "Written in English",
        Locale::Es => "Written in Spanish",
    },

    out_of: " out of ",
    percent_sign: "%",
    rating_count: |count, written| match count {
        1 => "1 rating".to_owned(),
        _ => [written, " ratings"].concat(),
    },
    show_all_actors_label: "Show the full cast",
    show_all_reviews_label: "Show all reviews",
    show_fewer_label: "Show fewer",
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
