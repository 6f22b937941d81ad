//! Film files, good ones, odd ones and partly wrong ones.

use serde_json::json;

use super::{CARD, in_card, part, with_film};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        shows_the_embedded_film_without_a_fault,
        shows_a_film_that_uses_every_field,
        shows_a_film_that_is_only_a_name,
        shows_a_film_in_neither_of_its_languages,
        shows_a_text_of_the_other_language_only,
        reads_the_same_from_every_source,
        reads_a_source_when_that_is_set,
        reads_nothing_anew_for_a_weaker_source,
        leaves_out_what_is_wrong_and_says_it_once,
        keeps_a_film_with_a_fault_of_every_kind,
        names_the_nearest_key_for_an_unknown_one,
        leaves_out_addresses_that_are_no_web_addresses,
        takes_what_a_property_may_hold,
        goes_on_where_the_same_film_is_set_again,
        shows_three_hundred_actors,
    ],
}];

fn shows_the_embedded_film_without_a_fault(page: &mut Page<'_>) {
    page.stage(CARD);
    assert_eq!(page.ready("card")["faults"], json!([]));
    assert_eq!(page.count(&part("review")), 5);
    assert_eq!(page.text(&part("actor")), "Kate del Castillo");
    assert_eq!(page.text(&part("character")), "Rosario");
    let meta = page.text(&part("meta"));
    for fact in [
        "2007",
        "106 minutes",
        "Mexico",
        "United States",
        "Drama",
        "PG-13",
    ] {
        assert!(meta.contains(fact), "{fact} is not in {meta}");
    }
    let credits = page.text(&part("credits"));
    for name in [
        "Patricia Riggen",
        "Ligiah Villalobos",
        "Gerardo Barrera",
        "Carlo Siliotto",
        "Checco Varese",
        "Aleshka Ferrero",
    ] {
        assert!(credits.contains(name), "{name} is not in {credits}");
    }
}

fn shows_a_film_that_uses_every_field(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="card" data-src="/tests/films/every-field.json" data-hide="poster"></film-card>"#,
    );
    let detail = page.ready("card");
    assert_eq!(detail["faults"], json!([]));
    for name in ["original-title", "meta", "credits", "synopsis", "awards"] {
        assert_eq!(page.count(&part(name)), 1, "{name}");
    }
    assert_eq!(page.count(&part("rating")), 2);
    assert_eq!(page.count(&part("cast-item")), 12);
    assert_eq!(page.count(&part("review")), 5);
}

