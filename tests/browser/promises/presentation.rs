//! The card as its reader sees, hears and reaches it.

use serde_json::json;

use super::{CARD, card_with, in_card, part, with_film};
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
            has_every_part,
            tells_roles_and_names,
            shows_the_original_title_where_it_differs,
            marks_what_is_in_another_language,
            opens_and_closes_the_synopsis_by_pointer_and_keyboard,
            shows_the_whole_list_by_keyboard_and_keeps_the_focus,
            reaches_every_control_by_tab,
            has_headings_in_order,
            has_targets_of_24_pixels,
            has_no_violation_closed_and_open,
            has_no_violation_with_all_that_a_film_can_have,
            has_no_violation_with_its_fallback,
            lets_the_page_style_its_parts,
            lets_the_page_set_custom_properties,
            stays_legible_on_any_background,
            lays_itself_out_by_its_own_font_size,
            lets_its_text_be_selected,
            lets_the_page_place_and_hide_it,
            lets_the_page_take_its_box,
            keeps_a_style_sheet_that_the_page_adds,
            takes_font_family_and_size_from_the_page,
            does_not_measure_in_rem,
            keeps_what_the_page_inherits_out,
            keeps_the_page_and_its_rules_out,
            runs_left_to_right_on_a_right_to_left_page,
            fits_every_width,
            fits_with_hundreds_of_names_and_with_none,
            fits_with_text_of_double_size,
            fits_with_large_text_where_it_is_narrow,
            has_the_picture_beside_the_text_where_there_is_room,
            keeps_the_picture_in_sight_beside_a_long_text,
            has_lines_of_45_to_75_characters_where_it_is_wide,
            keeps_the_language_switch_where_it_is,
            fits_a_narrow_place_on_a_wide_page,
            shows_the_poster_with_its_text_alternative,
            draws_a_picture_where_there_is_none,
            draws_a_picture_where_one_does_not_load,
            takes_text_as_text,
        ],
    },
    Group {
        reader: DARK,
        engines: &Engine::ALL,
        promises: promises![stands_still_for_readers_who_want_that],
    },
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![
            has_no_violation_in_any_state,
            prints_everything_and_is_as_before,
            is_whole_in_forced_colours
        ],
    },
];

/// A card with every field of a film, all of its sections open.
const FULL_CARD: &str = r#"<film-card id="card" data-src="/tests/pages/card/film.json"
    data-open="synopsis cast reviews" data-max-cast="1" data-max-reviews="1"></film-card>"#;

fn stage_the_full_card(page: &mut Page<'_>) {
    page.stage(FULL_CARD);
    let detail = page.ready("card");
    assert_eq!(detail["faults"], json!([]));
}

fn has_every_part(page: &mut Page<'_>) {
    stage_the_full_card(page);
    for (name, count) in [
        ("base", 1),
        ("poster", 1),
        ("title", 1),
        ("original-title", 1),
        ("meta", 1),
        ("credits", 1),
        ("lang-switch", 1),
        ("synopsis", 1),
        ("synopsis-toggle", 1),
        ("cast", 1),
        ("cast-item", 2),
        ("actor", 2),
        ("character", 1),
        ("reviews", 1),
        ("review", 2),
        ("review-title", 1),
        ("review-rating", 2),
        ("review-author", 1),
        ("rating", 1),
        ("awards", 1),
        ("links", 1),
        ("show-all", 2),
    ] {
        assert_eq!(page.count(&part(name)), count, "{name}");
    }
    assert_eq!(page.texts(&part("actor")), ["Anna Arndt", "Bruno Beck"]);
    assert_eq!(page.text(&part("character")), "The lamplighter");
    for (name, texts) in [
        ("synopsis", ["A lamp burns.", "It goes out."].as_slice()),
        ("meta", &["1999", "91 minutes", "Germany", "Comedy", "PG"]),
        (
            "credits",
            &[
                "Dora Dahl",
                "Willi Wolff",
                "Pia Pohl",
                "Max Moll",
                "Karl Kern",
                "Else Ende",
            ],
        ),
        ("awards", &["First prize, Lamp Festival"]),
        ("rating", &["8.5 out of 10", "1,234 ratings"]),
        (
            "review",
            &[
                "It shines",
                "Four and a half lamps.",
                "Rita Reich",
                "The light",
                "The dark",
            ],
        ),
        ("synopsis-text", &["A lamp burns."]),
        ("review-body", &["Four and a half lamps."]),
        (
            "base",
            &[
                "The Lamp",
                "Die Lampe",
                "Light",
                "The Lamp Post",
                "March 5, 1999",
            ],
        ),
    ] {
        let shown = page.text(&part(name));
        for text in texts {
            assert!(shown.contains(text), "{name} has no {text:?} but {shown:?}");
        }
    }
    let links = page.js("all('#card >>> a').map((link) => link.href)");
    for link in ["https://example.org/review", "https://example.org/rita"] {
        assert!(links.as_array().unwrap().contains(&json!(link)), "{links}");
    }
}

