//! The reader of film files. It leaves out the smallest part that holds a fault,
//! and returns all faults at once.

mod describe;
#[cfg(feature = "command")]
mod described;
mod edit_distance;
#[cfg(feature = "command")]
mod field;
mod slot;
mod walk;

#[cfg(feature = "command")]
pub use field::{Field, Form, Object};

use self::slot::{COUNT, LINE, Member, OBJECT, Slot};
use self::walk::{Reader, Step};
use super::{
    AggregateRating, Film, Image, Json, Kind, Localized, PerformanceRole, Person, Rating, Review,
    VideoObject, WatchAction,
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
                    Slot::AggregateRatings(&mut film.aggregate_rating),
                ),
                ("trailer", Slot::Video(&mut film.trailer)),
                (
                    "potentialAction",
                    Slot::WatchActions(&mut film.potential_action),
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
                ("spoiler", Slot::Flag(&mut review.spoiler)),
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

    fn video<J: Json>(&mut self, value: Kind<J>) -> Option<VideoObject> {
        let (mut url, mut name) = (None, None);
        self.members(
            value,
            OBJECT,
            &mut [("url", Slot::Url(&mut url))],
            &mut [("name", Slot::Text(&mut name))],
        );
        Some(VideoObject { url: url?, name })
    }

    fn watch_action<J: Json>(&mut self, value: Kind<J>) -> Option<WatchAction> {
        let (mut name, mut target) = (None, None);
        self.members(
            value,
            OBJECT,
            &mut [
                ("name", Slot::Text(&mut name)),
                ("target", Slot::Url(&mut target)),
            ],
            &mut [],
        );
        Some(WatchAction {
            name: name?,
            target: target?,
        })
    }

    fn rating<J: Json>(&mut self, value: Kind<J>) -> Option<Rating> {
        let figures = self.figures(value, Vec::new());
        self.on_scale::<J>(figures?)
    }

    fn aggregate_rating<J: Json>(&mut self, value: Kind<J>) -> Option<AggregateRating> {
        let (mut rating_count, mut author, mut rating_explanation) = (None, None, None);
        let faults = self.faults.len();
        let is_object = matches!(value, Kind::Object(_));
        let figures = self.figures(
            value,
            vec![
                ("ratingCount", Slot::Count(&mut rating_count)),
                ("author", Slot::Person(&mut author)),
                ("ratingExplanation", Slot::Text(&mut rating_explanation)),
            ],
        );
        let is_told = rating_count.is_some() || author.is_some() || rating_explanation.is_some();
        if is_object && !is_told {
            self.path.push(Step::Key("ratingCount"));
            let path = self.path();
            // A fault of the count has been told.
            if !self.faults[faults..]
                .iter()
                .any(|fault| fault.path() == path)
            {
                self.fault(&["is missing, expected ", COUNT]);
            }
            self.path.pop();
        }
        let rating = self.on_scale::<J>(figures?)?;
        is_told.then_some(AggregateRating {
            rating,
            rating_count,
            author,
            rating_explanation,
        })
    }

    /// Reads the figures of a rating, and these members beside them. One faulty
    /// figure makes the whole rating faulty, since the others then have no certain
    /// meaning.
    fn figures<J: Json>(&mut self, value: Kind<J>, beside: Vec<Member>) -> Option<Figures> {
        let faults = self.faults.len();
        let (mut value_of, mut best, mut worst) = (None, None, None);
        let mut optional = vec![
            ("bestRating", Slot::Number(&mut best)),
            ("worstRating", Slot::Number(&mut worst)),
        ];
        optional.extend(beside);
        self.members(
            value,
            OBJECT,
            &mut [("ratingValue", Slot::Number(&mut value_of))],
            &mut optional,
        );
        drop(optional);
        let is_of_figure = |fault: &Error| {
            let path = fault.path();
            FIGURES.iter().any(|key| path.ends_with(key))
        };
        if self.faults[faults..].iter().any(is_of_figure) {
            return None;
        }
        Some(Figures {
            value: value_of?,
            best,
            worst,
        })
    }

    /// The rating of these figures, if it is on their scale.
    fn on_scale<J: Json>(&mut self, figures: Figures) -> Option<Rating> {
        let has_best = figures.best.is_some();
        let (given, best, worst) = (
            figures.value,
            figures.best.unwrap_or(Rating::BEST),
            figures.worst.unwrap_or(Rating::WORST),
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

/// The keys of what makes a rating.
const FIGURES: [&str; 3] = ["ratingValue", "bestRating", "worstRating"];

/// The figures of a rating as the file has them.
struct Figures {
    value: f64,
    best: Option<f64>,
    worst: Option<f64>,
}
