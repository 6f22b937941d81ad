//! A card that is in the page before any script becomes the live one, unnoticed by
//! the reader, who may be in the middle of it.

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::{Value, json};

use super::{in_card, part, prerendered::rendered};
use crate::{
    engine::{DARK, ENGLISH, Engine},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            goes_on_with_the_very_same_nodes,
            goes_on_among_blanks,
            is_not_lost_where_the_script_comes_first,
            moves_nothing,
            moves_nothing_with_a_slow_script,
            starts_no_transition,
            keeps_the_focus,
            shows_the_focus_as_before,
            keeps_the_selection,
            keeps_where_the_page_is_scrolled,
            keeps_sections_open_and_closed,
            keeps_sections_of_another_version_open,
            opens_what_the_page_opens_before_it_is_live,
            does_what_was_pressed_before,
            does_what_was_pressed_on_a_page_with_an_event_of_its_own,
            does_the_last_of_what_was_pressed_before,
            leaves_out_an_image_that_did_not_load_before,
            shows_a_film_that_has_changed,
            speaks_another_language_with_the_focus_kept,
            stays_without_dead_buttons_if_the_script_can_not_make_it_live,
            stays_if_the_card_stops_before_it_is_live,
        ],
    },
    Group {
        reader: DARK,
        engines: &Engine::ALL,
        promises: promises![moves_nothing_in_the_dark],
    },
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![has_no_layout_shift],
    },
];

/// A script that keeps cards from going live before [`go_live`].
const HELD: &str = "<script>
        const { compileStreaming } = WebAssembly;
        const held = new Promise((resolve) => (window.goLive = resolve));
        WebAssembly.compileStreaming = async (answer) => {
            await held;
            return compileStreaming(answer);
        };
    </script>";

/// Opens a page with a prerendered card and the script at the address `script`. The
/// card does not go live before [`go_live`].
fn open(page: &mut Page<'_>, options: &[&str], script: &str) {
    open_card(page, &rendered(options), script);
}

fn open_card(page: &mut Page<'_>, card: &str, script: &str) {
    let html = format!(
        "<!doctype html>
        <html lang=\"en\">
        <meta charset=\"utf-8\">
        <title>Before any script</title>
        <base href=\"/tests/pages/card/\">
        <script src=\"/tests/pages/record.js\"></script>
        {HELD}
        <p><a id=\"before\" href=\"#before\">Before the card</a></p>
        {card}
        <p id=\"after\">After the card</p>
        <div style=\"height: 3000px\"></div>
        <script>
            var inside = card.shadowRoot;
            var boxes = () => [after, ...inside.querySelectorAll('.mount, .mount *')].map((element) => {{
                const {{ x, y, width, height }} = element.getBoundingClientRect();
                return {{ name: element.localName, box: [x, y, width, height] }};
            }});
            var atFirst = boxes();
            var prerendered = inside.querySelector('.mount');
            var cardsOfFrames = [];
            const watch = () => {{
                cardsOfFrames.push(inside.querySelectorAll('article').length);
                requestAnimationFrame(watch);
            }};
            watch();
        </script>
        <script src=\"{script}\" async></script>
        </html>"
    );
    open_html(page, &html);
}

fn open_html(page: &mut Page<'_>, html: &str) {
    static PAGES: AtomicUsize = AtomicUsize::new(0);
    let name = format!(
        "target/takeover/{}.html",
        PAGES.fetch_add(1, Ordering::Relaxed)
    );
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::create_dir_all(folder.join("target/takeover")).expect("a folder");
    fs::write(folder.join(&name), html).expect("a file");
    page.open(&format!("../../{name}"));
}

/// Opens such a page, and waits for its script.
fn open_held(page: &mut Page<'_>, options: &[&str]) {
    open(
        page,
        &[&["--loading", "eager"], options].concat(),
        "/pkg/film-card.js",
    );
    page.wait_until("customElements.get('film-card')");
    assert_eq!(page.js("inside.contains(prerendered)"), true);
}

fn go_live(page: &Page<'_>) {
    page.run("goLive();");
    page.ready("card");
    page.settle();
    let alone = "inside.childNodes.length === 1 && inside.firstChild === prerendered";
    assert_eq!(page.js(alone), true);
}

