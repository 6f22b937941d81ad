//! WebAssembly that does not come, or stops: the card for the reader, and the
//! message for the owner.

use serde_json::{Value, json};

use super::{part, shows_the_fallback};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        tells_a_browser_without_webassembly,
        tells_a_browser_with_an_old_webassembly,
        tells_a_policy_that_forbids_webassembly,
        tells_a_policy_that_forbids_fetching,
        tells_a_wasm_that_is_not_there,
        tells_a_server_that_fails,
        tells_a_page_in_place_of_the_wasm,
        tells_half_a_wasm,
        tells_a_wasm_of_another_version,
        tells_a_wasm_that_is_closed_to_other_origins,
        tells_a_connection_that_ends,
        tells_a_wasm_that_does_not_come,
        tells_a_page_that_was_opened_as_a_file,
        tells_a_page_in_place_of_the_wasm_in_a_folder_of_vite,
        tells_a_script_that_does_not_know_where_it_is,
        tells_a_script_that_is_joined_with_others,
        loads_from_the_folder_that_the_page_names,
        loads_no_older_wasm_that_a_service_worker_has_kept,
        throws_nothing_in_a_worker,
        loads_a_wasm_with_another_mime_type,
        loads_from_another_origin,
        tries_again_when_a_card_is_told_anew,
        keeps_the_other_cards_when_one_cannot_be_mounted,
        keeps_the_other_cards_when_one_stops_at_a_click,
        keeps_the_other_cards_when_one_stops_at_an_option,
        lives_where_no_instance_is_made_at_once,
        keeps_the_other_cards_when_one_stops_as_the_page_changes,
        keeps_the_language_that_was_chosen_when_one_stops,
        keeps_the_other_cards_when_the_page_catches_what_stops,
        lets_the_page_ask_while_a_choice_is_kept,
        shows_a_stopped_card_again_with_another_film,
    ],
}];

/// Opens a page of two cards whose WebAssembly can't be loaded. Returns the one
/// line for the owner.
fn fails(page: &mut Page<'_>, name: &str, code: &str) -> String {
    page.open(&format!("loading/{name}.html"));
    line_of_failure(page, code)
}

fn line_of_failure(page: &Page<'_>, code: &str) -> String {
    for id in ["card", "second"] {
        let detail = page.event("film-card-error", id);
        assert_eq!(
            (&detail["code"], &detail["path"]),
            (&json!(code), &json!("")),
            "{detail}"
        );
    }
    page.settle();
    assert_eq!(page.details("film-card-error").len(), 2);
    shows_the_fallback(page);
    let rejected = page.js_async("document.querySelector('#card').ready.catch(({ code }) => code)");
    assert_eq!(rejected, code);
    assert_eq!(
        page.js("document.querySelector('#card').resolvedLang"),
        Value::Null
    );
    let mut errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    let error = errors.remove(0);
    assert!(
        error.starts_with(&format!("[film-card] {code}: ")),
        "{error}"
    );
    error
}

fn tells_a_browser_without_webassembly(page: &mut Page<'_>) {
    fails(page, "no-webassembly", "no-webassembly");
    assert_eq!(page.requests_for(".wasm"), 0);
}

fn tells_a_browser_with_an_old_webassembly(page: &mut Page<'_>) {
    page.open("loading/old-webassembly.html");
    page.event("film-card-error", "empty");
    page.reads("#empty >>> [part~=title]", "Under the Same Moon");
    assert_eq!(page.count("#empty >>> .stopped"), 1);
    page.run("find('#empty').remove(); recorded.events = recorded.events.filter(({ id }) => id !== 'empty');");
    line_of_failure(page, "no-webassembly");
}

fn tells_a_policy_that_forbids_webassembly(page: &mut Page<'_>) {
    let error = fails(page, "policy", "csp");
    assert!(
        error.contains("'wasm-unsafe-eval' in script-src"),
        "{error}"
    );
}

fn tells_a_policy_that_forbids_fetching(page: &mut Page<'_>) {
    let error = fails(page, "connect-policy", "wasm-not-found");
    assert!(error.contains("connect-src"), "{error}");
}

fn tells_a_wasm_that_is_not_there(page: &mut Page<'_>) {
    let error = fails(page, "not-found", "wasm-not-found");
    assert!(
        error.contains("/film_card_bg.wasm") && error.contains("status 404"),
        "{error}"
    );
    assert!(error.contains("beside film-card.js or in"), "{error}");
}