fn shows_a_film_that_is_only_a_name(page: &mut Page<'_>) {
    page.stage(&with_film("", r#"{ "name": "Solo" }"#));
    let detail = page.ready("card");
    assert_eq!(
        detail,
        json!({ "film": "Solo", "lang": "en", "faults": [] })
    );
    assert_eq!(page.text(&part("title")), "Solo");
    for name in [
        "original-title",
        "meta",
        "credits",
        "synopsis",
        "cast",
        "awards",
        "reviews",
    ] {
        assert_eq!(page.count(&part(name)), 0, "{name}");
    }
}

fn shows_a_film_in_neither_of_its_languages(page: &mut Page<'_>) {
    page.stage(&with_film(
        "",
        r#"{ "name": "千と千尋の神隠し", "inLanguage": ["ja"], "alternateName": "Chihiro" }"#,
    ));
    page.ready("card");
    assert_eq!(page.text(&part("title")), "千と千尋の神隠し");
}

fn shows_a_text_of_the_other_language_only(page: &mut Page<'_>) {
    page.stage(&with_film(
        "",
        r#"{ "name": { "es": "Sola" }, "description": { "en": ["Only in English."] } }"#,
    ));
    page.ready("card");
    assert_eq!(page.text(&part("title")), "Sola");
    let lang = "[...find('#card >>> [part~=title]').querySelectorAll('[lang]'),
        find('#card >>> [part~=title]').closest('[lang]')][0].lang";
    assert_eq!(page.js(lang), "es");
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.wait_for_value("card.resolvedLang", &json!("es"));
    page.wait_until(
        "(find('#card >>> [part~=synopsis-text]').closest('[lang]').lang === 'en')
            || find('#card >>> [part~=synopsis-text] [lang=en]')",
    );
}

fn reads_the_same_from_every_source(page: &mut Page<'_>) {
    page.stage("");
    let file = "await (await fetch('/tests/pages/card/film.json')).text()";
    let text = page.js_async(file);
    page.put(&format!(
        r##"<script type="application/json" id="source">{0}</script>
        <film-card id="child"><script type="application/json">{0}</script></film-card>
        <film-card id="source-card" data-source="#source"></film-card>
        <film-card id="src" data-src="/tests/pages/card/film.json"></film-card>
        <film-card id="other" data-src="{1}/tests/pages/card/film.json"></film-card>
        <film-card id="property"></film-card>"##,
        text.as_str().unwrap(),
        page.other_origin(),
    ));
    page.run(&format!(
        "find('#property').film = {};",
        text.as_str().unwrap()
    ));
    let mut seen = Vec::new();
    for card in ["child", "source-card", "src", "other", "property"] {
        assert_eq!(page.ready(card)["film"], "the-lamp", "{card}");
        seen.push(page.text(&format!("#{card} >>> [part~=base]")));
    }
    seen.dedup();
    assert_eq!(seen.len(), 1, "{seen:#?}");
}

fn reads_nothing_anew_for_a_weaker_source(page: &mut Page<'_>) {
    page.stage(
        r##"<script type="application/json" id="moon">{ "name": "Moon", "description": "Bright." }</script>
        <film-card id="card" data-source="#moon"></film-card>"##,
    );
    page.ready("card");
    page.click("#card >>> [part~=synopsis-toggle]");
    page.event("film-card-toggle", "card");
    page.run("moon.remove(); card.dataset.src = 'no-such-film.json'; card.dataset.film = 'none';");
    page.settle();
    page.run("delete card.dataset.src;");
    page.settle();
    assert_eq!(page.details("film-card-ready").len(), 1);
    assert!(page.is_visible("#card >>> [part~=synopsis-text]"));
    page.run("card.dataset.source = '#moon';");
    page.event("film-card-error", "card");
    page.take_errors();
}

fn leaves_out_what_is_wrong_and_says_it_once(page: &mut Page<'_>) {
    page.stage(&with_film(
        "",
        r#"{
            "name": "Solo",
            "duration": "90",
            "genre": ["Drama", 7],
            "review": [
                { "name": "Good" },
                { "name": "Loud", "reviewRating": { "ratingValue": 11, "bestRating": 5 } }
            ]
        }"#,
    ));
    let detail = page.ready("card");
    let faults = detail["faults"].as_array().unwrap();
    let paths: Vec<_> = faults
        .iter()
        .map(|fault| fault["path"].as_str().unwrap())
        .collect();
    assert_eq!(
        paths,
        ["duration", "genre[1]", "review[1].reviewRating.ratingValue"]
    );
    let warnings = page.take_warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].starts_with("[film-card] "), "{warnings:?}");
    for fault in faults {
        let message = fault["message"].as_str().unwrap();
        assert!(
            warnings[0].contains(message),
            "{message} is not in {warnings:?}"
        );
    }
    let sentence = "review[1].reviewRating.ratingValue: 11 is above bestRating 5";
    assert!(warnings[0].contains(sentence), "{warnings:?}");
    assert_eq!(page.text(&part("title")), "Solo");
    assert!(page.text(&part("meta")).contains("Drama"));
    assert_eq!(page.count(&part("review")), 2);
    assert_eq!(page.count(&part("review-rating")), 0);
}

fn keeps_a_film_with_a_fault_of_every_kind(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-src="/tests/films/faulty.json"></film-card>"#);
    let detail = page.ready("card");
    let faults = detail["faults"].as_array().unwrap();
    assert!(faults.len() >= 15, "{faults:#?}");
    for fault in faults {
        assert_ne!(fault["path"], "");
        assert_ne!(fault["message"], "");
    }
    assert_eq!(page.take_warnings().len(), 1);
    assert_eq!(page.texts(&part("actor")).len(), 2);
    assert_eq!(
        page.js("all('#card >>> a').filter(({ protocol }) => !/^https?:$/.test(protocol)).length"),
        0
    );
}

fn names_the_nearest_key_for_an_unknown_one(page: &mut Page<'_>) {
    page.stage(&with_film(
        "",
        r#"{ "name": "Solo", "direktor": ["Somebody"] }"#,
    ));
    let detail = page.ready("card");
    assert_eq!(detail["faults"], json!([]), "nothing was left out");
    let warnings = page.take_warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    let warning = &warnings[0];
    assert!(
        warning.contains("direktor") && warning.contains("director"),
        "{warning}"
    );
}

