//! Script tags and elements: the ways in which a card comes to a page, and the
//! page without it.

use serde_json::json;

use super::{ENGLISH_TITLE, SPANISH_TITLE, in_card, part, with_film};
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
            puts_a_card_right_after_its_script_tag,
            runs_as_a_classic_script,
            runs_deferred,
            runs_as_a_module,
            runs_when_a_script_inserts_it,
            makes_each_of_several_script_tags_a_card,
            makes_each_of_several_module_tags_a_card,
            makes_a_card_of_a_module_tag_however_it_is_written,
            makes_a_card_where_the_server_leads_on,
            takes_attributes_that_no_script_could_set,
            follows_the_attributes_of_its_script_tag,
            reads_its_texts_on_a_page_that_is_not_utf_8,
            makes_a_card_where_a_script_runs_its_text,
            stays_where_a_page_is_made_what_the_server_says,
            defines_the_element_once_when_loaded_twice,
            puts_the_card_at_the_end_of_its_target,
            moves_the_card_to_another_target,
            says_that_a_script_in_the_head_needs_a_target,
            says_that_a_target_is_not_there,
            takes_other_sources_from_a_script_tag,
            only_defines_the_element_without_a_film,
            finds_its_wasm_on_another_origin,
            finds_its_wasm_on_another_origin_as_a_module,
            finds_its_wasm_in_a_sub_path_whatever_the_base,
            asks_for_two_files_however_many_cards_there_are,
            keeps_the_fallback_without_javascript,
            keeps_the_fallback_without_webassembly,
            keeps_the_fallback_without_the_wasm,
            keeps_the_fallback_while_the_wasm_is_on_its_way,
            keeps_the_fallback_while_the_film_is_on_its_way,
            replaces_the_fallback_by_the_card,
            fetches_the_wasm_as_the_card_nears_the_viewport,
            fetches_the_wasm_at_once_when_eager,
            is_there_once_the_page_is_at_rest,
            is_there_when_the_page_is_printed_a_second_time,
            keeps_its_state_when_moved,
            comes_back_when_removed_and_added_again,
            is_made_by_create_element_clone_and_template,
            upgrades_a_card_that_is_not_in_the_page,
            takes_many_cards_added_and_removed,
            waits_for_a_child_script_that_the_parser_has_not_finished,
            comes_while_the_page_is_on_its_way,
            waits_without_a_word_for_a_film,
            shows_the_fallback_again_when_the_film_is_taken_away,
        ],
    },
    // Only Chromium makes pages before the reader comes.
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![has_its_wasm_when_the_reader_comes_to_a_page_that_was_guessed],
    },
    // WebKit has no `moveBefore`.
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium, Engine::Firefox],
        promises: promises![keeps_its_state_when_moved_in_one_step],
    },
];

fn puts_a_card_right_after_its_script_tag(page: &mut Page<'_>) {
    page.open("embedding/script-tag.html");
    page.ready("");
    assert_eq!(
        page.js("[...document.body.children].map((element) => element.localName)"),
        json!(["p", "script", "film-card", "p"]),
    );
    assert_eq!(page.text("film-card >>> [part~=title]"), SPANISH_TITLE);
    let options = page.js("({ ...find('film-card').dataset })");
    assert_eq!(options, json!({ "film": "la-misma-luna", "lang": "es" }));
}

fn runs_as_a_classic_script(page: &mut Page<'_>) {
    makes_tag_and_element_cards(page, "embedding/classic.html");
}

fn runs_deferred(page: &mut Page<'_>) {
    makes_tag_and_element_cards(page, "embedding/defer.html");
}

fn runs_as_a_module(page: &mut Page<'_>) {
    makes_tag_and_element_cards(page, "embedding/module.html");
}

fn makes_tag_and_element_cards(page: &mut Page<'_>, name: &str) {
    page.open(name);
    page.ready("");
    page.ready("card");
    assert_eq!(
        page.text("script + film-card >>> [part~=title]"),
        ENGLISH_TITLE
    );
    assert_eq!(page.text(&part("title")), SPANISH_TITLE);
}