fn tells_roles_and_names(page: &mut Page<'_>) {
    stage_the_full_card(page);
    let switch = part("lang-switch");
    assert_eq!(page.role(&switch), "group");
    assert_ne!(page.label(&switch), "");
    for (lang, name, pressed) in [("en", "English", "true"), ("es", "Español", "false")] {
        let button = in_card(&format!("[part~=lang-switch] [lang={lang}]"));
        assert_eq!(page.role(&button), "button");
        assert_eq!(page.label(&button), name);
        assert_eq!(
            page.attribute(&button, "aria-pressed").as_deref(),
            Some(pressed)
        );
    }
    assert_eq!(page.count(&in_card("[part~=lang-switch] button")), 2);
    assert_eq!(page.role(&part("base")), "article");
    assert_eq!(page.role(&part("title")), "heading");
    assert_eq!(page.label(&part("title")), "The Lamp");
    assert_eq!(page.role(&part("cast")), "list");
    assert_eq!(
        page.js("all('#card >>> ul').every((list) => list.role === 'list')"),
        true
    );
    assert_eq!(page.label(&part("review-rating")), "4.5 out of 5");
    for control in ["lang-switch", "show-all"] {
        assert_eq!(page.js(&format!(
            "all('#card >>> [part~={control}]').every((item) => item.getAttribute('aria-hidden') === null)"
        )), true);
    }
    assert_eq!(
        page.js("find('#card >>> [part~=synopsis]').localName"),
        "details"
    );
    assert_eq!(
        page.js("find('#card >>> [part~=synopsis-toggle]').localName"),
        "summary"
    );
}

fn shows_the_original_title_where_it_differs(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    assert_eq!(page.text(&part("original-title")), "La misma luna");
    assert_eq!(
        page.attribute(&part("original-title"), "lang").as_deref(),
        Some("es")
    );
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), "La misma luna");
    page.wait_until("!find('#card >>> [part~=original-title]')");
    page.stage(FULL_CARD);
    page.ready("card");
    assert_eq!(page.text(&part("original-title")), "Die Lampe");
    assert_eq!(
        page.attribute(&part("original-title"), "lang").as_deref(),
        Some("de")
    );
}

fn marks_what_is_in_another_language(page: &mut Page<'_>) {
    stage_the_full_card(page);
    let lang = "all('#card >>> [part~=review]')
        .find((review) => review.textContent.includes('Solo en español.'))";
    let lang = format!(
        "(() => {{
            const walker = document.createTreeWalker({lang}, NodeFilter.SHOW_TEXT);
            while (!walker.nextNode().data.includes('Solo en español.'));
            return walker.currentNode.parentElement.closest('[lang]').lang;
        }})()"
    );
    assert_eq!(page.js(&lang), "es");
    assert_eq!(page.attribute(&part("base"), "lang").as_deref(), Some("en"));
}

fn opens_and_closes_the_synopsis_by_pointer_and_keyboard(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    let text = "visible('#card >>> [part~=synopsis-text]')";
    assert_eq!(page.js(text), false);
    page.click(&part("synopsis-toggle"));
    page.wait_until(text);
    page.keys(&[key::ENTER]);
    page.wait_for_value(text, &json!(false));
    page.keys(&[key::SPACE]);
    page.wait_until(text);
}

fn shows_the_whole_list_by_keyboard_and_keeps_the_focus(page: &mut Page<'_>) {
    page.stage(&card_with(r#"data-open="cast""#));
    page.ready("card");
    page.run("find('#card >>> details:has([part~=cast]) [part~=show-all]').focus();");
    page.keys(&[key::SPACE]);
    page.wait_until("all('#card >>> [part~=cast-item]').every((item) => item.checkVisibility())");
    page.settle();
    assert_eq!(
        page.js("focused() !== card && focused() !== document.body"),
        true
    );
    assert_eq!(page.js("card.shadowRoot.contains(focused())"), true);
}

fn reaches_every_control_by_tab(page: &mut Page<'_>) {
    stage_the_full_card(page);
    let count = page.js("all('#card >>> :is(button, summary, a[href])').filter((item) => item.checkVisibility()).length");
    let count = count.as_u64().unwrap();
    assert!(count >= 9, "{count} controls");
    page.run("window.reached = new Set(); stage.tabIndex = -1; stage.focus();");
    for index in 0..count {
        page.keys(&[key::TAB]);
        let is_inside = page.js("card.shadowRoot.contains(focused())");
        assert_eq!(
            is_inside, true,
            "the focus leaves the card at control {index} of {count}"
        );
        let outline = page.js(
            "(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)(
                getComputedStyle(focused()))",
        );
        assert_eq!(outline, true, "{}", page.js("focused().outerHTML"));
        page.js("window.reached.add(focused()).size");
    }
    assert_eq!(page.js("window.reached.size"), count);
}

fn has_headings_in_order(page: &mut Page<'_>) {
    stage_the_full_card(page);
    let levels = page
        .js("all('#card >>> :is(h1, h2, h3, h4, h5, h6)').map(({ localName }) => +localName[1])");
    let levels: Vec<u64> = levels
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|level| level.as_u64())
        .collect();
    assert_eq!(levels.first(), Some(&2), "{levels:?}");
    assert!(levels.len() >= 5, "{levels:?}");
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
    assert_eq!(
        levels.iter().filter(|level| **level == 2).count(),
        1,
        "{levels:?}"
    );
}

