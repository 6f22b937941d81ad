//! The placeholder of an embedded film's card, for a reader who would see nothing
//! while the WebAssembly is loading.

use serde_json::json;

use super::{in_card, part};
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
            is_the_card_that_will_be_there,
            is_there_for_a_script_tag,
            is_not_there_where_only_rust_can_tell,
            is_not_there_where_there_is_something_to_read,
            is_there_before_the_card_is_near_if_there_are_few,
            goes_when_another_film_is_named,
            goes_when_something_to_read_comes,
            keeps_what_the_reader_did,
            keeps_what_the_reader_did_where_the_page_marks_the_card,
            takes_the_options_that_come_later,
            stays_if_the_webassembly_does_not_come,
            goes_live_if_the_webassembly_comes_after_all,
            is_accessible,
        ],
    },
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![has_no_layout_shift],
    },
];

/// A page with `html` to which the script comes; no card is live before
/// `goLive` is called.
fn open(page: &mut Page<'_>, html: &str) {
    page.open("placeholder/held.html");
    page.put(html);
    page.run("load();");
    page.wait_until("customElements.get('film-card')");
}

fn go_live(page: &Page<'_>) {
    page.run("goLive();");
    page.ready("card");
    page.settle();
}

/// The attributes of a card, those of its parent, and its language.
const PLAIN: [(&str, &str, &str); 12] = [
    ("", "", "en"),
    ("lang=\"es\"", "", "es"),
    ("", "lang=\"es-MX\"", "es"),
    ("data-lang=\" ES-mx \"", "lang=\"en\"", "es"),
    ("data-lang=\"fr\"", "lang=\"es\"", "es"),
    ("lang=\"fr\"", "lang=\"es\"", "en"),
    ("data-lang=\"auto\" data-theme=\"dark\"", "", "en"),
    ("data-theme=\" Light \" data-lang=\"es\"", "", "es"),
    (
        "data-theme=\"dark\"",
        "class=\"dark\" lang=\"español\"",
        "en",
    ),
    ("data-open=\"Synopsis reviews\"", "", "en"),
    (
        "data-max-cast=\"12\" data-max-reviews=\"5\" data-lang=\"es\"",
        "",
        "es",
    ),
    (
        "data-film=\" la-misma-luna \" data-schema=\"off\"",
        "",
        "en",
    ),
];

/// The placeholder has all nodes of a live card but the drawing's, and they become
/// those of the live card.
fn is_the_card_that_will_be_there(page: &mut Page<'_>) {
    for cases in PLAIN.chunks(6) {
        let card = |(attributes, parent, _): &(&str, &str, &str)| {
            format!(
                "<div {parent}><film-card {attributes} data-film=\"la-misma-luna\"></film-card></div>"
            )
        };
        open(page, &cases.iter().map(card).collect::<String>());
        page.run("window.cards = all('film-card');");
        page.wait_until("cards.every((card) => copied(card))");
        page.run(
            "window.before = cards.map((card) => copied(card));
            window.nodes = cards.map(({ shadowRoot }) => shadowRoot.querySelector('[part=title]').firstChild);",
        );
        let each = |expression: &str| page.js(&format!("cards.map((card, at) => {expression})"));
        let langs: Vec<&str> = cases.iter().map(|(_, _, lang)| *lang).collect();
        let yes = json!(vec![true; cases.len()]);
        assert_eq!(each("before[at].lang"), json!(langs));
        assert_eq!(each("nodes[at].parentNode.checkVisibility()"), yes);
        assert_eq!(each("card.resolvedLang === null"), yes);
        page.run("goLive();");
        page.js_async("Promise.all(cards.map(({ ready }) => ready)).then(() => true)");
        page.settle();
        assert_eq!(each("copied(card).isEqualNode(before[at])"), yes);
        assert_eq!(each("card.resolvedLang"), json!(langs));
        assert_eq!(each("card.shadowRoot.children.length === 1"), yes);
        assert_eq!(each("card.shadowRoot.contains(nodes[at])"), yes);
        page.run(
            "window.others = cards.map((card) => {
                const other = card.cloneNode();
                card.after(other);
                return other;
            });",
        );
        page.js_async("Promise.all(others.map(({ ready }) => ready)).then(() => true)");
        // HTML has two forms of a boolean attribute.
        page.run(
            "for (const { shadowRoot } of [...cards, ...others]) {
                for (const section of shadowRoot.querySelectorAll('[open]')) section.setAttribute('open', '');
            }",
        );
        let is_same = "others[at].shadowRoot.firstChild.isEqualNode(card.shadowRoot.firstChild)";
        assert_eq!(each(is_same), yes);
    }
}

