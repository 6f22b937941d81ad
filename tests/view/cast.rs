use film_card::config::Section;
use film_card::i18n::Locale;
use serde_json::{Value, json};

use crate::{View, english, inside, props, spanish, text, view, with};

fn actors(count: usize) -> Value {
    let actors: Vec<String> = (1..=count)
        .map(|number| format!("Actor {number}"))
        .collect();
    json!({ "actor": actors })
}

/// Whether each item of the cast is hidden.
fn hidden(view: &View) -> Vec<bool> {
    let items = view.parts("cast-item");
    items
        .iter()
        .map(|item| item.attr("class") == Some("behind"))
        .collect()
}

#[test]
fn is_a_list_of_actors_and_characters() {
    let film = json!({ "actor": [
        { "name": "Kate", "characterName": { "en": "Mother", "es": "Madre" } },
        "Maya",
    ] });
    for (view, items, character) in [
        (english(&film), ["Kate as Mother", "Maya"], "Mother"),
        (spanish(&film), ["Kate como Madre", "Maya"], "Madre"),
    ] {
        let list = view.part("cast");
        assert_eq!(
            (list.value().name(), list.attr("role")),
            ("ul", Some("list"))
        );
        assert_eq!(inside(list, "[part=cast-item]").len(), 2);
        assert_eq!(view.texts("cast-item"), items);
        assert_eq!(view.texts("actor"), ["Kate", "Maya"]);
        assert_eq!(view.texts("character"), [character]);
    }
}

#[test]
fn links_to_the_page_of_an_actor() {
    let view = english(&json!({ "actor": [{ "name": "Kate", "url": "kate" }] }));
    let link = inside(view.part("actor"), "a")[0];
    assert_eq!(
        (text(link).as_str(), link.attr("href")),
        ("Kate", Some("kate"))
    );
}

#[test]
fn starts_open_where_the_owner_says_so() {
    let details = |view: &View| {
        let section = view.one("details:has([part=cast])");
        section.attr("open").is_some()
    };
    assert!(!details(&english(&actors(2))));
    assert!(details(&with(&[("data-open", "cast")], &actors(2))));
}

#[test]
fn of_up_to_8_is_all_there() {
    let view = english(&actors(8));
    assert_eq!(hidden(&view), [false; 8]);
    assert!(!view.has("show-all"));
}

#[test]
fn of_more_than_8_has_the_rest_behind_show_all() {
    let view = english(&actors(10));
    let mut rest_hidden = [false; 10];
    rest_hidden[8..].fill(true);
    assert_eq!(hidden(&view), rest_hidden);
    let button = view.part("show-all");
    assert_eq!(text(button), "Show the full cast (10)");
    assert_eq!(button.value().name(), "button");
    assert_eq!(button.attr("type"), Some("button"));
    assert_eq!(button.attr("aria-expanded"), Some("false"));
    let list = button.attr("aria-controls").expect("what it controls");
    assert_eq!(view.part("cast").attr("id"), Some(list));
    assert_eq!(
        text(spanish(&actors(10)).part("show-all")),
        "Mostrar todo el reparto (10)"
    );
}

#[test]
fn has_as_many_as_the_owner_says() {
    let view = with(&[("data-max-cast", "2")], &actors(3));
    assert_eq!(hidden(&view), [false, false, true]);
    let view = with(&[("data-max-cast", "0")], &actors(1));
    assert_eq!(hidden(&view), [true]);
    assert!(view.has("show-all"));
    let view = with(&[("data-max-cast", "99999999999")], &actors(20));
    assert_eq!(hidden(&view), [false; 20]);
}

#[test]
fn is_all_there_once_the_reader_asks_for_it() {
    let mut props = props(Locale::En, &[], &actors(10));
    props.unfolded.all = [Section::Cast].into();
    let view = view(props);
    assert_eq!(hidden(&view), [false; 10]);
    let button = view.part("show-all");
    assert_eq!(text(button), "Show fewer");
    assert_eq!(button.attr("aria-expanded"), Some("true"));
}
