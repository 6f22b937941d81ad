use film_card::config::Scheme;
use film_card::i18n::Locale;
use serde_json::json;

use crate::{english, every_field, props, spanish, text, view};

#[test]
fn is_an_article_in_its_language() {
    for (view, lang) in [(english(&json!({})), "en"), (spanish(&json!({})), "es")] {
        let base = view.part("base");
        assert_eq!(base.value().name(), "article");
        assert_eq!(base.attr("lang"), Some(lang));
    }
}

#[test]
fn is_named_by_its_title() {
    let view = english(&every_field());
    let id = view.part("base").attr("aria-labelledby").expect("a name");
    let title = view.part("title");
    assert_eq!(title.attr("id"), Some(id));
    assert_eq!(text(title), "The Paper Lighthouse");
}

#[test]
fn shows_a_film_of_which_only_the_name_is_known() {
    let view = english(&json!({}));
    assert_eq!(view.texts("title"), ["Luna"]);
    for part in [
        "original-title",
        "meta",
        "credits",
        "rating",
        "synopsis",
        "cast",
        "awards",
        "reviews",
        "show-all",
    ] {
        assert!(!view.has(part), "{part}");
    }
    let names = Locale::ALL.map(Locale::name).join(" ");
    assert_eq!(text(view.part("base")), format!("{names} Luna"));
}

#[test]
fn has_each_id_once() {
    let view = english(&every_field());
    let mut ids: Vec<_> = view
        .all("[id]")
        .iter()
        .filter_map(|each| each.attr("id"))
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
}

#[test]
fn keeps_the_role_of_every_list() {
    let view = english(&every_field());
    let lists = view.all("ul, ol");
    assert!(lists.len() > 3);
    for list in lists {
        assert_eq!(list.attr("role"), Some("list"), "{}", list.html());
    }
}

#[test]
fn writes_no_style_and_no_script_into_the_page() {
    let view = english(&every_field());
    assert!(view.all("[style], style, script, link").is_empty());
    for element in view.all("*") {
        let handlers = element
            .value()
            .attrs()
            .filter(|(name, _)| name.starts_with("on"));
        assert_eq!(handlers.count(), 0, "{}", element.html());
    }
}

#[test]
fn takes_markup_in_the_film_for_text() {
    let markup = r#"<img src=x onerror="alert(1)"> & <b>bold</b>"#;
    let view = english(&json!({
        "name": markup,
        "alternateName": format!("2 {markup}"),
        "genre": [markup],
        "director": [markup],
        "actor": [{ "name": markup, "characterName": markup }],
        "description": markup,
        "award": [markup],
        "image": { "url": "luna.jpg", "caption": markup },
        "review": [{ "name": markup, "reviewBody": markup, "author": markup, "positiveNotes": [markup] }],
    }));
    assert_eq!(view.texts("title"), [markup]);
    assert_eq!(view.texts("synopsis-text"), [markup]);
    assert_eq!(view.texts("review-title"), [markup]);
    assert_eq!(view.part("poster").attr("alt"), Some(markup));
    assert!(view.all("b, [onerror]").is_empty());
    assert_eq!(view.all("img").len(), 1);
}

#[test]
fn has_a_class_for_each_scheme() {
    let classes = [Scheme::System, Scheme::Page, Scheme::Light, Scheme::Dark].map(|scheme| {
        let mut props = props(Locale::En, &[], &json!({}));
        props.scheme = scheme;
        view(props).part("base").attr("class").map(str::to_owned)
    });
    for (index, class) in classes.iter().enumerate() {
        assert!(!classes[..index].contains(class), "{classes:?}");
    }
}
