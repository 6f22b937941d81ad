//! A card that cannot be shown: the fallback, one event, one line, one promise.

use serde_json::json;

use super::{part, shows_the_fallback, with_film};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        reports_a_film_that_is_not_embedded,
        reports_a_source_that_names_nothing,
        reports_a_source_that_is_no_json_script,
        reports_a_file_that_is_not_there,
        reports_a_server_that_fails,
        reports_a_file_of_another_origin_that_is_not_open,
        reports_an_address_that_is_none,
        reports_html_in_place_of_json,
        reports_text_that_is_no_json,
        reports_an_empty_child_script,
        reports_json_that_is_no_film,
        reports_a_film_without_a_name,
        reports_a_film_whose_name_is_wrong,
        reports_all_faults_of_a_film_that_cannot_be_shown,
        reports_a_cause_once_for_many_cards,
        reports_on_a_page_with_a_console_of_its_own,
        reports_each_film_that_is_bad_in_the_same_way,
        shows_the_fallback_when_the_next_film_is_bad,
        shows_the_fallback_whatever_a_stranger_put_beside_the_card,
        shows_the_card_when_the_fault_is_mended,
        tells_only_of_the_last_of_many_films,
        leaves_the_other_cards_alone,
        takes_what_is_no_object_as_no_film,
    ],
}];

const FALLBACK: &str = r#"<a id="fallback" href="/">Text</a>"#;

/// Puts `html` on the stage. Its element `#card` must fail with `code` and `path`.
/// Returns the line for the owner.
fn fails(page: &mut Page<'_>, html: &str, code: &str, path: &str) -> String {
    page.stage(html);
    let detail = page.event("film-card-error", "card");
    assert_eq!(detail["code"], code, "{detail}");
    assert_eq!(detail["path"], path, "{detail}");
    shows_the_fallback(page);
    let rejected = page.js_async(
        "card.ready.then(() => 'resolved', ({ code, message, path }) => ({ code, message, path }))",
    );
    assert_eq!(rejected, detail);
    page.settle();
    assert_eq!(page.details("film-card-error").len(), 1);
    assert_eq!(page.details("film-card-ready").len(), 0);
    assert_eq!(page.js("recorded.events[0].cancelable"), false);
    let mut errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    let error = errors.remove(0);
    assert!(error.starts_with("[film-card] "), "{error}");
    let message = detail["message"].as_str().unwrap();
    assert!(!message.is_empty() && error.contains(message), "{error}");
    error
}

