//! The card on pages that other programs write, hold back, swap and take over.

use serde_json::json;

use super::{CARD, ENGLISH_TITLE, SPANISH_TITLE, card_with, in_card, part, prerendered::rendered};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        reads_each_option_under_its_long_name,
        reads_the_long_names_of_a_script_tag,
        names_wrong_options_as_the_page_writes_them,
        takes_the_address_of_its_own_script_for_no_film,
        makes_no_card_of_a_tag_that_is_held_back,
        makes_no_card_of_other_tags_where_it_runs_inline,
        says_that_another_script_has_taken_its_name,
        says_how_a_tag_came_into_the_head,
        makes_a_card_of_a_tag_that_nobody_runs,
        makes_one_card_of_a_tag_that_runs_later,
        leaves_nothing_behind_on_a_page_that_swaps_its_content,
        listens_once_however_often_its_script_runs,
        opens_a_section_each_time_its_link_is_followed,
        opens_the_section_that_a_router_pushes,
        shows_the_section_after_turbo_has_scrolled,
        leaves_a_reader_alone_who_scrolls,
        speaks_the_language_of_a_page_that_writes_it_with_an_underscore,
        reads_a_film_beside_a_page_of_any_scheme,
        shows_a_poster_on_an_isolated_page,
        opts_out_of_automatic_colours_where_the_owner_wants_others,
        says_that_json_was_turned_into_html,
        has_no_button_when_its_film_is_lost,
        is_there_where_no_style_sheet_can_be_made,
    ],
}];

fn reads_each_option_under_its_long_name(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="card" data-film="nothing" data-film-card-film="la-misma-luna"
            data-lang="en" data-film-card-lang="es" data-film-card-open="cast" data-film-card-theme="dark"
            data-max-cast="1" data-film-card-max-cast=" "></film-card>"#,
    );
    page.ready("card");
    page.reads(&part("title"), SPANISH_TITLE);
    assert_eq!(page.js("find('#card >>> #cast').open"), true);
    assert_eq!(page.count(&in_card(".scheme-dark")), 1);
    assert_eq!(page.count(&in_card("[part~=cast-item]:not(.behind)")), 1);
    page.run("card.dataset.filmCardLang = 'en';");
    page.reads(&part("title"), ENGLISH_TITLE);
    page.run("card.dataset.filmCardSrc = '/tests/pages/card/film.json';");
    page.reads(&part("title"), "The Lamp");
    page.run("delete card.dataset.filmCardSrc; delete card.dataset.filmCardFilm;");
    assert_eq!(
        page.event("film-card-error", "card")["code"],
        "film-not-found"
    );
    page.take_errors();
}

fn reads_the_long_names_of_a_script_tag(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    page.run(
        "document.body.insertAdjacentHTML('beforeend', '<section id=\"place\"></section>');
        const script = document.createElement('script');
        script.src = '/pkg/film-card.js';
        script.dataset.filmCardFilm = 'la-misma-luna';
        script.dataset.filmCardTarget = '#place';
        script.dataset.target = '#nowhere';
        document.body.append(script);",
    );
    page.ready("");
    assert_eq!(page.count("#place > film-card"), 1);
}

fn names_wrong_options_as_the_page_writes_them(page: &mut Page<'_>) {
    page.stage(&card_with("data-film-card-theme='pink' data-open='pink'"));
    page.ready("card");
    let warnings = page.take_warnings();
    for name in ["data-film-card-theme", "data-open"] {
        let start = format!("[film-card] {name}: unknown value \"pink\"");
        assert!(
            warnings.iter().any(|warning| warning.starts_with(&start)),
            "{warnings:?}"
        );
    }
}

/// Klaro and Flying Scripts leave the address there that they held back.
fn takes_the_address_of_its_own_script_for_no_film(page: &mut Page<'_>) {
    for (name, cards) in [("data-film", 1), ("data-anything", 0)] {
        page.open("harness/blank.html");
        page.run(&format!(
            "const script = document.createElement('script');
            script.type = 'held';
            script.setAttribute('{name}', 'la-misma-luna');
            script.dataset.src = '/pkg/film-card.js';
            document.body.append(script);
            script.removeAttribute('type');
            script.src = script.dataset.src;"
        ));
        page.js_async("customElements.whenDefined('film-card').then(() => true)");
        page.settle();
        assert_eq!(page.count("film-card"), cards);
        assert_eq!(page.count("film-card[data-src]"), 0);
    }
    page.open("harness/blank.html");
}

