use film_card::film::{EMBEDDED, Text};
use serde_json::{Value, json};

use crate::{film_card, film_card_reading};

#[test]
fn says_nothing_of_films_without_a_fault() {
    let outcome = film_card(&["check", "films/every-field.json", EMBEDDED[0].0]);
    assert_eq!(
        (outcome.status, outcome.out.as_str(), outcome.error.as_str()),
        (0, "", "")
    );
}

#[test]
fn tells_each_fault_with_line_column_and_path_in_the_order_of_the_file() {
    let outcome = film_card(&["check", "films/faulty.json"]);
    assert_eq!((outcome.status, outcome.error.as_str()), (1, ""));
    let lines: Vec<&str> = outcome.out.lines().collect();
    assert_eq!(lines.len(), 20);
    for line in [
        "films/faulty.json:4:3: direktor: is an unknown key, the nearest known one is director",
        r#"films/faulty.json:8:22: genre[1]: is 7, expected TEXT"#,
        "films/faulty.json:9:42: countryOfOrigin[0].de: is an unknown key, the nearest known one is en",
        // A missing field is reported at the object that lacks it.
        r#"films/faulty.json:11:31: director[1].name: is missing, expected TEXT"#,
        "films/faulty.json:29:40: review[2].reviewRating.ratingValue: 11 is above bestRating 5",
    ] {
        let line = line.replace("TEXT", Text::FORM);
        assert!(lines.contains(&&*line), "{line} in {lines:#?}");
    }
    let places: Vec<(usize, usize)> = lines.iter().map(|line| place(line)).collect();
    assert!(places.is_sorted(), "{places:?}");
}

/// Line and column of `file:line:column: …`.
fn place(line: &str) -> (usize, usize) {
    let mut pieces = line.split(':').skip(1);
    let mut number = || pieces.next().and_then(|piece| piece.parse().ok());
    (number().expect(line), number().expect(line))
}

/// The place that is told for the only remark on this film.
#[track_caller]
fn only_place(film: &str) -> (usize, usize) {
    let outcome = film_card_reading(&["check", "-"], film);
    assert_eq!(outcome.out.lines().count(), 1, "{outcome:?}");
    place(&outcome.out)
}