fn has_targets_of_24_pixels(page: &mut Page<'_>) {
    page.stage("");
    for width in [240, 800] {
        page.put(&format!(
            r#"<div style="width: {width}px">{FULL_CARD}</div>"#
        ));
        page.ready("card");
        // A link may be as small as the sentence that it stands in.
        let small = page.js("all('#card >>> :is(button, summary)').filter((item) => {
                const { width, height } = item.getBoundingClientRect();
                return width < 24 || height < 24;
            }).map((item) => item.outerHTML)");
        assert_eq!(small, json!([]), "at {width} pixels");
    }
}

const CLOSED: &str = "";
const OPEN: &str = "synopsis cast reviews";

fn has_no_violation_closed_and_open(page: &mut Page<'_>) {
    expect_no_violation(page, 320, OPEN);
    expect_no_violation(page, 1200, CLOSED);
}

fn has_no_violation_in_any_state(page: &mut Page<'_>) {
    expect_no_violation(page, 320, CLOSED);
    expect_no_violation(page, 1200, OPEN);
}

/// Checks the card in both languages and themes.
fn expect_no_violation(page: &mut Page<'_>, width: u32, open: &str) {
    page.set_width(width);
    page.stage(&format!("<h1>A page</h1>{CARD}"));
    page.ready("card");
    for theme in ["light", "dark"] {
        for lang in ["en", "es"] {
            page.run(&format!(
                "Object.assign(card.dataset, {{ open: '{open}', theme: '{theme}', lang: '{lang}' }});"
            ));
            page.wait_for_value("attribute('#card >>> article', 'lang')", &json!(lang));
            page.run("card.dataset.maxCast = card.dataset.open ? 300 : 8;");
            still(page);
            assert_eq!(page.axe(), [""; 0], "{width}, {open:?}, {theme}, {lang}");
        }
    }
}

/// Waits until all animations and transitions of the card are over.
fn still(page: &Page<'_>) {
    page.settle();
    page.wait_until(
        "card.shadowRoot.getAnimations().every(({ playState }) => playState !== 'running')",
    );
}

fn has_no_violation_with_all_that_a_film_can_have(page: &mut Page<'_>) {
    for (width, theme, lang) in [(320, "dark", "en"), (1200, "light", "es")] {
        page.set_width(width);
        page.stage(&format!("<h1>A page</h1>{FULL_CARD}"));
        page.run(&format!(
            "card.dataset.lang = '{lang}'; card.dataset.theme = '{theme}';"
        ));
        page.ready("card");
        for list in ["cast", "reviews"] {
            page.click(&in_card(&format!(
                "details:has([part~={list}]) [part~=show-all]"
            )));
        }
        page.wait_until("all('#card >>> li').every((item) => item.checkVisibility())");
        still(page);
        assert_eq!(page.axe(), [""; 0], "{width}, {theme}, {lang}");
    }
}

fn has_no_violation_with_its_fallback(page: &mut Page<'_>) {
    page.stage(
        r#"<h1>A page</h1><film-card id="card" data-film="no-such-film"><a href="/">Text</a></film-card>"#,
    );
    page.event("film-card-error", "card");
    page.take_errors();
    assert_eq!(page.axe(), [""; 0]);
}

fn lets_the_page_style_its_parts(page: &mut Page<'_>) {
    page.stage(&format!(
        "<style>
            film-card::part(title) {{ color: rgb(1, 2, 3); font-size: 50px; }}
            film-card::part(show-all) {{ border: 7px solid rgb(4, 5, 6); }}
            film-card::part(synopsis-text) {{ color: rgb(7, 8, 9); }}
        </style>{FULL_CARD}"
    ));
    page.ready("card");
    assert_eq!(page.style(&part("title"), "color"), "rgb(1, 2, 3)");
    assert_eq!(page.style(&part("title"), "font-size"), "50px");
    assert_eq!(page.style(&part("show-all"), "border-left-width"), "7px");
    assert_eq!(page.style(&part("synopsis-text"), "color"), "rgb(7, 8, 9)");
}

