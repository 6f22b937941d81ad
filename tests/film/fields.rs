use film_card::film::{Film, Paragraphs, Person, Text, read};
use film_card::i18n::Locale;
use serde_json::{Value, json};

use crate::film_with;

/// A text in English, and in Spanish.
fn text(text: &str) -> Text {
    Text::same(text.into())
}

fn texts(text: &Text) -> [&str; 2] {
    Locale::ALL.map(|locale| &**text.shown(locale).value)
}

fn list(texts: &[Text]) -> Vec<[&str; 2]> {
    texts.iter().map(self::texts).collect()
}

fn paragraphs(text: &Paragraphs, locale: Locale) -> Vec<&str> {
    let shown = text.shown(locale).value;
    shown.iter().map(|paragraph| &**paragraph).collect()
}

fn people(people: &[Person]) -> Vec<([&str; 2], Option<&str>)> {
    let parts = people
        .iter()
        .map(|Person { name, url }| (texts(name), url.as_ref().map(|url| url.as_str())));
    parts.collect()
}

#[test]
fn only_the_name_is_always_there() {
    let reading = read(json!({ "name": "Luna" }));
    let film = reading.film.expect("a film");
    assert_eq!(texts(&film.name), ["Luna", "Luna"]);
    assert_eq!(
        serde_json::to_value(&film).unwrap(),
        json!({ "name": "Luna" })
    );
}

#[test]
fn a_text_is_the_same_in_every_language_or_one_per_language() {
    let film = film_with(&json!({ "contentRating": "PG" }));
    assert_eq!(texts(&film.content_rating.unwrap()), ["PG", "PG"]);
    let film = film_with(&json!({ "contentRating": { "en": "All ages", "es": "Todo público" } }));
    assert_eq!(
        texts(&film.content_rating.unwrap()),
        ["All ages", "Todo público"]
    );
    let film = film_with(&json!({ "contentRating": { "es": "Todo público" } }));
    assert_eq!(
        texts(&film.content_rating.unwrap()),
        ["Todo público", "Todo público"]
    );
}

#[test]
fn reads_single_values() {
    let film = film_with(&json!({
        "id": "luna",
        "name": { "en": "Moon", "es": "Luna" },
        "datePublished": "2007-01-21",
        "duration": "PT1H46M",
        "contentRating": "PG-13",
        "url": "luna.html",
    }));
    assert_eq!(film.id.as_deref(), Some("luna"));
    assert_eq!(texts(&film.name), ["Moon", "Luna"]);
    assert_eq!(film.date_published.unwrap().to_string(), "2007-01-21");
    assert_eq!(film.duration.unwrap().minutes(), 106);
    assert_eq!(texts(&film.content_rating.unwrap()), ["PG-13", "PG-13"]);
    assert_eq!(film.url.unwrap().as_str(), "luna.html");
}

#[test]
fn lists_of_texts_in_their_order() {
    let two = json!(["One", { "en": "Two", "es": "Dos" }]);
    let film = film_with(&json!({
        "alternateName": two, "genre": two, "countryOfOrigin": two, "award": two, "about": two,
    }));
    for each in [
        &film.alternate_name,
        &film.genre,
        &film.country_of_origin,
        &film.award,
        &film.about,
    ] {
        assert_eq!(list(each), [["One", "One"], ["Two", "Dos"]]);
    }
}

#[test]
fn other_titles_and_languages_may_be_just_one() {
    let film = film_with(&json!({ "alternateName": "Mond", "inLanguage": "es-MX" }));
    assert_eq!(list(&film.alternate_name), [["Mond", "Mond"]]);
    assert_eq!(film.in_language, ["es-MX".parse().unwrap()]);
    let film = film_with(&json!({ "inLanguage": ["es", "en"] }));
    assert_eq!(
        film.in_language,
        ["es".parse().unwrap(), "en".parse().unwrap()]
    );
}

#[test]
fn people_are_a_name_or_a_name_with_a_page() {
    let three = json!([
        "Ada",
        { "name": { "en": "The Choir", "es": "El Coro" } },
        { "name": "Noé", "url": "people/noe" },
    ]);
    let film = film_with(&json!({
        "director": three, "author": three, "producer": three,
        "musicBy": three, "cinematographer": three, "editor": three,
    }));
    for each in [
        &film.director,
        &film.author,
        &film.producer,
        &film.music_by,
        &film.cinematographer,
        &film.editor,
    ] {
        assert_eq!(
            people(each),
            [
                (["Ada", "Ada"], None),
                (["The Choir", "El Coro"], None),
                (["Noé", "Noé"], Some("people/noe")),
            ],
        );
    }
}