fn runs_when_a_script_inserts_it(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    page.run(
        "const script = document.createElement('script');
        script.src = '/pkg/film-card.js';
        script.dataset.film = 'la-misma-luna';
        document.querySelector('main').append(script);",
    );
    page.ready("");
    assert_eq!(
        page.text("main > script + film-card >>> [part~=title]"),
        ENGLISH_TITLE
    );
}

fn makes_each_of_several_script_tags_a_card(page: &mut Page<'_>) {
    page.open("embedding/several-script-tags.html");
    page.wait_until("events('film-card-ready').length === 3");
    assert_eq!(
        page.js("all('script + film-card').map((card) => card.dataset.lang)"),
        json!(["es", "en", "es"]),
    );
    assert_eq!(page.count("film-card"), 3);
    assert_eq!(page.requests_for("film_card_bg.wasm"), 1);
}

fn makes_each_of_several_module_tags_a_card(page: &mut Page<'_>) {
    page.open("embedding/several-module-tags.html");
    page.wait_until("events('film-card-ready').length === 2");
    assert_eq!(
        page.js("all('script + film-card').map((card) => card.dataset.lang)"),
        json!(["es", "en"]),
    );
    assert_eq!(page.count("film-card"), 2);
}

/// The call stack of a module has its address in another form, or not at all.
fn makes_a_card_of_a_module_tag_however_it_is_written(page: &mut Page<'_>) {
    let add = |page: &Page<'_>, address: &str| {
        page.run(&format!(
            "const script = document.createElement('script');
            Object.assign(script, {{ type: 'module', src: '{address}' }});
            script.dataset.film = 'la-misma-luna';
            document.querySelector('main').append(script);"
        ));
    };
    for (address, page_says) in [
        ("/pkg/film-card.js?v=6.4.1", ""),
        ("/pkg/film-card.js?t=12:30:45#x", ""),
        ("/pkg/film-card.js?from=/a/b", ""),
        ("/pkg/film-card.js", "Error.stackTraceLimit = 0;"),
        (
            "/pkg/film-card.js",
            "document.head.innerHTML += '<script type=\"text/plain\" src=\"/my-film-card.js\"></script>';",
        ),
    ] {
        page.open("harness/blank.html");
        page.run(page_says);
        add(page, address);
        page.ready("");
        assert_eq!(page.count("script + film-card"), 1, "{address}");
    }
    add(page, "/pkg/film-card.js?a");
    add(page, "/pkg/film-card.js?b");
    page.wait_until("all('script + film-card').length === 3");
}

fn makes_a_card_where_the_server_leads_on(page: &mut Page<'_>) {
    page.open("embedding/redirected-module.html");
    page.ready("");
    assert_eq!(page.count("script + film-card"), 1);
}

fn takes_attributes_that_no_script_could_set(page: &mut Page<'_>) {
    page.open("embedding/odd-attribute.html");
    page.ready("");
    assert_eq!(page.text("film-card >>> [part~=title]"), SPANISH_TITLE);
    assert_eq!(
        page.attribute("film-card", "data-@click"),
        Some("go".to_owned())
    );
    assert_eq!(page.attribute("film-card", "src"), None);
}

/// A browser reads a page that declares no encoding in the reader's old one.
fn reads_its_texts_on_a_page_that_is_not_utf_8(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "const type = 'text/html;charset=windows-1252';
        const src = new URL('/pkg/film-card.js', location);
        const html = `<!doctype html><html lang=es><title>Old</title><body>
            <script src=/tests/pages/record.js></script>
            <script src=${src} data-film=la-misma-luna></script>`.replace('/tests', `${origin}/tests`);
        const frame = Object.assign(document.createElement('iframe'), {
            id: 'frame',
            src: URL.createObjectURL(new Blob([html], { type })),
        });
        stage.append(frame);",
    );
    page.enter("#frame");
    page.wait_until("find('film-card >>> [part~=title]')");
    assert_eq!(page.js("document.characterSet"), "windows-1252");
    let meta = page.text("film-card >>> [part~=meta]");
    assert!(meta.contains("México"), "{meta}");
    assert!(meta.contains("Película de carretera"), "{meta}");
}