fn lets_the_page_set_custom_properties(page: &mut Page<'_>) {
    page.stage("");
    for holder in ["film-card", "body", ":root"] {
        page.put(&format!(
            "<style>{holder} {{
                --film-card-background: rgb(1, 2, 3);
                --film-card-color: rgb(250, 251, 252);
                --film-card-font: monospace;
            }}</style>{CARD}"
        ));
        page.ready("card");
        assert_eq!(
            page.style(&part("base"), "background-color"),
            "rgb(1, 2, 3)",
            "{holder}"
        );
        assert_eq!(
            page.style(&part("base"), "color"),
            "rgb(250, 251, 252)",
            "{holder}"
        );
        assert_eq!(
            page.style(&part("base"), "font-family"),
            "monospace",
            "{holder}"
        );
    }
}

/// A transparent background or an image is of no use as a colour of text.
fn stays_legible_on_any_background(page: &mut Page<'_>) {
    page.stage("");
    for background in ["transparent", "linear-gradient(white, silver)"] {
        page.put(&format!(
            "<div style=\"--film-card-background: {background}\">{CARD}</div>"
        ));
        page.ready("card");
        let pressed = in_card("[aria-pressed=true]");
        let ink = page.style(&part("title"), "color");
        assert_eq!(page.style(&pressed, "color"), ink);
        assert_ne!(page.style(&pressed, "background-color"), ink);
    }
}

/// The property makes the same card as the font size of the page does.
fn lays_itself_out_by_its_own_font_size(page: &mut Page<'_>) {
    page.stage("");
    let mut boxes = Vec::new();
    for size in ["--film-card-font-size", "font-size"] {
        page.put(&format!(
            "<div style=\"width: 640px; {size}: 32px\">{CARD}</div>"
        ));
        page.ready("card");
        boxes.push(page.js(
            "[...card.shadowRoot.querySelectorAll('[part]')].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height];
        })",
        ));
    }
    assert_eq!(boxes[0], boxes[1]);
}

fn lets_its_text_be_selected(page: &mut Page<'_>) {
    page.stage(&format!(
        "<style>body {{ -webkit-user-select: none; user-select: none }}</style>{CARD}"
    ));
    page.ready("card");
    assert_eq!(
        page.js("(() => {
            getSelection().selectAllChildren(find('#card >>> [part~=title]'));
            const style = getComputedStyle(find('#card >>> .mount'));
            return style.userSelect ?? style.webkitUserSelect;
        })()"),
        "text"
    );
}

fn lets_the_page_place_and_hide_it(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    assert_eq!(page.style("#card", "display"), "block");
    page.run("card.hidden = true;");
    assert_eq!(page.style("#card", "display"), "none");
    assert!(!page.is_visible(&part("title")));
    page.run("card.hidden = false;");
    assert!(page.is_visible(&part("title")));
    // The browser's search opens a card that is hidden until found.
    page.run("card.setAttribute('hidden', 'until-found');");
    assert_eq!(page.style("#card", "display"), "block");
    page.run("card.hidden = false;");
    page.run(
        "const style = document.createElement('style');
        style.textContent = 'film-card { display: inline-block; width: 300px; margin: 5px }';
        document.head.append(style);",
    );
    assert_eq!(page.style("#card", "display"), "inline-block");
    assert_eq!(page.style("#card", "margin-left"), "5px");
    assert_eq!(page.js("card.getBoundingClientRect().width"), 300);
    page.run("card.style.display = 'block'; card.style.visibility = 'hidden';");
    assert!(!page.is_visible(&part("title")));
}

fn lets_the_page_take_its_box(page: &mut Page<'_>) {
    page.stage(&format!(
        "<style>film-card {{ display: contents }}</style>{CARD}"
    ));
    page.ready("card");
    assert!(page.is_visible(&part("title")));
}

fn keeps_a_style_sheet_that_the_page_adds(page: &mut Page<'_>) {
    page.stage(&format!("{CARD}<div id=\"elsewhere\"></div>"));
    page.ready("card");
    page.run(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('[part~=title] { color: rgb(1, 2, 3) }');
        card.shadowRoot.adoptedStyleSheets.push(sheet);
        elsewhere.append(card);",
    );
    page.settle();
    assert_eq!(page.style(&part("title"), "color"), "rgb(1, 2, 3)");
    assert_eq!(page.js("card.shadowRoot.adoptedStyleSheets.length"), 2);
}

fn takes_font_family_and_size_from_the_page(page: &mut Page<'_>) {
    page.stage(&format!(
        r#"<div style="font: 20px monospace">{CARD}</div>"#
    ));
    page.ready("card");
    assert_eq!(page.style(&part("base"), "font-family"), "monospace");
    assert_eq!(page.style(&part("base"), "font-size"), "20px");
    let size = "parseFloat(style('#card >>> [part~=synopsis-text]', 'font-size'))";
    let large = page.js(size).as_f64().unwrap();
    page.run("card.parentElement.style.fontSize = '10px';");
    let small = page.js(size).as_f64().unwrap();
    assert!(
        (large - 2.0 * small).abs() < 0.1,
        "{large} is not twice {small}"
    );
}

