use std::fs;

use serde_json::Value;

use crate::film_card;

const PAGE: &str = "{\"@type\": \"Movie\", \"name\": \"El niño de la Luna\"}";

#[test]
fn a_file_that_is_asked_for_is_written_as_utf_8() {
    let folder = std::env::temp_dir().join(format!("film-card-output-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let path = |name: &str| folder.join(name).to_str().expect("UTF-8").to_owned();
    let (source, film, card) = (path("source.json"), path("film.json"), path("card.html"));
    // So does a shell write that has UTF-16 for its own.
    let bytes = "\u{feff}"
        .encode_utf16()
        .chain(PAGE.encode_utf16())
        .flat_map(u16::to_le_bytes);
    fs::write(&source, bytes.collect::<Vec<u8>>()).expect("written");

    let outcome = film_card(&["import", &source, "--output", &film]);
    assert_eq!(
        (outcome.status, outcome.out.as_str(), outcome.error.as_str()),
        (0, "", "")
    );
    let written = fs::read_to_string(&film).expect("UTF-8");
    let written: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(written["name"], "El niño de la Luna");

    let outcome = film_card(&["render", &film, "--output", &card]);
    assert_eq!(
        (outcome.status, outcome.out.as_str(), outcome.error.as_str()),
        (0, "", "")
    );
    assert_eq!(
        fs::read_to_string(&card).expect("UTF-8"),
        film_card(&["render", &film]).out
    );

    let nowhere = path("none/film.json");
    let outcome = film_card(&["import", &source, "--output", &nowhere]);
    assert_eq!(outcome.status, 2);
    assert!(
        outcome
            .error
            .starts_with(&format!("{nowhere}: can't be written (")),
        "{}",
        outcome.error
    );
    fs::remove_dir_all(folder).expect("removed");
}
