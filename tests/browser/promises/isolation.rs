//! Pages that were not made with a card in mind: what they say to everything
//! on them does not reach in, and the card works wherever it stands.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;

use super::{in_card, part};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        looks_the_same_where_everything_is_unset,
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
        is_not_underlined_with_the_page,
    ],
}];

const CARD: &str = r#"<film-card id="card" data-src="/tests/pages/card/film.json"
    data-open="synopsis cast reviews" data-max-cast="1" data-max-reviews="1"
    style="all: revert !important; display: block !important; width: 640px !important;
        font: 16px/1.2 serif !important; color-scheme: light !important"></film-card>"#;

/// The computed styles of all that is in the card, with what CSS puts before
/// and after it: a map from the place and the property to the value.
const STYLES: &str = "(() => {
    const styles = {};
    all('#card >>> *').forEach((element, place) => {
        for (const pseudo of [null, '::before', '::after']) {
            const style = getComputedStyle(element, pseudo);
            const name = `${place} ${element.localName}.${element.className}[${element.part}]${pseudo ?? ''}`;
            for (const property of style) {
                if (property.startsWith('--')) continue;
                styles[`${name} ${property}`] = style.getPropertyValue(property);
            }
        }
    });
    return styles;
})()";

/// Puts a card on a page with `styles` in its head, among the classes that
/// frameworks lay their hands on, and compares it with one on a plain page.
#[track_caller]
fn looks_the_same(page: &mut Page<'_>, styles: &str) {
    page.stage(&among_classes());
    page.ready("card");
    page.run(&format!("window.plain = {STYLES};"));
    let number = page.js("Object.keys(window.plain).length").as_u64();
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
        "Object.entries({STYLES})
            .filter(([name, value]) => window.plain[name] !== value)
            .map(([name, value]) => `${{name}}: ${{window.plain[name]}} is ${{value}}`)
            .slice(0, 40)"
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
    // Also where the owner does not say how the element itself is displayed.
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
    // That the page's own text is shows that there is something to see.
    page.wait_until(&red_pixels(page, "b"));
    assert_eq!(page.js_async(&red_pixels(page, "#card")), false);
}

/// A promise whether something in the box at `path` is red in a picture of now.
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