#[test]
fn counts_columns_in_characters() {
    assert_eq!(only_place(r#"{"name": "ñandú 🌒", "id": 1}"#), (1, 27));
    assert_eq!(only_place("{\n\t\"name\":\r\n 7}"), (3, 2));
}

#[test]
fn knows_the_place_of_what_is_twice_in_a_list_or_an_object() {
    assert_eq!(only_place(r#"{"name":"A","genre":["B",7,"C"]}"#), (1, 26));
    // Of a key that is there twice, the last one counts.
    assert_eq!(only_place("{\"name\":\"A\",\n\"id\":1,\n\"id\":2}"), (3, 6));
    // A dot in a key is no step.
    assert_eq!(only_place("{\"name\":\"A\",\n\"a.b[0]\":2}"), (2, 1));
}

#[test]
fn tells_a_fault_of_the_whole_file_at_its_start() {
    assert_eq!(only_place("\n [\"name\"]"), (2, 2));
    assert_eq!(only_place("{}"), (1, 1));
}

#[test]
fn ends_with_0_if_there_are_only_warnings() {
    let outcome = film_card_reading(&["check", "-"], r#"{"name": "A", "nam": 1}"#);
    assert_eq!(outcome.status, 0);
    assert_eq!(
        outcome.out,
        "standard input:1:15: nam: is an unknown key, the nearest known one is name\n"
    );
}

#[test]
fn ends_with_2_if_one_cannot_be_read_and_tells_the_others() {
    let outcome = film_card(&["check", "films/none.json", "films/faulty.json", "films"]);
    assert_eq!(outcome.status, 2);
    assert_eq!(outcome.out.lines().count(), 20);
    let errors: Vec<&str> = outcome.error.lines().collect();
    assert!(
        errors[0].starts_with("films/none.json: can't be read ("),
        "{errors:?}"
    );
    assert!(
        errors[1].starts_with("films: can't be read ("),
        "{errors:?}"
    );
}

#[test]
fn tells_where_a_text_is_no_json() {
    for (text, error) in [
        (
            "{\"name\": \"é\", \"x\": [1,\n\t7 8]}",
            "2:4: is no JSON (expected `,` or `]`)",
        ),
        ("<!doctype html>", "1:1: is no JSON (expected value)"),
        (
            "{ \"name\": \"A\",</p>",
            "1:15: is no JSON (key must be a string), since it was turned into HTML or typography, as Markdown does",
        ),
        (
            "{ “name”: “A” }",
            "1:3: is no JSON (key must be a string), since it was turned into HTML or typography, as Markdown does",
        ),
        ("", "1:1: is no JSON (EOF while parsing a value)"),
        ("{\"é\" 1}", "1:6: is no JSON (expected `:`)"),
    ] {
        let outcome = film_card_reading(&["check", "-"], text);
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""));
        let expected = format!("standard input:{error}, expected a film as JSON\n");
        assert_eq!(outcome.error, expected);
    }
}

#[test]
fn takes_a_byte_order_mark_for_none() {
    let outcome = film_card_reading(&["check", "-"], "\u{feff}{\"name\": \"A\"}");
    assert_eq!((outcome.status, outcome.error.as_str()), (0, ""));
}

#[test]
fn prints_the_same_as_json_for_machines() {
    let outcome = film_card(&[
        "check",
        "--json",
        "films/every-field.json",
        "films/faulty.json",
    ]);
    assert_eq!(outcome.status, 1);
    let list: Vec<Value> = serde_json::from_str(&outcome.out).expect("JSON");
    assert_eq!(list.len(), 20);
    assert_eq!(
        list[0],
        json!({
            "file": "films/faulty.json",
            "line": 4,
            "column": 3,
            "kind": "warning",
            "path": "direktor",
            "message": "direktor: is an unknown key, the nearest known one is director",
        })
    );
    assert_eq!(list[1]["kind"], "fault");
    assert_eq!(film_card(&["check", "--json", EMBEDDED[0].0]).out, "[]\n");
}

#[test]
fn prints_what_is_no_film_at_all_as_json_too() {
    let outcome = film_card_reading(
        &["check", "--json", "films/none.json", "-"],
        "{\"name\": \"A\",\n 7}",
    );
    assert_eq!(outcome.status, 2);
    assert_eq!(outcome.error.lines().count(), 2);
    let list: Vec<Value> = serde_json::from_str(&outcome.out).expect("JSON");
    assert_eq!(list.len(), 2);
    let missing = list[0]["message"].as_str().expect("text");
    assert!(missing.starts_with("can't be read ("), "{missing}");
    assert_eq!(
        (&list[0]["file"], &list[0]["line"], &list[0]["column"]),
        (&json!("films/none.json"), &json!(1), &json!(1))
    );
    assert_eq!(
        list[1],
        json!({
            "file": "standard input",
            "line": 2,
            "column": 2,
            "kind": "fault",
            "path": "",
            "message": "is no JSON (key must be a string), expected a film as JSON",
        })
    );
}

/// The warnings about a film, without file, line and column.
#[track_caller]
fn warnings(film: &Value) -> Vec<String> {
    let outcome = film_card_reading(&["check", "-"], &film.to_string());
    assert_eq!(
        (outcome.status, outcome.error.as_str()),
        (0, ""),
        "{outcome:?}"
    );
    let lines = outcome.out.lines();
    let warning = |line: &str| line.splitn(4, ':').nth(3).expect(line).trim().to_owned();
    lines.map(warning).collect()
}

#[test]
fn warns_of_what_other_programs_escaped() {
    let told = |path: &str, reference: &str| {
        format!(
            "{path}: holds the HTML character reference \"{reference}\", which a card shows as it stands"
        )
    };
    assert_eq!(
        warnings(&json!({
            "name": { "en": "Sun &amp; Moon", "es": "Sol y Luna" },
            "genre": ["Ciencia ficci&oacute;n", "R&B", "Q&A; more"],
            "description": ["AT&T; and others", "It&#039;s &amp;amp; here"],
            "actor": [{ "name": "Ada", "characterName": "The Queen&#x27;s maid" }],
            "url": "https://films.example/?a=1&copy;=2",
        })),
        [
            told("actor[0].characterName", "&#x27;"),
            told("description[1]", "&#039;"),
            told("genre[0]", "&oacute;"),
            told("name.en", "&amp;"),
        ]
    );
}

#[test]
fn warns_of_markdown() {
    let told = |path: &str| format!("{path}: looks like Markdown, which a card shows as it stands");
    assert_eq!(
        warnings(&json!({
            "name": "M*A*S*H",
            "description": { "en": ["**Go.**", "2 * 3 * 4, M*A*S*H, snake_case_name"] },
            "review": [
                { "reviewBody": "See [the club](https://club.example/)." },
                { "reviewBody": "# Title" },
                { "reviewBody": "The _rocket_ flies." },
                { "reviewBody": "- Come, [he] says, #1 in the list." },
            ],
        })),
        [
            told("description.en[0]"),
            told("review[0].reviewBody"),
            told("review[1].reviewBody"),
            told("review[2].reviewBody"),
        ]
    );
}

#[test]
fn warns_of_addresses_without_a_host_in_a_film_from_elsewhere() {
    let film = json!({
        "name": "A Trip to the Moon",
        "url": "/title/7/",
        "image": { "url": "https://cdn.films.example/moon.jpg" },
        "director": [{ "name": "Georges Méliès", "url": "/name/1/" }, { "name": "Ada", "url": "//people.example/ada" }],
        "sameAs": ["/wiki/moon", "https://films.example/moon"],
        "review": [{ "name": "Go", "url": "/review/1", "author": { "name": "Ada", "url": "ada.html" } }],
    });
    let what = "is an address without a host, which leads into the site that shows the card, expected a whole address \
                if it leads elsewhere";
    let paths = [
        "director[0].url",
        "review[0].author.url",
        "review[0].url",
        "sameAs[0]",
    ];
    assert_eq!(warnings(&film), paths.map(|path| format!("{path}: {what}")));
    // A site that has the poster has the other pages too.
    let mut own = film;
    own["image"]["url"] = "/posters/moon.jpg".into();
    assert_eq!(warnings(&own), [""; 0]);
}

#[test]
fn names_utf_16_and_what_to_do() {
    let folder = std::env::temp_dir().join(format!("film-card-utf-16-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, order) in [("little.json", [0, 1]), ("big.json", [1, 0])] {
        let units = "\u{feff}{\"name\": \"Luna\"}".encode_utf16();
        let bytes = units.flat_map(|unit| {
            let bytes = unit.to_le_bytes();
            order.map(|place: usize| bytes[place])
        });
        let path = folder.join(name);
        std::fs::write(&path, bytes.collect::<Vec<u8>>()).expect("written");
        let path = path.to_str().expect("UTF-8");
        let outcome = film_card(&["check", path]);
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""));
        assert!(
            outcome.error.starts_with(&format!("{path}: is UTF-16, "))
                && outcome.error.contains("save it as UTF-8"),
            "{}",
            outcome.error
        );
    }
    std::fs::remove_dir_all(folder).expect("removed");
}
