//! Pages that were not made with a card in mind: their styles for every element
//! do not reach in, and the card works in any position.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{in_card, part};
use crate::{
    engine::{ENGLISH, Engine, PICTURED},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: PICTURED,
        engines: &Engine::ALL,
        promises: promises![is_not_underlined_with_the_page],
    },
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            looks_the_same_where_everything_is_unset,
            looks_the_same_where_the_page_registers_properties,
            looks_the_same_where_no_div_is_displayed,
            looks_the_same_where_the_root_is_small,
            looks_the_same_where_all_fonts_are_set,
            looks_the_same_where_everything_moves,
            looks_the_same_where_everything_is_inherited,
            looks_the_same_beside_bootstrap,
            looks_the_same_beside_bulma,
            looks_the_same_beside_pico,
            looks_the_same_beside_tailwind,
            looks_the_same_beside_wordpress,
            works_on_a_page_of_xhtml,
            works_in_a_table_of_a_page_in_quirks_mode,
            resolves_addresses_by_the_base_of_the_page,
            works_in_a_frame,
            works_in_a_sandboxed_frame_and_forgets_the_language,
            works_inside_another_component,
            works_in_a_dialog,
            works_where_the_page_has_put_it_into_a_frame,
            loads_when_its_tab_is_shown,
            loads_when_its_slide_is_shown,
            loads_when_it_is_unfolded,
        ],
    },
];

const CARD: &str = r#"<film-card id="card" data-src="/tests/pages/card/film.json"
    data-open="synopsis cast reviews" data-max-cast="1" data-max-reviews="1"
    style="all: revert !important; display: block !important; width: 640px !important;
        font: 16px/1.2 serif !important; color-scheme: light !important"></film-card>"#;

/// The computed styles of all elements of the card, and of their pseudo-elements
/// `::before` and `::after` that exist.
const STYLES: &str = "all('#card >>> *').flatMap((element) =>
    [null, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const isThere = !pseudo || !/^(none|normal)$/.test(style.content);
        const properties = isThere ? [...style].filter((name) => !name.startsWith('--')) : ['content'];
        return {
            name: `${element.localName}.${element.className}[${element.part}]${pseudo ?? ''}`,
            styles: properties.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        };
    }))";

/// Puts a card on a page with `styles` in its head, inside elements with the
/// classes of frameworks, and compares it with one on a plain page.
#[track_caller]
fn looks_the_same(page: &mut Page<'_>, styles: &str) {
    page.stage(&among_classes());
    page.ready("card");
    page.run(&format!("window.plain = {STYLES};"));
    let number = page.js("window.plain.flatMap(({ styles }) => styles).length");
    let number = number.as_u64();
    assert!(number > Some(10_000), "{number:?} styles");
    let styles = json!(styles);
    page.js_async(&format!(
        "(async () => {{
            document.head.insertAdjacentHTML('beforeend', {styles});
            const links = [...document.head.querySelectorAll('link')];
            await Promise.all(links.map((link) => link.sheet || new Promise((resolve, reject) => {{
                link.onload = resolve;
                link.onerror = () => reject(`no ${{link.href}}`);
            }})));
        }})()"
    ));
    page.put(&among_classes());
    page.ready("card");
    let different = page.js(&format!(
        "(({{ plain }}, now) => now
            .flatMap(({{ name, styles }}, index) => styles
                .filter((style, at) => plain[index]?.styles[at] !== style || plain[index].name !== name)
                .map((style) => `${{index}} ${{name}} has ${{style}}`))
            .concat(plain.length === now.length ? [] : `${{plain.length}} boxes are ${{now.length}}`)
            .slice(0, 40))(window, {STYLES})"
    ));
    assert_eq!(different, json!([]));
    assert!(page.is_visible(&part("title")));
}

fn among_classes() -> String {
    format!(
        r#"<article class="card content box container prose entry-content wp-block-post-content
            is-layout-flow has-global-padding"><section>{CARD}</section></article>"#
    )
}

