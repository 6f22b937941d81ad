use film_card::config::Section;
use film_card::reference::parts::parts;

use crate::{every_field, with};

#[test]
fn hide_leaves_out_one_section_and_no_other() {
    for (hidden, section) in Section::VALUES {
        let view = with(&[("data-hide", hidden)], &every_field());
        for part in parts().iter().filter(|part| part.section.is_some()) {
            let is_shown = part.section != Some(*section);
            assert_eq!(
                view.has(part.name),
                is_shown,
                "{} without {hidden}",
                part.name
            );
        }
    }
}

#[test]
fn hide_leaves_the_title() {
    let words = Section::VALUES.iter().map(|(word, _)| *word);
    let all = words.collect::<Vec<_>>().join(" ");
    let view = with(&[("data-hide", &all)], &every_field());
    assert_eq!(view.texts("title"), ["The Paper Lighthouse"]);
    let parts = parts().into_iter();
    for part in parts.filter(|part| part.section.is_some()) {
        assert!(!view.has(part.name), "{}", part.name);
    }
    assert!(view.all("details, ul, dl, button, img").is_empty());
}

#[test]
fn open_is_every_word_of_the_list() {
    let view = with(&[("data-open", "reviews synopsis cast")], &every_field());
    assert_eq!(view.all("details[id]").len(), 3);
    assert_eq!(view.all("details[open]").len(), 3);
    assert!(with(&[], &every_field()).all("details[open]").is_empty());
}
