use film_card::i18n::Locale;
use serde_json::json;

use crate::{View, english, inside, props, spanish, view, with};

#[test]
fn is_the_image_of_the_film_with_its_text_alternative() {
    let film = json!({ "image": {
        "url": "luna.jpg", "width": 600, "height": 900, "caption": { "en": "A boy", "es": "Un niño" },
    } });
    for (view, alt) in [(english(&film), "A boy"), (spanish(&film), "Un niño")] {
        let poster = view.part("poster");
        assert_eq!(poster.value().name(), "img");
        assert_eq!(poster.attr("src"), Some("luna.jpg"));
        assert_eq!(poster.attr("alt"), Some(alt));
        assert_eq!(
            (poster.attr("width"), poster.attr("height")),
            (Some("600"), Some("900"))
        );
    }
}

#[test]
fn is_named_after_the_film_where_it_has_no_text_alternative() {
    let film = json!({ "name": { "en": "Moon", "es": "Luna" }, "image": { "url": "luna.jpg" } });
    assert_eq!(
        english(&film).part("poster").attr("alt"),
        Some("Poster of Moon")
    );
    assert_eq!(
        spanish(&film).part("poster").attr("alt"),
        Some("Cartel de Luna")
    );
}

#[test]
fn marks_a_text_alternative_in_the_other_language() {
    let film = json!({ "image": { "url": "luna.jpg", "caption": { "es": "Un niño" } } });
    assert_eq!(english(&film).part("poster").attr("lang"), Some("es"));
    assert_eq!(spanish(&film).part("poster").attr("lang"), None);
}

/// The number of shapes of the drawing.
fn shapes(view: &View) -> usize {
    let drawing = view.part("poster");
    assert_eq!(drawing.value().name(), "svg");
    inside(drawing, "path[d][fill][stroke]").len()
}

#[test]
fn is_the_drawing_where_the_film_has_no_image() {
    assert_eq!(
        shapes(&english(&json!({ "id": "la-misma-luna" }))),
        7,
        "stars, moon, horizon, dunes, cord and telephone"
    );
    assert_eq!(shapes(&english(&json!({}))), 4, "stars, moon and dunes");
    assert_eq!(shapes(&spanish(&json!({ "id": "another" }))), 4);
}

#[test]
fn is_decoration_where_it_is_the_drawing() {
    let view = english(&json!({}));
    assert_eq!(view.part("poster").attr("aria-hidden"), Some("true"));
    assert!(inside(view.part("poster"), "title, text, [id]").is_empty());
}

#[test]
fn is_the_drawing_where_the_image_cannot_be_loaded() {
    let mut props = props(Locale::En, &[], &json!({ "image": { "url": "luna.jpg" } }));
    props.image_failed = true;
    let view = view(props);
    assert!(view.all("img").is_empty());
    assert_eq!(shapes(&view), 4);
}

#[test]
fn is_left_out_where_the_owner_says_so() {
    for film in [json!({}), json!({ "image": { "url": "luna.jpg" } })] {
        assert!(!with(&[("data-hide", "poster")], &film).has("poster"));
    }
}