#[test]
fn actors_play_characters() {
    let film = film_with(&json!({ "actor": [
        "Ada",
        { "name": "Noé", "characterName": { "en": "The keeper", "es": "El farero" }, "url": "noe" },
    ] }));
    let [ada, noe] = &film.actor[..] else {
        panic!("two actors: {:?}", film.actor)
    };
    assert_eq!(texts(&ada.name), ["Ada", "Ada"]);
    assert!(ada.character_name.is_none() && ada.url.is_none());
    assert_eq!(texts(&noe.name), ["Noé", "Noé"]);
    let character = noe.character_name.as_ref().unwrap();
    assert_eq!(texts(character), ["The keeper", "El farero"]);
    assert_eq!(noe.url.as_ref().unwrap().as_str(), "noe");
}

#[test]
fn the_synopsis_is_a_text_or_paragraphs() {
    let synopsis = |description: Value| {
        let film = film_with(&json!({ "description": description }));
        let description = film.description.unwrap();
        Locale::ALL.map(|locale| paragraphs(&description, locale).join("|"))
    };
    assert_eq!(synopsis(json!("One.")), ["One.", "One."]);
    assert_eq!(
        synopsis(json!(["One.", "Two."])),
        ["One.|Two.", "One.|Two."]
    );
    assert_eq!(
        synopsis(json!({ "en": ["One.", "Two."], "es": "Uno." })),
        ["One.|Two.", "Uno."],
    );
}

#[test]
fn the_image_has_its_size_and_its_text_alternative() {
    let film = film_with(&json!({ "image": {
        "url": "luna.jpg", "width": 600, "height": 900.0, "caption": { "en": "A boy", "es": "Un niño" },
    } }));
    let image = film.image.unwrap();
    assert_eq!(image.url.as_str(), "luna.jpg");
    assert_eq!((image.width, image.height), (Some(600), Some(900)));
    assert_eq!(texts(&image.caption.unwrap()), ["A boy", "Un niño"]);
    let film = film_with(&json!({ "image": { "url": "luna.jpg" } }));
    let image = film.image.unwrap();
    assert_eq!(
        (image.width, image.height, image.caption),
        (None, None, None)
    );
}

#[test]
fn a_review_has_all_its_parts() {
    let film = film_with(&json!({ "review": [{
        "name": "Luminous",
        "reviewBody": { "en": ["One.", "Two."] },
        "author": { "name": "Olga", "url": "olga" },
        "publisher": "The Gazette",
        "url": "https://example.org/1",
        "datePublished": "2008-04",
        "inLanguage": "es-MX",
        "reviewRating": { "ratingValue": 4.5 },
        "positiveNotes": ["Light"],
        "negativeNotes": ["Long", { "en": "Loud", "es": "Ruidosa" }],
    }] }));
    let [review] = &film.review[..] else {
        panic!("one review: {:?}", film.review)
    };
    assert_eq!(
        texts(review.name.as_ref().unwrap()),
        ["Luminous", "Luminous"]
    );
    let body = review.review_body.as_ref().unwrap();
    assert_eq!(paragraphs(body, Locale::Es), ["One.", "Two."]);
    let author = review.author.clone().unwrap();
    assert_eq!(people(&[author]), [(["Olga", "Olga"], Some("olga"))]);
    let publisher = review.publisher.as_ref().unwrap();
    assert_eq!(texts(publisher), ["The Gazette", "The Gazette"]);
    assert_eq!(
        review.url.as_ref().unwrap().as_str(),
        "https://example.org/1"
    );
    assert_eq!(review.date_published.unwrap().to_string(), "2008-04");
    assert_eq!(review.in_language, "es-MX".parse().ok());
    assert_eq!(review.review_rating.unwrap().value(), 45);
    assert_eq!(list(&review.positive_notes), [["Light", "Light"]]);
    assert_eq!(
        list(&review.negative_notes),
        [["Long", "Long"], ["Loud", "Ruidosa"]]
    );
}