/// The style sheet of a package in `tests/pages/isolation/package.json`.
fn sheet_of(package: &str) -> String {
    format!(r#"<link rel="stylesheet" href="/tests/pages/isolation/node_modules/{package}">"#)
}

fn looks_the_same_where_everything_is_unset(page: &mut Page<'_>) {
    looks_the_same(
        page,
        "<style>*, *::before, *::after { all: unset !important }</style>",
    );
    // The owner need not set `display` of the element.
    page.put(r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#);
    page.ready("card");
    assert_eq!(page.style("#card", "display"), "inline");
    let widths = page.js(
        "[find('#card >>> [part~=base]').getBoundingClientRect().width, Math.min(innerWidth, 72 * 16)]",
    );
    assert_eq!(widths[0], widths[1]);
    page.click(&part("synopsis-toggle"));
    page.wait_until("visible('#card >>> [part~=synopsis-text]')");
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), "La misma luna");
}

fn looks_the_same_where_no_div_is_displayed(page: &mut Page<'_>) {
    looks_the_same(
        page,
        "<style>div, ul, li, p, a, button, details { display: none !important }</style>",
    );
}

fn looks_the_same_where_the_root_is_small(page: &mut Page<'_>) {
    looks_the_same(page, "<style>html { font-size: 62.5% !important }</style>");
}

fn looks_the_same_where_all_fonts_are_set(page: &mut Page<'_>) {
    looks_the_same(
        page,
        "<style>* {
            font: italic small-caps 900 expanded 40px/3 cursive !important;
            font-feature-settings: 'smcp' !important;
            font-variant: small-caps ordinal !important;
        }</style>",
    );
}

fn looks_the_same_where_everything_moves(page: &mut Page<'_>) {
    looks_the_same(
        page,
        "<style>
            @keyframes everything { to { color: red; letter-spacing: 1em; font-size: 5em; rotate: 1turn } }
            *, *::before, *::after {
                animation: everything 0.1s infinite alternate !important;
                transition: all 1s !important;
            }
        </style>",
    );
}

fn looks_the_same_where_everything_is_inherited(page: &mut Page<'_>) {
    looks_the_same(
        page,
        "<style>* {
            border-collapse: collapse !important; caption-side: bottom !important;
            color: red !important; cursor: wait !important; direction: rtl !important;
            empty-cells: hide !important; hyphens: none !important; letter-spacing: 9px !important;
            line-height: 3 !important; list-style: square inside !important; orphans: 5 !important;
            overflow-wrap: normal !important; quotes: none !important; tab-size: 1 !important;
            text-align: center !important; text-indent: 50px !important; text-shadow: 1px 1px red !important;
            text-transform: uppercase !important; text-underline-offset: 9px !important;
            text-wrap: nowrap !important; white-space: pre !important; widows: 5 !important;
            word-break: break-all !important; word-spacing: 20px !important;
            writing-mode: vertical-rl !important; -webkit-text-fill-color: red !important;
            -webkit-text-stroke: 1px red !important; text-emphasis: dot red !important;
            text-orientation: upright !important; font-weight: 900 !important;
        }</style>",
    );
}

fn looks_the_same_beside_bootstrap(page: &mut Page<'_>) {
    looks_the_same(page, &sheet_of("bootstrap/dist/css/bootstrap.css"));
}

fn looks_the_same_beside_bulma(page: &mut Page<'_>) {
    looks_the_same(page, &sheet_of("bulma/css/bulma.css"));
}

fn looks_the_same_beside_pico(page: &mut Page<'_>) {
    looks_the_same(page, &sheet_of("@picocss/pico/css/pico.css"));
}

fn looks_the_same_beside_tailwind(page: &mut Page<'_>) {
    looks_the_same(page, &sheet_of("tailwindcss/preflight.css"));
}

fn looks_the_same_beside_wordpress(page: &mut Page<'_>) {
    let folder = "@wordpress/block-library/build-style";
    let sheets = ["reset", "common", "style", "theme", "classic"]
        .map(|name| sheet_of(&format!("{folder}/{name}.css")));
    looks_the_same(page, &sheets.concat());
}

fn is_not_underlined_with_the_page(page: &mut Page<'_>) {
    page.stage(&format!(
        r#"<p style="text-decoration: line-through 8px rgb(255, 0, 0)"><b>The page</b>{CARD}</p>"#
    ));
    page.ready("card");
    // The page's own text has red pixels, and so the test can see some.
    page.wait_until(&red_pixels(page, "b"));
    assert_eq!(page.js_async(&red_pixels(page, "#card")), false);
}

