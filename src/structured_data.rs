//! A film for search engines: <https://schema.org/Movie> as JSON-LD, in one
//! language, and of it only what the card shows.
//!
//! The JSON is written by hand: there is little of it, and what a page loads
//! has no other use for a serializer.

use crate::config::{Config, Section};
use crate::digits::digits;
use crate::film::{AggregateRating, Film, Paragraphs, PerformanceRole, Rating, Review, Text, Url};
use crate::i18n::Locale;

/// The film as one JSON object, safe inside a `<script>`.
///
/// It tells what a card with these options shows in this language, and the
/// film's addresses. A review is in it if it has an author and a rating, which
/// search engines require.
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
    let w = Words(locale);
    let shows = |section| !config.hides(section);
    let name = film.name.shown(locale).value;
    let mut movie = Object("{\"@context\":\"https://schema.org\"".to_owned());
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
            movie.text("datePublished", &date.to_string());
        }
        if let Some(duration) = film.duration {
            movie.text("duration", &duration.in_minutes());
        }
        movie.list(
            "countryOfOrigin",
            w.named("Country", &film.country_of_origin),
        );
        movie.list("genre", w.texts(&film.genre));
        movie.maybe("contentRating", &film.content_rating, locale);
    }
    if shows(Section::Credits) {
        // It has no word for cinematographers.
        for (key, people) in [
            ("director", &film.director),
            ("author", &film.author),
            ("producer", &film.producer),
            ("musicBy", &film.music_by),
            ("editor", &film.editor),
        ] {
            let people = people.iter();
            let people = people.map(|person| w.person(&person.name, person.url.as_ref()));
            movie.list(key, people.collect());
        }
    }
    if shows(Section::Cast) {
        let roles = film.actor.iter().map(|role| w.role(role));
        movie.list("actor", roles.collect());
    }
    if shows(Section::Synopsis) {
        if let Some(description) = &film.description {
            movie.text("description", &w.paragraphs(description));
        }
        movie.list("about", w.named("Thing", &film.about));
    }
    if shows(Section::Awards) {
        movie.list("award", w.texts(&film.award));
    }
    if shows(Section::Reviews) {
        if let Some(aggregate) = film.aggregate_rating {
            movie.member("aggregateRating", &aggregate_rating(aggregate));
        }
        let reviews = film.review.iter().filter_map(|review| w.review(review));
        movie.list("review", reviews.collect());
    }
    movie.end()
}

/// What of a film is in words, in the language of the card.
struct Words(Locale);

impl Words {
    fn texts(&self, texts: &[Text]) -> Vec<String> {
        let texts = texts.iter().map(|text| quoted(text.shown(self.0).value));
        texts.collect()
    }

    /// Things of which there is a name only.
    fn named(&self, kind: &str, names: &[Text]) -> Vec<String> {
        let things = names.iter().map(|name| {
            let mut thing = Object::of(kind);
            thing.text("name", name.shown(self.0).value);
            thing.end()
        });
        things.collect()
    }

    fn paragraphs(&self, text: &Paragraphs) -> String {
        text.shown(self.0).value.join("\n\n")
    }

    fn person(&self, name: &Text, url: Option<&Url>) -> String {
        let mut object = Object::of("Person");
        object.text("name", name.shown(self.0).value);
        if let Some(url) = url {
            object.text("url", url.as_str());
        }
        object.end()
    }

    fn role(&self, role: &PerformanceRole) -> String {
        let actor = self.person(&role.name, role.url.as_ref());
        let Some(character) = &role.character_name else {
            return actor;
        };
        let mut object = Object::of("PerformanceRole");
        object.member("actor", &actor);
        object.text("characterName", character.shown(self.0).value);
        object.end()
    }

    fn review(&self, review: &Review) -> Option<String> {
        let mut object = Object::of("Review");
        let author = review.author.as_ref()?;
        object.member("author", &self.person(&author.name, author.url.as_ref()));
        object.member(
            "reviewRating",
            &rating("Rating", review.review_rating?).end(),
        );
        object.maybe("name", &review.name, self.0);
        if let Some(body) = &review.review_body {
            object.text("reviewBody", &self.paragraphs(body));
        }
        if let Some(publisher) = &review.publisher {
            let publisher = self.named("Organization", std::slice::from_ref(publisher));
            object.member("publisher", &publisher[0]);
        }
        if let Some(date) = review.date_published {
            object.text("datePublished", &date.to_string());
        }
        if let Some(url) = &review.url {
            object.text("url", url.as_str());
        }
        for (key, notes) in [
            ("positiveNotes", &review.positive_notes),
            ("negativeNotes", &review.negative_notes),
        ] {
            if !notes.is_empty() {
                let items = self
                    .texts(notes)
                    .into_iter()
                    .enumerate()
                    .map(|(place, note)| {
                        let mut item = Object::of("ListItem");
                        item.member("position", &digits(place as u32 + 1));
                        item.member("name", &note);
                        item.end()
                    });
                let mut list = Object::of("ItemList");
                list.list("itemListElement", items.collect());
                object.member(key, &list.end());
            }
        }
        Some(object.end())
    }
}

fn aggregate_rating(aggregate: AggregateRating) -> String {
    let mut object = rating("AggregateRating", aggregate.rating);
    object.member("ratingCount", &digits(aggregate.rating_count));
    object.end()
}

fn rating(kind: &str, rating: Rating) -> Object {
    let mut object = Object::of(kind);
    for (key, tenths) in [
        ("ratingValue", rating.value()),
        ("bestRating", rating.best()),
        ("worstRating", rating.worst()),
    ] {
        // English writes numbers as JSON does.
        object.member(key, &Locale::En.decimal(tenths));
    }
    object
}

/// An object while it is written.
struct Object(String);

impl Object {
    fn of(kind: &str) -> Self {
        Object(["{\"@type\":", &quoted(kind)].concat())
    }

    /// Adds what is JSON already.
    fn member(&mut self, key: &str, json: &str) {
        for piece in [",\"", key, "\":", json] {
            self.0.push_str(piece);
        }
    }

    fn text(&mut self, key: &str, text: &str) {
        self.member(key, &quoted(text));
    }

    fn maybe(&mut self, key: &str, text: &Option<Text>, locale: Locale) {
        if let Some(text) = text {
            self.text(key, text.shown(locale).value);
        }
    }

    /// Adds a list, unless it is empty.
    fn list(&mut self, key: &str, items: Vec<String>) {
        if !items.is_empty() {
            self.member(key, &["[", &items.join(","), "]"].concat());
        }
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A text as JSON. `<` is written as an escape, so that the text can neither
/// end the script around it nor begin a comment there.
fn quoted(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut json = String::from('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => json.extend(['\\', char]),
            '\n' => json.push_str("\\n"),
            '<' | '\0'..' ' | '\u{2028}' | '\u{2029}' => {
                json.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    json.push(char::from(HEX[(char as usize >> shift) & 15]));
                }
            }
            _ => json.push(char),
        }
    }
    json.push('"');
    json
}