fn tells_a_server_that_fails(page: &mut Page<'_>) {
    let error = fails(page, "server-error", "wasm-not-found");
    assert!(error.contains("status 500"), "{error}");
}

fn tells_a_page_in_place_of_the_wasm(page: &mut Page<'_>) {
    let error = fails(page, "page-instead", "wasm-not-found");
    assert!(error.contains(" is a page ("), "{error}");
    assert!(error.contains("text/html"), "{error}");
    assert!(!error.contains("Vite"), "{error}");
}

fn tells_a_page_in_place_of_the_wasm_in_a_folder_of_vite(page: &mut Page<'_>) {
    let error = fails(page, "vite", "wasm-not-found");
    assert!(
        error.ends_with("; for Vite: optimizeDeps: { exclude: ['film-card'] }"),
        "{error}"
    );
}

/// As some that delay scripts run them: the text of the file, from `blob:` or from
/// `data:`.
fn runs_as_text(page: &mut Page<'_>, head: &str, address: &str) {
    page.open("harness/blank.html");
    page.js_async(&format!(
        "fetch('/pkg/film-card.js').then((answer) => answer.text()).then((text) => {{
            document.head.insertAdjacentHTML('beforeend', '{head}');
            document.querySelector('main').innerHTML = `{TWO}`;
            const script = document.createElement('script');
            document.body.append(Object.assign(script, {{ src: {address} }}));
        }})"
    ));
}

const TWO: &str = r#"
    <film-card id="card" data-film="la-misma-luna"><a id="fallback" href="/">Text</a></film-card>
    <film-card id="second" data-film="la-misma-luna"><a href="/">Text</a></film-card>"#;

const TEXT_ADDRESSES: [&str; 2] = [
    "URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))",
    "`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`",
];

fn tells_a_script_that_does_not_know_where_it_is(page: &mut Page<'_>) {
    for address in TEXT_ADDRESSES {
        runs_as_text(page, "", address);
        let error = line_of_failure(page, "wasm-not-found");
        assert!(
            error.contains("the folder of <meta name=\"film-card:files\">"),
            "{error}"
        );
    }
}

fn tells_a_script_that_is_joined_with_others(page: &mut Page<'_>) {
    let error = fails(page, "joined", "wasm-not-found");
    let said = format!(
        "beside film-card.js, which runs inside {}/joined/bundle.js, or in the folder of <meta name=\"film-card:files\">",
        page.origin()
    );
    assert!(error.contains(&said), "{error}");
}

fn loads_from_the_folder_that_the_page_names(page: &mut Page<'_>) {
    let elsewhere = format!("{}/pkg", page.other_origin());
    for folder in ["/pkg/", "/pkg", "../../../pkg/", &elsewhere] {
        for address in TEXT_ADDRESSES {
            let meta = format!(r#"<meta name="film-card:files" content="{folder}">"#);
            runs_as_text(page, &meta, address);
            page.ready("card");
            let wasm = if folder == elsewhere {
                "other/pkg/film_card_bg.wasm"
            } else {
                "/pkg/film_card_bg.wasm"
            };
            assert!(page.paths().contains(&wasm.to_owned()), "{folder}");
        }
    }
}

fn loads_no_older_wasm_that_a_service_worker_has_kept(page: &mut Page<'_>) {
    page.open("loading/service-worker.html");
    page.ready("card");
    assert_eq!(page.js("navigator.serviceWorker.controller !== null"), true);
}

fn throws_nothing_in_a_worker(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    for (file, kind) in [
        ("film-card.js", "classic"),
        ("film-card.single.js", "classic"),
        ("film-card.mjs", "module"),
        ("film-card.single.mjs", "module"),
    ] {
        let said = page.js_async(&format!(
            "new Promise((resolve) => {{
                const load = '{kind}' === 'module'
                    ? `import('${{location.origin}}/pkg/{file}').then(() => postMessage('loaded'), (error) => postMessage(String(error)))`
                    : `importScripts('${{location.origin}}/pkg/{file}'); postMessage('loaded')`;
                const address = URL.createObjectURL(new Blob([load], {{ type: 'text/javascript' }}));
                const worker = new Worker(address, {{ type: '{kind}' }});
                worker.onmessage = ({{ data }}) => resolve(data);
                worker.onerror = ({{ message }}) => resolve(message ?? 'did not start');
            }})"
        ));
        assert_eq!(said, "loaded", "{file}");
    }
}