/// jQuery fetches the scripts of inserted HTML and runs their text.
fn makes_a_card_where_a_script_runs_its_text(page: &mut Page<'_>) {
    for src in ["/pkg/film-card.js", "film-card.js"] {
        page.open("harness/blank.html");
        page.js_async(&format!(
            "(async () => {{
                document.head.insertAdjacentHTML('beforeend', '<base href=\"/pkg/\">');
                const text = await (await fetch('/pkg/film-card.js')).text();
                const container = document.createElement('div');
                container.innerHTML = '<p>Before</p><script src=\"{src}\" data-film=\"la-misma-luna\"></script>';
                document.body.append(container);
                const script = document.createElement('script');
                script.text = text;
                document.head.append(script);
                script.remove();
            }})()"
        ));
        page.ready("");
        assert_eq!(page.count("p + script + film-card"), 1);
        assert_eq!(page.text("film-card >>> [part~=title]"), ENGLISH_TITLE);
    }
}

/// Morphing takes out all that the server's page does not have: the card, and the
/// mark that its script has run.
fn stays_where_a_page_is_made_what_the_server_says(page: &mut Page<'_>) {
    page.open("embedding/script-tag.html");
    page.ready("");
    page.click("film-card >>> [part~=synopsis-toggle]");
    page.wait_until("find('film-card >>> [part~=synopsis]').open");
    page.run(
        "window.card = document.querySelector('film-card');
        window.tag = card.previousElementSibling;
        card.remove();
        tag.removeAttribute('data-placed');",
    );
    page.wait_until("tag.nextSibling === card");
    page.settle();
    assert_eq!(page.count("film-card"), 1);
    assert_eq!(page.js("find('film-card >>> [part~=synopsis]').open"), true);
}

fn follows_the_attributes_of_its_script_tag(page: &mut Page<'_>) {
    page.open("embedding/script-tag.html");
    page.ready("");
    let heading = |level| {
        page.wait_for_value(
            "find('film-card >>> [part~=title]').localName",
            &json!(level),
        );
    };
    page.run(
        "window.tag = find('script[data-film]');
        find('film-card').dataset.headingLevel = 3;",
    );
    heading("h3");
    // An attribute that the page changed on the card alone stays.
    page.run("tag.dataset.lang = 'en';");
    page.reads("film-card >>> [part~=title]", ENGLISH_TITLE);
    heading("h3");
    page.run("tag.dataset.headingLevel = 4;");
    heading("h4");
    page.run("delete tag.dataset.headingLevel; tag.id = 'tag';");
    heading("h2");
    assert_eq!(page.count("film-card"), 1);
    assert_eq!(page.attribute("film-card", "id"), None);
}

fn defines_the_element_once_when_loaded_twice(page: &mut Page<'_>) {
    page.open("embedding/loaded-twice.html");
    page.ready("card");
    page.ready("");
    assert_eq!(
        page.text("film-card:not([id]) >>> [part~=title]"),
        SPANISH_TITLE
    );
    assert_eq!(page.count("film-card"), 2);
    assert_eq!(page.requests_for("film_card_bg.wasm"), 1);
}

fn puts_the_card_at_the_end_of_its_target(page: &mut Page<'_>) {
    page.open("embedding/target.html");
    page.ready("");
    assert_eq!(
        page.js("[...find('#place').children].map((element) => element.localName)"),
        json!(["p", "film-card"]),
    );
    assert_eq!(page.text("#place p"), "kept");
}

