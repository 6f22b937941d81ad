use serde_json::{Value, json};

use crate::{View, english, inside, spanish, text};

/// The text of an element for assistive technology: its label, or the text that is
/// not hidden from it.
fn heard(element: scraper::ElementRef<'_>) -> String {
    if let Some(label) = element.attr("aria-label") {
        return label.to_owned();
    }
    let hidden = inside(element, "[aria-hidden=true]");
    assert!(hidden.iter().all(|each| text(*each).is_empty()));
    text(element)
}

fn review(rating: Value) -> Value {
    json!({ "review": [{ "reviewRating": rating }] })
}

#[test]
fn of_a_review_are_one_image_with_one_text() {
    let film = review(json!({ "ratingValue": 4 }));
    for (view, label) in [(english(&film), "4 out of 5"), (spanish(&film), "4 de 5")] {
        let rating = view.part("review-rating");
        assert_eq!(rating.attr("role"), Some("img"));
        assert_eq!(rating.attr("aria-label"), Some(label));
        // Firefox has it said after the label otherwise.
        let children: Vec<_> = rating.child_elements().collect();
        let hidden = inside(rating, "[aria-hidden=true]");
        assert_eq!(children, hidden);
        assert_eq!(text(rating), label);
    }
}

#[test]
fn are_written_as_the_language_writes_numbers() {
    let film = review(json!({ "ratingValue": 7.5, "bestRating": 10 }));
    let label = |view: View| heard(view.part("review-rating"));
    assert_eq!(label(english(&film)), "7.5 out of 10");
    assert_eq!(label(spanish(&film)), "7,5 de 10");
}

#[test]
fn of_all_have_their_number() {
    let film =
        json!({ "aggregateRating": { "ratingValue": 7.8, "ratingCount": 1243, "bestRating": 10 } });
    let heard = |view: View| heard(view.part("rating"));
    assert_eq!(heard(english(&film)), "7.8 out of 10, 1,243 ratings");
    assert_eq!(heard(spanish(&film)), "7,8 de 10, 1243 calificaciones");
}

#[test]
fn of_several_are_a_line_each_with_the_one_who_counts_them() {
    let film = json!({ "aggregateRating": [
        { "ratingValue": 7.8, "ratingCount": 1243, "bestRating": 10, "author": "IMDb" },
        { "ratingValue": 70, "bestRating": 100, "worstRating": 0,
          "author": { "name": "Metacritic", "url": "https://metacritic.example/" } },
    ] });
    let lines = |view: View| -> Vec<String> {
        let lines = view.parts("rating");
        lines.into_iter().map(heard).collect()
    };
    assert_eq!(
        lines(english(&film)),
        [
            "7.8 out of 10, 1,243 ratings, IMDb",
            "70 out of 100, Metacritic"
        ]
    );
    let view = english(&film);
    let link = inside(view.parts("rating")[1], "a");
    assert_eq!(link[0].attr("href"), Some("https://metacritic.example/"));
}

#[test]
fn a_share_is_a_percentage_and_has_no_stars() {
    let film = json!({ "aggregateRating": {
        "ratingValue": 19.2, "bestRating": 20, "worstRating": 0, "ratingCount": 48, "author": "Tomatometer",
        "ratingExplanation": { "en": "favourable reviews", "es": "críticas favorables" },
    } });
    for (view, said) in [
        (
            english(&film),
            "96%, favourable reviews, 48 ratings, Tomatometer",
        ),
        (
            spanish(&film),
            "96 %, críticas favorables, 48 calificaciones, Tomatometer",
        ),
    ] {
        let rating = view.part("rating");
        assert_eq!(heard(rating), said);
        assert!(inside(rating, ".star").is_empty());
    }
}

#[test]
fn fill_as_many_stars_as_is_their_share() {
    let stars = |value: f64, best: u32| {
        let view = english(&review(
            json!({ "ratingValue": value, "bestRating": best, "worstRating": 0 }),
        ));
        let rating = view.part("review-rating");
        let count = |class: &str| inside(rating, class).len();
        assert_eq!(count(".star"), 5);
        (count(".star.full"), count(".star.half"))
    };
    assert_eq!(stars(0.0, 5), (0, 0));
    assert_eq!(stars(4.0, 5), (4, 0));
    assert_eq!(stars(9.0, 10), (4, 1));
    assert_eq!(stars(100.0, 100), (5, 0));
}