fn tells_half_a_wasm(page: &mut Page<'_>) {
    let error = fails(page, "half", "wasm-invalid");
    assert!(error.contains("upload both anew"), "{error}");
}

fn tells_a_wasm_of_another_version(page: &mut Page<'_>) {
    let error = fails(page, "other-version", "wasm-invalid");
    assert!(error.contains("of another version"), "{error}");
}

fn tells_a_wasm_that_is_closed_to_other_origins(page: &mut Page<'_>) {
    let error = fails(page, "closed-to-others", "wasm-not-found");
    assert!(error.contains("Access-Control-Allow-Origin"), "{error}");
}

fn tells_a_connection_that_ends(page: &mut Page<'_>) {
    fails(page, "no-connection", "wasm-not-found");
}

fn tells_a_wasm_that_does_not_come(page: &mut Page<'_>) {
    let error = fails(page, "stalled", "timeout");
    assert!(error.contains("within 30 s"), "{error}");
}

fn tells_a_page_that_was_opened_as_a_file(page: &mut Page<'_>) {
    page.open_as_file("loading/file.html");
    let error = line_of_failure(page, "wasm-not-found");
    assert!(error.contains("on a web server"), "{error}");
}

fn loads_a_wasm_with_another_mime_type(page: &mut Page<'_>) {
    for name in ["mime-type", "mime-parameter"] {
        page.open(&format!("loading/{name}.html"));
        page.ready("card");
    }
}

fn loads_from_another_origin(page: &mut Page<'_>) {
    page.open("loading/open-to-others.html");
    page.ready("card");
}

fn tries_again_when_a_card_is_told_anew(page: &mut Page<'_>) {
    fails(page, "not-found", "wasm-not-found");
    page.js("document.querySelector('#card').dataset.film = 'la-misma-luna'");
    page.wait_until("events('film-card-error').length === 3");
    // Each time there are two requests: for the file, and for its status.
    assert_eq!(page.requests_for(".wasm"), 4);
    // The same cause is logged once.
    assert_eq!(page.take_errors().len(), 0);
}

// ---- a panic inside the WebAssembly ----

const THREE: &str = r#"
    <film-card id="card" data-film="la-misma-luna"><a id="fallback" href="/">Text</a></film-card>
    <film-card id="second" data-film="la-misma-luna" data-open="synopsis"></film-card>
    <film-card id="third" data-film="la-misma-luna"></film-card>"#;

/// Of three cards the first has stopped, and the others are alive.
fn first_has_stopped(page: &Page<'_>) {
    let detail = page.event("film-card-error", "card");
    assert_eq!(detail["code"], "internal", "{detail}");
    assert_eq!(page.details("film-card-error").len(), 1);
    shows_the_fallback(page);
    let errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    // Between the two stands the engine's own message.
    let start = "[film-card] internal: a card stopped (";
    let end = "), report it with its film";
    assert!(
        errors[0].starts_with(start) && errors[0].ends_with(end),
        "{errors:?}"
    );
    others_are_alive(page);
}

fn others_are_alive(page: &Page<'_>) {
    for id in ["second", "third"] {
        page.reads(&format!("#{id} >>> [part~=title]"), "Under the Same Moon");
    }
    page.click("#second >>> [part~=lang-switch] [lang=es]");
    for id in ["second", "third"] {
        page.reads(&format!("#{id} >>> [part~=title]"), "La misma luna");
    }
}

fn keeps_the_other_cards_when_one_cannot_be_mounted(page: &mut Page<'_>) {
    page.open("stage.html");
    page.run(&format!(
        "stage.innerHTML = {};
        card.shadowRoot.replaceChildren = () => {{
            delete card.shadowRoot.replaceChildren;
            throw new Error('not here');
        }};",
        json!(THREE)
    ));
    page.ready("second");
    page.ready("third");
    first_has_stopped(page);
}

fn keeps_the_other_cards_when_one_stops_at_a_click(page: &mut Page<'_>) {
    page.stage(THREE);
    for id in ["card", "second", "third"] {
        page.ready(id);
    }
    page.run("find('#card >>> [lang=es]').getAttribute = () => { throw new Error('not now'); };");
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    first_has_stopped(page);
}

