use film_card::config::Section;

use crate::{every_field, with};

/// The parts that each word of `data-hide` hides.
const PARTS: [(&str, &[&str]); 8] = [
    ("poster", &["poster"]),
    ("meta", &["meta"]),
    ("credits", &["credits"]),
    (
        "synopsis",
        &["synopsis", "synopsis-toggle", "synopsis-text"],
    ),
    ("cast", &["cast", "cast-item", "actor", "character"]),
    ("awards", &["awards"]),
    ("reviews", &["rating", "reviews", "review", "review-rating"]),
    ("lang-switch", &["lang-switch"]),
];

#[test]
fn hide_leaves_out_one_section_and_no_other() {
    assert_eq!(
        PARTS.map(|(word, _)| word).as_slice(),
        Section::VALUES
            .iter()
            .map(|(word, _)| *word)
            .collect::<Vec<_>>()
    );
    for (hidden, _) in PARTS {
        let view = with(&[("data-hide", hidden)], &every_field());
        for (word, parts) in PARTS {
            for part in parts {
                assert_eq!(view.has(part), word != hidden, "{part} without {hidden}");
            }
        }
    }
}

#[test]
fn hide_leaves_the_title() {
    let all = PARTS.map(|(word, _)| word).join(" ");
    let view = with(&[("data-hide", &all)], &every_field());
    assert_eq!(view.texts("title"), ["The Paper Lighthouse"]);
    for (_, parts) in PARTS {
        assert!(parts.iter().all(|part| !view.has(part)));
    }
    assert!(view.all("details, ul, dl, button, img").is_empty());
}

#[test]
fn open_is_every_word_of_the_list() {
    let view = with(&[("data-open", "reviews synopsis cast")], &every_field());
    assert_eq!(view.all("details").len(), 3);
    assert_eq!(view.all("details[open]").len(), 3);
    assert!(with(&[], &every_field()).all("details[open]").is_empty());
}