/// Every element has the position that it had before the script came, and kept it
/// all the time.
fn expect_same_boxes(page: &Page<'_>) {
    assert_eq!(page.js("boxes().length === atFirst.length"), true);
    // A text that is cut in two may be a sixty-fourth of a pixel wider.
    let moved = page.js(
        "boxes().map((now, at) => [atFirst[at], now]).filter(([before, now]) =>
            before.name !== now.name || before.box.some((x, at) => Math.abs(x - now.box[at]) > 0.1))",
    );
    assert_eq!(moved, json!([]));
    let has_one_card = page.js("cardsOfFrames.every((cards) => cards === 1)");
    assert_eq!(has_one_card, true);
}

fn goes_on_with_the_very_same_nodes(page: &mut Page<'_>) {
    for options in [
        &["--open", "cast"][..],
        &["--lang", "es", "--max-cast", "2"],
    ] {
        open_held(page, options);
        page.run(
            "window.nodes = [...prerendered.querySelectorAll('*')];
            window.changes = [];
            new MutationObserver((records) => changes.push(...records.map(({ type, target, attributeName }) =>
                [type, target.nodeName, attributeName]
            ))).observe(prerendered, { attributes: true, childList: true, characterData: true, subtree: true });",
        );
        go_live(page);
        assert_eq!(page.js("changes"), json!([]));
        assert_eq!(
            page.js(
                "[...prerendered.querySelectorAll('*')].every((node, at) => node === nodes[at])"
            ),
            true
        );
        // A card without the option is the same. HTML does not split a text, and has two forms of a
        // boolean attribute.
        page.run(
            "window.markup = (element) => {
                const copy = element.cloneNode(true);
                copy.normalize();
                return copy.innerHTML.replaceAll('open=\"open\"', 'open=\"\"');
            };
            window.fresh = document.createElement('film-card');
            for (const { name, value } of card.attributes) fresh.setAttribute(name, value);
            fresh.id = 'fresh';
            fresh.append(card.querySelector('[type=\"application/json\"]').cloneNode(true));
            after.after(fresh);",
        );
        page.ready("fresh");
        assert_eq!(
            page.js("markup(prerendered)"),
            page.js("markup(fresh.shadowRoot.querySelector('.mount'))")
        );
    }
}

/// A formatter has put white space into the page.
fn goes_on_among_blanks(page: &mut Page<'_>) {
    let card = rendered(&["--loading", "eager"]).replace(
        "</div></template>",
        "</div>
  </template>",
    );
    open_card(page, &card, "/pkg/film-card.js");
    page.wait_until("customElements.get('film-card')");
    go_live(page);
}

fn moves_nothing(page: &mut Page<'_>) {
    open_held(page, &["--open", "synopsis cast reviews"]);
    go_live(page);
    expect_same_boxes(page);
}

fn moves_nothing_with_a_slow_script(page: &mut Page<'_>) {
    open(page, &[], "/slow/300/pkg/film-card.js");
    assert_eq!(page.text(&part("title")), "The Paper Lighthouse");
    go_live(page);
    expect_same_boxes(page);
    assert_eq!(page.requests_for("/slow/300/pkg/film_card_bg.wasm"), 1);
}

fn moves_nothing_in_the_dark(page: &mut Page<'_>) {
    open_held(page, &["--open", "synopsis"]);
    let colour = "getComputedStyle(inside.querySelector('article')).backgroundColor";
    let before = page.js(colour);
    go_live(page);
    expect_same_boxes(page);
    assert_eq!(page.js(colour), before);
}

fn starts_no_transition(page: &mut Page<'_>) {
    open_held(page, &["--open", "synopsis"]);
    page.run(
        "window.started = [];
        for (const kind of ['transitionrun', 'animationstart']) {
            inside.addEventListener(kind, (event) => started.push(event.propertyName ?? kind), true);
        }",
    );
    go_live(page);
    assert_eq!(page.js("started"), json!([]));
    // The test would see a transition.
    page.click(&part("synopsis-toggle"));
    page.wait_until("started.length");
}

fn has_no_layout_shift(page: &mut Page<'_>) {
    // The card is short, so that the text after it is in view: new nodes alone are no shift.
    open_held(page, &["--hide", "cast awards reviews"]);
    assert_eq!(page.js("atFirst[0].box[1] < innerHeight"), true);
    page.run(
        "window.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
            .observe({ type: 'layout-shift', buffered: true });",
    );
    go_live(page);
    assert_eq!(page.js("shifts"), json!([]));
    // The test would see a shift.
    page.run("before.style.cssText = 'display: block; height: 200px';");
    page.wait_until("shifts.length");
}

