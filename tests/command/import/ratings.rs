use serde_json::{Value, json};

use super::{imported, imported_movie, page, person};

fn review_rating(rating: Value) -> (Value, Vec<String>) {
    let (film, notes) = imported_movie(
        json!({ "review": { "author": "Ada Lumen", "reviewBody": "Go.", "reviewRating": rating } }),
    );
    (film["review"][0]["reviewRating"].clone(), notes)
}

#[test]
fn a_scale_below_zero_gives_no_stars() {
    for value in [1, 0, -1] {
        let (rating, notes) =
            review_rating(json!({ "ratingValue": value, "bestRating": "1", "worstRating": "-1" }));
        let note = format!(
            "review[0].reviewRating: {value} is on a scale below zero (-1 to 1), which stars can't show"
        );
        assert_eq!((rating, notes), (Value::Null, vec![note]));
    }
}

#[test]
fn half_a_star_is_one() {
    let half = json!({ "ratingValue": 0.5, "bestRating": 5, "worstRating": 0 });
    assert_eq!(
        review_rating(json!({ "ratingValue": 0.5, "bestRating": 5 })),
        (half.clone(), vec![])
    );
    assert_eq!(
        review_rating(json!({ "ratingValue": "0,5" })).0["worstRating"],
        0
    );
    // A worst rating that is given stays.
    let (rating, notes) =
        review_rating(json!({ "ratingValue": 0.5, "bestRating": 5, "worstRating": 1 }));
    assert_eq!((rating, notes.len()), (Value::Null, 1));
}

#[test]
fn reads_ratings_as_people_write_them() {
    for (written, value, best, worst) in [
        (json!("4/5"), json!(4), 5, 1),
        (json!("8.5 out of 10"), json!(8.5), 10, 1),
        (json!("3,5 de 5"), json!(3.5), 5, 1),
        (json!("85%"), json!(85), 100, 0),
        (json!("★★★½"), json!(3.5), 5, 1),
        (json!("★★★★☆"), json!(4), 5, 1),
    ] {
        let read = json!({ "ratingValue": value, "bestRating": best, "worstRating": worst });
        assert_eq!(
            review_rating(json!({ "ratingValue": written })),
            (read, vec![])
        );
    }
    let (rating, notes) = review_rating(json!({ "ratingValue": "B+" }));
    assert_eq!(rating, Value::Null);
    assert_eq!(
        notes,
        ["review[0].reviewRating.ratingValue: is \"B+\", expected a number"]
    );
}

fn aggregate(rating: Value) -> (Value, Vec<String>) {
    let (film, notes) = imported_movie(json!({ "aggregateRating": rating }));
    (film["aggregateRating"].clone(), notes)
}

#[test]
fn a_share_of_critics_is_told_as_a_share() {
    for said in [
        json!({ "name": "Tomatometer" }),
        json!({ "name": "Critics", "description": "the percentage of critics' reviews that are positive" }),
    ] {
        let mut rating = said.clone();
        let figures = json!({ "ratingValue": "96", "bestRating": "100", "worstRating": "0", "reviewCount": 48 });
        for (key, value) in figures.as_object().expect("an object") {
            rating[key] = value.clone();
        }
        let read = json!({
            "ratingValue": 96, "bestRating": 100, "worstRating": 0, "ratingCount": 48, "author": person(said["name"].as_str().expect("text")),
            "ratingExplanation": { "en": "favourable reviews", "es": "críticas favorables" },
        });
        assert_eq!(aggregate(rating), (read, vec![]));
    }
}