fn does_not_measure_in_rem(page: &mut Page<'_>) {
    page.stage(&format!(
        r#"<div style="font-size: 16px; width: 600px">{FULL_CARD}</div>"#
    ));
    page.ready("card");
    let size = "card.getBoundingClientRect().height";
    let before = page.js(size);
    page.run("document.documentElement.style.fontSize = '5px';");
    page.settle();
    assert_eq!(page.js(size), before);
}

/// The computed styles that a page's own could reach by inheritance.
const INHERITED: &str = "['letter-spacing', 'text-transform', 'text-align', 'line-height',
    'word-spacing', 'font-style', 'text-indent', 'white-space', 'color', 'direction',
    'list-style-type', 'cursor', 'font-weight', 'text-shadow']
    .map((name) => [name, style('#card >>> [part~=synopsis-text]', name)])";

fn keeps_what_the_page_inherits_out(page: &mut Page<'_>) {
    page.stage(&format!(
        r#"<div style="font: 16px serif">{FULL_CARD}</div>"#
    ));
    page.ready("card");
    let before = page.js(INHERITED);
    page.put(&format!(
        r#"<div dir="rtl" style="font: 16px serif; letter-spacing: 9px; text-transform: uppercase;
            text-align: center; line-height: 3; word-spacing: 20px; font-style: italic;
            text-indent: 50px; white-space: pre; color: red; list-style: square; cursor: wait;
            font-weight: 900; text-shadow: 1px 1px red">{FULL_CARD}</div>"#
    ));
    page.ready("card");
    assert_eq!(page.js(INHERITED), before);
}

fn keeps_the_page_and_its_rules_out(page: &mut Page<'_>) {
    page.stage(FULL_CARD);
    page.ready("card");
    let look = "['title', 'meta', 'synopsis-text', 'show-all', 'review'].map((name) => {
        const { color, fontSize, display, margin, padding, border } =
            getComputedStyle(find(`#card >>> [part~=${name}]`));
        return [color, fontSize, display, margin, padding, border];
    })";
    let before = page.js(look);
    page.run(
        "const style = document.createElement('style');
        style.textContent = `h2, p, ul, li, button, details, summary, article, div div, .card, .text {
            color: red !important; font-size: 3px !important; display: none !important;
            margin: 90px !important; padding: 90px !important; border: 9px solid red !important;
        }`;
        document.head.append(style);",
    );
    assert_eq!(page.js(look), before);
    // The card's rules do not reach the page either.
    assert_eq!(page.style("body", "display"), "block");
    assert_eq!(
        page.js("document.querySelectorAll('style, link').length"),
        1
    );
}

fn runs_left_to_right_on_a_right_to_left_page(page: &mut Page<'_>) {
    page.open("card/right-to-left.html");
    page.ready("card");
    assert_eq!(page.style(&part("base"), "direction"), "ltr");
    assert_eq!(page.style(&part("title"), "direction"), "ltr");
    assert_eq!(page.style(&part("base"), "font-size"), "20px");
}

/// The elements of the card that stick out of it to the right or left.
const OVERFLOW: &str = "(() => {
    const box = card.getBoundingClientRect();
    return all('#card >>> *')
        .filter((item) => item.checkVisibility() && item.getClientRects().length)
        // Spoken text has no box to be seen, and the drawing is clipped.
        .filter((item) => !item.closest('.spoken, path'))
        .filter((item) => {
            const { left, right } = item.getBoundingClientRect();
            return left < box.left - 1 || right > box.right + 1;
        })
        .map((item) => item.outerHTML.slice(0, 200));
})()";

fn fits_every_width(page: &mut Page<'_>) {
    let films = [
        r#"data-film="la-misma-luna""#,
        r#"data-src="/tests/films/long-words.json""#,
        r#"data-src="/tests/films/only-a-name.json""#,
        r#"data-src="/tests/pages/card/film.json""#,
    ];
    page.set_width(1200);
    page.stage("");
    for film in films {
        page.put(&format!(
            r#"<style>body {{ margin: 0 }}</style>
            <film-card id="card" {film} data-open="synopsis cast reviews"></film-card>"#
        ));
        page.ready("card");
        for width in [1200, 960, 768, 480, 320, 240] {
            page.set_width(width);
            page.wait_for_value("innerWidth", &json!(width));
            assert_eq!(page.js(OVERFLOW), json!([]), "{film} at {width} pixels");
            let scroll = page.js("document.documentElement.scrollWidth <= innerWidth");
            assert_eq!(scroll, true, "{film} at {width} pixels");
        }
    }
}