/// A JavaScript promise of whether a screenshot has red in the box at `path`.
fn red_pixels(page: &Page<'_>, path: &str) -> String {
    page.settle();
    let picture = BASE64_STANDARD.encode(page.png());
    format!(
        "(async () => {{
            const answer = await fetch('data:image/png;base64,{picture}');
            const image = await createImageBitmap(await answer.blob());
            const {{ left, top, width, height }} = find({path:?}).getBoundingClientRect();
            const canvas = new OffscreenCanvas(width, height).getContext('2d');
            canvas.drawImage(image, -left, -top);
            const {{ data }} = canvas.getImageData(0, 0, width, height);
            return data.some((red, at) =>
                at % 4 === 0 && red > 200 && data[at + 1] < 50 && data[at + 2] < 50);
        }})()"
    )
}

/// Uses the card at the path `card` as a reader does; all of it must work.
#[track_caller]
fn works(page: &Page<'_>, card: &str) {
    page.reads(&format!("{card} >>> [part~=title]"), "Under the Same Moon");
    let synopsis = format!("{card} >>> [part~=synopsis-text]");
    assert!(!page.is_visible(&synopsis));
    page.click(&format!("{card} >>> [part~=synopsis-toggle]"));
    page.wait_until(&format!("visible({synopsis:?})"));
    page.click(&format!("{card} >>> [part~=lang-switch] [lang=es]"));
    page.reads(&format!("{card} >>> [part~=title]"), "La misma luna");
    assert!(page.is_visible(&synopsis));
}

fn works_on_a_page_of_xhtml(page: &mut Page<'_>) {
    page.open("isolation/xhtml.xhtml");
    assert_eq!(page.js("document.contentType"), "application/xhtml+xml");
    page.ready("child");
    assert_eq!(page.text("#child >>> [part~=title]"), "A < B & C");
    assert_eq!(page.ready("card")["lang"], "es");
    page.click(&in_card("[part~=lang-switch] [lang=en]"));
    works(page, "#card");
    // The elements of the card are HTML although the document is XML; its drawing is SVG.
    assert_eq!(
        page.js("all('#card >>> *').filter((item) => !(item instanceof HTMLElement)).length"),
        page.js(
            "all('#card >>> :is(svg, svg *)').filter((item) => item instanceof SVGElement).length"
        )
    );
    page.reads("#tag + film-card >>> [part~=title]", "La misma luna");
}

fn works_in_a_table_of_a_page_in_quirks_mode(page: &mut Page<'_>) {
    page.open("isolation/quirks.html");
    assert_eq!(page.js("document.compatMode"), "BackCompat");
    page.ready("card");
    let size = page.style("#card", "font-size");
    assert_eq!(page.style(&part("base"), "font-size"), size);
    assert_eq!(page.style(&part("synopsis"), "font-size"), size);
    works(page, "#card");
    let width = page.js("card.getBoundingClientRect().width");
    assert!(width.as_f64() >= Some(240.0), "{width}");
}

fn resolves_addresses_by_the_base_of_the_page(page: &mut Page<'_>) {
    page.open("isolation/base.html");
    page.ready("card");
    assert_eq!(page.text(&part("title")), "The Lamp");
    page.ready("source");
    page.wait_until("find('#source >>> img').naturalWidth > 0");
}

fn works_in_a_frame(page: &mut Page<'_>) {
    page.open("isolation/framed.html");
    page.enter("#plain");
    page.ready("card");
    works(page, "#card");
    page.reads("#other >>> [part~=title]", "La lámpara");
    assert_eq!(page.js("localStorage.length"), 1);
    page.expect_quiet();
}

