use film_card::i18n::Locale;
use serde_json::json;

use crate::{english, props, spanish, view};

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

#[test]
fn that_cannot_be_loaded_is_left_out() {
    let mut props = props(Locale::En, &[], &json!({ "image": { "url": "luna.jpg" } }));
    props.image_failed = true;
    assert!(view(props).all("img").is_empty());
}
