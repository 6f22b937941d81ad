use film_card::i18n::Locale;
use serde_json::json;

use crate::{english, inside, spanish, text};

#[test]
fn the_title_is_in_the_language_of_the_card() {
    let film = json!({ "name": { "en": "Under the Same Moon", "es": "La misma luna" } });
    assert_eq!(english(&film).texts("title"), ["Under the Same Moon"]);
    assert_eq!(spanish(&film).texts("title"), ["La misma luna"]);
}

#[test]
fn the_original_title_is_there_where_it_differs() {
    let film = json!({
        "name": { "en": "Under the Same Moon", "es": "La misma luna" },
        "inLanguage": ["es"],
    });
    let view = english(&film);
    let original = view.part("original-title");
    assert_eq!(text(original), "La misma luna");
    assert_eq!(original.attr("lang"), Some("es"));
    assert!(text(view.part("base")).contains("Original title La misma luna"));
    assert!(!spanish(&film).has("original-title"));
}

#[test]
fn the_original_title_is_else_the_first_alternative() {
    let film = json!({
        "name": { "en": "A Trip to the Moon", "es": "Viaje a la Luna" },
        "alternateName": ["Le Voyage dans la Lune", "Voyage"],
        "inLanguage": "fr",
    });
    for view in [english(&film), spanish(&film)] {
        let original = view.part("original-title");
        assert_eq!(text(original), "Le Voyage dans la Lune");
        assert_eq!(original.attr("lang"), Some("fr"));
    }
    assert!(text(spanish(&film).part("base")).contains("Título original Le Voyage"));
}

#[test]
fn the_original_title_has_no_mark_where_nobody_knows_its_language() {
    let view = english(&json!({ "alternateName": "Mond" }));
    assert_eq!(view.part("original-title").attr("lang"), None);
}

#[test]
fn the_language_switch_is_a_group_with_a_button_for_each_language() {
    for (view, label, locale) in [
        (english(&json!({})), "Language", Locale::En),
        (spanish(&json!({})), "Idioma", Locale::Es),
    ] {
        let switch = view.part("lang-switch");
        assert_eq!(switch.attr("role"), Some("group"));
        assert_eq!(switch.attr("aria-label"), Some(label));
        let buttons = inside(switch, "button");
        let attribute = |name| {
            buttons
                .iter()
                .map(|button| button.attr(name))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            buttons.iter().copied().map(text).collect::<Vec<_>>(),
            Locale::ALL.map(Locale::name)
        );
        assert_eq!(
            attribute("lang"),
            Locale::ALL.map(|locale| Some(locale.tag()))
        );
        assert_eq!(attribute("type"), Locale::ALL.map(|_| Some("button")));
        let pressed = Locale::ALL.map(|each| if each == locale { "true" } else { "false" });
        assert_eq!(attribute("aria-pressed"), pressed.map(Some));
    }
}