#[test]
fn several_of_many_are_all_carried() {
    let ratings = json!([
        { "@type": "AggregateRating", "ratingValue": 91, "bestRating": 100, "worstRating": 0, "ratingCount": 3 },
        { "@type": "AggregateRating", "ratingValue": "4,1", "reviewCount": "1.234",
          "author": { "@type": "Organization", "name": "Cineteca" }, "url": "https://cineteca.example/moon" },
    ]);
    let (read, notes) = aggregate(ratings);
    assert_eq!(
        read,
        json!([
            { "ratingValue": 91, "bestRating": 100, "worstRating": 0, "ratingCount": 3 },
            { "ratingValue": 4.1, "bestRating": 5, "worstRating": 1, "ratingCount": 1234,
              "author": { "name": "Cineteca", "url": "https://cineteca.example/moon" } },
        ])
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn what_nobody_has_rated_is_no_rating() {
    for rating in [
        json!({ "ratingValue": 0, "ratingCount": 0, "bestRating": 10 }),
        json!({ "ratingValue": "0", "reviewCount": "0" }),
    ] {
        assert_eq!(aggregate(rating), (Value::Null, vec![]));
    }
    let (read, notes) = aggregate(json!({ "ratingValue": 4 }));
    assert_eq!(read, Value::Null);
    assert_eq!(
        notes,
        ["aggregateRating: does not say how many rated the film"]
    );
}

#[test]
fn the_scale_in_a_figure_counts_before_another_one() {
    let (rating, notes) =
        review_rating(json!({ "ratingValue": "4/4", "bestRating": "5", "worstRating": "0" }));
    assert_eq!(
        rating,
        json!({ "ratingValue": 4, "bestRating": 4, "worstRating": 0 })
    );
    let what =
        "review[0].reviewRating.ratingValue: is of 4, and bestRating \"5\", which does not count";
    assert_eq!(notes, [what]);
    let (rating, notes) = review_rating(json!({ "ratingValue": "4/5", "bestRating": "5" }));
    assert_eq!((rating["bestRating"].as_i64(), notes), (Some(5), vec![]));
}

#[test]
fn the_site_of_a_page_counts_the_ratings_on_it() {
    let movie = |rating: Value| json!({ "@type": "Movie", "name": "A Trip to the Moon", "url": "https://moon.example/", "aggregateRating": rating });
    let of_seven = json!({ "ratingValue": 8.1, "bestRating": 10, "ratingCount": 7 });
    let site = "<meta property=\"og:site_name\" content=\"Old Films\">";
    for (host, meta, author, note) in [
        ("www.imdb.com", "", "IMDb", None),
        (
            "www.films.example",
            "",
            "films.example",
            Some("films.example"),
        ),
        ("films.example", site, "Old Films", Some("Old Films")),
    ] {
        let head = format!("<link rel=\"canonical\" href=\"https://{host}/title/1/\">{meta}");
        let (film, notes) = imported(&page("en", &head, &movie(of_seven.clone())));
        assert_eq!(
            film["aggregateRating"]["author"],
            json!(person(author)),
            "{host}"
        );
        let note = note.map(|site| {
            format!("aggregateRating.author: names nobody, and is taken for that of {site}")
        });
        assert_eq!(notes, Vec::from_iter(note));
    }
    // Of nobody knows how many it may be a reviewer's own.
    let (film, _) = imported(&page(
        "en",
        site,
        &movie(json!({ "ratingValue": 8.1, "bestRating": 10 })),
    ));
    assert_eq!(film.get("aggregateRating"), None);
}

#[test]
fn a_rating_by_one_is_there_once() {
    let by = |author: &str, value: f64| json!({ "ratingValue": value, "bestRating": 5, "ratingCount": 9, "author": author });
    let (film, notes) =
        imported_movie(json!({ "aggregateRating": [by("Cineteca", 4.0), by("CINETECA", 4.0)] }));
    assert_eq!(film["aggregateRating"]["author"], json!(person("Cineteca")));
    assert_eq!(notes, [""; 0]);
    let (film, notes) =
        imported_movie(json!({ "aggregateRating": [by("Cineteca", 4.0), by("Cineteca", 4.5)] }));
    assert_eq!(film["aggregateRating"]["ratingValue"], 4);
    assert_eq!(
        notes,
        ["aggregateRating.ratingValue: is 4.5, and 4.0 before by the same, which counts"]
    );
}

#[test]
fn names_of_no_source_count_no_ratings() {
    let (film, _) = imported(
        "<movie><title>Zinc</title><ratings>
        <rating name=\"NFO\" max=\"10\"><value>7.1</value><votes>90</votes></rating></ratings></movie>",
    );
    assert_eq!(
        film["aggregateRating"],
        json!({ "ratingValue": 7.1, "bestRating": 10, "worstRating": 0, "ratingCount": 90 })
    );
}

#[test]
fn a_review_that_warns_of_the_end_is_closed() {
    let body = "This review may contain spoilers. He shoots.";
    let (film, _) =
        imported_movie(json!({ "review": { "author": "Ada Lumen", "reviewBody": body } }));
    let review =
        json!({ "reviewBody": ["He shoots."], "author": person("Ada Lumen"), "spoiler": true });
    assert_eq!(film["review"][0], review);
    let body = "This review may contain spoilers.\n\nHe shoots.\n\nIt lands.";
    let (film, _) =
        imported_movie(json!({ "review": { "author": "Ada Lumen", "reviewBody": body } }));
    assert_eq!(
        film["review"][0]["reviewBody"],
        json!(["He shoots.", "It lands."])
    );
}

#[test]
fn a_percentage_of_nobody_knows_what_is_told() {
    let (rating, notes) = aggregate(json!({ "ratingValue": "82%", "ratingCount": 12 }));
    assert_eq!(
        rating,
        json!({ "ratingValue": 82, "bestRating": 100, "worstRating": 0, "ratingCount": 12 })
    );
    assert_eq!(
        notes,
        ["aggregateRating.ratingValue: is \"82%\", and taken for a mean"]
    );
}

#[test]
fn a_share_on_a_scale_of_ten_is_a_share() {
    let (film, notes) = imported(
        r#"<movie><title>Moon</title><ratings><rating name="tomatometerallcritics" max="10">
        <value>7.6</value></rating></ratings></movie>"#,
    );
    let share = json!({
        "ratingValue": 76, "bestRating": 100, "worstRating": 0, "author": person("Rotten Tomatoes"),
        "ratingExplanation": { "en": "favourable reviews", "es": "críticas favorables" },
    });
    assert_eq!(film["aggregateRating"], share);
    assert_eq!(notes, [""; 0]);
}

#[test]
fn the_mean_of_rotten_tomatoes_stands_beside_its_share() {
    let score = |words: &str| {
        let by = json!([{ "datavalue": { "value": { "id": "Q105584" } } }]);
        json!({ "mainsnak": { "datavalue": { "value": words } }, "rank": "normal", "qualifiers": { "P447": by } })
    };
    let film =
        json!([{ "mainsnak": { "datavalue": { "value": { "id": "Q11424" } } }, "rank": "normal" }]);
    let entity = json!({ "type": "item", "id": "Q1", "labels": { "en": { "language": "en", "value": "Zinc" } },
        "claims": { "P31": film, "P444": [score("92%"), score("8.1/10")] } });
    let (film, notes) = imported(&json!({ "entities": { "Q1": entity } }).to_string());
    let of_both =
        |value: f64, best: u8| (json!(value), json!(best), json!(person("Rotten Tomatoes")));
    let figures = |rating: &Value| {
        let value = json!(rating["ratingValue"].as_f64());
        (
            value,
            rating["bestRating"].clone(),
            rating["author"].clone(),
        )
    };
    let ratings: Vec<_> = film["aggregateRating"]
        .as_array()
        .expect("a list")
        .iter()
        .map(figures)
        .collect();
    assert_eq!(ratings, [of_both(92.0, 100), of_both(8.1, 10)]);
    assert_eq!(film["aggregateRating"][1].get("ratingExplanation"), None);
    assert_eq!(notes, [""; 0]);
}
