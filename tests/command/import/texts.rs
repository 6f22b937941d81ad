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