/// The card's document belongs to another window than the script's.
fn works_where_the_page_has_put_it_into_a_frame(page: &mut Page<'_>) {
    page.stage("<iframe id=\"frame\" title=\"A frame\" width=\"600\" height=\"600\"></iframe>");
    page.run(
        "window.card = document.createElement('film-card');
        card.innerHTML = '<p>A fallback</p>';
        card.dataset.source = '#moon';
        card.addEventListener('film-card-toggle', ({ detail }) => { window.toggled = detail.section; });
        const around = document.createElement('div');
        around.lang = 'es';
        const { shadowRoot } = Object.assign(around, { shadow: around.attachShadow({ mode: 'open' }) });
        const film = document.createElement('script');
        Object.assign(film, { type: 'application/json', id: 'moon' });
        film.textContent = JSON.stringify({
            name: { en: 'Moon', es: 'Luna' },
            description: 'Bright.',
            actor: Array.from({ length: 12 }, (_, at) => `Actor ${at}`),
        });
        shadowRoot.append(film, card);
        frame.contentDocument.body.append(around);",
    );
    page.js_async("card.ready.then(() => true)");
    page.run("window.part = (selector) => card.shadowRoot.querySelector(selector);");
    assert_eq!(page.js("part('[part=title]').textContent"), "Luna");
    page.run("part('button[lang=en]').click();");
    page.wait_for_value("part('[part=title]').textContent", &json!("Moon"));
    page.run("part('summary').click();");
    page.wait_for_value("window.toggled", &json!("synopsis"));
    page.run("part('[value=cast]').click();");
    page.wait_for_value(
        "card.shadowRoot.querySelectorAll('[part~=cast-item]:not(.behind)').length",
        &json!(12),
    );
}

fn works_in_a_sandboxed_frame_and_forgets_the_language(page: &mut Page<'_>) {
    page.open("isolation/framed.html");
    page.enter("#sandboxed");
    assert_eq!(page.js("origin"), "null");
    page.ready("card");
    works(page, "#card");
    page.reads("#other >>> [part~=title]", "La lámpara");
    let storage = page.js("(() => { try { return localStorage.length } catch { return null } })()");
    assert_eq!(storage, Value::Null);
    page.expect_quiet();
}

fn works_inside_another_component(page: &mut Page<'_>) {
    page.open("isolation/component.html");
    works(page, "my-page >>> #card");
    page.reads("#slotted >>> [part~=title]", "La misma luna");
    assert_eq!(
        page.style("my-page >>> #card >>> [part~=title]", "font-style"),
        "normal"
    );
    let colors = ["my-page >>> #card", "#slotted"]
        .map(|card| page.style(&format!("{card} >>> [part~=title]"), "color"));
    assert_eq!(colors[0], colors[1]);
}

fn works_in_a_dialog(page: &mut Page<'_>) {
    page.open("isolation/dialog.html");
    page.settle();
    assert_eq!(page.requests_for(".wasm"), 0);
    page.run("dialog.showModal();");
    page.ready("card");
    works(page, "#card");
    // A modal dialog lets the focus into the card.
    page.run("find('#card >>> [part~=synopsis-toggle]').focus();");
    page.keys(&[key::ENTER]);
    page.wait_until("!visible('#card >>> [part~=synopsis-text]')");
    page.run("dialog.close(); dialog.show();");
    assert!(page.is_visible(&part("title")));
}

fn loads_when_its_tab_is_shown(page: &mut Page<'_>) {
    loads_when_it_is_shown(page, "tab", "tab.hidden = false;");
}

fn loads_when_its_slide_is_shown(page: &mut Page<'_>) {
    loads_when_it_is_shown(page, "slide", "slides.scrollLeft = 1200;");
}

fn loads_when_it_is_unfolded(page: &mut Page<'_>) {
    loads_when_it_is_shown(page, "details", "details.open = true;");
}

#[track_caller]
fn loads_when_it_is_shown(page: &mut Page<'_>, name: &str, show: &str) {
    page.open(&format!("isolation/{name}.html"));
    page.wait_until("customElements.get('film-card')");
    page.settle();
    assert_eq!(page.requests_for(".wasm"), 0);
    page.run(show);
    works(page, "#card");
}

fn looks_the_same_where_the_page_registers_properties(page: &mut Page<'_>) {
    let names = [
        "accent", "muted", "line", "space", "paper", "ink", "star", "moon", "sky", "radius",
        "width", "border", "focus", "ground", "edge", "color", "bg", "gap",
    ];
    let all = names.map(|name| {
        format!("@property --{name} {{ syntax: '<color>'; inherits: false; initial-value: red }}")
    });
    page.stage(r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#);
    page.ready("card");
    let look =
        "['[part~=show-all]', '.label', '.star', '.content', 'details', 'article', 'svg'].map((each) => {
        const style = getComputedStyle(find(`#card >>> ${each}`));
        return [style.color, style.background, style.padding, style.border].join();
    })";
    let plain = page.js(look);
    page.run(&format!(
        "document.head.insertAdjacentHTML('beforeend', {});",
        json!(format!("<style>{}</style>", all.concat()))
    ));
    assert_eq!(page.js(look), plain);
}
