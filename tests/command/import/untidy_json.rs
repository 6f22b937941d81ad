use serde_json::{Value, json};

use super::{assert_refused, imported};

/// The film of a page with this text as its script. A line says that the script is
/// no JSON.
#[track_caller]
fn read(script: &str) -> Value {
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\">\n<script type=\"application/ld+json\">{script}</script>"
    );
    let outcome = crate::film_card_reading(&["import", "-"], &page);
    assert_eq!(outcome.status, 0, "{}", outcome.error);
    let first = outcome.error.lines().next().unwrap_or_default();
    assert!(
        first.ends_with(": is untidy JSON, read as a browser's script would read it"),
        "{}",
        outcome.error
    );
    serde_json::from_str(&outcome.out).expect("JSON")
}

const MOON: &str = r#"{"@type": "Movie", "name": "A Trip to the Moon", "datePublished": "1902"}"#;

#[test]
fn what_stands_around_the_outermost_brackets_does_not_count() {
    for script in [
        format!("\n/* <![CDATA[ */\n{MOON}\n/* ]]> */\n"),
        format!("\n// <![CDATA[\n{MOON}\n// ]]>\n"),
        format!("<![CDATA[{MOON}]]>"),
        format!("<!--\n{MOON}\n-->"),
        format!("{MOON};"),
        format!("{MOON}}}"),
        format!("{MOON}\n{{"),
        format!("var data = {MOON};"),
        format!("[{MOON},]"),
        format!("{MOON}{{\"@type\": \"WebPage\"}}"),
    ] {
        assert_eq!(
            read(&script),
            json!({ "name": "A Trip to the Moon", "datePublished": "1902" }),
            "{script}"
        );
    }
}

#[test]
fn raw_line_breaks_and_tabs_in_texts_are_blanks() {
    let script = "{\"@type\": \"Movie\", \"name\": \"A Trip\tto the Moon\t\", \"description\": \"A club\r\ngoes.\"}";
    assert_eq!(
        read(script),
        json!({ "name": "A Trip to the Moon", "description": { "en": ["A club goes."] } })
    );
}

#[test]
fn comments_and_escapes_are_read_as_javascript_does() {
    let script = r#"{ // a film
        "@type": "Movie", /* "name": "Other", */
        "name": "The Astronomer\'s \x26 the Moon\u0027s \"Dream\" // 2",
    }"#;
    assert_eq!(
        read(script),
        json!({ "name": "The Astronomer's & the Moon's \"Dream\" // 2" })
    );
}

#[test]
fn a_file_by_itself_is_read_as_a_script_is() {
    let outcome = crate::film_card_reading(&["import", "-"], &format!("{MOON};"));
    assert_eq!(outcome.status, 0, "{}", outcome.error);
    assert_eq!(
        imported(MOON).0,
        serde_json::from_str::<Value>(&outcome.out).expect("JSON")
    );
}

#[test]
fn what_is_not_clear_stays_refused() {
    for script in [
        r#"{"@type": "Movie", "name": "The "Moon""}"#,
        r#"{"@type": "Movie", "name": "The Moon"#,
        r#"{"@type": "Movie", "name": ["The Moon"}"#,
        r#"{"@type": "Movie", "duration": 1 3, "name": "The Moon"}"#,
    ] {
        assert_refused(script, "is no JSON");
    }
}
