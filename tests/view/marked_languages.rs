use film_card::film::EMBEDDED;
use film_card::i18n::Locale;
use serde_json::{Value, json};

use crate::{View, english, render, spanish, text};

/// Every text that is marked with a language, outside the language switch.
fn marked(view: &View) -> Vec<(String, String)> {
    let marked = view.all("[part=base] [lang]:not([part=lang-switch] *)");
    let parts = |each: scraper::ElementRef<'_>| (each.attr("lang").unwrap().to_owned(), text(each));
    marked.into_iter().map(parts).collect()
}

fn mark(lang: &str, text: &str) -> (String, String) {
    (lang.to_owned(), text.to_owned())
}

/// A film of which every text is there in Spanish only.
fn only_spanish() -> Value {
    json!({
        "name": { "es": "Luna" },
        "genre": [{ "es": "Fábula" }],
        "countryOfOrigin": [{ "es": "México" }],
        "contentRating": { "es": "Todo público" },
        "director": [{ "name": { "es": "El Coro" } }],
        "actor": [{ "name": "Ada", "characterName": { "es": "El farero" } }],
        "description": { "es": ["Uno."] },
        "about": [{ "es": "Oficios" }],
        "award": [{ "es": "Gaviota" }],
        "review": [{
            "name": { "es": "Luz" },
            "reviewBody": { "es": "Brilla." },
            "author": { "name": { "es": "Una lectora" } },
            "publisher": { "es": "La Gaceta" },
            "positiveNotes": [{ "es": "El aire" }],
        }],
    })
}

#[test]
fn a_text_in_the_other_language_is_marked_with_it() {
    let view = english(&only_spanish());
    assert_eq!(
        marked(&view),
        [
            "Luna",
            "México",
            "Fábula",
            "Todo público",
            "El Coro",
            "Uno.",
            "Oficios",
            "El farero",
            "Gaviota",
            "Luz",
            "Brilla.",
            "El aire",
            "Una lectora",
            "La Gaceta",
        ]
        .map(|text| mark("es", text)),
    );
}

#[test]
fn a_text_in_the_language_of_the_card_has_no_mark() {
    assert_eq!(marked(&spanish(&only_spanish())), []);
}

#[test]
fn the_mark_stands_where_the_text_alone_is() {
    let view = english(&json!({ "name": { "es": "Luna" } }));
    assert_eq!(view.part("title").attr("lang"), Some("es"));
}

/// Headings in WebKitGTK and tagged PDFs of Chromium know no other language.
#[test]
fn the_mark_of_a_heading_a_paragraph_or_an_item_stands_on_it() {
    let view = english(&only_spanish());
    for selector in [
        "h2",
        "[part=review-title]",
        "[part=synopsis-text] > p",
        ".awards li",
        "[part=review-body] > p",
        ".verdict li",
    ] {
        assert_eq!(view.one(selector).attr("lang"), Some("es"), "{selector}");
    }
    let french = json!({ "review": [{ "reviewBody": ["Un.", "Deux."], "inLanguage": "fr" }] });
    let view = english(&french);
    assert_eq!(view.all("[part=review-body] > p[lang=fr]").len(), 2);
}

#[test]
fn a_review_in_the_other_language_says_so() {
    let film = json!({ "review": [
        { "reviewBody": { "es": "Brilla." } },
        { "reviewBody": { "en": "It shines." } },
        { "reviewBody": "Brilla.", "inLanguage": "es-MX" },
        { "reviewBody": "It shines." },
        { "reviewBody": "Ça brille.", "inLanguage": "fr" },
    ] });
    let notes = |view: View, note: &str| {
        let reviews = view.parts("review");
        reviews
            .into_iter()
            .map(|review| text(review).contains(note))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        notes(english(&film), "Written in Spanish"),
        [true, false, true, false, false],
    );
    assert_eq!(
        notes(spanish(&film), "Escrita en inglés"),
        [false, true, false, false, false],
    );
}

#[test]
fn the_embedded_films_have_no_text_in_the_other_language_but_titles() {
    for (id, file) in EMBEDDED {
        let film: Value = serde_json::from_str(file).expect(id);
        for locale in Locale::ALL {
            let view = render(locale, &[], &film);
            let title = view.parts("original-title").into_iter().map(text).next();
            for (_, text) in marked(&view) {
                assert_eq!(Some(&text), title.as_ref(), "{id} in {}", locale.tag());
            }
        }
    }
}

#[test]
fn what_a_review_says_is_marked_with_the_language_it_was_written_in() {
    let said = |text: &str| {
        json!({
            "name": text, "reviewBody": [text], "positiveNotes": [text], "negativeNotes": [text],
            "author": text, "publisher": text, "inLanguage": "es-MX",
        })
    };
    let film = json!({ "name": "Moon", "review": [said("Brilla.")] });
    assert_eq!(marked(&english(&film)), vec![mark("es-MX", "Brilla."); 4]);
    assert_eq!(marked(&spanish(&film)), []);
    let french =
        json!({ "name": "Moon", "review": [{ "reviewBody": "Ça brille.", "inLanguage": "fr" }] });
    assert_eq!(marked(&spanish(&french)), [mark("fr", "Ça brille.")]);
    // A text in the card's own language is a translation.
    let both = json!({ "en": "It shines.", "es": "Brilla." });
    let film = json!({ "name": "Moon", "review": [{ "reviewBody": both, "inLanguage": "es" }] });
    assert_eq!(marked(&english(&film)), []);
}