fn moves_the_card_to_another_target(page: &mut Page<'_>) {
    page.open("embedding/target.html");
    page.ready("");
    page.click("film-card >>> [part~=synopsis-toggle]");
    page.wait_until("find('film-card >>> [part~=synopsis]').open");
    page.run(
        "document.body.insertAdjacentHTML('beforeend', '<section id=\"other\"></section>');
        find('script[data-film]').dataset.target = '#other';",
    );
    page.wait_until("find('#other > film-card')");
    page.settle();
    assert_eq!(page.count("film-card"), 1);
    assert_eq!(page.js("find('film-card >>> [part~=synopsis]').open"), true);
    page.run("find('script[data-film]').dataset.target = '#nowhere';");
    page.wait_until("recorded.errors.length");
    let errors = page.take_errors();
    assert!(errors[0].contains("#nowhere"), "{errors:?}");
    assert_eq!(page.count("#other > film-card"), 1);
}

fn says_that_a_script_in_the_head_needs_a_target(page: &mut Page<'_>) {
    page.open("embedding/head-without-target.html");
    page.settle();
    let errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].starts_with("[film-card] "), "{errors:?}");
    assert!(errors[0].contains("data-target"), "{errors:?}");
    assert_eq!(page.count("film-card"), 0);
}

fn says_that_a_target_is_not_there(page: &mut Page<'_>) {
    page.open("embedding/target-not-there.html");
    page.wait_until("recorded.errors.length");
    page.settle();
    let errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].starts_with("[film-card] "), "{errors:?}");
    assert!(errors[0].contains("#nowhere"), "{errors:?}");
    assert_eq!(page.count("film-card"), 0);
}

fn takes_other_sources_from_a_script_tag(page: &mut Page<'_>) {
    page.open("embedding/script-names-other-sources.html");
    page.wait_until("events('film-card-ready').length === 2");
    assert_eq!(
        page.js("all('script + film-card').map((card) => ({ ...card.dataset }))"),
        json!([{ "source": "#solo" }, { "src": "/tests/films/only-a-name.json" }]),
    );
    for card in ["film-card[data-source]", "film-card[data-src]"] {
        assert_eq!(page.text(&format!("{card} >>> [part~=title]")), "Solo");
    }
}

fn only_defines_the_element_without_a_film(page: &mut Page<'_>) {
    page.stage("");
    page.js_async("customElements.whenDefined('film-card').then(() => true)");
    page.settle();
    assert_eq!(page.count("film-card"), 0);
    assert_eq!(page.requests_for(".wasm"), 0);
    // The script adds no global name.
    assert_eq!(
        page.js("Object.keys(window).filter((name) =>
                name.toLowerCase().includes('film') || name.toLowerCase().includes('wasm_'))"),
        json!([]),
    );
}

fn finds_its_wasm_on_another_origin(page: &mut Page<'_>) {
    page.open("embedding/other-origin.html");
    page.ready("");
    let requests = page.paths();
    assert!(
        requests.contains(&"other/pkg/film_card_bg.wasm".to_owned()),
        "{requests:?}"
    );
}

fn finds_its_wasm_on_another_origin_as_a_module(page: &mut Page<'_>) {
    page.open("embedding/other-origin-module.html");
    page.ready("");
    let requests = page.paths();
    assert!(
        requests.contains(&"other/pkg/film_card_bg.wasm".to_owned()),
        "{requests:?}"
    );
}

fn finds_its_wasm_in_a_sub_path_whatever_the_base(page: &mut Page<'_>) {
    page.open("embedding/sub-path.html");
    page.ready("");
    let requests = page.requests();
    assert!(
        requests
            .iter()
            .any(|path| path.starts_with("/sub/path/pkg/film_card_bg.wasm")),
        "{requests:?}"
    );
}