fn leaves_out_addresses_that_are_no_web_addresses(page: &mut Page<'_>) {
    page.stage(&with_film(
        "",
        r#"{ "name": "Solo", "director": [{ "name": "Eve", "url": "javascript:alert(1)" }],
            "image": { "url": "data:image/png;base64,AAAA" },
            "actor": [{ "name": "Ann", "url": "/ann" }] }"#,
    ));
    let detail = page.ready("card");
    let faults = detail["faults"].as_array().unwrap();
    let paths: Vec<_> = faults
        .iter()
        .map(|fault| fault["path"].as_str().unwrap())
        .collect();
    assert_eq!(paths.len(), 2, "{paths:?}");
    assert!(
        paths.contains(&"director[0].url") && paths.contains(&"image.url"),
        "{paths:?}"
    );
    assert_eq!(page.take_warnings().len(), 1);
    assert!(page.text(&part("credits")).contains("Eve"));
    assert_eq!(
        page.js("all('#card >>> a').map((link) => link.href)"),
        json!([format!("{}/ann", page.origin())]),
    );
    assert_eq!(page.count(&in_card("img")), 0);
}

fn takes_what_a_property_may_hold(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    // A value that is no film must neither throw nor stop the other cards.
    for film in [
        "{ name: 'Solo', actor: 5, toString: null, duration() {} }",
        "Object.create(null, { name: { value: 'Solo', enumerable: true } })",
        "new (class { name = 'Solo' })()",
        "(() => { const film = { name: 'Solo' }; film.self = film; return film; })()",
    ] {
        page.run(&format!("card.film = {film};"));
        page.reads(&part("title"), "Solo");
        page.settle();
        page.take_warnings();
        page.run("card.film = null;");
        page.reads(&part("title"), "Under the Same Moon");
    }
    page.run("card.film = new Proxy({}, { get() { throw new Error('no'); } });");
    page.event("film-card-error", "card");
    page.take_errors();
    page.run("card.film = null;");
    page.reads(&part("title"), "Under the Same Moon");
}

/// Frameworks set a property at each of their renderings, and some set an equal
/// object.
fn goes_on_where_the_same_film_is_set_again(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card"></film-card>"#);
    page.run(
        "window.film = () => ({ name: 'Solo', description: 'Alone.', review: [{ name: 3 }] });
        card.film = film();
        window.first = card.ready;",
    );
    page.ready("card");
    page.take_warnings();
    page.click(&part("synopsis-toggle"));
    page.wait_until("find('#card >>> [part~=synopsis]').open");
    page.run("card.film = card.film; card.film = window.last = film();");
    page.settle();
    assert_eq!(page.js("find('#card >>> [part~=synopsis]').open"), true);
    assert_eq!(page.details("film-card-ready").len(), 1);
    assert_eq!(page.js("card.film === last && card.ready === first"), true);
    page.expect_quiet();
    // A changed object is another film.
    page.run("card.film.name = 'Duo'; card.film = card.film;");
    page.reads(&part("title"), "Duo");
    page.take_warnings();
    page.run("card.film = null; card.film = film();");
    page.reads(&part("title"), "Solo");
    page.take_warnings();
    // A film that failed is tried again when it is set again.
    page.run("window.broken = { name: '' }; card.film = broken;");
    page.event("film-card-error", "card");
    page.run("recorded.events.length = 0; card.film = broken;");
    page.event("film-card-error", "card");
    page.take_errors();
}

fn shows_three_hundred_actors(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-open="cast"></film-card>"#);
    page.run(
        "card.film = {
            name: 'Crowd',
            actor: Array.from({ length: 300 }, (_, index) => ({ name: `Actor ${index}` })),
        };",
    );
    page.ready("card");
    page.click(&part("show-all"));
    page.wait_until(
        "all('#card >>> [part~=cast-item]').filter((item) => item.checkVisibility()).length === 300",
    );
}

fn reads_a_source_when_that_is_set(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-src="/tests/pages/card/film.json"></film-card>"#);
    page.ready("card");
    page.run("card.dataset.film = 'la-misma-luna';");
    page.settle();
    assert_eq!(page.requests_for("film.json"), 1);
    assert_eq!(page.details("film-card-ready").len(), 1);
    assert_eq!(page.js_async("card.ready.then(() => 'ready')"), "ready");
    page.run("card.dataset.src = '/tests/pages/card/film.json';");
    page.wait_until("events('film-card-ready').length === 2");
    assert_eq!(page.requests_for("film.json"), 2);
}