fn makes_no_card_of_a_tag_that_is_held_back(page: &mut Page<'_>) {
    page.stage("");
    let add = |kind: &str| {
        page.run(&format!(
            "document.body.insertAdjacentHTML('beforeend',
                `<script {kind} src=\"/pkg/film-card.js\" data-film=\"la-misma-luna\"></script>`);"
        ));
    };
    for kind in [
        "type='text/plain'",
        "type='litespeed/javascript'",
        "type='text/partytown'",
    ] {
        add(kind);
    }
    page.run(
        "const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: '/pkg/film-card.js?module' });
        document.head.append(script);
        script.onload = () => { window.isLoaded = true; };",
    );
    page.wait_until("window.isLoaded");
    page.settle();
    assert_eq!(page.count("film-card"), 0);
    for kind in ["", "type=''", "type='Text/JavaScript'", "type='module'"] {
        add(kind);
    }
    page.wait_until("all('script + film-card').length === 4");
}

/// The address of an inline script is that of its page, and the path of a front page is a part of all.
fn makes_no_card_of_other_tags_where_it_runs_inline(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    page.js_async(
        "fetch('/pkg/film-card.single.js').then((answer) => answer.text()).then((text) => {
            history.replaceState(null, '', '/');
            document.body.insertAdjacentHTML('beforeend', '<script src=\"/other.js\" data-source=\"web\"></script>');
            document.body.append(Object.assign(document.createElement('script'), { text }));
            return true;
        })",
    );
    page.settle();
    assert_eq!(page.count("film-card"), 0);
    page.run("document.body.insertAdjacentHTML('beforeend', '<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>');");
    page.ready("card");
}

fn says_that_another_script_has_taken_its_name(page: &mut Page<'_>) {
    page.open("other_programs/name-is-taken.html");
    page.wait_until("recorded.errors.length");
    page.settle();
    let errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(
        errors[0].starts_with("[film-card] another script has defined <film-card>"),
        "{errors:?}"
    );
}

fn says_how_a_tag_came_into_the_head(page: &mut Page<'_>) {
    page.open("other_programs/first-in-body.html");
    page.wait_until("recorded.errors.length");
    let errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    for said in ["data-target", "<head>", "<body>", "put <film-card> where"] {
        assert!(errors[0].contains(said), "{errors:?}");
    }
}

/// Swup, Barba and whatever loads a list on demand put HTML into the page.
fn makes_a_card_of_a_tag_that_nobody_runs(page: &mut Page<'_>) {
    page.stage("");
    page.js_async("customElements.whenDefined('film-card').then(() => true)");
    page.put(
        r#"<p>Before</p><script src="/pkg/film-card.js" async data-film="la-misma-luna" data-lang="es"></script><p>After</p>"#,
    );
    page.ready("");
    assert_eq!(
        page.text("p + script + film-card >>> [part~=title]"),
        SPANISH_TITLE
    );
    page.put(
        r##"<div id="place"></div><div><script src="/pkg/film-card.js" data-film="la-misma-luna" data-target="#place"></script></div>"##,
    );
    page.ready("");
    assert_eq!(page.count("#place > film-card"), 1);
    assert_eq!(page.count("film-card"), 1);
}

fn makes_one_card_of_a_tag_that_runs_later(page: &mut Page<'_>) {
    page.stage("");
    page.js_async("customElements.whenDefined('film-card').then(() => true)");
    page.run(
        "const script = document.createElement('script');
        script.dataset.film = 'la-misma-luna';
        script.src = '/slow/100/pkg/film-card.js';
        script.onload = () => { window.isLoaded = true; };
        stage.append(script);",
    );
    page.ready("");
    page.wait_until("window.isLoaded");
    page.settle();
    assert_eq!(page.count("script + film-card"), 1);
    assert_eq!(page.count("film-card"), 1);
    // A program that runs scripts makes such a tag anew, with all attributes.
    page.run(
        "const tag = stage.querySelector('script');
        const copy = document.createElement('script');
        for (const { name, value } of tag.attributes) copy.setAttribute(name, value);
        window.isLoaded = false;
        copy.onload = () => { window.isLoaded = true; };
        tag.replaceWith(copy);",
    );
    page.wait_until("window.isLoaded");
    page.settle();
    assert_eq!(page.count("film-card"), 1);
}