fn fits_with_hundreds_of_names_and_with_none(page: &mut Page<'_>) {
    page.set_width(1200);
    page.stage(
        r#"<film-card id="card" data-open="synopsis cast" data-max-cast="300"></film-card>"#,
    );
    page.run(
        "const names = (count) => Array.from({ length: count }, (_, index) => `Name Surname ${index}`);
        card.film = { name: 'A', description: 'Word.', director: names(40), actor: names(300) };",
    );
    page.ready("card");
    assert_eq!(page.count(&part("cast-item")), 300);
    for film in ["card.film", "{ name: 'A' }"] {
        page.run(&format!("card.film = {film};"));
        page.settle();
        for width in [1200, 600, 240] {
            page.set_width(width);
            page.wait_for_value("innerWidth", &json!(width));
            assert_eq!(page.js(OVERFLOW), json!([]), "{film} at {width} pixels");
        }
    }
}

fn fits_with_text_of_double_size(page: &mut Page<'_>) {
    page.set_width(1200);
    page.stage(&format!(
        r#"<style>body {{ margin: 0; font-size: 200% }}</style>{FULL_CARD}"#
    ));
    page.ready("card");
    for width in [1200, 600, 320] {
        page.set_width(width);
        page.wait_for_value("innerWidth", &json!(width));
        assert_eq!(page.js(OVERFLOW), json!([]), "at {width} pixels");
    }
}

/// Nothing is cut off: texts that stay together elsewhere are broken here.
fn fits_with_large_text_where_it_is_narrow(page: &mut Page<'_>) {
    let film = json!({
        "name": "Luna",
        "duration": "PT106M",
        "cinematographer": ["Ana"],
        "aggregateRating": { "ratingValue": 4.5, "ratingCount": 1_234_567 },
        "review": [{ "reviewBody": "Brilla.", "author": "Ana", "datePublished": "2018-09-21" }],
    });
    page.stage(&format!(
        r#"<div style="width: 240px">
            <film-card id="card" data-lang="es" data-open="reviews" data-hide="poster">
                <script type="application/json">{film}</script>
            </film-card>
        </div>"#
    ));
    page.ready("card");
    for font in ["20px serif", "24px monospace", "32px sans-serif"] {
        page.run(&format!("card.style.font = '{font}';"));
        page.settle();
        let cut = page.js(
            "(() => {
                const { right } = find('#card >>> header').getBoundingClientRect();
                return all('#card >>> :is(time, dt, dd, .figures, .count, p)')
                    .filter((item) => item.getClientRects().length && !item.closest('[part~=meta] dt'))
                    .filter((item) => item.getBoundingClientRect().right > right + 1)
                    .map((item) => item.outerHTML);
            })()",
        );
        assert_eq!(cut, json!([]), "{font}");
    }
}

fn has_the_picture_beside_the_text_where_there_is_room(page: &mut Page<'_>) {
    page.set_width(1200);
    page.stage(&format!("<style>body {{ margin: 0 }}</style>{CARD}"));
    page.ready("card");
    let boxes = "['svg', 'header', '.body'].map((selector) => {
        const { left, right, top, bottom } = find(`#card >>> ${selector}`).getBoundingClientRect();
        return { left, right, top, bottom };
    })";
    for (width, beside_head, beside_body) in [
        (240, false, false),
        (480, false, false),
        (640, true, false),
        (940, true, false),
        (990, true, true),
        (1200, true, true),
    ] {
        page.set_width(width);
        page.wait_for_value("innerWidth", &json!(width));
        let boxes = page.js(boxes);
        let side = |index: usize, side: &str| boxes[index][side].as_f64().unwrap();
        for (index, is_beside) in [(1, beside_head), (2, beside_body)] {
            assert_eq!(
                side(0, "right") <= side(index, "left"),
                is_beside,
                "{index} at {width} pixels: {boxes}"
            );
            assert_eq!(
                side(0, "bottom") <= side(index, "top") + 1.0,
                !is_beside,
                "{index} at {width} pixels: {boxes}"
            );
        }
    }
}

/// The numbers of characters in the lines of each paragraph, without its last line.
const MEASURES: &str = "all('#card >>> :is([part=synopsis-text], [part=review-body]) > p')
    .map((paragraph) => {
        const range = document.createRange();
        const text = paragraph.firstChild;
        const lines = [];
        let top;
        for (let index = 0; index < text.length; index += 1) {
            range.setStart(text, index);
            range.setEnd(text, index + 1);
            const box = range.getBoundingClientRect();
            if (!box.width) continue;
            if (top === undefined || box.top > top + 4) lines.push(0);
            top = box.top;
            lines[lines.length - 1] += 1;
        }
        lines.pop();
        return lines.reduce((sum, line) => sum + line, 0) / lines.length;
    })
    .filter((measure) => !Number.isNaN(measure))";