fn lives_where_no_instance_is_made_at_once(page: &mut Page<'_>) {
    page.open("loading/small-instances.html");
    page.run(&format!("stage.innerHTML = {};", json!(THREE)));
    for id in ["card", "second", "third"] {
        page.ready(id);
    }
    // What changes before the next instance runs waits for it.
    page.run(
        "find('#card >>> [lang=es]').getAttribute = () => { throw new Error('not now'); };
        find('#card >>> [lang=es]').click();
        second.dataset.theme = 'dark';
        third.after(Object.assign(third.cloneNode(), { id: 'fourth' }));",
    );
    page.ready("fourth");
    page.reads(
        "#second >>> .scheme-dark [part~=title]",
        "Under the Same Moon",
    );
    first_has_stopped(page);
}

fn keeps_the_other_cards_when_one_stops_at_an_option(page: &mut Page<'_>) {
    page.stage(THREE);
    for id in ["card", "second", "third"] {
        page.ready(id);
    }
    page.run("card.closest = card.getRootNode = () => { throw new Error('not now'); }; card.dataset.theme = 'dark';");
    first_has_stopped(page);
}

fn keeps_the_other_cards_when_one_stops_as_the_page_changes(page: &mut Page<'_>) {
    page.stage(THREE);
    for id in ["card", "second", "third"] {
        page.ready(id);
    }
    page.run(
        "card.closest = card.getRootNode = () => { throw new Error('not now'); };
        document.documentElement.lang = 'en-GB';",
    );
    first_has_stopped(page);
}

fn keeps_the_language_that_was_chosen_when_one_stops(page: &mut Page<'_>) {
    page.stage(&THREE.replace("<film-card", "<film-card data-remember=\"never\""));
    for id in ["card", "second", "third"] {
        page.ready(id);
    }
    page.click("#second >>> [part~=lang-switch] [lang=es]");
    page.reads("#card >>> [part~=title]", "La misma luna");
    page.run("card.closest = card.getRootNode = () => { throw new Error('not now'); }; card.dataset.theme = 'dark';");
    page.event("film-card-error", "card");
    page.take_errors();
    page.run("third.after(Object.assign(third.cloneNode(), { id: 'fourth' }));");
    page.ready("fourth");
    for id in ["second", "third", "fourth"] {
        page.reads(&format!("#{id} >>> [part~=title]"), "La misma luna");
    }
}

/// A handler of the page is called from the WebAssembly, and catches a panic there.
fn keeps_the_other_cards_when_the_page_catches_what_stops(page: &mut Page<'_>) {
    page.stage(THREE);
    for id in ["card", "second", "third"] {
        page.ready(id);
    }
    page.run(
        "card.addEventListener('film-card-lang-change', () => {
            card.getRootNode = () => {
                delete card.getRootNode;
                throw new Error('not now');
            };
            try {
                card.film = { name: 'Never' };
            } catch {}
        }, { once: true });",
    );
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    let detail = page.event("film-card-error", "card");
    assert_eq!(detail["code"], "internal", "{detail}");
    page.take_errors();
    for id in ["second", "third"] {
        page.reads(&format!("#{id} >>> [part~=title]"), "La misma luna");
    }
    page.click("#second >>> [part~=lang-switch] [lang=en]");
    others_are_alive(page);
}

/// A function that the page has wrapped may call the card.
fn lets_the_page_ask_while_a_choice_is_kept(page: &mut Page<'_>) {
    page.stage(THREE);
    page.ready("card");
    page.run(
        "window.asked = [];
        for (const name of ['getItem', 'setItem', 'removeItem']) {
            const real = Storage.prototype[name];
            Storage.prototype[name] = function (...given) {
                asked.push([name, card.resolvedLang]);
                return real.apply(this, given);
            };
        }",
    );
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    page.run("document.documentElement.lang = 'es';");
    page.settle();
    page.run("document.documentElement.lang = 'en-GB';");
    page.reads(&part("title"), "Under the Same Moon");
    assert_eq!(
        page.js("asked.map(([name]) => name).includes('removeItem')"),
        true
    );
    assert_eq!(page.js("asked.every(([, lang]) => lang)"), true);
    assert_eq!(page.details("film-card-error").len(), 0);
}

fn shows_a_stopped_card_again_with_another_film(page: &mut Page<'_>) {
    page.stage(THREE);
    page.ready("card");
    page.run("find('#card >>> [lang=es]').getAttribute = () => { throw new Error('not now'); };");
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    page.event("film-card-error", "card");
    page.take_errors();
    page.run("card.film = { name: 'Another one' };");
    page.reads("#card >>> [part~=title]", "Another one");
}
