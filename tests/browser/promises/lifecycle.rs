//! Cards come and go: by hand, by frameworks, by the hundred, beside another
//! version and beside another Yew.

use serde_json::json;

use super::{CARD, ENGLISH_TITLE, SPANISH_TITLE, in_card, part};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            is_there_for_a_reader_who_left_before_it_was,
            clones_of_a_shown_card_are_cards_of_their_own,
            shows_what_it_is_told_while_it_is_away,
            goes_into_another_document_and_back,
            is_there_in_a_document_that_is_still_written,
            shows_a_file_once_that_was_asked_for_twice,
            stays_quiet_in_a_document_that_is_not_shown,
            lives_in_react,
            lives_in_vue,
            lives_in_svelte,
            comes_and_goes_with_turbo,
            is_there_once_when_turbo_runs_its_script_again,
            comes_and_goes_with_htmx,
            shows_two_hundred_cards,
            works_with_an_older_promise,
            warns_of_a_second_version_and_works,
            keeps_its_clicks_from_a_page_that_is_a_yew_app,
        ],
    },
    // Firefox aborts a page's requests before the page gets `pagehide`.
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium, Engine::WebKit],
        promises: promises![waits_for_its_film_again_when_the_reader_returns],
    },
];

/// Puts the element `#card` on the stage and uses it as a reader does.
fn stage_a_card_in_use(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    page.click(&part("synopsis-toggle"));
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), SPANISH_TITLE);
}

fn clones_of_a_shown_card_are_cards_of_their_own(page: &mut Page<'_>) {
    stage_a_card_in_use(page);
    page.run(
        "card.film = { name: { en: 'One', es: 'Uno' } };
        const clone = card.cloneNode(true);
        clone.id = 'clone';
        stage.append(clone);",
    );
    // A clone has the attributes. It has no property, and of the reader's changes only the page's language.
    page.ready("clone");
    page.reads("#clone >>> [part~=title]", SPANISH_TITLE);
    page.reads(&part("title"), "Uno");
    assert_eq!(page.js("find('#clone >>> [part~=synopsis]').open"), false);
    page.click("#clone >>> [part~=lang-switch] [lang=en]");
    page.reads(&part("title"), "One");
    page.run("find('#clone').remove();");
    page.settle();
    page.reads(&part("title"), "One");
}

fn is_there_for_a_reader_who_left_before_it_was(page: &mut Page<'_>) {
    leave_and_return(page, "lifecycle/left-early.html", ".wasm");
}

fn waits_for_its_film_again_when_the_reader_returns(page: &mut Page<'_>) {
    leave_and_return(page, "lifecycle/left-early-film.html", ".json");
}

/// The reader leaves the page while a file is loading, which is no failure.
fn leave_and_return(page: &mut Page<'_>, name: &str, file: &str) {
    page.open(name);
    page.wait_until("customElements.get('film-card')");
    while page.requests_for(file) == 0 {
        page.settle();
    }
    page.stage("");
    page.go_back();
    page.ready("card");
    page.reads(&part("title"), ENGLISH_TITLE);
    assert_eq!(page.js("sessionStorage.told ?? null"), json!(null));
}

fn goes_into_another_document_and_back(page: &mut Page<'_>) {
    stage_a_card_in_use(page);
    page.run(
        "window.kept = card;
        window.heard = [];
        const frame = document.createElement('iframe');
        frame.id = 'frame';
        frame.style.cssText = 'display: block; width: 800px; height: 600px';
        stage.append(frame);
        const other = frame.contentDocument;
        other.documentElement.lang = 'en';
        other.addEventListener('film-card-toggle', ({ detail }) => heard.push(detail.open));
        other.body.append(card);",
    );
    page.wait_until("kept.ownerDocument === find('#frame').contentDocument");
    page.settle();
    page.enter("#frame");
    page.wait_until("visible('#card >>> [part~=title]')");
    // In the other document the card has its styles and reacts.
    assert_eq!(page.style(&in_card("article"), "display"), "grid");
    assert_eq!(page.js("find('#card >>> [part~=synopsis]').open"), true);
    page.run("find('#card >>> [part~=synopsis-toggle]').click();");
    page.wait_until("parent.heard.length");
    assert_eq!(page.js("parent.heard"), json!([false]));
    page.run("parent.stage.append(parent.kept);");
    page.leave();
    page.wait_until("visible('#card >>> [part~=title]')");
    assert_eq!(page.style(&in_card("article"), "display"), "grid");
    page.click(&part("synopsis-toggle"));
    page.wait_until("find('#card >>> [part~=synopsis]').open");
}

