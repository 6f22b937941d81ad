//! The structured data of a film: all that the card shows.
#![cfg(not(target_arch = "wasm32"))]

use film_card::config::Config;
use film_card::film::{Film, read};
use film_card::i18n::Locale;
use film_card::structured_data;
use serde_json::{Map, Value, json};

/// The text for a film called Luna with these members besides.
fn written(locale: Locale, attributes: &[(&str, &str)], members: &Value) -> String {
    let mut film = Map::new();
    film.insert("name".into(), json!("Luna"));
    film.extend(members.as_object().expect("an object").clone());
    let film: Film = read(Value::Object(film)).film.expect("a film");
    let (config, warnings) = Config::parse(&|name| {
        let found = attributes.iter().find(|(known, _)| *known == name)?;
        Some(found.1)
    });
    assert_eq!(warnings, []);
    structured_data::movie(&film, &config, locale)
}

fn movie(locale: Locale, attributes: &[(&str, &str)], members: &Value) -> Value {
    let text = written(locale, attributes, members);
    serde_json::from_str(&text).expect(&text)
}

fn english(members: &Value) -> Value {
    movie(Locale::En, &[], members)
}

fn every_field() -> Value {
    serde_json::from_str(include_str!("films/every-field.json")).expect("JSON")
}

#[test]
fn is_a_movie_of_schema_org() {
    assert_eq!(
        english(&json!({})),
        json!({ "@context": "https://schema.org", "@type": "Movie", "name": "Luna" })
    );
}

#[test]
fn tells_everything_that_the_card_shows() {
    let mut movie = movie(Locale::Es, &[], &every_field());
    let members = movie.as_object_mut().expect("an object");
    let reviews = members.remove("review").expect("reviews");
    let actors = members.remove("actor").expect("actors");
    assert_eq!(actors.as_array().unwrap().len(), 12);
    assert_eq!(
        actors[0],
        json!({
            "@type": "PerformanceRole",
            "actor": {
                "@type": "Person",
                "name": "Marina Ola",
                "url": "https://example.com/marina-ola",
            },
            "characterName": "Alba",
        })
    );
    assert_eq!(
        actors[9],
        json!({ "@type": "Person", "name": "Jonás Boya" })
    );
    let country = |name: &str| json!({ "@type": "Country", "name": name });
    let person = |name: &str| json!({ "@type": "Person", "name": name });
    let linked = |name: &str, url: &str| json!({ "@type": "Person", "name": name, "url": url });
    let theme = |name: &str| json!({ "@type": "Thing", "name": name });
    assert_eq!(
        movie,
        json!({
            "@context": "https://schema.org",
            "@type": "Movie",
            "name": "El faro de papel",
            "alternateName": "O farol de papel",
            "url": "the-paper-lighthouse.html",
            "sameAs": ["https://example.com/the-paper-lighthouse", "https://example.org/film/42"],
            "image": "poster.svg",
            "datePublished": "2019-07",
            // In whole minutes, as the card shows it.
            "duration": "PT107M",
            "genre": ["Drama", "Fábula", "Costumbrismo"],
            "countryOfOrigin": [country("Brasil"), country("Uruguay")],
            "contentRating": "Todo público",
            "director": [
                person("Inês Farol"),
                linked("Tomás Arena", "https://example.com/tomas-arena"),
            ],
            "author": [person("Lía Cordel")],
            "producer": [linked("La Compañía del Puerto", "people/harbour")],
            "musicBy": [person("Coro da Maré"), person("Noé Brisa")],
            "editor": [person("Ona Tijera")],
            "description": "Cuando la lámpara del faro se apaga para siempre, Alba, de once años, \
                empieza a construir otro de papel en la azotea del correo.\n\n\
                El pueblo se ríe y luego presta sus periódicos. Cada hoja es la historia de alguien, \
                y viene una tormenta.",
            "about": [theme("Solidaridad"), theme("Memoria"), theme("Oficios"), theme("Origami")],
            "award": [
                "Gaviota de Oro, Festival de la Costa Imaginaria",
                "Prix du Sel",
                "Best Film Made of Paper",
            ],
            "trailer": {
                "@type": "VideoObject",
                "name": "Se apaga la lámpara",
                "url": "https://example.com/trailer",
            },
            "potentialAction": [
                {
                    "@type": "WatchAction",
                    "name": "Cine del Puerto",
                    "target": "https://example.com/watch",
                },
                { "@type": "WatchAction", "name": "Faro TV", "target": "watch/faro" },
            ],
            "aggregateRating": {
                "@type": "AggregateRating",
                "ratingValue": 7.8,
                "bestRating": 10,
                "worstRating": 1,
                "ratingCount": 1243,
            },
        })
    );
    assert_eq!(
        reviews[0],
        json!({
            "@type": "Review",
            "author": linked("Olga Marea", "https://example.com/olga-marea"),
            "reviewRating": {
                "@type": "Rating", "ratingValue": 4.5, "bestRating": 5, "worstRating": 1,
            },
            "name": "Una luz hecha a mano",
            "reviewBody": "Nada en ella aguantaría la lluvia y todo en ella se sostiene.\n\n\
                El último rollo vale la espera.",
            "publisher": { "@type": "Organization", "name": "La Gaceta de la Costa" },
            "datePublished": "2019-07-02",
            "url": "https://example.com/reviews/1",
            "positiveNotes": {
                "@type": "ItemList",
                "itemListElement": [
                    { "@type": "ListItem", "position": 1, "name": "La paciencia de Marina Ola" },
                    { "@type": "ListItem", "position": 2, "name": "Noé Brisa" },
                ],
            },
            "negativeNotes": {
                "@type": "ItemList",
                "itemListElement": [
                    { "@type": "ListItem", "position": 1, "name": "Una gaviota de más" },
                ],
            },
        })
    );
}