fn asks_for_two_files_however_many_cards_there_are(page: &mut Page<'_>) {
    page.open("embedding/three-cards.html");
    for card in ["a", "b", "c"] {
        page.ready(card);
    }
    let mut requests = page.paths();
    requests.retain(|path| !path.starts_with("/tests/pages/"));
    assert_eq!(requests, ["/pkg/film-card.js", "/pkg/film_card_bg.wasm"]);
    let origins = page.js("performance.getEntriesByType('resource')
            .filter(({ name }) => new URL(name).origin !== location.origin)");
    assert_eq!(origins, json!([]));
    assert_eq!(page.js("document.cookie"), "");
}

fn keeps_the_fallback_without_javascript(page: &mut Page<'_>) {
    page.open("embedding/without-javascript.html");
    let inside = "frame.contentDocument.getElementById('fallback')";
    assert_eq!(page.js(&format!("{inside}.checkVisibility()")), true);
    assert_eq!(
        page.js(&format!("{inside}.getClientRects().length > 0")),
        true
    );
}

fn keeps_the_fallback_without_webassembly(page: &mut Page<'_>) {
    page.open("embedding/without-webassembly.html");
    keeps_the_fallback_after(page, "no-webassembly");
}

fn keeps_the_fallback_without_the_wasm(page: &mut Page<'_>) {
    page.open("embedding/wasm-not-found.html");
    keeps_the_fallback_after(page, "wasm-not-found");
}

fn keeps_the_fallback_after(page: &mut Page<'_>, code: &str) {
    let detail = page.event("film-card-error", "card");
    assert_eq!(detail["code"], code, "{detail}");
    assert!(page.is_visible("#fallback"));
    assert_eq!(page.role("#fallback"), "link");
    let errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].starts_with("[film-card] "), "{errors:?}");
}

fn keeps_the_fallback_while_the_wasm_is_on_its_way(page: &mut Page<'_>) {
    page.open("embedding/wasm-on-its-way.html");
    page.wait_until("customElements.get('film-card')");
    page.settle();
    assert!(page.is_visible("#fallback"));
    assert_eq!(page.role("#fallback"), "link");
}

fn keeps_the_fallback_while_the_film_is_on_its_way(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="card" data-src="/hang/film.json"><a id="fallback" href="/">Text</a></film-card>
        <film-card id="other" data-film="la-misma-luna"></film-card>"#,
    );
    page.ready("other");
    page.settle();
    assert!(page.is_visible("#fallback"));
}

fn replaces_the_fallback_by_the_card(page: &mut Page<'_>) {
    page.open("embedding/fallback.html");
    page.ready("card");
    assert!(page.is_visible(&part("title")));
    assert!(!page.is_visible("#fallback"));
    // The fallback stays in the document.
    assert_eq!(page.text("#card > #fallback"), "Under the Same Moon (2007)");
}

/// True once the browser has checked which elements are near the viewport.
const HAS_CHECKED: &str = "new Promise((resolve) => new IntersectionObserver((_, observer) => {
    observer.disconnect();
    resolve(true);
}).observe(find('#card')))";

/// Opens a page that is busy, and whose card is far below.
fn open_far_below(page: &mut Page<'_>) {
    page.open("embedding/far-below.html?busy");
    page.wait_until("customElements.get('film-card')");
    page.js_async(HAS_CHECKED);
    page.settle();
    assert_eq!(page.requests_for(".wasm"), 0);
}

fn fetches_the_wasm_as_the_card_nears_the_viewport(page: &mut Page<'_>) {
    open_far_below(page);
    page.run("find('#card').scrollIntoView();");
    page.ready("card");
    assert_eq!(page.requests_for(".wasm"), 1);
}

fn fetches_the_wasm_at_once_when_eager(page: &mut Page<'_>) {
    page.open("embedding/far-below-eager.html");
    page.ready("card");
    assert_eq!(page.js("scrollY"), 0);
}

/// For whoever prints, pictures or keeps the page.
fn is_there_once_the_page_is_at_rest(page: &mut Page<'_>) {
    page.open("embedding/far-below.html");
    page.ready("card");
    assert_eq!(page.js("scrollY"), 0);
    // One that comes later.
    page.run(
        "card.insertAdjacentHTML('afterend',
            '<div style=\"height: 20000px\"></div><film-card id=\"later\" data-film=\"la-misma-luna\"></film-card>');",
    );
    page.ready("later");
}

