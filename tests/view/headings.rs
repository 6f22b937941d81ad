use crate::{View, every_field, with};

/// The levels of all headings, in their order.
fn levels(view: &View) -> Vec<u8> {
    let headings = view.all("h1, h2, h3, h4, h5, h6");
    let level = |name: &str| name.as_bytes()[1] - b'0';
    headings
        .iter()
        .map(|each| level(each.value().name()))
        .collect()
}

#[test]
fn begin_at_the_level_that_is_asked_for_and_skip_none() {
    for first in 2..=6 {
        let view = with(
            &[("data-heading-level", &first.to_string())],
            &every_field(),
        );
        let levels = levels(&view);
        assert_eq!(levels.first(), Some(&first));
        assert_eq!(view.part("title").value().name(), format!("h{first}"));
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{levels:?}");
        }
        assert!(
            levels[1..]
                .iter()
                .all(|level| *level > first || *level == 6),
            "{levels:?}"
        );
    }
}

#[test]
fn of_sections_are_one_below_the_title_and_of_reviews_two() {
    for (first, section, review) in [
        (2, "h3", "h4"),
        (3, "h4", "h5"),
        (4, "h5", "h6"),
        (5, "h6", "h6"),
        (6, "h6", "h6"),
    ] {
        let view = with(
            &[("data-heading-level", &first.to_string())],
            &every_field(),
        );
        assert_eq!(
            view.one("[part=synopsis-toggle] :is(h2, h3, h4, h5, h6)")
                .value()
                .name(),
            section
        );
        for title in view.parts("review-title") {
            assert_eq!(title.value().name(), review);
        }
    }
}

#[test]
fn are_level_2_unless_asked() {
    let view = with(&[], &every_field());
    assert_eq!(view.part("title").value().name(), "h2");
    assert!(view.all("h1").is_empty());
}
