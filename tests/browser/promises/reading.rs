//! What a reader's browser does with a card beyond showing it: translates,
//! searches, prints and copies it, and follows links into it.

use serde_json::json;

use super::{in_card, part};
use crate::{
    engine::{ENGLISH, Engine},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        stays_translated_while_sections_open,
        switches_the_language_behind_a_translation_tool,
        shows_the_whole_list_behind_a_translation_tool,
        takes_another_film_behind_a_translation_tool,
        takes_other_options_behind_a_translation_tool,
    ],
}];

const CARD: &str = r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#;

/// A card whose texts a tool has replaced as that of Chrome does: each text is
/// taken out, and two elements with a new one stand in its place.
fn stage_a_translated_card(page: &mut Page<'_>, card: &str) {
    page.stage(card);
    page.ready("card");
    page.run(
        "document.documentElement.className = 'translated-ltr';
        document.documentElement.lang = 'de';
        const walker = document.createTreeWalker(card.shadowRoot, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts.filter((text) => text.data.trim())) {
            const [outer, inner] = [1, 2].map(() => document.createElement('font'));
            outer.append(inner);
            inner.append(`[${text.data}]`);
            text.replaceWith(outer);
        }",
    );
    page.reads(&part("title"), "[Under the Same Moon]");
    page.settle();
}

/// What is left of the tool's elements.
const FONTS: &str = "all('#card >>> font').length";

fn stays_translated_while_sections_open(page: &mut Page<'_>) {
    stage_a_translated_card(page, CARD);
    let before = page.js(FONTS);
    page.click(&part("synopsis-toggle"));
    page.wait_until("visible('#card >>> [part~=synopsis-text]')");
    page.event("film-card-toggle", "card");
    page.run("document.documentElement.classList.add('x');");
    page.settle();
    assert_eq!(page.js(FONTS), before);
    assert_eq!(page.text(&part("title")), "[Under the Same Moon]");
}

fn switches_the_language_behind_a_translation_tool(page: &mut Page<'_>) {
    stage_a_translated_card(page, CARD);
    page.click(&part("synopsis-toggle"));
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), "La misma luna");
    assert_eq!(page.js(FONTS), 0);
    assert!(page.is_visible(&part("synopsis-text")));
    assert_eq!(page.js("focused().lang"), "es");
    page.keys(&[key::SHIFT_TAB, key::SPACE]);
    page.reads(&part("title"), "Under the Same Moon");
    assert_eq!(page.details("film-card-ready").len(), 1);
    assert_eq!(page.details("film-card-lang-change").len(), 2);
}

fn shows_the_whole_list_behind_a_translation_tool(page: &mut Page<'_>) {
    stage_a_translated_card(
        page,
        &CARD.replace(" data-film", r#" data-open="cast" data-film"#),
    );
    let show_all = "details:has([part~=cast]) [part~=show-all]";
    let before = page.text(&in_card(show_all));
    page.click(&in_card(show_all));
    page.wait_until("all('#card >>> [part~=cast-item]').every((item) => visible(`#card >>> #${item.parentElement.id}`) && !item.hidden)");
    assert_ne!(page.text(&in_card(show_all)), before);
    assert_eq!(
        page.attribute(&in_card(show_all), "aria-expanded")
            .as_deref(),
        Some("true")
    );
    assert_eq!(page.js("focused().part.value"), "show-all");
}

fn takes_another_film_behind_a_translation_tool(page: &mut Page<'_>) {
    stage_a_translated_card(page, CARD);
    page.run("card.dataset.src = '/tests/pages/card/film.json';");
    page.reads(&part("title"), "The Lamp");
    assert_eq!(page.js(FONTS), 0);
    page.wait_until("events('film-card-ready').length === 2");
    page.settle();
    assert_eq!(page.details("film-card-ready").len(), 2);
}

fn takes_other_options_behind_a_translation_tool(page: &mut Page<'_>) {
    stage_a_translated_card(page, CARD);
    page.run("card.dataset.hide = 'meta cast'; card.dataset.headingLevel = '3';");
    page.wait_until("!find('#card >>> [part~=meta]')");
    page.run("card.dataset.hide = ''; card.dataset.maxCast = '2'; card.dataset.open = 'cast';");
    page.wait_until("visible('#card >>> [part~=cast]')");
    assert_eq!(page.js(FONTS), 0);
    assert_eq!(page.js("find('#card >>> [part~=title]').localName"), "h3");
    page.run("card.remove();");
    page.settle();
    assert_eq!(
        page.details("film-card-ready"),
        [json!({ "film": "la-misma-luna", "lang": "en", "faults": [] })]
    );
}