/// The element `#card` with one attribute and a fallback.
fn with_fallback(attribute: &str) -> String {
    format!(r#"<film-card id="card" {attribute}>{FALLBACK}</film-card>"#)
}

/// The line for the owner about a file that can't be fetched.
fn unreachable(found: &str) -> String {
    format!(
        "[film-card] film-unreachable: data-src: {found}, expected the http(s) URL of a film file \
         (of another origin: with Access-Control-Allow-Origin) and allowed by connect-src"
    )
}

fn reports_a_film_that_is_not_embedded(page: &mut Page<'_>) {
    let html = with_fallback(r#"data-film="no-such-film""#);
    let error = fails(page, &html, "film-not-found", "data-film");
    assert_eq!(
        error,
        "[film-card] film-not-found: data-film: there is no film \"no-such-film\", expected one of \
         la-misma-luna"
    );
}

fn reports_a_source_that_names_nothing(page: &mut Page<'_>) {
    let html = with_fallback(r##"data-source="#nowhere""##);
    let error = fails(page, &html, "film-not-found", "data-source");
    assert_eq!(
        error,
        "[film-card] film-not-found: data-source: \"#nowhere\" names nothing, expected #id of a \
         <script type=\"application/json\"> of this page"
    );
}

fn reports_a_source_that_is_no_json_script(page: &mut Page<'_>) {
    let html = with_fallback(r##"data-source="#text""##) + r#"<p id="text">{ "name": "Solo" }</p>"#;
    fails(page, &html, "film-not-found", "data-source");
}

fn reports_a_file_that_is_not_there(page: &mut Page<'_>) {
    let html = with_fallback(r#"data-src="/status/404/film.json""#);
    let error = fails(page, &html, "film-unreachable", "data-src");
    let found = "/status/404/film.json answers status 404";
    assert_eq!(error, unreachable(found));
}

fn reports_a_server_that_fails(page: &mut Page<'_>) {
    let html = with_fallback(r#"data-src="/status/500/film.json""#);
    let error = fails(page, &html, "film-unreachable", "data-src");
    let found = "/status/500/film.json answers status 500";
    assert_eq!(error, unreachable(found));
}

fn reports_a_file_of_another_origin_that_is_not_open(page: &mut Page<'_>) {
    let src = format!(
        "{}/nocors/tests/films/only-a-name.json",
        page.other_origin()
    );
    let html = with_fallback(&format!(r#"data-src="{src}""#));
    let error = fails(page, &html, "film-unreachable", "data-src");
    assert_eq!(error, unreachable(&format!("{src} can't be loaded")));
}

fn reports_an_address_that_is_none(page: &mut Page<'_>) {
    for src in [
        "https://",
        "javascript:alert(1)",
        "data:application/json,{}",
    ] {
        let html = with_fallback(&format!(r#"data-src="{src}""#));
        let error = fails(page, &html, "film-unreachable", "data-src");
        assert_eq!(error, unreachable(&format!("{src} can't be loaded")));
    }
}

fn reports_html_in_place_of_json(page: &mut Page<'_>) {
    let html = with_fallback(r#"data-src="/html/film.json""#);
    let error = fails(page, &html, "film-not-json", "data-src");
    assert!(error.contains("/html/film.json is HTML"), "{error}");
}

fn reports_text_that_is_no_json(page: &mut Page<'_>) {
    let html = with_film(FALLBACK, r#"{ "name": "Solo", }"#);
    fails(page, &html, "film-not-json", "script");
    let html = with_fallback(r##"data-source="#text""##)
        + r#"<script type="application/json" id="text">{ name: "Solo" }</script>"#;
    fails(page, &html, "film-not-json", "data-source");
}

fn reports_an_empty_child_script(page: &mut Page<'_>) {
    let error = fails(page, &with_film(FALLBACK, ""), "film-not-json", "script");
    assert!(error.contains("its text is no JSON ("), "{error}");
}

fn reports_json_that_is_no_film(page: &mut Page<'_>) {
    for film in ["[]", "7", "null", r#""Solo""#, "true"] {
        fails(page, &with_film(FALLBACK, film), "film-invalid", "");
    }
}

fn reports_a_film_without_a_name(page: &mut Page<'_>) {
    let html = with_film(FALLBACK, r#"{ "names": "Solo" }"#);
    let error = fails(page, &html, "film-invalid", "name");
    assert!(error.contains("name: is missing"), "{error}");
    let hint = "names: is an unknown key, the nearest known one is name";
    assert!(error.contains(hint), "{error}");
}

fn reports_on_a_page_with_a_console_of_its_own(page: &mut Page<'_>) {
    for console in [
        "{ log() {} }",
        "{ error() { throw new Error('of the page'); }, warn() {} }",
    ] {
        page.stage("");
        page.run(&format!("window.console = {console};"));
        page.put(&with_fallback(r#"data-film="nope""#));
        let detail = page.event("film-card-error", "card");
        assert_eq!(detail["code"], "film-not-found", "{console}");
        assert_eq!(
            page.js_async("card.ready.catch(({ code }) => code)"),
            "film-not-found"
        );
        page.run("card.film = 5;");
        page.settle();
        // An error that the page's console throws is reported as the page's.
        let errors = page.take_errors();
        assert!(
            errors.iter().all(|error| error == "Error: of the page"),
            "{errors:?}"
        );
    }
}

fn reports_a_film_whose_name_is_wrong(page: &mut Page<'_>) {
    for name in ["7", r#""""#, "{}", "[]", "null"] {
        let html = with_film(FALLBACK, &format!(r#"{{ "name": {name} }}"#));
        fails(page, &html, "film-invalid", "name");
    }
}

fn reports_all_faults_of_a_film_that_cannot_be_shown(page: &mut Page<'_>) {
    let html = with_film(
        FALLBACK,
        r#"{ "name": 7, "duration": "long", "genre": [7] }"#,
    );
    let error = fails(page, &html, "film-invalid", "name");
    for path in ["name: ", "duration: ", "genre[0]: "] {
        assert!(error.contains(path), "{path} is not in {error}");
    }
}

fn reports_a_cause_once_for_many_cards(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="a" data-src="/status/404/film.json"></film-card>
        <film-card id="b" data-src="/status/404/film.json"></film-card>
        <film-card id="c" data-film="no-such-film"></film-card>"#,
    );
    for card in ["a", "b", "c"] {
        page.event("film-card-error", card);
    }
    page.settle();
    let errors = page.take_errors();
    assert_eq!(errors.len(), 2, "{errors:#?}");
}

fn reports_each_film_that_is_bad_in_the_same_way(page: &mut Page<'_>) {
    page.open("failure/two-bad-films.html");
    for card in ["a", "b", "c"] {
        page.event("film-card-error", card);
    }
    page.settle();
    assert_eq!(page.js("described.sort()"), json!(["a", "b"]));
    assert_eq!(page.take_errors().len(), 2);
}

fn shows_the_fallback_when_the_next_film_is_bad(page: &mut Page<'_>) {
    page.stage(&with_film(FALLBACK, r#"{ "name": "Solo" }"#));
    page.ready("card");
    assert!(!page.is_visible("#fallback"));
    page.run("card.querySelector('script').textContent = 'Solo';");
    page.event("film-card-error", "card");
    page.wait_until("visible('#fallback')");
    assert!(!page.is_visible(&part("title")));
    assert_eq!(page.take_errors().len(), 1);
}

fn shows_the_card_when_the_fault_is_mended(page: &mut Page<'_>) {
    page.stage(&with_fallback(r#"data-src="/status/404/film.json""#));
    page.event("film-card-error", "card");
    page.take_errors();
    page.run("card.dataset.src = '/tests/films/only-a-name.json';");
    page.event("film-card-ready", "card");
    assert_eq!(page.text(&part("title")), "Solo");
    assert!(!page.is_visible("#fallback"));
}

fn leaves_the_other_cards_alone(page: &mut Page<'_>) {
    let good = r#"<film-card id="good" data-film="la-misma-luna"></film-card>"#;
    page.stage(&(with_film(FALLBACK, "no JSON") + good));
    page.event("film-card-error", "card");
    page.ready("good");
    page.click("#good >>> [part~=lang-switch] [lang=es]");
    page.reads("#good >>> [part~=title]", "La misma luna");
    assert!(page.is_visible("#fallback"));
    assert_eq!(page.take_errors().len(), 1);
}

fn takes_what_is_no_object_as_no_film(page: &mut Page<'_>) {
    page.stage(&with_fallback(""));
    for film in ["5", "'Solo'", "true", "Symbol()"] {
        page.run(&format!("card.film = {film};"));
        page.settle();
        assert_eq!(page.js("card.film"), json!(null), "{film}");
        let warnings = page.take_warnings();
        assert_eq!(warnings.len(), 1, "{film}: {warnings:?}");
        assert!(
            warnings[0].starts_with("[film-card] film: "),
            "{warnings:?}"
        );
    }
    assert!(page.is_visible("#fallback"));
    assert_eq!(page.details("film-card-error").len(), 0);
}

fn shows_the_fallback_whatever_a_stranger_put_beside_the_card(page: &mut Page<'_>) {
    page.stage(&with_film(FALLBACK, r#"{ "name": "Solo" }"#));
    page.ready("card");
    page.run("card.shadowRoot.prepend(document.createElement('style')); card.film = {};");
    page.event("film-card-error", "card");
    assert!(!page.is_visible(&part("title")));
    shows_the_fallback(page);
    assert_eq!(page.take_errors().len(), 1);
}

fn tells_only_of_the_last_of_many_films(page: &mut Page<'_>) {
    page.stage(&with_fallback(""));
    page.run("card.film = { name: 'First' }; card.film = { name: 'Second' }; card.film = {};");
    page.event("film-card-error", "card");
    page.settle();
    assert_eq!(page.details("film-card-ready").len(), 0);
    page.run("recorded.events.length = 0; card.film = {}; card.film = { name: 'Third' }; card.film = { name: 'Fourth' };");
    assert_eq!(page.ready("card")["film"], "Fourth");
    page.settle();
    assert_eq!(page.details("film-card-ready").len(), 1);
    page.take_errors();
}