fn keeps_the_picture_in_sight_beside_a_long_text(page: &mut Page<'_>) {
    page.set_width(1200);
    page.stage(r#"<film-card id="card" data-open="synopsis"></film-card>"#);
    page.run(
        "card.film = { name: 'Luna', description: Array(60).fill('A paragraph.'),
            image: { url: '/tests/pages/card/poster.svg', width: 200, height: 300 } };",
    );
    page.ready("card");
    page.wait_until("find('#card >>> img').naturalWidth");
    for top in [0, 600, 1200] {
        page.run(&format!("scrollTo(0, {top});"));
        page.wait_for_value("scrollY", &json!(top));
        let sight = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
            (find('#card >>> img').getBoundingClientRect())";
        page.wait_for_value(sight, &json!(true));
    }
}

fn has_lines_of_45_to_75_characters_where_it_is_wide(page: &mut Page<'_>) {
    for width in [970, 1200] {
        page.set_width(width);
        page.stage(&format!(
            "<style>body {{ margin: 0 }}</style>{}",
            card_with(r#"data-open="synopsis reviews""#)
        ));
        page.ready("card");
        let measures = page.js(MEASURES);
        let measures = measures.as_array().unwrap();
        assert!(measures.len() >= 5, "{measures:?}");
        for measure in measures {
            let measure = measure.as_f64().unwrap();
            assert!(
                (45.0..=75.0).contains(&measure),
                "{measures:?} at {width} pixels"
            );
        }
    }
}

fn keeps_the_language_switch_where_it_is(page: &mut Page<'_>) {
    page.stage("");
    for (hidden, widths) in [
        ("", &[240, 320, 480, 768, 1200][..]),
        ("poster", &[240, 1200]),
    ] {
        for width in widths {
            page.put(&format!(
                r#"<div style="width: {width}px">{}</div>"#,
                card_with(&format!(r#"data-hide="{hidden}""#))
            ));
            page.ready("card");
            let boxes = "all('#card >>> [part~=lang-switch] button').map((button) => {
                const { x, y, width, height } = button.getBoundingClientRect();
                return [x, y, width, height];
            })";
            let before = page.js(boxes);
            for lang in ["es", "en"] {
                page.click(&in_card(&format!("[part~=lang-switch] [lang={lang}]")));
                page.wait_for_value("attribute('#card >>> article', 'lang')", &json!(lang));
                still(page);
                assert_eq!(page.js(boxes), before, "{lang} at {width} pixels");
            }
        }
    }
}

fn fits_a_narrow_place_on_a_wide_page(page: &mut Page<'_>) {
    page.stage(&format!(r#"<div style="width: 240px">{FULL_CARD}</div>"#));
    page.ready("card");
    assert_eq!(page.js("card.getBoundingClientRect().width"), 240);
    assert_eq!(page.js(OVERFLOW), json!([]));
    let height = page
        .js("card.getBoundingClientRect().height")
        .as_f64()
        .unwrap();
    page.run("card.parentElement.style.width = '900px';");
    page.settle();
    let wide = page
        .js("card.getBoundingClientRect().height")
        .as_f64()
        .unwrap();
    assert!(wide < height, "{wide} is no less than {height}");
}

fn shows_the_poster_with_its_text_alternative(page: &mut Page<'_>) {
    stage_the_full_card(page);
    let image = "find('#card >>> img')";
    page.wait_until(&format!("{image}.complete && {image}.naturalWidth > 0"));
    assert_eq!(
        page.attribute(&in_card("img"), "alt").as_deref(),
        Some("A lamp at night")
    );
    assert_eq!(
        page.attribute(&in_card("img"), "width").as_deref(),
        Some("200")
    );
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.wait_for_value("find('#card >>> img').alt", &json!("Una lámpara de noche"));
}

/// The colours of the drawing's shapes.
const DRAWING: &str = "all('#card >>> svg path').map((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return fill === 'none' ? stroke : fill;
})";

fn draws_a_picture_where_there_is_none(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    let light = page.js(DRAWING);
    assert_eq!(light.as_array().unwrap().len(), 7, "{light}");
    assert_eq!(
        page.js("find('#card >>> svg').namespaceURI"),
        "http://www.w3.org/2000/svg"
    );
    // The drawing is as wide as the card, and as high as a poster may be.
    for width in [96, 240, 480] {
        page.run(&format!("card.style.width = '{width}px';"));
        page.settle();
        let [wide, high] = ["width", "height"].map(|side| {
            let size = page.js(&format!(
                "find('#card >>> svg').getBoundingClientRect().{side}"
            ));
            size.as_f64().unwrap()
        });
        assert!((wide - f64::from(width)).abs() <= 2.0, "{wide} of {width}");
        assert!((wide / high - 2.0).abs() < 0.05, "{wide} by {high}");
    }
    page.run("card.dataset.theme = 'dark';");
    page.wait_until(&format!("{DRAWING}.join() !== {light}.join()"));
    page.run("card.style.setProperty('--film-card-moon', 'rgb(1, 2, 3)');");
    page.wait_for_value(&format!("{DRAWING}[1]"), &json!("rgb(1, 2, 3)"));
    page.run("card.dataset.hide = 'poster';");
    page.wait_until("!find('#card >>> svg')");
}

fn draws_a_picture_where_one_does_not_load(page: &mut Page<'_>) {
    page.stage(&with_film(
        "",
        r#"{ "name": "Solo", "image": { "url": "/status/404/poster.png" } }"#,
    ));
    page.ready("card");
    page.wait_until("find('#card >>> svg')?.checkVisibility()");
    assert_eq!(page.count(&in_card("img")), 0);
    assert_eq!(page.count(&in_card("svg path")), 4);
    assert!(page.is_visible(&part("title")));
}

fn takes_text_as_text(page: &mut Page<'_>) {
    let name = "<b>Bold</b> & <img src=x onerror=alert(1)> <!--";
    page.stage(r#"<film-card id="card"></film-card>"#);
    page.run(&format!(
        "const text = {};
        card.film = {{
            name: text, description: [text], actor: [{{ name: text, characterName: text }}],
            review: [{{ name: text, reviewBody: text, author: {{ name: text }} }}], genre: [text],
        }};
        card.dataset.open = 'synopsis cast reviews';",
        json!(name)
    ));
    page.ready("card");
    assert_eq!(page.text(&part("title")), name);
    for part_name in [
        "actor",
        "character",
        "synopsis-text",
        "review-title",
        "review-body",
    ] {
        assert_eq!(page.text(&part(part_name)), name, "{part_name}");
    }
    assert_eq!(
        page.count(&in_card("b")) + page.count(&in_card("[onerror]")),
        0
    );
}

fn stands_still_for_readers_who_want_that(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    page.click(&part("synopsis-toggle"));
    page.wait_until("visible('#card >>> [part~=synopsis-text]')");
    page.run("card.dataset.theme = 'light';");
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), "La misma luna");
    // Nobody sees a transition of a hundredth of a second.
    let moving = page.js(
        "card.shadowRoot.getAnimations()
            .filter((animation) => animation.effect.getComputedTiming().endTime > 10)
            .map(({ effect, transitionProperty }) => [effect.target.outerHTML, transitionProperty])",
    );
    assert_eq!(moving, json!([]));
}