fn is_there_for_a_script_tag(page: &mut Page<'_>) {
    page.open("placeholder/held.html");
    page.run("load({ film: 'la-misma-luna', lang: 'es' }, stage);");
    page.wait_until("copied()?.lang === 'es'");
    assert!(page.is_visible("film-card >>> [part=title]"));
    page.run("goLive();");
    page.js_async("document.querySelector('film-card').ready.then(() => true)");
    assert_eq!(page.js("copied().lang"), "es");
}

/// The cards are in view and have no placeholder, and then they go live.
#[track_caller]
fn expect_none(page: &Page<'_>, case: &str) {
    // The WebAssembly is requested after the observer's report.
    page.wait_until(
        "performance.getEntriesByType('resource').some(({ name }) => name.includes('.wasm'))",
    );
    page.settle();
    assert_eq!(
        page.js("all('film-card').filter((card) =>
            copied(card) || card.shadowRoot.children.length !== 1).map(({ outerHTML }) => outerHTML)"),
        json!([]),
        "{case}"
    );
    page.run("goLive();");
    page.wait_until("all('film-card').every((card) => copied(card))");
}

fn is_not_there_where_only_rust_can_tell(page: &mut Page<'_>) {
    let card = |attributes| {
        format!("<film-card id=\"card\" data-film=\"la-misma-luna\" {attributes}></film-card>")
    };
    let cards = [
        "data-hide=\"cast\"",
        "data-heading-level=\"3\"",
        "data-max-cast=\"2\"",
        "data-max-reviews=\"1\"",
        "data-src=\"/tests/pages/card/film.json\"",
    ];
    open(page, &cards.map(card).concat());
    expect_none(page, "options");
    for before in [
        "document.head.insertAdjacentHTML('beforeend', '<meta name=\"film-card:lang\" content=\"es\">')",
        "document.head.insertAdjacentHTML('beforeend', '<meta name=\"color-scheme\" content=\"dark\">')",
        "document.body.classList.add('dark')",
        "document.documentElement.dataset.bsTheme = 'dark'",
        "stage.style.colorScheme = 'dark'",
        "sessionStorage.setItem('film-card:lang', 'es')",
        "localStorage.setItem('film-card:lang', 'es')",
    ] {
        page.open("placeholder/held.html");
        page.run(before);
        page.put("<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>");
        page.run("load();");
        expect_none(page, before);
        page.run("sessionStorage.clear(); localStorage.clear();");
    }
}

fn is_not_there_where_there_is_something_to_read(page: &mut Page<'_>) {
    for content in [
        "<a id=\"fallback\" href=\"/\">A film</a>",
        "A film",
        "<script type=\"application/json\">{\"name\": \"Another\"}</script>",
    ] {
        open(
            page,
            &format!("<film-card id=\"card\" data-film=\"la-misma-luna\">{content}</film-card>"),
        );
        if content.contains("fallback") {
            assert!(page.is_visible("#fallback"));
        }
        expect_none(page, content);
    }
    page.open("placeholder/held.html");
    page.put("<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>");
    page.run("card.film = { name: 'Another' }; load();");
    expect_none(page, "property");
}

fn goes_when_something_to_read_comes(page: &mut Page<'_>) {
    open(
        page,
        "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>",
    );
    page.wait_until("copied()");
    page.run("card.append('A film');");
    assert_eq!(page.js("copied() === undefined"), true);
}

fn is_there_before_the_card_is_near_if_there_are_few(page: &mut Page<'_>) {
    let card = "<film-card data-film=\"la-misma-luna\"></film-card>";
    let shown = "[...document.querySelectorAll('film-card')]
        .map(({ shadowRoot }) => shadowRoot.querySelectorAll('article').length)";
    let space = "<div style=\"height: 9000px\"></div>";
    open(page, &[space, card].concat());
    page.wait_for_value(shown, &json!([1]));
    page.settle();
    assert_eq!(page.requests_for(".wasm"), 0);
    open(page, &[space, &card.repeat(9)].concat());
    page.settle();
    assert_eq!(page.js(shown), json!(vec![0; 9]));
    page.run("document.querySelector('film-card:last-child').scrollIntoView();");
    page.wait_for_value(shown, &json!(vec![1; 9]));
}

fn goes_when_another_film_is_named(page: &mut Page<'_>) {
    for change in [
        "card.dataset.film = 'no-such-film'",
        "card.dataset.src = '/tests/pages/card/film.json'",
        "card.film = { name: 'Another' }",
    ] {
        open(
            page,
            "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>",
        );
        page.wait_until("copied()");
        page.run(change);
        assert_eq!(page.js("copied() === undefined"), true, "{change}");
        page.settle();
        assert_eq!(page.js("copied() === undefined"), true, "{change}");
    }
}