fn shows_a_file_once_that_was_asked_for_twice(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "const { fetch } = window;
        const open = new Promise((resolve) => (window.open = resolve));
        window.fetched = 0;
        window.fetch = async (...given) => {
            const answer = await fetch(...given);
            if (answer.url.endsWith('.json')) {
                fetched += 1;
                await open;
            }
            return answer;
        };
        window.card = document.createElement('film-card');
        card.id = 'card';
        card.dataset.src = '/tests/pages/card/film.json';
        stage.append(card);",
    );
    page.wait_until("fetched === 1");
    page.run("card.remove();");
    page.settle();
    page.run("stage.append(card);");
    page.wait_until("fetched === 2");
    page.run("open();");
    page.ready("card");
    page.settle();
    assert_eq!(page.details("film-card-ready").len(), 1);
}

fn stays_quiet_in_a_document_that_is_not_shown(page: &mut Page<'_>) {
    stage_a_card_in_use(page);
    page.run(
        "window.kept = card;
        const other = document.implementation.createHTMLDocument();
        other.body.append(kept);
        window.back = () => stage.append(kept);",
    );
    page.settle();
    page.run("back();");
    page.wait_until("visible('#card >>> [part~=title]')");
    page.reads(&part("title"), SPANISH_TITLE);
    page.wait_until("find('#card >>> [part~=synopsis]').open");
}

fn lives_in_react(page: &mut Page<'_>) {
    lives_in(page, "react");
}

fn lives_in_vue(page: &mut Page<'_>) {
    lives_in(page, "vue");
}

fn lives_in_svelte(page: &mut Page<'_>) {
    lives_in(page, "svelte");
}

/// The pages of `tests/frameworks/pages`: attributes, the property `film`,
/// events, a keyed list that turns round, a card and an app that are unmounted.
fn lives_in(page: &mut Page<'_>, framework: &str) {
    page.open(&format!("../../target/consumers/vite/{framework}.html"));
    for card in ["luna", "trip", "solo"] {
        page.ready(card);
    }
    let order = "all('film-card').map(({ id }) => id).join(' ')";
    assert_eq!(page.js(order), "luna trip solo");
    page.reads("#luna >>> [part~=title]", ENGLISH_TITLE);
    page.reads("#trip >>> [part~=title]", "A Trip to the Moon");

    page.click("#trip >>> [part~=synopsis-toggle]");
    page.reads("#heard", "trip synopsis");
    page.click("#luna >>> [part~=lang-switch] [lang=es]");
    page.reads("#trip >>> [part~=title]", "Viaje a la Luna");

    page.click("#reverse");
    page.wait_for_value(order, &json!("solo trip luna"));
    page.settle();
    page.reads("#luna >>> [part~=title]", SPANISH_TITLE);
    page.reads("#trip >>> [part~=title]", "Viaje a la Luna");
    assert_eq!(page.js("find('#trip >>> [part~=synopsis]').open"), true);
    page.click("#trip >>> [part~=synopsis-toggle]");
    page.reads("#heard", "trip synopsis, trip synopsis");
    page.click("#trip >>> [part~=lang-switch] [lang=en]");
    page.reads("#luna >>> [part~=title]", ENGLISH_TITLE);

    page.click("#rename");
    page.reads("#solo >>> [part~=title]", "Duo");
    page.click("#spanish");
    page.reads("#luna >>> [part~=title]", SPANISH_TITLE);
    page.click("#drop");
    page.wait_for_value(order, &json!("trip luna"));
    page.click("#unmount");
    page.wait_for_value(order, &json!(""));
    page.settle();
    assert_eq!(page.details("film-card-error").len(), 0);
    assert_eq!(page.requests_for(".wasm"), 1);
}