fn keeps_the_focus(page: &mut Page<'_>) {
    for selector in ["[lang=es]", "[part=synopsis-toggle]", "[part=cast] a"] {
        open_held(page, &["--open", "cast"]);
        page.run(&format!(
            "window.chosen = inside.querySelector({});
            chosen.focus();
            scrollTo(0, 0);
            window.lost = 0;
            document.addEventListener('focusout', ({{ relatedTarget }}) => (lost += !relatedTarget));",
            json!(selector)
        ));
        go_live(page);
        assert_eq!(page.js("focused() === chosen"), true, "{selector}");
        assert_eq!(page.js("[lost, scrollY]"), json!([0, 0]), "{selector}");
    }
}

fn shows_the_focus_as_before(page: &mut Page<'_>) {
    let is_seen = "focused().matches(':focus-visible')";
    open_held(page, &[]);
    page.run("before.focus();");
    page.keys(&[key::TAB]);
    assert_eq!(
        page.js("[focused().lang, focused().matches(':focus-visible')]"),
        json!(["en", true])
    );
    go_live(page);
    assert_eq!(page.js("focused().lang"), "en");
    assert_eq!(page.js(is_seen), true);
    page.keys(&[key::TAB]);
    assert_eq!(page.js("focused().lang"), "es");

    open_held(page, &[]);
    page.click(&part("synopsis-toggle"));
    assert_eq!(
        page.js("[focused().localName, focused().matches(':focus-visible')]"),
        json!(["summary", false])
    );
    go_live(page);
    assert_eq!(page.js("focused().localName"), "summary");
    assert_eq!(page.js(is_seen), false);
}

/// The selected text in the live card, by an API that all engines have.
fn selected(page: &Page<'_>) -> Value {
    page.js("(() => {
        const [range] = getSelection().getComposedRanges({ shadowRoots: [inside] });
        const { startContainer, startOffset, endContainer, endOffset } = range;
        if (!inside.querySelector('.mount').contains(startContainer)) return null;
        const selected = document.createRange();
        selected.setStart(startContainer, startOffset);
        selected.setEnd(endContainer, endOffset);
        return selected.toString();
    })()")
}

fn keeps_the_selection(page: &mut Page<'_>) {
    for (from, to, expected) in [
        // Selections within a text, from a text to another, and of a paragraph by three clicks.
        (
            "[title.firstChild, 4]",
            "[title.firstChild, 9]",
            json!("Paper"),
        ),
        (
            "[title.firstChild, 10]",
            "[second.firstChild, 11]",
            Value::Null,
        ),
        ("[first, 0]", "[second, 0]", Value::Null),
    ] {
        open_held(page, &["--open", "synopsis"]);
        page.run(&format!(
            "const [title, [first, second]] = [
                inside.querySelector('[part=title]'),
                inside.querySelectorAll('[part=synopsis-text] p'),
            ];
            getSelection().setBaseAndExtent(...{from}, ...{to});"
        ));
        let before = selected(page);
        assert!(before.as_str().is_some_and(|text| text.len() > 4));
        assert!(expected.is_null() || before == expected, "{before}");
        go_live(page);
        assert_eq!(selected(page), before);
    }
}

fn keeps_where_the_page_is_scrolled(page: &mut Page<'_>) {
    open_held(page, &["--open", "synopsis cast reviews"]);
    page.run("inside.querySelector('[part=reviews]').scrollIntoView();");
    page.settle();
    page.run(
        "window.reviewsTop = () => inside.querySelector('[part=reviews]').getBoundingClientRect().y;
        window.topBefore = reviewsTop();",
    );
    assert_eq!(page.js("scrollY > 100"), true);
    go_live(page);
    // Firefox scrolls on to the next whole pixel.
    assert_eq!(page.js("Math.abs(reviewsTop() - topBefore) < 1.5"), true);
}

fn keeps_sections_open_and_closed(page: &mut Page<'_>) {
    open_held(page, &["--open", "cast"]);
    page.click(&part("synopsis-toggle"));
    page.click(&in_card("#cast summary"));
    let open = "[...inside.querySelectorAll('details[id]')].map(({ id, open }) => [id, open])";
    let expected = json!([["synopsis", true], ["cast", false], ["reviews", false]]);
    assert_eq!(page.js(open), expected);
    go_live(page);
    assert_eq!(page.js(open), expected);
    page.wait_until("events('film-card-toggle').length > 1");
    let toggles = [
        json!({ "section": "synopsis", "open": true }),
        json!({ "section": "cast", "open": false }),
    ];
    assert_eq!(page.details("film-card-toggle"), toggles);
    // The live card knows the state and goes on from it.
    page.click(&part("synopsis-toggle"));
    page.wait_until("events('film-card-toggle').length > 2");
    assert_eq!(
        page.details("film-card-toggle")[2],
        json!({ "section": "synopsis", "open": false })
    );
    page.click(&in_card("[part=lang-switch] [lang=es]"));
    page.reads(&part("title"), "El faro de papel");
    assert_eq!(
        page.js(open),
        json!([["synopsis", false], ["cast", false], ["reviews", false]])
    );
}