fn has_its_wasm_when_the_reader_comes_to_a_page_that_was_guessed(page: &mut Page<'_>) {
    page.open("embedding/next-page-is-guessed.html");
    // The guessed page asks for this one as soon as the wasm is there.
    for _ in 0..500 {
        if page.requests_for("blank.html") > 0 {
            break;
        }
        page.settle();
    }
    assert_eq!(page.requests_for(".wasm"), 1);
    assert_eq!(page.count("film-card"), 0);
    page.click("a");
    page.wait_until("document.querySelector('#card') && !document.prerendering");
    page.run(
        "window.wasm = performance.getEntriesByType('resource').find(({ name }) => name.includes('.wasm'));
        window.visit = performance.getEntriesByType('navigation')[0];",
    );
    assert_eq!(page.js("wasm.responseEnd < visit.activationStart"), true);
    // At once, and not a second later, as on a page at rest.
    assert_eq!(
        page.js("wasm.startTime < visit.loadEventStart + 1000"),
        true
    );
    page.ready("card");
    assert_eq!(page.requests_for(".wasm"), 1);
}

fn is_there_when_the_page_is_printed_a_second_time(page: &mut Page<'_>) {
    open_far_below(page);
    page.run("dispatchEvent(new Event('beforeprint'));");
    page.ready("card");
    // Of many cards, those that still wait for their turn are made before the sheet is.
    page.run(
        "card.insertAdjacentHTML('afterend', '<film-card class=\"more\" data-film=\"la-misma-luna\"></film-card>'.repeat(20));
        dispatchEvent(new Event('beforeprint'));
        window.shown = all('.more').filter(({ resolvedLang }) => resolvedLang).length;",
    );
    assert_eq!(page.js("shown"), 20);
}

/// A card whose reader has chosen Spanish, opened the synopsis and shown all actors.
fn stage_a_card_in_use(page: &mut Page<'_>) {
    page.stage(
        r#"<section id="from"><film-card id="card" data-film="la-misma-luna" data-open="cast"></film-card></section>
        <section id="to"></section>"#,
    );
    page.ready("card");
    page.click(&part("synopsis-toggle"));
    page.click(&in_card("details:has([part~=cast]) [part~=show-all]"));
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), SPANISH_TITLE);
}

fn is_as_the_reader_left_it(page: &mut Page<'_>) {
    page.reads(&part("title"), SPANISH_TITLE);
    page.wait_until("find('#card >>> [part~=synopsis]').open");
    page.wait_until("find('#card >>> details:has([part~=cast])').open");
    page.wait_until("all('#card >>> [part~=cast-item]').every((item) => item.checkVisibility())");
}

fn keeps_its_state_when_moved(page: &mut Page<'_>) {
    stage_a_card_in_use(page);
    page.run("to.append(card);");
    page.settle();
    assert_eq!(page.count("#to > film-card"), 1);
    is_as_the_reader_left_it(page);
    page.click(&in_card("[part~=lang-switch] [lang=en]"));
    page.reads(&part("title"), ENGLISH_TITLE);
}

fn keeps_its_state_when_moved_in_one_step(page: &mut Page<'_>) {
    stage_a_card_in_use(page);
    page.run("to.moveBefore(card, null);");
    page.settle();
    is_as_the_reader_left_it(page);
}

fn comes_back_when_removed_and_added_again(page: &mut Page<'_>) {
    stage_a_card_in_use(page);
    page.run("window.kept = card; kept.remove();");
    page.settle();
    page.run("to.append(kept);");
    page.wait_until("visible('#card >>> [part~=title]')");
    is_as_the_reader_left_it(page);
    page.click(&in_card("[part~=lang-switch] [lang=en]"));
    page.reads(&part("title"), ENGLISH_TITLE);
}

fn is_made_by_create_element_clone_and_template(page: &mut Page<'_>) {
    page.stage(
        r#"<template id="template"><film-card id="templated" data-film="la-misma-luna"></film-card></template>"#,
    );
    page.run(
        "const made = document.createElement('film-card');
        made.id = 'made';
        stage.append(made);
        made.dataset.film = 'la-misma-luna';
        stage.append(template.content.cloneNode(true));",
    );
    page.ready("made");
    page.ready("templated");
    page.run(
        "const clone = made.cloneNode(true);
        clone.id = 'clone';
        stage.append(clone);",
    );
    page.ready("clone");
    assert_eq!(page.text("#clone >>> [part~=title]"), ENGLISH_TITLE);
}

