//! The colours of a card follow the page, live: the `color-scheme` that the card
//! inherits, then the page's theme attributes, then the reader's system.

use serde_json::json;

use super::part;
use crate::{
    engine::{DARK, ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            follows_a_rule_of_the_page_however_it_comes,
            follows_the_container_that_it_stands_in,
            follows_the_container_that_it_is_moved_to,
            follows_the_meta_element_of_the_page,
            asks_color_scheme_then_body_then_html,
            asks_data_theme_then_bootstrap_then_classes,
            passes_over_words_that_name_no_theme,
            leaves_its_own_theme_to_the_owner,
            follows_the_switch_of_bootstrap,
            follows_two_turns_in_one_frame,
        ],
    },
    Group {
        reader: DARK,
        engines: &Engine::ALL,
        promises: promises![is_light_on_a_light_page_on_a_dark_screen],
    },
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![follows_a_media_query_of_the_page],
    },
];

const CARD: &str = r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#;

/// Waits until the card is dark, or light.
#[track_caller]
fn becomes(page: &Page<'_>, path: &str, is_dark: bool) {
    let is_dark_now =
        format!("brightness(style('{path} >>> [part~=base]', 'background-color')) < 0.5");
    page.wait_for_value(&is_dark_now, &json!(is_dark));
    // The text goes with the background.
    let text = format!("brightness(style('{path} >>> [part~=title]', 'color')) > 0.5");
    page.wait_for_value(&text, &json!(is_dark));
}

#[track_caller]
fn stage(page: &mut Page<'_>, html: &str) {
    page.stage(html);
    page.ready("card");
}

fn follows_a_rule_of_the_page_however_it_comes(page: &mut Page<'_>) {
    stage(page, &format!(r#"<div class="environment">{CARD}</div>"#));
    becomes(page, "#card", false);
    for (on, off) in [
        (
            "document.head.append(Object.assign(document.createElement('style'),
                { id: 'sheet', textContent: ':root { color-scheme: dark }' }));",
            "sheet.remove();",
        ),
        (
            "document.documentElement.style.colorScheme = 'dark';",
            "document.documentElement.style.colorScheme = '';",
        ),
        (
            "document.head.append(Object.assign(document.createElement('style'),
                { textContent: '.environment.night, :has(#stage[data-night]) { color-scheme: only dark }' }));
            card.parentElement.classList.add('night');",
            "card.parentElement.className = 'environment';",
        ),
        ("stage.dataset.night = '';", "delete stage.dataset.night;"),
        ("card.style.colorScheme = 'dark';", "card.style.colorScheme = 'light dark';"),
    ] {
        page.run(on);
        becomes(page, "#card", true);
        page.run(off);
        becomes(page, "#card", false);
    }
}

