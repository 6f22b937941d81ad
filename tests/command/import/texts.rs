use serde_json::json;

use super::imported_movie;

#[test]
fn what_is_escaped_twice_is_read_twice() {
    for (written, read) in [
        (
            "Sun &amp;amp; Moon, the astronomers&amp;#039; club",
            "Sun & Moon, the astronomers' club",
        ),
        ("Sun &amp; Moon", "Sun & Moon"),
        ("&amp;iquest;La Luna?", "¿La Luna?"),
        ("AT&T, R&B; Sun & Moon", "AT&T, R&B; Sun & Moon"),
        ("&lt;p&gt;One&lt;/p&gt;", "One"),
        ("One &lt; two &amp;lt; three", "One < two < three"),
    ] {
        let (film, notes) = imported_movie(json!({ "description": written }));
        assert_eq!((&film["description"], notes), (&json!([read]), vec![]));
    }
}

#[test]
fn scripts_and_styles_in_a_text_are_no_words() {
    let written = "<p>One</p><script>alert(1)</script><style>p{}</style>Two";
    let (film, _) = imported_movie(json!({ "description": written }));
    assert_eq!(film["description"], json!(["One", "Two"]));
}

#[test]
fn a_quotation_behind_a_list_is_a_line_of_its_own() {
    let written = "# Great\r\n\r\n* fast\r\n* loud\r\n\r\n> quoted\r\n\r\nlast";
    let (film, _) = imported_movie(json!({ "description": written }));
    assert_eq!(
        film["description"],
        json!(["Great", "fast", "loud", "quoted", "last"])
    );
}

#[test]
fn a_mark_for_no_text_is_none() {
    let (film, notes) = imported_movie(json!({
        "genre": ["N/A", "Short"], "description": "-",
        "actor": { "actor": "Bleuette Bernon", "characterName": "N/A" },
    }));
    assert_eq!(film["genre"], json!(["Short"]));
    assert_eq!(film["actor"], json!([{ "name": "Bleuette Bernon" }]));
    assert_eq!((film.get("description"), notes), (None, vec![]));
}

#[test]
fn marks_that_nobody_sees_are_left_out() {
    let (film, _) = imported_movie(json!({ "director": "\u{feff}Ada\u{200b} Lumen\u{200e}" }));
    assert_eq!(film["director"], json!([{ "name": "Ada Lumen" }]));
}

#[test]
fn a_label_before_a_synopsis_and_its_source_behind_are_taken_off_and_told() {
    for (written, read, told) in [
        (
            "SINOPSIS: A rocket lands.",
            json!(["A rocket lands."]),
            &["begins with \"SINOPSIS:\""][..],
        ),
        (
            "Synopsis\n\nA rocket lands.",
            json!(["A rocket lands."]),
            &["begins with \"Synopsis\""],
        ),
        (
            "Argumento : A rocket lands.\n\nIt flies. (FILMAFFINITY)",
            json!(["A rocket lands.", "It flies."]),
            &[
                "begins with \"Argumento :\"",
                "ends with \"(FILMAFFINITY)\"",
            ],
        ),
        (
            "A rocket lands.\n\n[Fuente: Films]",
            json!(["A rocket lands."]),
            &["ends with \"[Fuente: Films]\""],
        ),
        // Words of the text itself, and what may be the text.
        ("Plot twists abound.", json!(["Plot twists abound."]), &[]),
        (
            "A rocket lands (1902).",
            json!(["A rocket lands (1902)."]),
            &[],
        ),
        (
            "A rocket lands (in Spain)",
            json!(["A rocket lands (in Spain)"]),
            &[],
        ),
        ("Sinopsis:", json!(["Sinopsis:"]), &[]),
    ] {
        let (film, notes) = imported_movie(json!({ "description": written }));
        let told: Vec<String> = told
            .iter()
            .map(|what| format!("description: {what}, which is taken off"))
            .collect();
        assert_eq!((&film["description"], notes), (&read, told), "{written}");
    }
}

#[test]
fn a_character_reference_ends_no_item_of_a_list() {
    let (film, _) = imported_movie(json!({
        "genre": "Pel&iacute;culas de acci&oacute;n, Drama", "countryOfOrigin": "M&eacute;xico; Per&uacute;",
    }));
    assert_eq!(film["genre"], json!(["Películas de acción", "Drama"]));
    assert_eq!(
        film["countryOfOrigin"],
        json!([{ "en": "Mexico", "es": "México" }, { "en": "Peru", "es": "Perú" }])
    );
}

#[test]
fn a_title_in_the_film_s_own_language_is_another_title() {
    let text = |language: &str, text: &str| json!({ "@language": language, "@value": text });
    let (film, notes) = imported_movie(json!({
        "name": [text("en", "The Voyage"), text("de", "Die Reise"), text("fr", "Le Voyage"), text("es", "El viaje")],
        "inLanguage": "French", "alternateName": "A Voyage",
        "description": text("fr", "Une fusée."),
    }));
    assert_eq!(
        film,
        json!({ "name": { "en": "The Voyage", "es": "El viaje" }, "alternateName": ["Le Voyage", "A Voyage"],
            "inLanguage": ["fr"], "description": ["Une fusée."] })
    );
    assert_eq!(
        notes,
        [
            "name: is there in the language de too",
            "description: is in the language fr, which a film file has no place for; every card shows it as it is",
        ]
    );
    let (film, _) = imported_movie(json!({ "name": text("fr", "Le Voyage") }));
    assert_eq!(film, json!({ "name": "Le Voyage" }));
}