fn upgrades_a_card_that_is_not_in_the_page(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "window.loose = document.createElement('film-card');
        loose.id = 'loose';
        loose.dataset.film = 'la-misma-luna';
        loose.film = { name: 'Solo' };",
    );
    page.settle();
    assert_eq!(page.details("film-card-ready").len(), 0);
    page.run("stage.append(loose);");
    page.ready("loose");
    assert_eq!(page.text("#loose >>> [part~=title]"), "Solo");
}

fn takes_many_cards_added_and_removed(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "window.cards = Array.from({ length: 30 }, (_, index) => {
            const card = document.createElement('film-card');
            card.id = `card-${index}`;
            card.dataset.film = 'la-misma-luna';
            return card;
        });
        for (const card of cards) {
            stage.append(card);
            card.remove();
            stage.prepend(card);
        }
        for (const card of cards.slice(10)) card.remove();",
    );
    for index in 0..10 {
        page.ready(&format!("card-{index}"));
    }
    page.run("for (const card of cards) stage.append(card);");
    page.wait_until("cards.every((card) => visible(`#${card.id} >>> [part~=title]`))");
    page.run("stage.replaceChildren();");
    page.settle();
    assert_eq!(page.details("film-card-error").len(), 0);
    assert_eq!(page.requests_for(".wasm"), 1);
}

fn waits_for_a_child_script_that_the_parser_has_not_finished(page: &mut Page<'_>) {
    page.open("embedding/slow-parser.html");
    page.run("begin();");
    page.enter("#frame");
    page.wait_until("customElements.get('film-card') && find('#card')");
    page.settle();
    page.run("parent.goOn();");
    page.ready("card");
    assert_eq!(page.text(&part("title")), "Solo");
}

/// Elements that the parser has passed do not wait for the end of the document.
fn comes_while_the_page_is_on_its_way(page: &mut Page<'_>) {
    page.open("embedding/slow-parser.html");
    page.run(
        r##"begin(`{ "name": "Solo" }</script></film-card>
        <div><film-card id="wrapped" data-film="la-misma-luna"></film-card></div>
        <film-card id="named" data-source="#late"></film-card>`);"##,
    );
    page.enter("#frame");
    page.ready("card");
    page.wait_until("customElements.get('film-card') && find('#named')");
    page.settle();
    // Each card is the last element so far, or waits for its film.
    page.run(r#"parent.more(`<p id="end">end</p><script type="application/json" id="late">{ "name": "Late" }</script>`);"#);
    page.ready("wrapped");
    page.run("parent.more('<p>more</p>');");
    page.ready("named");
    assert_eq!(page.text("#named >>> [part~=title]"), "Late");
    assert_eq!(page.js("document.readyState"), "loading");
    page.expect_quiet();
}

fn waits_without_a_word_for_a_film(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="card"><a id="fallback" href="/">Text</a></film-card>
        <film-card id="other" data-film="la-misma-luna"></film-card>"#,
    );
    page.ready("other");
    page.settle();
    assert!(page.is_visible("#fallback"));
    assert_eq!(
        page.js("recorded.events.filter(({ id }) => id === 'card')"),
        json!([])
    );
    page.run("card.dataset.film = 'la-misma-luna';");
    page.ready("card");
    assert!(!page.is_visible("#fallback"));
}

fn shows_the_fallback_again_when_the_film_is_taken_away(page: &mut Page<'_>) {
    page.stage(&with_film(
        r#"<a id="fallback" href="/">Text</a>"#,
        r#"{ "name": "Solo" }"#,
    ));
    page.ready("card");
    page.run("card.querySelector('script').remove();");
    page.wait_until("visible('#fallback')");
    assert_eq!(page.details("film-card-error").len(), 0);
}