fn keeps_what_the_reader_did(page: &mut Page<'_>) {
    open(
        page,
        "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>",
    );
    page.click(&part("synopsis-toggle"));
    page.click(&in_card("[part=lang-switch] [lang=es]"));
    assert_eq!(page.js("copied().lang"), "en");
    go_live(page);
    page.reads(&part("title"), "La misma luna");
    assert!(page.is_visible(&part("synopsis-text")));
    assert_eq!(page.js("card.shadowRoot.activeElement.lang"), "es");
    assert_eq!(
        page.event("film-card-toggle", "card"),
        json!({ "section": "synopsis", "open": true })
    );
    let change = page.event("film-card-lang-change", "card");
    assert_eq!(change, json!({ "lang": "es", "previous": "en" }));
}

fn keeps_what_the_reader_did_where_the_page_marks_the_card(page: &mut Page<'_>) {
    open(
        page,
        "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>",
    );
    page.click(&part("synopsis-toggle"));
    page.click(&in_card("[part=lang-switch] [lang=es]"));
    page.run("card.className = 'seen'; card.ariaLabel = 'A film'; card.dataset.schema = 'off';");
    page.settle();
    go_live(page);
    page.reads(&part("title"), "La misma luna");
    assert!(page.is_visible(&part("synopsis-text")));
}

fn takes_the_options_that_come_later(page: &mut Page<'_>) {
    open(
        page,
        "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>",
    );
    page.wait_until("copied()");
    page.run("card.dataset.lang = 'es'; card.dataset.open = 'synopsis';");
    assert_eq!(page.js("copied().lang"), "es");
    assert!(page.is_visible(&part("synopsis-text")));
    page.run(
        "card.shadowRoot.querySelector('[part=cast] li').hidden = true;
        Object.assign(card.dataset, { lang: 'es', hide: 'synopsis awards', headingLevel: 4, maxCast: 2 });",
    );
    go_live(page);
    // A card that has had these options from the start is the same.
    page.run(
        "window.other = document.createElement('film-card');
        Object.assign(other.dataset, card.dataset);
        other.id = 'other';
        stage.prepend(other);",
    );
    page.ready("other");
    page.run("window.shown = (card) => card.shadowRoot.querySelector('article');");
    assert_eq!(page.js("shown(card).isEqualNode(shown(other))"), true);
}

fn goes_live_if_the_webassembly_comes_after_all(page: &mut Page<'_>) {
    open(
        page,
        "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>",
    );
    page.wait_until("copied()");
    page.run("breakOff(new Error('It ended'));");
    page.event("film-card-error", "card");
    assert!(!page.is_visible(&part("lang-switch")));
    page.take_errors();
    page.run(
        "WebAssembly.compileStreaming = compileStreaming;
        stage.prepend(Object.assign(document.createElement('film-card'), { film: { name: 'Next' } }));",
    );
    page.event("film-card-ready", "card");
    page.click(&in_card("[part=lang-switch] [lang=es]"));
    page.reads(&part("title"), "La misma luna");
}

fn stays_if_the_webassembly_does_not_come(page: &mut Page<'_>) {
    open(
        page,
        "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>
        <div style=\"height: 9000px\"></div>
        <film-card id=\"far\" data-film=\"la-misma-luna\"></film-card>",
    );
    page.wait_until("copied()");
    assert!(page.is_visible(&part("lang-switch")));
    page.run("breakOff(new Error('It ended'));");
    let error = page.event("film-card-error", "card");
    assert_eq!(error["code"], "wasm-invalid");
    assert!(page.is_visible(&part("title")));
    assert!(!page.is_visible(&part("lang-switch")));
    page.click(&part("synopsis-toggle"));
    page.wait_until("visible('#card >>> [part~=synopsis-text]')");
    // A card that nears the viewport afterwards is the same.
    page.run("far.scrollIntoView();");
    page.wait_until("visible('#far >>> [part~=title]')");
    assert!(!page.is_visible("#far >>> [part~=lang-switch]"));
    assert_eq!(page.take_errors().len(), 1);
}

fn is_accessible(page: &mut Page<'_>) {
    open(
        page,
        "<h1>Films</h1>
        <film-card id=\"card\" data-film=\"la-misma-luna\" data-open=\"synopsis cast reviews\"></film-card>",
    );
    page.wait_until("copied()");
    assert_eq!(page.axe(), Vec::<String>::new());
}

fn has_no_layout_shift(page: &mut Page<'_>) {
    open(
        page,
        "<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card><p id=\"after\">After the card</p>",
    );
    page.wait_until("copied()");
    page.settle();
    page.run(
        "window.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
            .observe({ type: 'layout-shift' });",
    );
    go_live(page);
    assert_eq!(page.js("shifts"), json!([]));
}
