//! Cards that are in the page before any script, as `film-card render` prints
//! them.

use std::{
    collections::HashMap,
    env,
    path::Path,
    process::Command,
    sync::{LazyLock, Mutex, PoisonError},
};

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
        can_be_read_to_its_end_without_scripts,
        has_no_button_without_scripts,
        has_no_button_before_its_script_and_hides_nothing_after_a_while_without_it,
        opens_its_sections_without_scripts,
        has_its_style_by_a_nonce_under_a_strict_policy,
        has_its_style_by_a_link,
        has_the_colours_of_the_page_in_an_engine_that_lacks_what_it_needs,
        keeps_its_layout_without_its_parts,
        keeps_the_size_of_its_drawing_without_styles,
        becomes_the_live_card,
    ],
}];

const FILM: &str = "tests/films/every-field.json";

/// The output of the command for the film with every field, rendered once for the
/// same options.
pub(super) fn rendered(options: &[&str]) -> String {
    static CARDS: LazyLock<Mutex<HashMap<String, String>>> = LazyLock::new(Mutex::default);
    let mut cards = CARDS.lock().unwrap_or_else(PoisonError::into_inner);
    let card = cards.entry(options.join(" "));
    card.or_insert_with(|| render(options)).clone()
}

fn render(options: &[&str]) -> String {
    render_film(&[&[FILM], options].concat())
}

/// The same for any film.
fn render_film(words: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut film_card = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    film_card.args(["run", "--quiet", "--package", "film-card", "--", "render"]);
    let output = film_card.args(words).current_dir(folder).output();
    let output = output.expect("cargo");
    assert!(output.status.success(), "{output:?}");
    let card = String::from_utf8(output.stdout).expect("UTF-8");
    card.replacen("<film-card", "<film-card id=\"card\"", 1)
}

/// Shows a card in a frame where no script runs.
fn show_without_scripts(page: &mut Page<'_>, head: &str, card: &str) {
    show(page, head, card, "frame.sandbox = 'allow-same-origin'");
}

/// Shows a card in a frame without its script.
fn show(page: &mut Page<'_>, head: &str, card: &str, sandbox: &str) {
    page.open("stage.html");
    let html = json!(format!(
        "<!doctype html><html lang=\"en\"><head>{head}</head>{card}</html>"
    ));
    page.run(&format!(
        "const frame = document.createElement('iframe');
        frame.id = 'frame';
        {sandbox};
        frame.onload = () => (window.isShown = true);
        frame.width = 800;
        frame.srcdoc = {html};
        stage.replaceChildren(frame);"
    ));
    page.wait_until("window.isShown");
    page.run(
        "window.inside = frame.contentDocument.getElementById('card').shadowRoot;
        window.isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
        window.seen = (selector) => [...inside.querySelectorAll(selector)].filter(isSeen).length;",
    );
}

fn can_be_read_to_its_end_without_scripts(page: &mut Page<'_>) {
    show_without_scripts(page, "", &rendered(&["--open", "synopsis cast reviews"]));
    assert_eq!(
        page.js("inside.querySelector('[part=title]').textContent"),
        "The Paper Lighthouse"
    );
    for (part, count) in [
        ("cast-item", 12),
        ("review", 5),
        ("synopsis-text", 1),
        ("awards", 1),
    ] {
        assert_eq!(page.js(&format!("seen('[part={part}]')")), count, "{part}");
    }
    // The fallback is for other browsers.
    assert_eq!(
        page.js("isSeen(inside.host.querySelector('span[lang]'))"),
        false
    );
}

fn has_no_button_without_scripts(page: &mut Page<'_>) {
    let card = rendered(&[
        "--open",
        "cast reviews",
        "--max-cast",
        "2",
        "--max-reviews",
        "1",
    ]);
    show_without_scripts(page, "", &card);
    assert_eq!(page.js("inside.querySelectorAll('button').length"), 4);
    assert_eq!(page.js("seen('button')"), 0);
    assert_eq!(page.js("seen('[part=cast-item]')"), 12);
}

fn has_no_button_before_its_script_and_hides_nothing_after_a_while_without_it(page: &mut Page<'_>) {
    let card = rendered(&["--open", "cast", "--max-cast", "2"]);
    show(page, "", &card, "");
    let sees = |page: &Page<'_>, buttons: u32, actors: u32| {
        let seen = "[seen('button'), seen('[part=cast-item]')]";
        page.wait_for_value(seen, &json!([buttons, actors]));
    };
    let height = "inside.querySelector('.card').getBoundingClientRect().height";
    let before = page.js(height);
    sees(page, 0, 2);
    page.run("inside.querySelector('.card').getAnimations()[0].currentTime = 10_000;");
    sees(page, 0, 12);
    page.run(
        "const { customElements, HTMLElement } = frame.contentWindow;
        customElements.define('film-card', class extends HTMLElement {
            constructor() {
                super();
                this.attachInternals().states.add('live');
            }
        });",
    );
    sees(page, 3, 2);
    assert_eq!(page.js(height), before);
}