#[test]
fn a_review_is_a_name_a_body_or_a_rating() {
    let film = film_with(&json!({ "review": [
        { "name": "Luminous" },
        { "reviewBody": "It is." },
        { "reviewRating": { "ratingValue": 3 } },
        { "name": "By a name alone", "author": "Olga" },
    ] }));
    assert_eq!(film.review.len(), 4);
    let author = film.review[3].author.clone().unwrap();
    assert_eq!(people(&[author]), [(["Olga", "Olga"], None)]);
}

#[test]
fn what_many_gave_has_its_count() {
    let film = film_with(&json!({ "aggregateRating": {
        "ratingValue": 7.8, "ratingCount": 4_294_967_295_u32, "bestRating": 10, "worstRating": 0,
    } }));
    let [aggregate] = &film.aggregate_rating[..] else {
        panic!("one rating");
    };
    assert_eq!(aggregate.rating.value(), 78);
    assert_eq!(aggregate.rating.best(), 100);
    assert_eq!(aggregate.rating.worst(), 0);
    assert_eq!(aggregate.rating_count, Some(u32::MAX));
}

#[test]
fn what_many_gave_is_counted_by_several() {
    let ratings = json!([
        { "ratingValue": 7.8, "ratingCount": 12, "bestRating": 10, "author": { "name": "IMDb", "url": "https://imdb.example/" } },
        { "ratingValue": 96, "bestRating": 100, "worstRating": 0, "author": "The Critics",
          "ratingExplanation": { "en": "favourable reviews", "es": "críticas favorables" } },
        { "ratingValue": 70, "bestRating": 100, "ratingExplanation": "of the audience" },
    ]);
    let film = film_with(&json!({ "aggregateRating": ratings }));
    let [mean, share, other] = &film.aggregate_rating[..] else {
        panic!("three ratings");
    };
    assert_eq!(
        mean.author.as_ref().map(|author| &author.name),
        Some(&text("IMDb"))
    );
    assert_eq!(
        (mean.rating_count, &mean.rating_explanation),
        (Some(12), &None)
    );
    assert_eq!((share.rating_count, share.rating.percentage()), (None, 960));
    assert!(other.author.is_none() && other.rating_explanation.is_some());
    let written = serde_json::to_value(&film).unwrap();
    assert_eq!(
        written["aggregateRating"][1]["ratingExplanation"]["es"],
        "críticas favorables"
    );
}

#[test]
fn one_rating_of_many_is_written_without_a_list() {
    let rating = json!({ "ratingValue": 7, "bestRating": 10, "worstRating": 1, "ratingCount": 3 });
    let film = film_with(&json!({ "aggregateRating": [rating] }));
    assert_eq!(
        serde_json::to_value(&film).unwrap()["aggregateRating"],
        rating
    );
}

#[test]
fn reads_the_trailer_and_where_to_watch_the_film() {
    let members = json!({
        "trailer": { "url": "https://video.example/1", "name": { "en": "Trailer" } },
        "potentialAction": [{ "name": "Cinema", "target": "https://cinema.example/moon" }],
    });
    let film = film_with(&members);
    assert_eq!(
        film.trailer.as_ref().map(|trailer| trailer.url.as_str()),
        Some("https://video.example/1")
    );
    let [action] = &film.potential_action[..] else {
        panic!("one action");
    };
    assert_eq!(
        (&action.name, action.target.as_str()),
        (&text("Cinema"), "https://cinema.example/moon")
    );
    let written = serde_json::to_value(&film).unwrap();
    assert_eq!(written["trailer"], members["trailer"]);
    assert_eq!(written["potentialAction"], members["potentialAction"]);
}

#[test]
fn a_review_may_tell_the_end() {
    let review = |spoiler| film_with(&json!({ "review": [{ "name": "Go", "spoiler": spoiler }] }));
    assert!(review(true).review[0].spoiler);
    assert!(!review(false).review[0].spoiler);
    assert_eq!(
        serde_json::to_value(review(true)).unwrap()["review"][0]["spoiler"],
        true
    );
    assert_eq!(
        serde_json::to_value(review(false)).unwrap()["review"][0].get("spoiler"),
        None
    );
}

#[test]
fn reads_the_addresses_of_pages_elsewhere() {
    let Film { same_as, .. } =
        film_with(&json!({ "sameAs": ["https://example.org/luna", "luna"] }));
    let texts: Vec<&str> = same_as.iter().map(|url| url.as_str()).collect();
    assert_eq!(texts, ["https://example.org/luna", "luna"]);
}