/// A card that another version has rendered, with other elements around its sections.
fn keeps_sections_of_another_version_open(page: &mut Page<'_>) {
    let card = rendered(&["--loading", "eager", "--open", "cast"]);
    let (start, end) = (
        card.find("<details").expect("a section"),
        card.rfind("</details>").expect("the last") + "</details>".len(),
    );
    let card = format!(
        "{}<div class=\"sections\"><hr>{}</div><footer>0.0.1</footer>{}",
        &card[..start],
        &card[start..end],
        &card[end..]
    );
    open_card(page, &card, "/pkg/film-card.js");
    page.wait_until("customElements.get('film-card')");
    page.click(&part("synopsis-toggle"));
    go_live(page);
    let open = "[...inside.querySelectorAll('details[id]')].map(({ id, open }) => [id, open])";
    let expected = json!([["synopsis", true], ["cast", true], ["reviews", false]]);
    assert_eq!(page.js(open), expected);
    assert_eq!(page.count(&in_card(".sections, hr, footer")), 0);
    page.click(&in_card("[part=lang-switch] [lang=es]"));
    page.reads(&part("title"), "El faro de papel");
    assert_eq!(page.js(open), expected);
}

fn does_what_was_pressed_before(page: &mut Page<'_>) {
    open_held(page, &["--open", "cast", "--max-cast", "3"]);
    page.run("window.clicks = 0; card.addEventListener('click', () => (clicks += 1));");
    page.click(&in_card("[part=show-all]"));
    page.click(&in_card("[part=lang-switch] [lang=es]"));
    assert_eq!(page.text(&part("title")), "The Paper Lighthouse");
    go_live(page);
    page.reads(&part("title"), "El faro de papel");
    assert_eq!(
        page.js("inside.querySelectorAll('#cast .behind').length"),
        0
    );
    assert_eq!(
        page.details("film-card-lang-change"),
        [json!({ "lang": "es", "previous": "en" })]
    );
    let order = "recorded.events.map(({ type }) => type)";
    assert_eq!(
        page.js(order),
        json!(["film-card-ready", "film-card-lang-change"])
    );
    assert_eq!(page.js("clicks"), 2, "the page hears of each click once");
    // A click on the live card counts as usual.
    page.click(&in_card("[part=lang-switch] [lang=en]"));
    page.reads(&part("title"), "The Paper Lighthouse");
    assert_eq!(page.details("film-card-lang-change").len(), 2);
}

fn does_what_was_pressed_on_a_page_with_an_event_of_its_own(page: &mut Page<'_>) {
    open_held(page, &[]);
    page.run("window.Event = function () { throw new TypeError('of the page'); };");
    page.click(&in_card("[part=lang-switch] [lang=es]"));
    go_live(page);
    page.reads(&part("title"), "El faro de papel");
}

fn does_the_last_of_what_was_pressed_before(page: &mut Page<'_>) {
    open_held(page, &["--open", "cast", "--max-cast", "3"]);
    for language in ["en", "es", "en"] {
        page.click(&in_card(&format!("[part=lang-switch] [lang={language}]")));
    }
    for _ in 0..2 {
        page.click(&in_card("[part=show-all]"));
    }
    go_live(page);
    page.wait_until("inside.querySelectorAll('#cast .behind').length === 0");
    assert_eq!(page.text(&part("title")), "The Paper Lighthouse");
    let previous = page.js("events('film-card-lang-change').map(({ detail }) => detail.previous)");
    assert_eq!(previous, json!(["en", "es"]));
}

fn leaves_out_an_image_that_did_not_load_before(page: &mut Page<'_>) {
    let card = rendered(&["--loading", "eager"]).replace("poster.svg", "nowhere.svg");
    open_card(page, &card, "/pkg/film-card.js");
    let image = "inside.querySelector('img')";
    page.wait_until(&format!(
        "{image}.complete && customElements.get('film-card')"
    ));
    page.run("goLive();");
    page.wait_until(&format!(
        "!{image} && inside.querySelector('svg[part=poster]')"
    ));
    page.take_errors();
}

