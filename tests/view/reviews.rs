use film_card::config::Section;
use film_card::i18n::Locale;
use serde_json::{Value, json};

use crate::{View, english, inside, props, spanish, text, view, with};

fn reviews(count: usize) -> Value {
    let reviews: Vec<Value> = (1..=count)
        .map(|n| json!({ "name": format!("Review {n}") }))
        .collect();
    json!({ "review": reviews })
}

fn hidden(view: &View) -> Vec<bool> {
    let reviews = view.parts("review");
    reviews
        .iter()
        .map(|review| review.attr("class") == Some("behind"))
        .collect()
}

#[test]
fn have_rating_headline_text_and_byline() {
    let view = english(&json!({ "review": [{
        "name": "Luminous",
        "reviewBody": ["One.", "Two."],
        "author": { "name": "Olga", "url": "olga" },
        "publisher": "The Gazette",
        "url": "https://example.org/1",
        "datePublished": "2008-04-24",
        "reviewRating": { "ratingValue": 4 },
    }] }));
    let list = view.part("reviews");
    assert_eq!(
        (list.value().name(), list.attr("role")),
        ("ul", Some("list"))
    );
    let review = view.part("review");
    assert_eq!(review.value().name(), "li");
    assert_eq!(view.texts("review-title"), ["Luminous"]);
    assert_eq!(
        view.part("review-rating").attr("aria-label"),
        Some("4 out of 5")
    );
    let body = inside(view.part("review-body"), "p");
    assert_eq!(
        body.into_iter().map(text).collect::<Vec<_>>(),
        ["One.", "Two."]
    );
    assert_eq!(view.texts("review-author"), ["Olga"]);
    assert_eq!(
        inside(view.part("review-author"), "a")[0].attr("href"),
        Some("olga")
    );
    assert!(text(review).contains("By Olga, The Gazette, April 24, 2008"));
    let time = inside(review, "time")[0];
    assert_eq!(time.attr("datetime"), Some("2008-04-24"));
}

#[test]
fn link_to_where_they_stand() {
    let film = json!({ "review": [{ "name": "A", "publisher": "Time Out", "url": "https://example.org/1" }] });
    for (view, label) in [
        (english(&film), "Read the full review in Time Out"),
        (spanish(&film), "Leer la reseña completa en Time Out"),
    ] {
        let links = inside(view.part("review"), "a");
        assert_eq!(links.len(), 1);
        assert_eq!(text(links[0]), label);
        assert_eq!(links[0].attr("href"), Some("https://example.org/1"));
    }
    let film = json!({ "review": [{ "name": "A", "publisher": { "es": "El País" }, "url": "1" }] });
    let view = english(&film);
    let named = inside(view.one("a"), "span")[0];
    assert_eq!(
        (text(named), named.attr("lang")),
        ("El País".to_owned(), Some("es"))
    );
    let film = json!({ "review": [{ "name": "A", "url": "1" }] });
    assert_eq!(text(english(&film).one("a")), "Read the full review");
}

#[test]
fn list_strengths_and_weaknesses_under_their_names() {
    let film = json!({ "review": [{
        "name": "A",
        "positiveNotes": [{ "en": "Light", "es": "Luz" }, "Air"],
        "negativeNotes": [{ "en": "Length", "es": "Duración" }],
    }] });
    let said = |view: View| text(view.part("review"));
    assert_eq!(
        said(english(&film)),
        "A Strengths Light Air Weaknesses Length"
    );
    assert_eq!(said(spanish(&film)), "A Lo mejor Luz Air Lo peor Duración");
    let view = english(&film);
    assert_eq!(inside(view.part("review"), "ul li").len(), 3);
}

#[test]
fn that_tell_the_end_have_it_behind_a_button() {
    let mut film = json!({ "review": [{
        "name": "Luminous",
        "reviewBody": "They meet.",
        "author": "Olga",
        "reviewRating": { "ratingValue": 4 },
        "positiveNotes": ["The meeting"],
        "negativeNotes": ["The farewell"],
        "spoiler": true,
    }] });
    for (view, label) in [
        (english(&film), "Tells how the film ends"),
        (spanish(&film), "Cuenta cómo termina la película"),
    ] {
        let spoiler = view.part("spoiler");
        assert_eq!(spoiler.value().name(), "details");
        assert_eq!(spoiler.attr("open"), None);
        assert_eq!(text(inside(spoiler, "summary")[0]), label);
        for hidden in ["They meet.", "The meeting", "The farewell"] {
            assert!(text(spoiler).contains(hidden), "{hidden}");
        }
        for shown in ["review-title", "review-rating", "review-author"] {
            let part = format!("[part={shown}]");
            assert!(
                inside(spoiler, &part).is_empty() && view.has(shown),
                "{shown}"
            );
        }
    }
    film["review"][0]["spoiler"] = false.into();
    assert!(!english(&film).has("spoiler"));
    let says_nothing = json!({ "review": [{ "name": "Luminous", "spoiler": true }] });
    assert!(!english(&says_nothing).has("spoiler"));
}

#[test]
fn begin_alike_with_stars_and_without() {
    let view = english(&json!({ "review": [
        { "name": "A", "reviewRating": { "ratingValue": 8, "bestRating": 10 } },
        { "name": "B" },
    ] }));
    for review in view.parts("review") {
        let first = inside(review, ":first-child")[0];
        assert_eq!(first.attr("part"), Some("review-title"));
    }
}

#[test]
fn say_only_what_they_have() {
    let view = english(&json!({ "review": [{ "reviewRating": { "ratingValue": 3 } }] }));
    for part in ["review-title", "review-body", "review-author"] {
        assert!(!view.has(part), "{part}");
    }
    assert!(inside(view.part("review"), "a, ul, time, h4").is_empty());
}

#[test]
fn start_open_where_the_owner_says_so() {
    let is_open = |view: &View| {
        view.one("details:has([part=reviews])")
            .attr("open")
            .is_some()
    };
    assert!(!is_open(&english(&reviews(1))));
    assert!(is_open(&with(
        &[("data-open", "cast reviews")],
        &reviews(1)
    )));
}

#[test]
fn beyond_3_are_behind_show_all() {
    assert!(!english(&reviews(3)).has("show-all"));
    let view = english(&reviews(5));
    assert_eq!(hidden(&view), [false, false, false, true, true]);
    let button = view.part("show-all");
    assert_eq!(text(button), "Show all reviews (5)");
    assert_eq!(button.attr("aria-expanded"), Some("false"));
    let list = button.attr("aria-controls").expect("what it controls");
    assert_eq!(view.part("reviews").attr("id"), Some(list));
    assert_eq!(
        text(spanish(&reviews(5)).part("show-all")),
        "Mostrar todas las reseñas (5)"
    );
}

#[test]
fn are_as_many_as_the_owner_says() {
    assert_eq!(
        hidden(&with(&[("data-max-reviews", "1")], &reviews(2))),
        [false, true]
    );
    assert_eq!(
        hidden(&with(&[("data-max-reviews", "9")], &reviews(5))),
        [false; 5]
    );
}

#[test]
fn are_all_there_once_the_reader_asks_for_them() {
    let mut props = props(Locale::En, &[], &reviews(5));
    props.unfolded.all = [Section::Reviews].into();
    let view = view(props);
    assert_eq!(hidden(&view), [false; 5]);
    assert_eq!(text(view.part("show-all")), "Show fewer");
}
