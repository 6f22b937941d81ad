//! The structured data of the films on a page.

use serde_json::{Value, json};

use super::with_film;
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        tells_of_a_film_in_the_language_of_its_first_showing,
        tells_only_what_is_shown,
        tells_of_a_film_once_in_any_language,
        tells_of_every_film,
        tells_of_no_film_that_the_page_tells_of,
        tells_films_of_one_title_apart,
        tells_nothing_if_the_owner_wants_that,
        tells_what_the_owner_wants_from_now_on,
        tells_of_the_film_that_is_shown,
        tells_through_a_policy_where_scripts_are_guarded,
        does_without_where_its_policy_is_not_allowed,
        puts_no_node_where_a_framework_counts_them,
        tells_of_a_film_once_when_its_card_is_cloned,
        tells_of_a_film_while_any_of_its_cards_is_there,
        leaves_no_structured_data_of_a_page_that_was_kept,
    ],
}];

const CARD: &str = r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#;

/// All structured data of the page, in the order of the document.
fn structured_data(page: &Page<'_>) -> Vec<Value> {
    let all = page
        .js("all('script[type=\"application/ld+json\"]').map((script) => JSON.parse(script.text))");
    all.as_array().cloned().unwrap_or_default()
}

fn names(page: &Page<'_>) -> Vec<Value> {
    structured_data(page)
        .iter()
        .map(|film| film["name"].clone())
        .collect()
}

fn tells_of_a_film_in_the_language_of_its_first_showing(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    let data = structured_data(page);
    assert_eq!(data.len(), 1, "{data:?}");
    assert_eq!(data[0]["@context"], "https://schema.org");
    assert_eq!(data[0]["@type"], "Movie");
    assert_eq!(data[0]["name"], "Under the Same Moon");
    assert_eq!(data[0]["alternateName"], "La misma luna");
    assert_eq!(data[0]["duration"], "PT106M");
    assert!(
        page.js("find('head > script[type=\"application/ld+json\"]') !== null")
            .as_bool()
            .unwrap()
    );
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    page.reads("#card >>> [part~=title]", "La misma luna");
    page.settle();
    assert_eq!(names(page), ["Under the Same Moon"]);
    page.run("card.dataset.hide = 'awards';");
    page.wait_until("!find('#card >>> [part~=awards]')");
    assert_eq!(names(page), ["Under the Same Moon"]);
}

