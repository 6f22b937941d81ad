use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};

use crate::{film_card_reading, script};

/// How many sources are tried; fewer by Node, which takes more than a tenth of a second for each.
fn cases() -> u32 {
    if script().is_some() { 15 } else { 150 }
}

/// Keys of all that is read, and of what is around it.
const KEYS: &str = "@id @type @value @language @graph @context name headline alternateName description abstract text \
    inLanguage datePublished dateCreated releasedEvent startDate copyrightYear duration timeRequired genre keywords \
    countryOfOrigin contentRating director author creator producer musicBy cinematographer editor actor character \
    characterName award image contentUrl width height caption url sameAs mainEntityOfPage review reviewBody \
    reviewRating ratingValue bestRating worstRating ratingCount reviewCount aggregateRating ratingExplanation publisher \
    positiveNotes negativeNotes itemListElement itemReviewed trailer potentialAction target about workPresented \
    title original_title original_language release_date overview genres id genre_ids spoken_languages iso_639_1 \
    iso_3166_1 production_countries origin_country poster_path vote_average vote_count credits cast crew job \
    translations data alternative_titles titles release_dates results certification videos key site type reviews content \
    author_details rating created_at external_ids imdb_id homepage Title Year Rated Released Runtime Genre Director \
    Writer Actors Plot Language Country Awards Poster Ratings Source Value Metascore imdbRating imdbVotes imdbID Type \
    Website Response Search";

const TEXTS: [&str; 48] = [
    "",
    " ",
    "Movie",
    "Review",
    "ScreeningEvent",
    "Person",
    "en",
    "es",
    "fr",
    "cn",
    "xx",
    "None",
    "N/A",
    "A Trip to the Moon",
    "Sun &amp;amp; Moon",
    "&oacute;",
    "&\\#39;",
    "<p>One</p><p>Two</p>",
    "&lt;b&gt;two&lt;/b&gt;",
    "**Go**",
    "\\*\\*Go\\*\\*",
    "    **code**",
    "# One\n\n_two_",
    "[a](https://b.example)",
    "a, b, c",
    "Ada; Leo",
    "1902",
    "1902-09-01",
    "1970-01-01T00:00:00Z",
    "September 1, 1902",
    "04/05/1902",
    "PT13M",
    "13 min",
    "/title/7/",
    "#id",
    "../a.jpg",
    "//cdn.example/no-poster.png",
    "https://films.example/a b",
    "javascript:alert(1)",
    "data:image/png;base64,AA",
    "96%",
    "4/5",
    "-1",
    "0.5",
    "1,234",
    "movie",
    "True",
    "YouTube",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        6 => select(TEXTS.to_vec()).prop_map(Value::from),
        1 => "\\PC{0,12}".prop_map(Value::from),
        1 => (-3..200i64).prop_map(Value::from),
        1 => (-1.0..11.0f64).prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(4, 60, 6, |inner| {
        let keys: Vec<&str> = KEYS.split_whitespace().collect();
        prop_oneof![
            3 => proptest::collection::vec((select(keys), inner.clone()), 0..6).prop_map(|members| {
                let members = members.into_iter().map(|(key, value)| (key.to_owned(), value));
                Value::Object(Map::from_iter(members))
            }),
            1 => proptest::collection::vec(inner, 0..4).prop_map(Value::from),
        ]
    })
}

/// A film of one of the sources, with any members at all.
fn film() -> impl Strategy<Value = Value> {
    let keys: Vec<&str> = KEYS.split_whitespace().collect();
    let members = proptest::collection::vec((select(keys), value()), 0..16);
    let start = select(vec![
        json!({ "@type": "Movie", "name": "A Trip to the Moon" }),
        json!({ "title": "A Trip to the Moon", "original_title": "Le Voyage", "original_language": "fr" }),
        json!({ "Title": "A Trip to the Moon", "imdbID": "tt0000417", "Response": "True" }),
        json!({}),
    ]);
    (start, members).prop_map(|(mut film, members)| {
        for (key, value) in members {
            if film.get(key).is_none() {
                film[key] = value;
            }
        }
        film
    })
}

#[test]
fn nothing_of_it_makes_a_film_file_that_check_complains_of() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let config = Config {
        failure_persistence: None,
        cases: cases(),
        ..Config::default()
    };
    let films = std::cell::Cell::new(0);
    let outcome = TestRunner::new_with_rng(config, rng).run(&film(), |source| {
        let outcome = film_card_reading(&["import", "-"], &source.to_string());
        prop_assert!(
            [0, 2].contains(&outcome.status),
            "{source}: {}",
            outcome.error
        );
        if outcome.status == 0 {
            films.set(films.get() + 1);
            let checked = film_card_reading(&["check", "-"], &outcome.out);
            prop_assert_eq!(
                (checked.status, checked.out),
                (0, String::new()),
                "{}",
                source
            );
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(films.get() > cases() / 2, "{} films", films.get());
}