fn prints_everything_and_is_as_before(page: &mut Page<'_>) {
    page.stage(&FULL_CARD.replace(r#"data-open="synopsis cast reviews""#, ""));
    page.ready("card");
    let visible = "[...all('#card >>> [part~=cast-item]'), ...all('#card >>> [part~=review]'),
        ...all('#card >>> [part~=synopsis-text]')].map((item) =>
            item.checkVisibility() && item.getBoundingClientRect().height > 0)";
    let before = page.js(visible);
    assert!(
        !before.as_array().unwrap().contains(&json!(true)),
        "{before}"
    );
    page.print(true);
    page.wait_until(&format!("({visible}).every((is_visible) => is_visible)"));
    assert!(!page.is_visible(&part("show-all")));
    assert!(!page.is_visible(&part("lang-switch")));
    let address = "getComputedStyle(find('#card >>> [part~=review] > a'), '::after').content";
    assert!(
        page.js(address)
            .as_str()
            .unwrap()
            .contains("https://example.org/review"),
    );
    page.print(false);
    page.wait_for_value(visible, &before);
}

fn is_whole_in_forced_colours(page: &mut Page<'_>) {
    stage_the_full_card(page);
    page.emulate("forced-colors", "active");
    page.wait_until("matchMedia('(forced-colors: active)').matches");
    // Forced colours would take the backgrounds of the pressed button and of the stars.
    let pressed = page.js(
        "['true', 'false'].map((pressed) => {
            const { color, backgroundColor, outlineStyle, borderColor, textDecorationLine, fontWeight } =
                getComputedStyle(find(`#card >>> [aria-pressed=${pressed}]`));
            return [color, backgroundColor, outlineStyle, borderColor, textDecorationLine, fontWeight];
        })",
    );
    assert_ne!(pressed[0], pressed[1]);
    let stars = page.js("['.star.full', '.star:not(.full, .half)'].map((star) =>
            getComputedStyle(find(`#card >>> ${star}`)).backgroundColor)");
    assert_ne!(stars[0], stars[1]);
    // A drawing by a background stays only with `forced-color-adjust: none`.
    for (drawn, pseudo) in [(".star", ""), (".verdict li", "::before")] {
        let adjust =
            format!("getComputedStyle(find('#card >>> {drawn}'), '{pseudo}').forcedColorAdjust");
        assert_eq!(page.js(&adjust), "none", "{drawn}");
    }
    page.run("stage.insertAdjacentHTML('afterbegin', '<h1>A page</h1>');");
    for theme in ["light", "dark"] {
        page.run(&format!("card.dataset.theme = '{theme}';"));
        still(page);
        assert_eq!(page.axe(), [""; 0], "{theme}");
    }
}