fn opens_its_sections_without_scripts(page: &mut Page<'_>) {
    show_without_scripts(page, "", &rendered(&[]));
    assert_eq!(page.js("seen('[part=synopsis-text]')"), 0);
    page.run("inside.querySelector('[part=synopsis-toggle]').click();");
    page.wait_until("seen('[part=synopsis-text]') === 1");
    page.run("inside.querySelector('#reviews').open = true;");
    page.wait_until("seen('[part=review]') > 0");
    let ending = "seen('[part=spoiler] [part=review-body]')";
    assert_eq!(page.js(ending), 0);
    page.run("inside.querySelector('[part=spoiler] > summary').click();");
    page.wait_until(&format!("{ending} === 1"));
}

fn policy(style: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {style}\">"
    )
}

/// Whether the card has its own style sheet: only that makes it a grid.
const STYLED: &str = "getComputedStyle(inside.querySelector('[part=cast]')).display === 'grid'";

fn has_its_style_by_a_nonce_under_a_strict_policy(page: &mut Page<'_>) {
    let card = rendered(&["--nonce", "n0nce", "--hide", "poster"]);
    show_without_scripts(page, &policy("'nonce-n0nce'"), &card);
    assert_eq!(page.js(STYLED), true);
    show_without_scripts(page, &policy("'nonce-other'"), &card);
    assert_eq!(page.js(STYLED), false);
    page.take_errors();
}

fn has_its_style_by_a_link(page: &mut Page<'_>) {
    let card = rendered(&["--css", "/pkg/film-card.css", "--hide", "poster"]);
    let site = page.origin();
    show_without_scripts(page, &policy(&site), &card);
    page.wait_until(STYLED);
    assert_eq!(page.js("seen('button')"), 0);
}

/// Such an engine is played by a condition that none fulfils.
fn has_the_colours_of_the_page_in_an_engine_that_lacks_what_it_needs(page: &mut Page<'_>) {
    let card = rendered(&["--theme", "dark", "--open", "cast", "--max-cast", "2"]);
    let old = card.replace("(color: light-dark(#000, #fff))", "(color: of-tomorrow)");
    assert_ne!(card, old);
    let dark = "<style>body { background: #14161c; color: #e8e8e8; }</style>";
    show_without_scripts(page, dark, &old);
    for part in [
        "[part=title]",
        "[part=meta] dd",
        "[part=actor] a",
        "summary",
        "h3",
    ] {
        let colour = format!("getComputedStyle(inside.querySelector('{part}')).color");
        assert_eq!(page.js(&colour), "rgb(232, 232, 232)", "{part}");
    }
    let background = "getComputedStyle(inside.querySelector('.card')).backgroundColor";
    assert_eq!(page.js(background), "rgba(0, 0, 0, 0)");
    // No dead control, and nothing behind one.
    assert_eq!(page.js("seen('button')"), 0);
    assert_eq!(page.js("seen('[part=cast-item]')"), 12);
}

/// Programs that make drawings smaller take the attribute from them.
fn keeps_its_layout_without_its_parts(page: &mut Page<'_>) {
    let boxes = "['svg', '.head', '.body', 'h2'].map((selector) => {
        const { x, y, width, height } = inside.querySelector(selector).getBoundingClientRect();
        return [x, y, width, height];
    })";
    let card = render_film(&["tests/films/le-voyage-dans-la-lune.json"]);
    show_without_scripts(page, "", &card);
    let with_parts = page.js(boxes);
    page.run("inside.querySelector('svg').removeAttribute('part');");
    assert_eq!(page.js(boxes), with_parts);
}

fn keeps_the_size_of_its_drawing_without_styles(page: &mut Page<'_>) {
    let card = render_film(&["la-misma-luna", "--css", "/status/404/none.css"]);
    show_without_scripts(page, "", &card);
    let size = "(({ width, height }) => [width, height])(inside.querySelector('svg').getBoundingClientRect())";
    assert_eq!(page.js(size), json!([200, 200]));
    page.take_errors();
}

fn becomes_the_live_card(page: &mut Page<'_>) {
    let card = rendered(&["--lang", "es", "--loading", "eager"]);
    page.open("stage.html");
    page.run(&format!("stage.setHTMLUnsafe({});", json!(card)));
    assert_eq!(page.text(&part("title")), "El faro de papel");
    page.ready("card");
    assert_eq!(page.count(&in_card("article")), 1);
    assert_eq!(page.text(&part("title")), "El faro de papel");
    page.click(&in_card("[part=lang-switch] [lang=en]"));
    page.reads(&part("title"), "The Paper Lighthouse");
    assert!(page.is_visible(&part("lang-switch")));
}
