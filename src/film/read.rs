//! The reader of film files. It leaves out the smallest part that holds a fault,
//! and returns all faults at once.

mod describe;
#[cfg(not(target_arch = "wasm32"))]
mod described;
mod edit_distance;
#[cfg(not(target_arch = "wasm32"))]
mod form;
mod slot;
mod walk;

#[cfg(not(target_arch = "wasm32"))]
pub use form::{Field, Form, Object};

use self::slot::{LINE, OBJECT, Slot};
use self::walk::{Reader, Step};
use super::{
    AggregateRating, Film, Image, Json, Kind, Localized, PerformanceRole, Person, Rating, Review,
};
use crate::error::Error;

/// The film of a file, with the faults and warnings of that.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The film without its faulty parts; `None` without a usable name.
    pub film: Option<Film>,
    /// The parts that were left out, each with the reason.
    pub faults: Vec<Error>,
    /// Keys that the format does not know.
    pub warnings: Vec<Error>,
}

/// Reads a film from parsed JSON.
///
/// # Example
/// ```
/// let file = serde_json::json!({ "name": "Luna", "duration": "long" });
/// let reading = film_card::film::read(file);
/// assert!(reading.film.is_some());
/// assert_eq!(
///     reading.faults[0].to_string(),
///     r#"duration: is "long", expected an ISO 8601 duration such as PT106M"#,
/// );
/// ```
pub fn read<J: Json>(value: J) -> Reading {
    let mut reader = Reader::default();
    let film = reader.film(value.kind());
    Reading {
        film,
        faults: reader.faults,
        warnings: reader.warnings,
    }
}

/// The format: the required members of each object, and the others.
impl Reader {
    fn film<J: Json>(&mut self, value: Kind<J>) -> Option<Film> {
        let mut name = None;
        let mut film = Film::new(Localized::same("".into()));
        self.members(
            value,
            OBJECT,
            &mut [("name", Slot::Text(&mut name))],
            &mut [
                ("id", Slot::Line(&mut film.id, LINE)),
                ("alternateName", Slot::Titles(&mut film.alternate_name)),
                ("inLanguage", Slot::Languages(&mut film.in_language)),
                ("datePublished", Slot::Date(&mut film.date_published)),
                ("duration", Slot::Duration(&mut film.duration)),
                ("genre", Slot::Texts(&mut film.genre)),
                ("countryOfOrigin", Slot::Texts(&mut film.country_of_origin)),
                ("contentRating", Slot::Text(&mut film.content_rating)),
                ("director", Slot::People(&mut film.director)),
                ("author", Slot::People(&mut film.author)),
                ("producer", Slot::People(&mut film.producer)),
                ("musicBy", Slot::People(&mut film.music_by)),
                ("cinematographer", Slot::People(&mut film.cinematographer)),
                ("editor", Slot::People(&mut film.editor)),
                ("actor", Slot::Roles(&mut film.actor)),
                ("description", Slot::Paragraphs(&mut film.description)),
                ("award", Slot::Texts(&mut film.award)),
                ("image", Slot::Image(&mut film.image)),
                ("review", Slot::Reviews(&mut film.review)),
                (
                    "aggregateRating",
                    Slot::AggregateRating(&mut film.aggregate_rating),
                ),
                ("sameAs", Slot::Urls(&mut film.same_as)),
                ("about", Slot::Texts(&mut film.about)),
                ("url", Slot::Url(&mut film.url)),
            ],
        );
        film.name = name?;
        Some(film)
    }

    fn person<J: Json>(&mut self, value: Kind<J>) -> Option<Person> {
        let (mut name, mut url) = (None, None);
        self.named(value, &mut name, &mut [("url", Slot::Url(&mut url))]);
        Some(Person { name: name?, url })
    }

    fn role<J: Json>(&mut self, value: Kind<J>) -> Option<PerformanceRole> {
        let (mut name, mut character_name, mut url) = (None, None, None);
        self.named(
            value,
            &mut name,
            &mut [
                ("characterName", Slot::Text(&mut character_name)),
                ("url", Slot::Url(&mut url)),
            ],
        );
        Some(PerformanceRole {
            name: name?,
            character_name,
            url,
        })
    }