fn leaves_nothing_behind_on_a_page_that_swaps_its_content(page: &mut Page<'_>) {
    page.stage("");
    let content = r#"<script src="/pkg/film-card.js" data-film="la-misma-luna"></script>
        <film-card id="card" data-film="la-misma-luna" data-lang="es" data-lang-sync="off"></film-card>"#;
    page.put(content);
    page.ready("card");
    page.settle();
    let nodes = page.js("document.querySelectorAll('*').length");
    // A driver waits for a script only so long, and a frame takes long where much runs.
    for _ in 0..10 {
        page.js_async(&format!(
            "(async () => {{
                for (let swap = 0; swap < 10; swap += 1) {{
                    stage.innerHTML = {};
                    await new Promise(requestAnimationFrame);
                }}
                return true;
            }})()",
            json!(content)
        ));
    }
    page.wait_until("all('film-card').filter((card) => card.resolvedLang).length === 2");
    page.settle();
    assert_eq!(page.count("film-card"), 2);
    assert_eq!(page.js("document.querySelectorAll('*').length"), nodes);
    page.put("");
    page.settle();
    assert_eq!(
        page.count("film-card, script[type='application/ld+json']"),
        0
    );
}

/// Turbo runs the scripts of a page at each visit.
fn listens_once_however_often_its_script_runs(page: &mut Page<'_>) {
    page.stage("");
    page.js_async("customElements.whenDefined('film-card').then(() => true)");
    page.run(
        "window.added = 0;
        const { addEventListener } = window;
        window.addEventListener = (...given) => {
            added += 1;
            return addEventListener.apply(window, given);
        };
        const script = document.createElement('script');
        Object.assign(script.dataset, { film: 'la-misma-luna' });
        script.src = '/pkg/film-card.js?again';
        script.onload = () => { window.isLoaded = true; };
        stage.append(script);",
    );
    page.wait_until("window.isLoaded");
    page.ready("");
    assert_eq!(page.count("script + film-card"), 1);
    assert_eq!(page.js("added"), 0);
}

/// The section `#reviews` of `#card` stands open in the window.
#[track_caller]
fn is_shown(page: &Page<'_>) {
    page.wait_until(
        "find('#card >>> #reviews').open
            && Math.abs(find('#card >>> #reviews').getBoundingClientRect().top) < 2",
    );
}

fn opens_a_section_each_time_its_link_is_followed(page: &mut Page<'_>) {
    page.open("reading/links.html");
    page.wait_until("customElements.get('film-card')");
    for _ in 0..3 {
        page.click("#to-reviews");
        is_shown(page);
        page.click(&in_card("#reviews > summary"));
        page.wait_until("!find('#card >>> #reviews').open");
    }
}

/// Routers change the address when they have found what it leads to, and tell nobody.
fn opens_the_section_that_a_router_pushes(page: &mut Page<'_>) {
    page.open("reading/links.html");
    page.wait_until("customElements.get('film-card')");
    page.run(
        "document.addEventListener('click', async (event) => {
            const link = event.target.closest('a');
            if (!link) return;
            event.preventDefault();
            await new Promise((resolve) => setTimeout(resolve, 80));
            history.pushState({}, '', link.hash);
        });",
    );
    for _ in 0..2 {
        page.click("#to-reviews");
        is_shown(page);
        page.click(&in_card("#reviews > summary"));
        page.wait_until("!find('#card >>> #reviews').open");
        page.run("scrollTo(0, 0);");
    }
}

fn shows_the_section_after_turbo_has_scrolled(page: &mut Page<'_>) {
    page.open("other_programs/turbo-section.html");
    page.ready("card");
    page.click("#to-reviews");
    page.wait_until("find('#card >>> #reviews').open");
    page.wait_until("window.visits === 1");
    page.settle();
    is_shown(page);
}

fn leaves_a_reader_alone_who_scrolls(page: &mut Page<'_>) {
    page.open("reading/links.html");
    page.wait_until("customElements.get('film-card')");
    page.run("location.hash = 'card-reviews';");
    is_shown(page);
    page.js_async(
        "(async () => {
            dispatchEvent(new Event('wheel'));
            scrollTo(0, 0);
            for (let turns = 0; turns < 30; turns += 1) await new Promise(requestAnimationFrame);
            return true;
        })()",
    );
    assert_eq!(page.js("scrollY"), 0);
}

