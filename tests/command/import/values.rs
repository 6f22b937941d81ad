use serde_json::{Value, json};

use super::{assert_imported, imported, imported_movie};

#[test]
fn understands_running_times_as_people_write_them() {
    for (written, duration) in [
        ("PT1H46M30S", "PT6390S"),
        ("PT1.5H", "PT90M"),
        ("PT1,5H", "PT90M"),
        ("PT106.5M", "PT6390S"),
        ("PT1H46M30.5S", "PT6391S"),
        ("P0Y0M0DT1H46.5M", "PT6390S"),
        ("1:46", "PT106M"),
        ("01:46:00", "PT106M"),
        ("01:46:12", "PT6372S"),
        ("1 h 46 m 12 s", "PT6372S"),
        ("1.5 hours", "PT90M"),
        ("6360s", "PT106M"),
        ("6360 seconds", "PT106M"),
        ("1h46", "PT106M"),
        ("1 hr. 46 min.", "PT106M"),
        ("1 hour and 46 minutes", "PT106M"),
        ("1 hora y 46 minutos", "PT106M"),
        ("106 Min", "PT106M"),
        ("106", "PT106M"),
        ("106'", "PT106M"),
        ("106′", "PT106M"),
        ("T1H46M", "PT106M"),
    ] {
        let source = json!({ "@type": "Movie", "name": "Salt", "duration": written });
        let (film, notes) = imported(&source.to_string());
        assert_eq!(film["duration"], duration, "{written}");
        assert_eq!(notes, [""; 0], "{written}");
    }
}

#[test]
fn tells_a_running_time_that_it_does_not_understand() {
    for written in [
        json!("1:75"),
        json!("106:12"),
        json!("1:46:12:5"),
        json!("1:4"),
        json!(":46"),
        json!("P1M"),
        json!("P1Y2M"),
        json!("PT"),
        json!("0 min"),
        json!("1.5"),
        json!("106 min, 95 min"),
        json!("46 min 12"),
        json!("3 seasons"),
        json!("6360"),
        json!(6360),
        json!("106 min (uncut)"),
        json!("h 46"),
        json!("1.2.3 h"),
        json!(1.5),
        json!(0),
    ] {
        let source = json!({ "@type": "Movie", "name": "Salt", "duration": written });
        assert_imported(
            &source,
            json!({ "name": "Salt" }),
            &[&format!(
                "duration: is {written}, expected a running time such as PT106M or 1 h 46 min"
            )],
        );
    }
}

#[test]
fn tells_a_figure_that_it_does_not_understand() {
    let source = json!({
        "@type": "Movie",
        "name": "Salt",
        "image": { "url": "https://example.org/p.jpg", "width": "50%", "height": "900px" },
        "aggregateRating": { "ratingValue": 4, "ratingCount": "3 million" },
    });
    assert_imported(
        &source,
        json!({ "name": "Salt", "image": { "url": "https://example.org/p.jpg", "height": 900 } }),
        &[
            "image.width: is \"50%\", expected a number",
            "aggregateRating.ratingCount: is \"3 million\", expected a number",
        ],
    );
}

#[test]
fn takes_only_tags_out_of_a_text() {
    for (written, read) in [
        ("if a<b then c", "if a<b then c"),
        (
            "if a<b then c. <i>Yes</i>, c > d",
            "if a<b then c. Yes, c > d",
        ),
        ("a < b > c, I <3 it <", "a < b > c, I <3 it <"),
        ("The <Unknown> of x<y>z", "The <Unknown> of x<y>z"),
        (
            "One <b>fine</b> <A HREF = 'x'>film</A><!-- <p> -->",
            "One fine film",
        ),
        ("Salt &amp; &lt;b&gt; <br/>sea", "Salt & <b> sea"),
    ] {
        let source = json!({ "@type": "Movie", "name": written });
        assert_imported(&source, json!({ "name": read }), &[]);
    }
}

#[test]
fn understands_a_running_time_with_its_unit_beside() {
    for (value, unit, duration) in [
        (json!("106"), "MIN", "PT106M"),
        (json!(106), "", "PT106M"),
        (json!(6360), "SEC", "PT106M"),
        (json!(1.5), "HUR", "PT90M"),
    ] {
        let time = json!({ "@type": "QuantitativeValue", "value": value, "unitCode": unit });
        let (film, notes) = imported_movie(json!({ "duration": [time] }));
        assert_eq!((&film["duration"], notes), (&json!(duration), vec![]));
    }
}

#[test]
fn understands_counts_with_their_words() {
    for (written, count) in [
        (json!("150 notas"), 150),
        (json!("1,243 votes"), 1243),
        (json!({ "@value": "12" }), 12),
    ] {
        let rating = json!({ "ratingValue": { "@value": "4" }, "ratingCount": written });
        let (film, notes) = imported_movie(json!({ "aggregateRating": rating }));
        assert_eq!(
            (&film["aggregateRating"]["ratingCount"], notes),
            (&json!(count), vec![])
        );
    }
}

#[test]
fn numbers_written_as_texts_count_as_numbers() {
    let film = |source: Value| imported(&source.to_string()).0;
    let tmdb = film(json!({
        "id": "7", "title": "Salt", "original_title": "Salt", "runtime": "106",
        "vote_average": "7.5", "vote_count": "12", "genres": [{ "id": "18", "name": "Drama" }],
    }));
    assert_eq!(tmdb["duration"], "PT106M");
    assert_eq!(tmdb["aggregateRating"]["ratingCount"], 12);
    assert_eq!(
        tmdb["sameAs"],
        json!(["https://www.themoviedb.org/movie/7"])
    );
    let jellyfin = film(json!({ "Name": "Salt", "Type": "Movie", "RunTimeTicks": "63600000000" }));
    assert_eq!(jellyfin["duration"], "PT106M");
}
