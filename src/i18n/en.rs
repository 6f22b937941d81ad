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
    poster_label: |title| ["Poster of ", title].concat(),
    year_label: "Year",
    duration_label: "Running time",
    country_label: |count| if count == 1 { "Country" } else { "Countries" },
    genre_label: |count| if count == 1 { "Genre" } else { "Genres" },
    content_rating_label: "Certificate",
    minutes: |minutes| match minutes {
        1 => "1 minute".to_owned(),
        _ => [&digits(minutes), " minutes"].concat(),
    },
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

    director_label: |count| if count == 1 { "Director" } else { "Directors" },
    author_label: |count| if count == 1 { "Writer" } else { "Writers" },
    producer_label: |count| if count == 1 { "Producer" } else { "Producers" },
    music_by_label: "Music",
    cinematographer_label: "Cinematography",
    editor_label: "Editing",

    description_label: "Synopsis",
    about_label: "Themes",
    actor_label: "Cast",
    as_label: "as",
    award_label: "Awards",
    review_label: "Reviews",
    positive_notes_label: "Strengths",
    negative_notes_label: "Weaknesses",
    by_label: "By",
    review_link_label: "Read the full review",
    published_in_label: " in ",
    written_in: |language| match language {
        Locale::En => "Written in English",
        Locale::Es => "Written in Spanish",
    },

    rating: |value, best| [value, " out of ", best].concat(),
    percentage: |value| [value, "%"].concat(),
    rating_count: |count, written| match count {
        1 => "1 rating".to_owned(),
        _ => [written, " ratings"].concat(),
    },
    show_all_actors_label: |count| ["Show the full cast (", &digits(count as u32), ")"].concat(),
    show_all_reviews_label: |count| ["Show all reviews (", &digits(count as u32), ")"].concat(),
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
