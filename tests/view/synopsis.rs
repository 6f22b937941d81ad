use film_card::i18n::Locale;
use serde_json::json;

use crate::{english, inside, render, spanish, text, with};

#[test]
fn opens_and_closes_without_a_script() {
    let view = english(&json!({ "description": "One." }));
    let synopsis = view.part("synopsis");
    assert_eq!(synopsis.value().name(), "details");
    assert_eq!(synopsis.attr("open"), None);
    assert_eq!(view.part("synopsis-toggle").value().name(), "summary");
    assert_eq!(text(view.part("synopsis-toggle")), "Synopsis");
    let view = spanish(&json!({ "description": "Uno." }));
    assert_eq!(text(view.part("synopsis-toggle")), "Sinopsis");
}

#[test]
fn starts_open_where_the_owner_says_so() {
    let view = with(
        &[("data-open", "synopsis")],
        &json!({ "description": "One." }),
    );
    assert!(view.part("synopsis").attr("open").is_some());
}

#[test]
fn has_a_paragraph_for_each_of_the_file() {
    let film = json!({ "description": { "en": ["One.", "Two."], "es": "Uno." } });
    let paragraphs = |locale| {
        let view = render(locale, &[], &film);
        let paragraphs = inside(view.part("synopsis-text"), "p");
        paragraphs.into_iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(paragraphs(Locale::En), ["One.", "Two."]);
    assert_eq!(paragraphs(Locale::Es), ["Uno."]);
}

#[test]
fn names_the_themes() {
    let film = json!({ "about": [{ "en": "Migration", "es": "Migración" }, { "en": "Hope", "es": "Esperanza" }] });
    assert!(text(english(&film).part("synopsis")).contains("Themes Migration, Hope"));
    assert!(text(spanish(&film).part("synopsis")).contains("Temas Migración, Esperanza"));
}
