//! Cards on pages with strict policies.

use serde_json::json;

use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        sees_what_a_policy_refuses,
        breaks_no_rule_of_the_strictest_policy,
        asks_for_nothing_but_its_files_and_its_films,
        adds_no_global_name,
        keeps_no_cookie,
        runs_from_a_script_that_is_held_to_its_hash,
    ],
}];

/// The next promise relies on this record.
fn sees_what_a_policy_refuses(page: &mut Page<'_>) {
    page.open("security/inline-script.html");
    page.wait_until("violations.length");
}

fn breaks_no_rule_of_the_strictest_policy(page: &mut Page<'_>) {
    page.open("security/strict.html");
    for id in ["card", "file", "inline"] {
        page.ready(id);
    }
    page.event("film-card-error", "wrong");
    page.wait_until("text('#tag + film-card >>> [part~=title]')");
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    for path in ["#card", "#tag + film-card"] {
        page.reads(&format!("{path} >>> [part~=title]"), "La misma luna");
    }
    page.click("#card >>> [part~=synopsis-toggle]");
    page.wait_until("!find('#card >>> [part~=synopsis]').open");
    page.js("document.documentElement.lang = 'en'");
    page.js("Object.assign(find('#inline'), { film: { name: 'Property' } })");
    page.reads("#inline >>> [part~=title]", "Property");
    // The card has its styles in spite of the policy.
    assert_eq!(page.style("#card >>> .mount", "display"), "flow-root");
    page.settle();
    assert_eq!(page.js("violations"), json!([]));
    assert_eq!(page.take_errors().len(), 1, "the film that is not there");
}

fn asks_for_nothing_but_its_files_and_its_films(page: &mut Page<'_>) {
    page.open("security/strict.html");
    for id in ["card", "file", "inline"] {
        page.ready(id);
    }
    page.event("film-card-error", "wrong");
    page.wait_until("text('#tag + film-card >>> [part~=title]')");
    page.settle();
    page.take_errors();
    let mut requests = page.paths();
    requests.retain(|path| !path.starts_with("/tests/pages/"));
    requests.sort();
    let expected = [
        "/no/such.json",
        "/pkg/film-card.js",
        "/pkg/film_card_bg.wasm",
        "/tests/films/only-a-name.json",
    ];
    assert_eq!(requests, expected);
}

fn adds_no_global_name(page: &mut Page<'_>) {
    page.open("security/blank.html");
    page.js("void (window.before = new Set(Object.getOwnPropertyNames(window)))");
    page.run(
        "const script = Object.assign(document.createElement('script'), { src: '/pkg/film-card.js' });
        script.dataset.film = 'la-misma-luna';
        document.body.append(script);",
    );
    page.ready("");
    let added = page.js(
        "Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'before')",
    );
    assert_eq!(added, json!([]));
}

fn keeps_no_cookie(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="card" data-film="la-misma-luna" data-remember="always"></film-card>"#,
    );
    page.ready("card");
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    page.reads("#card >>> [part~=title]", "La misma luna");
    assert_eq!(page.js("document.cookie"), "");
}

fn runs_from_a_script_that_is_held_to_its_hash(page: &mut Page<'_>) {
    page.open("security/integrity.html");
    page.ready("");
}