    fn image<J: Json>(&mut self, value: Kind<J>) -> Option<Image> {
        let (mut url, mut width, mut height, mut caption) = (None, None, None, None);
        self.members(
            value,
            OBJECT,
            &mut [("url", Slot::Url(&mut url))],
            &mut [
                ("width", Slot::Count(&mut width)),
                ("height", Slot::Count(&mut height)),
                ("caption", Slot::Text(&mut caption)),
            ],
        );
        Some(Image {
            url: url?,
            width,
            height,
            caption,
        })
    }

    fn review<J: Json>(&mut self, value: Kind<J>) -> Option<Review> {
        let mut review = Review::default();
        let is_object = self.members(
            value,
            OBJECT,
            &mut [],
            &mut [
                ("name", Slot::Text(&mut review.name)),
                ("reviewBody", Slot::Paragraphs(&mut review.review_body)),
                ("author", Slot::Person(&mut review.author)),
                ("publisher", Slot::Text(&mut review.publisher)),
                ("url", Slot::Url(&mut review.url)),
                ("datePublished", Slot::Date(&mut review.date_published)),
                ("inLanguage", Slot::Language(&mut review.in_language)),
                ("reviewRating", Slot::Rating(&mut review.review_rating)),
                ("positiveNotes", Slot::Texts(&mut review.positive_notes)),
                ("negativeNotes", Slot::Texts(&mut review.negative_notes)),
            ],
        );
        let Review {
            name,
            review_body,
            review_rating,
            ..
        } = &review;
        if name.is_some() || review_body.is_some() || review_rating.is_some() {
            return Some(review);
        }
        if is_object {
            self.is(
                "a review that says nothing",
                "a name, a reviewBody or a reviewRating",
            );
        }
        None
    }

    fn aggregate_rating<J: Json>(&mut self, value: Kind<J>) -> Option<AggregateRating> {
        let mut count = None;
        let rating = self.rating(value, Some(&mut count));
        Some(AggregateRating {
            rating: rating?,
            rating_count: count?,
        })
    }

    /// Reads a rating, and into `count` the number of ratings if that is required.
    /// One faulty figure makes the whole rating faulty, since the others then have
    /// no certain meaning.
    fn rating<J: Json>(
        &mut self,
        value: Kind<J>,
        mut count: Option<&mut Option<u32>>,
    ) -> Option<Rating> {
        let faults = self.faults.len();
        let (mut given, mut best, mut worst) = (None, None, None);
        let mut required = vec![("ratingValue", Slot::Number(&mut given))];
        if let Some(count) = &mut count {
            required.push(("ratingCount", Slot::Count(count)));
        }
        self.members(
            value,
            OBJECT,
            &mut required,
            &mut [
                ("bestRating", Slot::Number(&mut best)),
                ("worstRating", Slot::Number(&mut worst)),
            ],
        );
        // A fault of the count, at most one, leaves the figures as they are.
        let of_count = usize::from(matches!(count, Some(None)));
        if self.faults.len() > faults + of_count {
            return None;
        }
        let has_best = best.is_some();
        let (given, best, worst) = (
            given?,
            best.unwrap_or(Rating::BEST),
            worst.unwrap_or(Rating::WORST),
        );
        let tenths = |number: f64| (number * 10.0).round() as i32;
        let (key, number, relation, limit) = if tenths(best) <= tenths(worst) {
            match has_best {
                true => ("bestRating", best, " is not above worstRating ", worst),
                false => ("worstRating", worst, " is not below bestRating ", best),
            }
        } else if given > best {
            ("ratingValue", given, " is above bestRating ", best)
        } else if given < worst {
            ("ratingValue", given, " is below worstRating ", worst)
        } else {
            return Some(Rating::new(tenths(given), tenths(best), tenths(worst)));
        };
        self.path.push(Step::Key(key));
        self.fault(&[&J::print(number), relation, &J::print(limit)]);
        self.path.pop();
        None
    }
}
