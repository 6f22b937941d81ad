use film_card::film::{Film, Paragraphs, Text, read};
use serde_json::{Value, json};

use crate::{reading_with, sentences};

/// The faults of a film with these members besides a name.
fn faults(members: &Value) -> Vec<String> {
    let reading = reading_with(members);
    assert!(reading.warnings.is_empty());
    let paths_lead = |fault: &film_card::error::Error| fault.to_string().starts_with(fault.path());
    assert!(reading.faults.iter().all(paths_lead));
    sentences(&reading)
}

/// The film without its faulty parts.
fn left(members: &Value) -> Film {
    reading_with(members).film.expect("a film with a name")
}

const TEXT: &str = Text::FORM;
const PARAGRAPHS: &str = Paragraphs::FORM;
const EMPTY: &str = Text::EMPTY;
const PERSON: &str = r#"expected a name, or {"name": …, "url": …}"#;
const DATE: &str = "expected a date such as 2007, 2007-01 or 2007-01-21";
const DURATION: &str = "expected an ISO 8601 duration such as PT106M";
const LANGUAGE: &str = "expected a BCP 47 language tag such as es or es-MX";
const URL: &str = "expected an http(s) or a relative URL";
const COUNT: &str = "expected a whole number of 1 or more";

#[test]
fn a_film_is_an_object_with_a_name() {
    let said = |file: Value| {
        let reading = read(file);
        assert!(reading.film.is_none());
        sentences(&reading)
    };
    assert_eq!(said(json!(null)), ["is null, expected an object"]);
    assert_eq!(said(json!(true)), ["is true, expected an object"]);
    assert_eq!(said(json!(7)), ["is 7, expected an object"]);
    assert_eq!(said(json!("Luna")), [r#"is "Luna", expected an object"#]);
    assert_eq!(said(json!([])), ["is a list, expected an object"]);
    assert_eq!(
        said(json!({})),
        [format!("name: is missing, expected {TEXT}")]
    );
    assert_eq!(
        said(json!({ "name": null })),
        [format!("name: is null, expected {TEXT}")]
    );
    assert_eq!(
        said(json!({ "name": "" })),
        [format!("name: is blank, expected {TEXT}")]
    );
    assert_eq!(
        said(json!({ "name": {} })),
        [format!(r#"name: is {EMPTY}, expected {TEXT}"#)],
    );
    assert_eq!(
        said(json!({ "name": { "en": 1, "es": " " } })),
        [
            "name.en: is 1, expected text",
            "name.es: is blank, expected text"
        ],
    );
}

#[test]
fn a_text_is_a_string_or_one_per_language() {
    let fault = |found: &str| [format!("contentRating: is {found}, expected {TEXT}")];
    let said = |value: Value| faults(&json!({ "contentRating": value }));
    assert_eq!(said(json!(null)), fault("null"));
    assert_eq!(said(json!(false)), fault("false"));
    assert_eq!(said(json!(1.5)), fault("1.5"));
    assert_eq!(said(json!(["PG"])), fault("a list"));
    assert_eq!(said(json!("")), fault("blank"));
    assert_eq!(said(json!(" \t\n\u{a0}\u{2003}")), fault("blank"));
    assert_eq!(said(json!({})), fault(EMPTY));
    assert_eq!(
        said(json!({ "en": ["PG"] })),
        ["contentRating.en: is a list, expected text"],
    );
}

#[test]
fn a_faulty_language_of_a_text_is_left_out_alone() {
    let members = json!({ "contentRating": { "en": 13, "es": "Todo público" } });
    assert_eq!(faults(&members), ["contentRating.en: is 13, expected text"]);
    let written = serde_json::to_value(left(&members)).unwrap();
    assert_eq!(written["contentRating"], json!({ "es": "Todo público" }));
}

#[test]
fn the_id_is_a_string() {
    assert_eq!(faults(&json!({ "id": 7 })), ["id: is 7, expected text"]);
    assert_eq!(
        faults(&json!({ "id": "" })),
        ["id: is blank, expected text"]
    );
    assert_eq!(
        faults(&json!({ "id": { "en": "luna" } })),
        ["id: is an object, expected text"],
    );
}

#[test]
fn dates_durations_languages_and_urls_have_their_form() {
    for (key, expected) in [
        ("datePublished", DATE),
        ("duration", DURATION),
        ("url", URL),
    ] {
        let text = faults(&json!({ key: "a b" }));
        assert_eq!(text, [format!(r#"{key}: is "a b", {expected}"#)]);
        let number = faults(&json!({ key: 2007 }));
        assert_eq!(number, [format!("{key}: is 2007, {expected}")]);
        let empty = faults(&json!({ key: "" }));
        assert_eq!(empty, [format!(r#"{key}: is "", {expected}"#)]);
    }
    assert_eq!(
        faults(&json!({ "inLanguage": "es_MX" })),
        [format!(r#"inLanguage: is "es_MX", {LANGUAGE}"#)],
    );
    assert_eq!(
        faults(&json!({ "inLanguage": ["es", 7] })),
        [format!("inLanguage[1]: is 7, {LANGUAGE}")],
    );
    assert_eq!(
        faults(&json!({ "sameAs": ["javascript:alert(1)"] })),
        [format!(r#"sameAs[0]: is "javascript:alert(1)", {URL}"#)],
    );
}

#[test]
fn a_list_is_a_list() {
    for key in [
        "genre",
        "countryOfOrigin",
        "director",
        "author",
        "producer",
        "musicBy",
        "cinematographer",
        "editor",
        "actor",
        "award",
        "review",
        "sameAs",
        "about",
    ] {
        let said = faults(&json!({ key: "One" }));
        assert_eq!(said, [format!(r#"{key}: is "One", expected a list"#)]);
        let said = faults(&json!({ key: { "en": "One" } }));
        assert_eq!(said, [format!("{key}: is an object, expected a list")]);
    }
}

#[test]
fn an_empty_list_is_no_fault() {
    for key in [
        "alternateName",
        "inLanguage",
        "genre",
        "actor",
        "review",
        "sameAs",
    ] {
        assert_eq!(faults(&json!({ key: [] })), [""; 0]);
    }
}

#[test]
fn a_faulty_item_is_left_out_alone() {
    let members = json!({ "genre": ["Drama", 7, "Comedy", null] });
    assert_eq!(
        faults(&members),
        [
            format!("genre[1]: is 7, expected {TEXT}"),
            format!("genre[3]: is null, expected {TEXT}")
        ],
    );
    let written = serde_json::to_value(left(&members)).unwrap();
    assert_eq!(written["genre"], json!(["Drama", "Comedy"]));
}

#[test]
fn a_person_is_a_name_or_an_object_with_one() {
    for key in [
        "director",
        "author",
        "producer",
        "musicBy",
        "cinematographer",
        "editor",
    ] {
        let said = faults(&json!({ key: [7, " ", {}, { "name": "Ada", "url": "a b" }] }));
        assert_eq!(
            said,
            [
                format!("{key}[0]: is 7, {PERSON}"),
                format!("{key}[1]: is blank, {PERSON}"),
                format!("{key}[2].name: is missing, expected {TEXT}"),
                format!(r#"{key}[3].url: is "a b", {URL}"#),
            ],
        );
    }
    let members = json!({ "director": [7, { "name": "Ada", "url": "a b" }] });
    let director = left(&members).director;
    assert_eq!(director.len(), 1);
    assert_eq!(director[0].url, None);
}

#[test]
fn an_actor_is_a_name_or_an_object_with_one() {
    assert_eq!(
        faults(&json!({ "actor": [
            [], "", { "characterName": "Luna" }, { "name": "Ada", "characterName": 1, "url": "" },
        ] })),
        [
            format!("actor[0]: is a list, {PERSON}"),
            format!("actor[1]: is blank, {PERSON}"),
            format!("actor[2].name: is missing, expected {TEXT}"),
            format!("actor[3].characterName: is 1, expected {TEXT}"),
            format!(r#"actor[3].url: is "", {URL}"#),
        ],
    );
}

#[test]
fn paragraphs_are_texts() {
    let said = |value: Value| faults(&json!({ "description": value }));
    assert_eq!(
        said(json!(7)),
        [format!("description: is 7, expected {PARAGRAPHS}")]
    );
    assert_eq!(
        said(json!("")),
        [format!("description: is blank, expected {PARAGRAPHS}")]
    );
    assert_eq!(
        said(json!([])),
        [format!(
            "description: is an empty list, expected {PARAGRAPHS}"
        )],
    );
    assert_eq!(
        said(json!(["One.", " ", 2])),
        [
            "description[1]: is blank, expected text",
            "description[2]: is 2, expected text"
        ],
    );
    assert_eq!(
        said(json!({ "en": [["One."]], "es": null })),
        [
            "description.en[0]: is a list, expected text",
            "description.es: is null, expected text or a list of paragraphs",
        ],
    );
    let members = json!({ "description": ["One.", 2] });
    let written = serde_json::to_value(left(&members)).unwrap();
    assert_eq!(written["description"], json!(["One."]));
}

#[test]
fn an_image_has_a_url() {
    assert_eq!(
        faults(&json!({ "image": "luna.jpg" })),
        [r#"image: is "luna.jpg", expected an object"#],
    );
    assert_eq!(
        faults(&json!({ "image": { "width": 1 } })),
        [format!("image.url: is missing, {URL}")],
    );
    assert_eq!(
        faults(&json!({ "image": { "url": "data:," } })),
        [format!(r#"image.url: is "data:,", {URL}"#)],
    );
}

#[test]
fn a_size_is_a_whole_number_of_1_or_more() {
    for (value, found) in [
        (json!(0), "0"),
        (json!(-1), "-1"),
        (json!(1.5), "1.5"),
        (json!(4_294_967_296_u64), "4294967296"),
        (json!("600"), r#""600""#),
    ] {
        let members = json!({ "image": { "url": "luna.jpg", "width": value, "height": 9 } });
        assert_eq!(
            faults(&members),
            [format!("image.width: is {found}, {COUNT}")]
        );
        let image = left(&members).image.expect("an image without a width");
        assert_eq!((image.width, image.height), (None, Some(9)));
    }
}

#[test]
fn a_review_says_something() {
    let nothing = "is a review that says nothing, expected a name, a reviewBody or a reviewRating";
    assert_eq!(
        faults(&json!({ "review": ["Good", {}, { "author": "Olga", "positiveNotes": ["A"] }] })),
        [
            r#"review[0]: is "Good", expected an object"#.to_owned(),
            format!("review[1]: {nothing}"),
            format!("review[2]: {nothing}"),
        ],
    );
}

#[test]
fn a_faulty_part_of_a_review_is_left_out_alone() {
    let members = json!({ "review": [{
        "name": "Luminous",
        "reviewBody": 1,
        "author": {},
        "publisher": {},
        "url": "ftp://example.org",
        "datePublished": "yesterday",
        "inLanguage": ["es"],
        "positiveNotes": "A",
        "negativeNotes": ["B", ""],
    }] });
    assert_eq!(
        faults(&members),
        [
            format!("review[0].reviewBody: is 1, expected {PARAGRAPHS}"),
            format!("review[0].author.name: is missing, expected {TEXT}"),
            format!(r#"review[0].publisher: is {EMPTY}, expected {TEXT}"#),
            format!(r#"review[0].url: is "ftp://example.org", {URL}"#),
            format!(r#"review[0].datePublished: is "yesterday", {DATE}"#),
            format!("review[0].inLanguage: is a list, {LANGUAGE}"),
            r#"review[0].positiveNotes: is "A", expected a list"#.to_owned(),
            format!("review[0].negativeNotes[1]: is blank, expected {TEXT}"),
        ],
    );
    let written = serde_json::to_value(left(&members)).unwrap();
    assert_eq!(
        written["review"],
        json!([{ "name": "Luminous", "negativeNotes": ["B"] }]),
    );
}

#[test]
fn a_rating_is_on_its_scale() {
    for (rating, said) in [
        (json!({}), "ratingValue: is missing, expected a number"),
        (
            json!({ "ratingValue": "B" }),
            r#"ratingValue: is "B", expected a number"#,
        ),
        (
            json!({ "ratingValue": 6 }),
            "ratingValue: 6 is above bestRating 5",
        ),
        (
            json!({ "ratingValue": 5.05 }),
            "ratingValue: 5.05 is above bestRating 5",
        ),
        (
            json!({ "ratingValue": 0.5 }),
            "ratingValue: 0.5 is below worstRating 1",
        ),
        (
            json!({ "ratingValue": 11, "bestRating": 10 }),
            "ratingValue: 11 is above bestRating 10",
        ),
        (
            json!({ "ratingValue": 3, "bestRating": 1 }),
            "bestRating: 1 is not above worstRating 1",
        ),
        (
            json!({ "ratingValue": 3, "bestRating": 2, "worstRating": 2.5 }),
            "bestRating: 2 is not above worstRating 2.5",
        ),
        (
            json!({ "ratingValue": 3, "worstRating": 7.5 }),
            "worstRating: 7.5 is not below bestRating 5",
        ),
    ] {
        let members = json!({ "review": [{ "name": "A", "reviewRating": rating }] });
        assert_eq!(faults(&members), [format!("review[0].reviewRating.{said}")]);
        let review = &left(&members).review[0];
        assert!(review.name.is_some() && review.review_rating.is_none());
    }
    assert_eq!(
        faults(&json!({ "review": [{ "name": "A", "reviewRating": 4 }] })),
        ["review[0].reviewRating: is 4, expected an object"],
    );
}

/// A wrong end of the scale leaves the other figures without a meaning.
#[test]
fn a_rating_goes_with_a_faulty_end_of_its_scale() {
    let rating = json!({ "ratingValue": 8, "bestRating": "10", "worstRating": null });
    let members = json!({ "review": [{ "name": "A", "reviewRating": rating }] });
    assert_eq!(
        faults(&members),
        [
            r#"review[0].reviewRating.bestRating: is "10", expected a number"#,
            "review[0].reviewRating.worstRating: is null, expected a number",
        ],
    );
    assert!(left(&members).review[0].review_rating.is_none());
}

#[test]
fn what_many_gave_needs_its_count() {
    for (aggregate, said) in [
        (
            json!({ "ratingValue": 3 }),
            format!("ratingCount: is missing, {COUNT}"),
        ),
        (
            json!({ "ratingValue": 3, "ratingCount": 0 }),
            format!("ratingCount: is 0, {COUNT}"),
        ),
        (
            json!({ "ratingValue": 3, "ratingCount": 2.5 }),
            format!("ratingCount: is 2.5, {COUNT}"),
        ),
        (
            json!({ "ratingValue": 9, "ratingCount": 2 }),
            "ratingValue: 9 is above bestRating 5".to_owned(),
        ),
    ] {
        let members = json!({ "aggregateRating": aggregate });
        assert_eq!(faults(&members), [format!("aggregateRating.{said}")]);
        assert_eq!(left(&members).aggregate_rating, []);
    }
    let members = json!({ "aggregateRating": { "ratingValue": 9 } });
    assert_eq!(
        faults(&members),
        [
            format!("aggregateRating.ratingCount: is missing, {COUNT}"),
            "aggregateRating.ratingValue: 9 is above bestRating 5".to_owned(),
        ],
    );
}

#[test]
fn a_long_text_is_cut_in_the_sentence() {
    let members = json!({ "datePublished": "á".repeat(41) });
    let cut = "á".repeat(40);
    assert_eq!(
        faults(&members),
        [format!(r#"datePublished: is "{cut}…", {DATE}"#)]
    );
    let members = json!({ "datePublished": "á".repeat(40) });
    assert_eq!(
        faults(&members),
        [format!(r#"datePublished: is "{cut}", {DATE}"#)]
    );
}

#[test]
fn are_all_told_at_once() {
    let members = json!({
        "datePublished": 1,
        "actor": [{ "url": 2 }],
        "review": [{ "reviewRating": { "bestRating": true } }],
    });
    assert_eq!(
        faults(&members),
        [
            format!("datePublished: is 1, {DATE}"),
            format!("actor[0].name: is missing, expected {TEXT}"),
            format!("actor[0].url: is 2, {URL}"),
            "review[0].reviewRating.ratingValue: is missing, expected a number".to_owned(),
            "review[0].reviewRating.bestRating: is true, expected a number".to_owned(),
            "review[0]: is a review that says nothing, expected a name, a reviewBody or a reviewRating"
                .to_owned(),
        ],
    );
}

#[test]
fn of_a_film_without_a_name_are_all_told_too() {
    let reading = read(json!({ "duration": 106 }));
    assert!(reading.film.is_none());
    assert_eq!(
        sentences(&reading),
        [
            format!("name: is missing, expected {TEXT}"),
            format!("duration: is 106, {DURATION}"),
        ],
    );
}