fn tells_only_what_is_shown(page: &mut Page<'_>) {
    page.stage(&CARD.replace("data-film", r#"data-hide="meta cast" data-film"#));
    page.ready("card");
    let data = structured_data(page);
    assert_eq!(data[0]["duration"], Value::Null);
    assert_eq!(data[0]["actor"], Value::Null);
    assert_ne!(data[0]["director"], Value::Null);
}

fn tells_of_a_film_once_in_any_language(page: &mut Page<'_>) {
    page.stage(&format!(
        r#"{CARD}<film-card id="second" data-film="la-misma-luna" data-lang="es" data-lang-sync="off"></film-card>
        <film-card id="third"><script type="application/json">{{ "name": {{ "en": "Salt", "es": "Sal" }} }}</script></film-card>
        <film-card id="fourth" data-lang="es" data-lang-sync="off"><script type="application/json">{{ "name": {{ "en": "Salt", "es": "Sal" }} }}</script></film-card>"#
    ));
    for id in ["card", "second", "third", "fourth"] {
        page.ready(id);
    }
    page.settle();
    assert_eq!(structured_data(page).len(), 2, "{:?}", names(page));
}

fn tells_of_every_film(page: &mut Page<'_>) {
    page.stage(&format!(
        r#"{CARD}<film-card id="second"><script type="application/json">
            {{ "name": "Tom &amp; 'Jerry' \u003c/script>" }}
        </script></film-card>
        <film-card id="third" data-src="/tests/films/only-a-name.json"></film-card>"#
    ));
    for id in ["card", "second", "third"] {
        page.ready(id);
    }
    assert_eq!(
        names(page),
        ["Under the Same Moon", "Tom &amp; 'Jerry' </script>", "Solo"]
    );
}

fn tells_of_no_film_that_the_page_tells_of(page: &mut Page<'_>) {
    page.stage("");
    for own in [
        json!({ "@type": ["Movie", "CreativeWork"], "name": "La misma luna" }),
        json!({ "@type": "https://schema.org/Movie", "name": "Moon", "alternateName": ["La misma luna"] }),
        json!({ "@type": "schema:Movie", "name": { "@value": "La misma luna", "@language": "es" },
            "datePublished": "2007" }),
    ] {
        let own = json!({ "@context": "https://schema.org", "@graph": [
            { "@type": "WebPage", "name": "Under the Same Moon" },
            own,
        ] });
        page.put(&format!(
            r#"<script type="application/ld+json">{{ "no": json }}</script>
            <script type="application/ld+json">{own}</script>{CARD}"#
        ));
        page.ready("card");
        page.settle();
        assert_eq!(page.count("script[type='application/ld+json']"), 2);
    }
}

fn tells_films_of_one_title_apart(page: &mut Page<'_>) {
    let film = |id, film| with_film("", film).replace(r#""card""#, id);
    page.stage(
        &[
            r#"<script type="application/ld+json">{ "@type": "Movie", "name": "Nosferatu", "datePublished": "1979-01-17" }</script>"#,
            &film("first", r#"{ "name": "Nosferatu", "datePublished": "1922" }"#),
            &film("second", r#"{ "name": "Nosferatu", "datePublished": "2024-12-25" }"#),
            &film("again", r#"{ "name": "Nosferatu", "datePublished": "1922-03-04" }"#),
            &film("unknown", r#"{ "name": "Nosferatu" }"#),
        ]
        .concat(),
    );
    for card in ["first", "second", "again", "unknown"] {
        page.ready(card);
    }
    page.settle();
    let dates = structured_data(page).into_iter();
    let dates: Vec<_> = dates.map(|film| film["datePublished"].clone()).collect();
    // The owner's stands in the body, and the cards' in the head.
    assert_eq!(dates, ["1922", "2024-12-25", "1979-01-17"]);
}

fn tells_nothing_if_the_owner_wants_that(page: &mut Page<'_>) {
    page.stage(&CARD.replace("data-film", r#"data-schema="off" data-film"#));
    page.ready("card");
    page.settle();
    assert_eq!(structured_data(page).len(), 0);
}

fn tells_of_the_film_that_is_shown(page: &mut Page<'_>) {
    page.stage(&with_film("", r#"{ "name": "First" }"#));
    page.ready("card");
    assert_eq!(names(page), ["First"]);
    page.run("card.film = { name: 'Second' };");
    page.wait_until("events('film-card-ready').length === 2");
    assert_eq!(names(page), ["Second"]);
    page.run("card.remove();");
    page.settle();
    assert_eq!(structured_data(page).len(), 0);
}

fn tells_through_a_policy_where_scripts_are_guarded(page: &mut Page<'_>) {
    page.open("security/strict.html");
    page.ready("card");
    page.event("film-card-error", "wrong");
    page.wait_until("all('script[type=\"application/ld+json\"]').length >= 2");
    assert!(names(page).contains(&json!("Under the Same Moon")));
    assert_eq!(page.js("violations"), json!([]));
    page.take_errors();
}

fn does_without_where_its_policy_is_not_allowed(page: &mut Page<'_>) {
    page.open("security/no-policies.html");
    page.ready("card");
    page.settle();
    if page.js("'trustedTypes' in window") == true {
        assert_eq!(structured_data(page).len(), 0);
    }
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    page.reads("#card >>> [part~=title]", "La misma luna");
}

fn tells_what_the_owner_wants_from_now_on(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    assert_eq!(structured_data(page).len(), 1);
    page.run("card.dataset.schema = 'off';");
    page.settle();
    assert_eq!(structured_data(page).len(), 0);
    page.run("card.dataset.schema = 'auto'; card.dataset.hide = 'awards';");
    page.settle();
    assert_eq!(structured_data(page).len(), 1);
    assert_eq!(structured_data(page)[0].get("award"), None);
    // A film that is not shown has no structured data.
    page.run("card.film = {};");
    page.event("film-card-error", "card");
    assert_eq!(structured_data(page).len(), 0);
    page.take_errors();
}

fn puts_no_node_where_a_framework_counts_them(page: &mut Page<'_>) {
    page.stage(&CARD.replace("></", "><a href=\"/luna\">Luna</a></"));
    page.ready("card");
    assert_eq!(structured_data(page).len(), 1);
    let children = page.js("[...card.childNodes].map((node) => node.nodeName)");
    assert_eq!(children, json!(["A"]));
    assert_eq!(page.count("body script[type='application/ld+json']"), 0);
}

fn tells_of_a_film_once_when_its_card_is_cloned(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    page.run("stage.append(Object.assign(card.cloneNode(true), { id: 'clone' }));");
    page.ready("clone");
    assert_eq!(structured_data(page).len(), 1);
}

fn tells_of_a_film_while_any_of_its_cards_is_there(page: &mut Page<'_>) {
    page.stage(
        &[
            CARD,
            &CARD.replace(
                "card\" ",
                "second\" data-lang=\"es\" data-lang-sync=\"off\" ",
            ),
        ]
        .concat(),
    );
    page.ready("card");
    page.ready("second");
    assert_eq!(names(page), ["Under the Same Moon"]);
    // A card that is moved has not left.
    page.run("window.first = card; stage.append(card);");
    page.settle();
    assert_eq!(names(page), ["Under the Same Moon"]);
    page.run("first.remove();");
    page.settle();
    assert_eq!(names(page), ["La misma luna"]);
    page.run("second.remove();");
    page.settle();
    assert_eq!(structured_data(page).len(), 0);
    page.run("stage.append(first);");
    page.settle();
    assert_eq!(names(page), ["Under the Same Moon"]);
}

/// Turbo keeps pages with all that was in their heads.
fn leaves_no_structured_data_of_a_page_that_was_kept(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    page.run(
        "const kept = document.querySelector('script[type=\"application/ld+json\"]').cloneNode(true);
        card.remove();
        document.head.append(kept);
        stage.innerHTML = '<film-card id=\"again\" data-film=\"la-misma-luna\"></film-card>';",
    );
    page.ready("again");
    page.settle();
    assert_eq!(structured_data(page).len(), 1);
    page.put("");
    page.settle();
    assert_eq!(structured_data(page).len(), 0);
}