fn speaks_the_language_of_a_page_that_writes_it_with_an_underscore(page: &mut Page<'_>) {
    page.stage("");
    for lang in ["es_MX", "es_MX.UTF-8", "es_ES@euro"] {
        page.put(&format!("<div lang=\"{lang}\">{CARD}</div>"));
        page.ready("card");
        assert_eq!(page.text(&part("title")), SPANISH_TITLE, "{lang}");
    }
}

/// The page of an app or an extension: its files come from its own scheme.
fn reads_a_film_beside_a_page_of_any_scheme(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "const { fetch } = window;
        window.fetch = (address, ...more) =>
            String(address) === 'app://localhost/films/moon.json'
                ? Promise.resolve(new Response('{ \"name\": \"Moon\" }'))
                : fetch(address, ...more);
        document.head.insertAdjacentHTML('beforeend', '<base href=\"app://localhost/\">');",
    );
    page.put(r#"<film-card id="card" data-src="films/moon.json"></film-card>"#);
    page.ready("card");
    assert_eq!(page.text(&part("title")), "Moon");
    page.put(r#"<film-card id="card" data-src="app://localhost/films/moon.json"></film-card>"#);
    let error = page.event("film-card-error", "card");
    assert_eq!(error["code"], "film-unreachable");
    page.take_errors();
}

fn shows_a_poster_on_an_isolated_page(page: &mut Page<'_>) {
    page.open("other_programs/require-corp.html?isolated");
    page.ready("card");
    page.wait_until("find('#card >>> img[part~=poster]')?.naturalWidth > 0");
    if page.js("crossOriginIsolated") == true {
        page.wait_until("find('#card >>> img[part~=poster]').crossOrigin === 'anonymous'");
    }
}

fn opts_out_of_automatic_colours_where_the_owner_wants_others(page: &mut Page<'_>) {
    for theme in ["light", "dark"] {
        page.stage(&card_with(&format!("data-theme='{theme}'")));
        page.ready("card");
        let scheme =
            page.js("style('#card >>> [part~=base]', 'color-scheme').split(' ').sort().join(' ')");
        let expected = match theme {
            "light" => "light only",
            _ => "dark only",
        };
        assert_eq!(scheme, expected);
    }
}

fn says_that_json_was_turned_into_html(page: &mut Page<'_>) {
    page.stage("");
    for json in [
        "{ \"name\": \"A\",</p>\n<p>\"id\": 1 }",
        "{ “name”: “A” }",
        "{ &quot;name&quot;: 1 }",
    ] {
        page.put(&format!(
            "<film-card id=\"card\"><script type=\"application/json\">{json}</script></film-card>"
        ));
        let error = page.event("film-card-error", "card");
        let message = error["message"].as_str().unwrap_or_default();
        assert_eq!(error["code"], "film-not-json");
        assert!(
            message.contains(", since it was turned into HTML or typography, as Markdown does"),
            "{message}"
        );
        page.take_errors();
    }
}

fn has_no_button_when_its_film_is_lost(page: &mut Page<'_>) {
    let card = rendered(&[]);
    let start = card
        .find("<script type=\"application/json\"")
        .expect("the film");
    let end = start + card[start..].find("</script>").expect("its end") + "</script>".len();
    let lost = [&card[..start], &card[end..]].concat();
    page.open("placeholder/held.html");
    page.run(&format!("stage.setHTMLUnsafe({});", json!(lost)));
    page.run("load();");
    page.wait_until("recorded.warnings.length");
    assert!(page.is_visible(&part("title")));
    assert!(!page.is_visible(&part("lang-switch")));
    page.run("card.dataset.x = '1';");
    page.settle();
    let warnings = page.take_warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(
        warnings[0].contains("has lost the film that it was rendered with"),
        "{warnings:?}"
    );
    // The owner mends it.
    page.run("goLive(); card.dataset.film = 'la-misma-luna';");
    page.ready("card");
    assert!(page.is_visible(&part("lang-switch")));
}

/// jsdom, and browsers of some years ago.
fn is_there_where_no_style_sheet_can_be_made(page: &mut Page<'_>) {
    page.open("placeholder/held.html");
    page.run("delete ShadowRoot.prototype.adoptedStyleSheets;");
    page.put(CARD);
    page.run("load(); goLive();");
    page.ready("card");
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
}
