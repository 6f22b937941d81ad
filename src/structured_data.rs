//! A film for search engines: <https://schema.org/Movie> as JSON-LD in one
//! language, without the parts that the card does not show.

mod json_object;
mod things;

use self::json_object::{JsonObject, quoted};
use self::things::{Things, aggregate_rating};
use crate::config::{Config, Section};
use crate::film::Film;
use crate::i18n::Locale;

/// The film as one JSON object, safe inside a `<script>`.
///
/// It has all that a card with these options shows in this language, and the
/// addresses of the film. A review without an author or a rating is left out,
/// since search engines require both, and so is what a review says that tells the end.
///
/// # Example
/// ```
/// use film_card::{config::Config, film, i18n::Locale, structured_data};
///
/// let film = film::read(serde_json::json!({ "name": { "en": "Moon", "es": "Luna" } }));
/// assert_eq!(
///     structured_data::movie(&film.film.unwrap(), &Config::default(), Locale::Es),
///     r#"{"@context":"https://schema.org","@type":"Movie","name":"Luna"}"#,
/// );
/// ```
pub fn movie(film: &Film, config: &Config, locale: Locale) -> String {
    let things = Things(locale);
    let shows = |section| !config.hides(section);
    let name = film.name.shown(locale).value;
    let mut movie = JsonObject::in_schema_org();
    movie.text("@type", "Movie");
    movie.text("name", name);
    if let Some((original, _)) = film.original_title()
        && original != name
    {
        movie.text("alternateName", original);
    }
    if let Some(url) = &film.url {
        movie.text("url", url.as_str());
    }
    let same_as = film.same_as.iter().map(|url| quoted(url.as_str()));
    movie.list("sameAs", same_as.collect());
    if let (Some(image), true) = (&film.image, shows(Section::Poster)) {
        movie.text("image", image.url.as_str());
    }
    if shows(Section::Meta) {
        if let Some(date) = film.date_published {
            movie.text("datePublished", &date.iso());
        }
        if let Some(duration) = film.duration {
            movie.text("duration", &duration.in_minutes());
        }
        movie.list(
            "countryOfOrigin",
            things.named("Country", &film.country_of_origin),
        );
        movie.list("genre", things.texts(&film.genre));
        movie.maybe("contentRating", &film.content_rating, locale);
    }
    if shows(Section::Credits) {
        // schema.org has no property for cinematographers.
        for (key, people) in [
            ("director", &film.director),
            ("author", &film.author),
            ("producer", &film.producer),
            ("musicBy", &film.music_by),
            ("editor", &film.editor),
        ] {
            let people = people.iter();
            let people = people.map(|person| things.person(&person.name, person.url.as_ref()));
            movie.list(key, people.collect());
        }
    }
    if shows(Section::Cast) {
        let roles = film.actor.iter().map(|role| things.role(role));
        movie.list("actor", roles.collect());
    }
    if shows(Section::Synopsis) {
        if let Some(description) = &film.description {
            movie.text("description", &things.paragraphs(description));
        }
        movie.list("about", things.named("Thing", &film.about));
    }
    if shows(Section::Awards) {
        movie.list("award", things.texts(&film.award));
    }
    if shows(Section::Links) {
        if let Some(trailer) = &film.trailer {
            movie.member("trailer", &things.video(trailer));
        }
        let actions = film.potential_action.iter();
        let actions = actions.map(|action| things.watch_action(action));
        movie.list("potentialAction", actions.collect());
    }
    if shows(Section::Reviews) {
        let mut ratings = film.aggregate_rating.iter();
        if let Some(rating) = ratings.find_map(aggregate_rating) {
            movie.member("aggregateRating", &rating);
        }
        let reviews = film
            .review
            .iter()
            .filter_map(|review| things.review(review));
        movie.list("review", reviews.collect());
    }
    movie.end()
}