fn comes_and_goes_with_turbo(page: &mut Page<'_>) {
    page.open("lifecycle/turbo-one.html");
    page.ready("card");
    page.click(&part("synopsis-toggle"));
    page.run("window.isStill = true;");
    let leads_to = |page: &Page<'_>, name: &str| {
        page.reads("#name", name);
        page.wait_until("!document.documentElement.hasAttribute('data-turbo-preview')");
        page.reads(&part("title"), ENGLISH_TITLE);
        page.wait_until("visible('#card >>> [part~=title]')");
        assert_eq!(page.count("film-card"), 1);
        assert_eq!(
            page.js("window.isStill"),
            true,
            "Turbo did not take the page over"
        );
    };
    page.click("#other");
    leads_to(page, "two");
    page.click("#fill");
    page.ready("more");
    page.run("find('#more').remove();");
    page.click("#other");
    // Turbo shows the page from its cache first, then from the server.
    leads_to(page, "one");
    for name in ["two", "one"] {
        page.run("history.back();");
        leads_to(page, name);
    }
    page.click(&part("synopsis-toggle"));
    assert_eq!(page.details("film-card-error").len(), 0);
    assert_eq!(page.requests_for(".wasm"), 1);
}

fn is_there_once_when_turbo_runs_its_script_again(page: &mut Page<'_>) {
    page.open("lifecycle/turbo-tag-one.html");
    let shows_two = |page: &Page<'_>, name: &str| {
        page.reads("#name", name);
        page.wait_until("!document.documentElement.hasAttribute('data-turbo-preview')");
        page.reads("body > film-card >>> [part~=title]", ENGLISH_TITLE);
        page.reads("#place > film-card >>> [part~=title]", SPANISH_TITLE);
        page.settle();
        assert_eq!(page.count("film-card"), 2, "{name}");
    };
    shows_two(page, "one");
    page.click("#other");
    shows_two(page, "two");
    page.click("#other");
    shows_two(page, "one");
    for name in ["two", "one"] {
        page.run("history.back();");
        shows_two(page, name);
    }
}

fn comes_and_goes_with_htmx(page: &mut Page<'_>) {
    page.open("lifecycle/htmx.html");
    page.click("#fill");
    page.ready("luna");
    page.ready("solo");
    page.click("#luna >>> [part~=synopsis-toggle]");
    page.click("#luna >>> [part~=lang-switch] [lang=es]");
    page.reads("#luna >>> [part~=title]", SPANISH_TITLE);
    page.run("window.kept = find('#luna');");
    page.click("#morph");
    page.wait_for_value(
        "all('film-card').map(({ id }) => id).join(' ')",
        &json!("solo luna"),
    );
    page.reads("#solo >>> [part~=title]", "Duo");
    page.wait_until("visible('#luna >>> [part~=title]')");
    page.reads("#luna >>> [part~=title]", SPANISH_TITLE);
    assert_eq!(
        page.js("find('#luna') === kept && kept.dataset.theme"),
        "dark"
    );
    assert_eq!(page.js("find('#luna >>> [part~=synopsis]').open"), true);
    page.click("#empty");
    page.wait_until("visible('#nothing')");
    assert_eq!(page.count("film-card"), 0);
    page.click("#fill");
    page.reads("#solo >>> [part~=title]", "Solo");
    page.reads("#luna >>> [part~=title]", SPANISH_TITLE);
    assert_eq!(page.details("film-card-error").len(), 0);
}

fn shows_two_hundred_cards(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "for (let index = 0; index < 200; index += 1) {
            const card = document.createElement('film-card');
            card.id = `card-${index}`;
            card.dataset.film = 'la-misma-luna';
            stage.append(card);
        }",
    );
    // A slow machine takes long, so the test waits for each quarter.
    for count in [50, 100, 150, 200] {
        page.wait_until(&format!("events('film-card-ready').length >= {count}"));
    }
    page.click("#card-0 >>> [part~=lang-switch] [lang=es]");
    page.wait_until(&format!(
        "all('film-card').every(({{ shadowRoot }}) =>
            shadowRoot.querySelector('[part~=title]').textContent === {SPANISH_TITLE:?})"
    ));
    page.run("stage.replaceChildren();");
    page.settle();
    assert_eq!(page.details("film-card-error").len(), 0);
    assert_eq!(page.requests_for(".wasm"), 1);
}