#[test]
fn gives_a_trailer_the_name_of_the_link_to_it() {
    let film = json!({ "trailer": { "url": "trailer.html" } });
    assert_eq!(
        movie(Locale::Es, &[], &film)["trailer"],
        json!({ "@type": "VideoObject", "name": "Tráiler", "url": "trailer.html" })
    );
}

#[test]
fn tells_the_end_to_nobody() {
    let movie = english(&json!({ "review": [{
        "name": "Luminous",
        "reviewBody": "They meet.",
        "author": "Olga",
        "reviewRating": { "ratingValue": 4 },
        "positiveNotes": ["The meeting"],
        "negativeNotes": ["The farewell"],
        "spoiler": true,
    }] }));
    let review = &movie["review"][0];
    assert_eq!(review["name"], "Luminous");
    for key in ["reviewBody", "positiveNotes", "negativeNotes"] {
        assert_eq!(review[key], Value::Null, "{key}");
    }
}

#[test]
fn takes_only_reviews_with_an_author_and_a_rating() {
    let rating = json!({ "ratingValue": 4 });
    let movie = english(&json!({ "review": [
        { "name": "No author", "reviewRating": rating },
        { "name": "No rating", "author": "Ada" },
        { "name": "Both", "author": "Ada", "reviewRating": rating },
    ] }));
    let reviews = movie["review"].as_array().expect("reviews");
    assert_eq!(reviews.len(), 1);
    assert_eq!(reviews[0]["name"], "Both");
    let none = english(&json!({ "review": [{ "name": "No author", "reviewRating": rating }] }));
    assert!(none.get("review").is_none());
}

#[test]
fn tells_nothing_that_is_left_out_of_the_card() {
    for (section, keys) in [
        ("poster", &["image"][..]),
        (
            "meta",
            &[
                "datePublished",
                "duration",
                "countryOfOrigin",
                "genre",
                "contentRating",
            ],
        ),
        (
            "credits",
            &["director", "author", "producer", "musicBy", "editor"],
        ),
        ("synopsis", &["description", "about"]),
        ("cast", &["actor"]),
        ("awards", &["award"]),
        ("reviews", &["review", "aggregateRating"]),
        ("links", &["trailer", "potentialAction"]),
        ("lang-switch", &[]),
    ] {
        let mut expected = english(&every_field());
        for key in keys {
            let members = expected.as_object_mut().expect("an object");
            assert!(members.remove(*key).is_some(), "{key}");
        }
        let movie = movie(Locale::En, &[("data-hide", section)], &every_field());
        assert_eq!(movie, expected, "{section}");
    }
}

#[test]
fn names_the_original_title_only_where_the_card_does() {
    let titles = json!({ "name": { "en": "Moon", "es": "Luna" }, "inLanguage": "es" });
    assert_eq!(english(&titles)["alternateName"], "Luna");
    assert!(
        movie(Locale::Es, &[], &titles)
            .get("alternateName")
            .is_none()
    );
}

#[test]
fn tells_of_a_mean_with_its_count_and_of_no_share() {
    let share = json!({ "ratingValue": 96, "bestRating": 100, "ratingCount": 48, "ratingExplanation": "favourable" });
    let uncounted = json!({ "ratingValue": 70, "bestRating": 100, "author": "Metacritic" });
    let mean = json!({ "ratingValue": 4, "ratingCount": 3, "author": "Ada" });
    let told = |ratings: Value| {
        let movie = movie(Locale::En, &[], &json!({ "aggregateRating": ratings }));
        movie.get("aggregateRating").cloned()
    };
    assert_eq!(told(json!([share, uncounted])), None);
    assert_eq!(
        told(json!([share, uncounted, mean])),
        Some(json!({
            "@type": "AggregateRating", "ratingValue": 4, "bestRating": 5, "worstRating": 1, "ratingCount": 3,
        }))
    );
}

#[test]
fn writes_numbers_with_a_point_in_every_language() {
    let rating = json!({ "aggregateRating": {
        "ratingValue": -0.5, "bestRating": 2.5, "worstRating": -3, "ratingCount": 1234567,
    } });
    for locale in Locale::ALL {
        let text = written(locale, &[], &rating);
        let figures =
            r#""ratingValue":-0.5,"bestRating":2.5,"worstRating":-3,"ratingCount":1234567"#;
        assert!(text.contains(figures), "{text}");
    }
}

#[test]
fn keeps_every_text_inside_its_script() {
    let hostile = "</script><!-- \" \\ \n\r\t\u{0}\u{1f}\u{2028}\u{2029} <script> \u{1f312}";
    let members = json!({
        "name": hostile,
        "description": [hostile, hostile],
        "sameAs": ["a?</script>"],
        "actor": [{ "name": hostile, "characterName": hostile }],
    });
    let text = written(Locale::En, &[], &members);
    assert!(
        !text.contains('<') && !text.contains(char::is_control),
        "{text}"
    );
    let movie: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(movie["name"], hostile);
    assert_eq!(movie["description"], format!("{hostile}\n\n{hostile}"));
    assert_eq!(movie["sameAs"][0], "a?</script>");
    assert_eq!(movie["actor"][0]["characterName"], hostile);
}
