//! Every text that the card itself says. A locale that lacks one does not
//! compile.

use super::Locale;

/// A text for one thing, and one for any other number of them.
pub type OneAndMore = [&'static str; 2];

/// The one of these texts that stands with `count` things.
pub fn of_number(texts: &OneAndMore, count: usize) -> &'static str {
    let [one, more] = texts;
    if count == 1 { one } else { more }
}

/// The texts of one locale. `_label` ends the name of a text that names
/// something, on the screen or spoken. A text with arguments is a function, if the
/// languages put them in different places.
#[derive(Debug)]
pub struct Messages {
    /// Between the whole part of a number and its decimals.
    pub decimal_mark: char,
    /// Between groups of three digits.
    pub grouping_mark: char,
    /// The smallest number of digits that are grouped.
    pub grouping_from: usize,

    /// Name of the group of two language buttons.
    pub language_label: &'static str,
    /// Before the title in the film's own language.
    pub original_title_label: &'static str,
    /// Before the title, in the poster's text alternative where the film gives none.
    pub poster_label: &'static str,
    /// Before the year.
    pub year_label: &'static str,
    /// Before the running time.
    pub duration_label: &'static str,
    /// Before one country, and before more.
    pub country_label: OneAndMore,
    /// Before one genre, and before more.
    pub genre_label: OneAndMore,
    /// Before the certificate.
    pub content_rating_label: &'static str,
    /// Behind one minute, and behind more.
    pub minutes: OneAndMore,
    /// A date: year, and month (1 to 12) and day where they are known.
    pub date: fn(year: u16, month: Option<u8>, day: Option<u8>) -> String,

    /// Before one director, and before more.
    pub director_label: OneAndMore,
    /// Before one writer, and before more.
    pub author_label: OneAndMore,
    /// Before one producer, and before more.
    pub producer_label: OneAndMore,
    /// Before the composers and performers of the music.
    pub music_by_label: &'static str,
    /// Before one or more cinematographers.
    pub cinematographer_label: &'static str,
    /// Before one or more editors.
    pub editor_label: &'static str,

    /// Link to the trailer.
    pub trailer_label: &'static str,
    /// Before the name of a place to watch the film at, with a blank behind it.
    pub watch_on_label: &'static str,
    /// Link to the film's own page.
    pub url_label: &'static str,

    /// Heading of the synopsis.
    pub description_label: &'static str,
    /// Before the film's themes.
    pub about_label: &'static str,
    /// Heading of the cast.
    pub actor_label: &'static str,
    /// Between an actor and the character.
    pub as_label: &'static str,
    /// Heading of the awards.
    pub award_label: &'static str,
    /// Heading of the reviews.
    pub review_label: &'static str,
    /// Button that opens a text which tells the end.
    pub spoiler_label: &'static str,
    /// Before the strengths that a review names.
    pub positive_notes_label: &'static str,
    /// Before the weaknesses that a review names.
    pub negative_notes_label: &'static str,
    /// Before the name of a review's author.
    pub by_label: &'static str,
    /// Link to the page of a review.
    pub review_link_label: &'static str,
    /// Between that and the publisher, with a blank on both sides.
    pub published_in_label: &'static str,
    /// Note on a review that the card has in this language only.
    pub written_in: fn(language: Locale) -> &'static str,

    /// Between a rating and the best one possible, both as [`Locale::decimal`] writes
    /// them: "4 out of 5".
    pub out_of: &'static str,
    /// Behind a percentage, as [`Locale::decimal`] writes it.
    pub percent_sign: &'static str,
    /// The number of ratings of an aggregate: as a number, and as
    /// [`Locale::count`] writes it.
    pub rating_count: fn(count: u32, written: &str) -> String,
    /// Button that shows the whole cast, whose number stands behind it in parentheses.
    pub show_all_actors_label: &'static str,
    /// Button that shows every review, as many as stand behind it in parentheses.
    pub show_all_reviews_label: &'static str,
    /// Button that shows the beginning of a list again.
    pub show_fewer_label: &'static str,
}

/// The name of a month, 1 to 12; any other number, which no date has, gives the
/// nearest month, since a panic would cost code.
pub(super) fn month_name(names: &[&'static str; 12], month: u8) -> &'static str {
    names[usize::from(month.saturating_sub(1).min(11))]
}