/// Libraries that replace `Promise` have the methods of their time.
fn works_with_an_older_promise(page: &mut Page<'_>) {
    page.stage("");
    page.run("delete Promise.withResolvers;");
    page.put(CARD);
    page.ready("card");
    page.expect_quiet();
}

fn warns_of_a_second_version_and_works(page: &mut Page<'_>) {
    page.open("lifecycle/other-version.html");
    page.ready("card");
    let first = page.js_async("begin('7.8.9')");
    let first = first.as_str().expect("a version");
    page.ready("");
    let warnings = page.take_warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].starts_with("[film-card] "), "{warnings:?}");
    assert!(warnings[0].contains(first), "{warnings:?}");
    assert!(warnings[0].contains("7.8.9"), "{warnings:?}");
    assert_eq!(
        page.text("script + film-card >>> [part~=title]"),
        SPANISH_TITLE
    );
    // The same version twice gives no warning.
    page.js_async(&format!("begin({first:?})"));
    page.wait_until("events('film-card-ready').length === 3");
}

fn keeps_its_clicks_from_a_page_that_is_a_yew_app(page: &mut Page<'_>) {
    page.open("lifecycle/yew-page.html");
    page.ready("card");
    // The counts of calls: of the handler around the card, and of three buttons' handlers.
    page.reads("#counts", "0 0 0 0");
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), SPANISH_TITLE);
    page.reads("#counts", "1 0 0 0");
    page.click(&part("synopsis-toggle"));
    page.wait_until("find('#card >>> [part~=synopsis]').open");
    page.reads("#counts", "2 0 0 0");
    page.click("#button-2");
    page.reads("#counts", "2 0 1 0");
    page.click(&in_card("details:has([part~=cast]) > summary"));
    page.wait_until("find('#card >>> details:has([part~=cast])').open");
    page.reads("#counts", "3 0 1 0");
    assert_eq!(page.js("find('#card >>> [part~=synopsis]').open"), true);
    page.click("#toggle");
    page.wait_until("!find('#card')");
    page.click("#toggle");
    page.reads(&part("title"), SPANISH_TITLE);
    page.click(&in_card("[part~=lang-switch] [lang=en]"));
    page.reads(&part("title"), ENGLISH_TITLE);
    page.reads("#counts", "4 0 1 0");
}

fn shows_what_it_is_told_while_it_is_away(page: &mut Page<'_>) {
    stage_a_card_in_use(page);
    page.run("window.kept = card; recorded.events.length = 0; card.remove();");
    page.settle();
    page.run("kept.film = { name: 'Other', description: 'A text' }; stage.append(kept);");
    page.reads(&part("title"), "Other");
    page.settle();
    assert_eq!(page.js("find('#card >>> [part~=synopsis]').open"), false);
    assert_eq!(page.details("film-card-toggle").len(), 0);
    page.run("card.remove();");
    page.settle();
    page.run(
        "kept.film = null; delete kept.dataset.film; kept.append('Fallback'); stage.append(kept);",
    );
    page.settle();
    assert_eq!(
        page.js("card.shadowRoot.querySelector('article')"),
        json!(null)
    );
    assert_eq!(
        page.js("card.shadowRoot.querySelectorAll('slot').length"),
        1
    );
}

fn is_there_in_a_document_that_is_still_written(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "const frame = document.createElement('iframe');
        frame.style.cssText = 'display: block; width: 800px; height: 600px';
        stage.append(frame);
        window.other = frame.contentDocument;
        other.open();
        other.write('<!doctype html><p>Text');
        window.kept = document.createElement('film-card');
        kept.dataset.film = 'la-misma-luna';
        other.body.append(kept);",
    );
    page.settle();
    page.run("other.close();");
    page.wait_until(
        "kept.shadowRoot?.querySelector('[part~=title]')?.textContent === 'Under the Same Moon'",
    );
}