fn shows_a_film_that_has_changed(page: &mut Page<'_>) {
    open_held(page, &["--open", "synopsis"]);
    page.run(
        "getSelection().selectAllChildren(inside.querySelector('[part=synopsis-text]'));
        inside.querySelector('[part=cast] a').focus();
        card.querySelector('script').textContent = '{ \"name\": \"Another\" }';",
    );
    go_live(page);
    assert_eq!(page.text(&part("title")), "Another");
    assert_eq!(page.count(&in_card("article")), 1);
}

fn speaks_another_language_with_the_focus_kept(page: &mut Page<'_>) {
    open_held(page, &[]);
    page.run(
        "document.documentElement.lang = 'es';
        inside.querySelector('[part=synopsis-toggle]').focus();",
    );
    go_live(page);
    assert_eq!(page.text(&part("title")), "El faro de papel");
    assert_eq!(page.js("focused().getAttribute('part')"), "synopsis-toggle");
}

fn seen(page: &Page<'_>, selector: &str) -> Value {
    page.js(&format!(
        "[...inside.querySelectorAll({})].filter((it) => it.getClientRects().length).length",
        json!(selector)
    ))
}

/// The prerendered card is there, complete, and has no dead control.
fn expect_no_dead_button(page: &Page<'_>) {
    assert_eq!(page.js("inside.contains(prerendered)"), true);
    assert_eq!(page.text(&part("title")), "The Paper Lighthouse");
    assert_eq!(seen(page, "[part=cast-item]"), 12);
    assert_eq!(seen(page, "button"), 0);
    page.click(&part("synopsis-toggle"));
    page.wait_until("visible('#card >>> [part=synopsis-text]')");
}

fn stays_without_dead_buttons_if_the_script_can_not_make_it_live(page: &mut Page<'_>) {
    let options = ["--open", "cast", "--max-cast", "3", "--loading", "eager"];
    open(page, &options, "/but-wasm/status/404/film-card.js");
    assert_eq!(page.js("inside.querySelectorAll('button').length"), 4);
    page.event("film-card-error", "card");
    expect_no_dead_button(page);
    // A quick build of the WebAssembly logs the panic too.
    let mut errors = page.take_errors();
    errors.retain(|error| error.starts_with("[film-card] "));
    assert_eq!(errors.len(), 1, "{errors:?}");
}

fn stays_if_the_card_stops_before_it_is_live(page: &mut Page<'_>) {
    open_held(page, &["--open", "cast", "--max-cast", "3"]);
    page.run("inside.firstChild.remove = () => { throw new Error('not here'); }; goLive();");
    let error = page.event("film-card-error", "card");
    assert_eq!(error["code"], "internal");
    expect_no_dead_button(page);
    // A quick build of the WebAssembly logs the panic too.
    let mut errors = page.take_errors();
    errors.retain(|error| error.starts_with("[film-card] "));
    assert_eq!(errors.len(), 1, "{errors:?}");
}

fn opens_what_the_page_opens_before_it_is_live(page: &mut Page<'_>) {
    open_held(page, &["--open", "cast", "--hide", "synopsis"]);
    page.run("card.dataset.open = 'cast reviews'; delete card.dataset.hide;");
    go_live(page);
    page.settle();
    assert_eq!(
        page.js("[...inside.querySelectorAll('details[id]')].map(({ id, open }) => [id, open])"),
        json!([["synopsis", false], ["cast", true], ["reviews", true]])
    );
    assert_eq!(page.details("film-card-toggle").len(), 0);
}

fn is_not_lost_where_the_script_comes_first(page: &mut Page<'_>) {
    let card = rendered(&["--loading", "eager", "--open", "cast"]);
    let html = format!(
        "<!doctype html>
        <html lang=\"en\">
        <meta charset=\"utf-8\">
        <title>The script comes first</title>
        <base href=\"/tests/pages/card/\">
        <script src=\"/tests/pages/record.js\"></script>
        {HELD}
        <script src=\"/pkg/film-card.js\"></script>
        {card}
        </html>"
    );
    open_html(page, &html);
    page.run(
        "window.inside = card.shadowRoot; window.prerendered = inside.querySelector('.mount');",
    );
    assert_eq!(page.count("#card > template"), 0);
    assert!(page.is_visible(&part("title")));
    go_live(page);
}
