//! English.

use super::messages::join;
use super::{Locale, Messages};
use crate::digits::digits;

pub(super) const MESSAGES: Messages = Messages {
    decimal_mark: '.',
    grouping_mark: ',',
    grouping_from: 4,

    language_label: "Language",
    original_title_label: "Original title",
    poster_label: |title| join(&["Poster of ", title]),
    year_label: "Year",
    duration_label: "Running time",
    country_label: |count| if count == 1 { "Country" } else { "Countries" },
    genre_label: |count| if count == 1 { "Genre" } else { "Genres" },
    content_rating_label: "Certificate",
    minutes: |minutes| match minutes {
        1 => "1 minute".to_owned(),
        _ => join(&[&digits(minutes), " minutes"]),
    },
    date: |year, month, day| {
        let year = digits(year.into());
        match (month, day) {
            (Some(month), Some(day)) => {
                join(&[month_name(month), " ", &digits(day.into()), ", ", &year])
            }
            (Some(month), None) => join(&[month_name(month), " ", &year]),
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

    rating: |value, best| join(&[value, " out of ", best]),
    rating_count: |count, written| match count {
        1 => "1 rating".to_owned(),
        _ => join(&[written, " ratings"]),
    },
    show_all_actors_label: |count| join(&["Show the full cast (", &digits(count as u32), ")"]),
    show_all_reviews_label: |count| join(&["Show all reviews (", &digits(count as u32), ")"]),
    show_fewer_label: "Show fewer",
};

fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
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
    NAMES[usize::from(month.saturating_sub(1).min(11))]
}