fn follows_the_container_that_it_stands_in(page: &mut Page<'_>) {
    let other = |id: &str| CARD.replace(r#"id="card""#, &format!(r#"id="{id}""#));
    stage(
        page,
        &format!(
            r#"<div style="color-scheme: dark">{CARD}<div style="color-scheme: light">{}<div
            id="inner" style="color-scheme: dark light">{}</div></div></div>"#,
            other("light"),
            other("both"),
        ),
    );
    page.ready("light");
    page.ready("both");
    becomes(page, "#card", true);
    becomes(page, "#light", false);
    becomes(page, "#both", false);
    page.run("inner.style.colorScheme = 'only dark';");
    becomes(page, "#both", true);
    page.run("inner.style.colorScheme = '';");
    becomes(page, "#both", false);
    becomes(page, "#card", true);
}

fn follows_the_container_that_it_is_moved_to(page: &mut Page<'_>) {
    stage(
        page,
        &format!(r#"{CARD}<div id="night" style="color-scheme: dark"></div>"#),
    );
    becomes(page, "#card", false);
    page.run("night.append(card);");
    becomes(page, "#card", true);
    page.run("stage.append(card);");
    becomes(page, "#card", false);
}

fn follows_the_meta_element_of_the_page(page: &mut Page<'_>) {
    page.stage("");
    page.run(
        "const meta = document.createElement('meta');
        meta.name = 'color-scheme';
        meta.content = 'dark';
        document.head.append(meta);",
    );
    page.put(CARD);
    page.ready("card");
    becomes(page, "#card", true);
    page.run("stage.style.colorScheme = 'light';");
    becomes(page, "#card", false);
    page.run("document.querySelector('meta[name=color-scheme]').content = 'light dark';");
    page.put(CARD);
    page.ready("card");
    becomes(page, "#card", false);
}

fn asks_color_scheme_then_body_then_html(page: &mut Page<'_>) {
    stage(page, CARD);
    page.run("document.documentElement.dataset.theme = 'dark';");
    becomes(page, "#card", true);
    page.run("document.body.className = 'light';");
    becomes(page, "#card", false);
    page.run("stage.style.colorScheme = 'dark';");
    becomes(page, "#card", true);
    page.run("document.body.className = '';");
    page.run("document.documentElement.dataset.theme = 'light';");
    page.settle();
    becomes(page, "#card", true);
    page.run("stage.style.colorScheme = 'light dark';");
    becomes(page, "#card", false);
}

fn asks_data_theme_then_bootstrap_then_classes(page: &mut Page<'_>) {
    stage(page, CARD);
    for element in ["document.documentElement", "document.body"] {
        page.run(&format!("{element}.className = 'dark';"));
        becomes(page, "#card", true);
        page.run(&format!("{element}.dataset.bsTheme = 'light';"));
        becomes(page, "#card", false);
        page.run(&format!("{element}.dataset.theme = 'dark';"));
        becomes(page, "#card", true);
        page.run(&format!(
            "for (const name of {element}.getAttributeNames()) if (name !== 'lang') {element}.removeAttribute(name);"
        ));
        becomes(page, "#card", false);
    }
}

fn passes_over_words_that_name_no_theme(page: &mut Page<'_>) {
    stage(page, CARD);
    page.run(
        "document.documentElement.dataset.theme = 'cupcake';
        document.documentElement.dataset.bsTheme = 'auto';
        document.documentElement.className = 'dark-menu no-dark DARK';",
    );
    becomes(page, "#card", true);
    page.run("document.documentElement.className = 'dark-menu no-dark';");
    becomes(page, "#card", false);
}

fn leaves_its_own_theme_to_the_owner(page: &mut Page<'_>) {
    stage(
        page,
        &CARD.replace(" data-film", r#" data-theme="dark" data-film"#),
    );
    page.run(
        "document.documentElement.dataset.theme = 'light';
        document.documentElement.style.colorScheme = 'light';",
    );
    page.settle();
    becomes(page, "#card", true);
    page.run("card.dataset.theme = 'auto';");
    becomes(page, "#card", false);
}

fn follows_the_switch_of_bootstrap(page: &mut Page<'_>) {
    page.stage("");
    page.js_async(
        "new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: '/tests/pages/isolation/node_modules/bootstrap/dist/css/bootstrap.css',
            onload: () => resolve(),
            onerror: reject,
        })))",
    );
    page.put(&format!(r#"<div id="environment">{CARD}</div>"#));
    page.ready("card");
    becomes(page, "#card", false);
    for holder in ["document.documentElement", "document.body", "environment"] {
        page.run(&format!("{holder}.dataset.bsTheme = 'dark';"));
        becomes(page, "#card", true);
        page.run(&format!("delete {holder}.dataset.bsTheme;"));
        becomes(page, "#card", false);
    }
    assert!(page.is_visible(&part("title")));
}

fn follows_two_turns_in_one_frame(page: &mut Page<'_>) {
    stage(
        page,
        &format!(
            r#"<style>[data-theme="dark"], .night {{ color-scheme: dark }}</style><div id="environment">{CARD}</div>"#
        ),
    );
    page.run("document.body.dataset.theme = 'dark';");
    becomes(page, "#card", true);
    let schemes = page.js_async(
        "new Promise((resolve) => requestAnimationFrame(async () => {
            const style = getComputedStyle(card.shadowRoot.querySelector('.mount'));
            delete document.body.dataset.theme;
            // The card gets the event of the first change before the second.
            for (let turns = 0; turns < 100; turns += 1) await null;
            const schemes = [style.colorScheme];
            environment.className = 'night';
            resolve([...schemes, style.colorScheme]);
        }))",
    );
    becomes(page, "#card", true);
    // A transition that does not step at its start would be reversed by the second
    // change, in some frames without an event.
    assert_eq!(schemes, json!(["normal", "dark"]));
    page.run("environment.className = '';");
    becomes(page, "#card", false);
}

fn is_light_on_a_light_page_on_a_dark_screen(page: &mut Page<'_>) {
    stage(page, CARD);
    becomes(page, "#card", true);
    page.run("document.documentElement.style.colorScheme = 'light';");
    becomes(page, "#card", false);
    page.run("document.documentElement.style.colorScheme = 'dark light';");
    becomes(page, "#card", true);
    page.run("document.documentElement.className = 'light';");
    becomes(page, "#card", false);
}

fn follows_a_media_query_of_the_page(page: &mut Page<'_>) {
    stage(
        page,
        &format!(
            "<style>@media (prefers-color-scheme: dark) {{ main {{ color-scheme: dark }} }}</style>{CARD}"
        ),
    );
    becomes(page, "#card", false);
    for is_dark in [true, false] {
        let scheme = if is_dark { "dark" } else { "light" };
        page.emulate("prefers-color-scheme", scheme);
        becomes(page, "#card", is_dark);
    }
}
