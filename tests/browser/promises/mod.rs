//! The promises by topic.

mod element_api;
mod embedding;
mod failure;
mod film_file;
mod harness;
mod hydration;
mod importing;
mod index_html;
mod isolation;
mod json_ld;
mod language;
mod leaks;
mod lifecycle;
mod loading;
mod many;
mod other_programs;
mod own_film;
mod package;
mod payloads;
mod placeholder;
mod prerendered;
mod presentation;
mod reading;
mod security;
mod single;
mod taking_away;
mod theme;

use crate::{page::Page, promise::Group};

use serde_json::json;

/// Every topic with its promises.
pub const MODULES: &[(&str, &[Group])] = &[
    ("harness", harness::PROMISES),
    ("isolation", isolation::PROMISES),
    ("payloads", payloads::PROMISES),
    ("reading", reading::PROMISES),
    ("theme", theme::PROMISES),
    ("embedding", embedding::PROMISES),
    ("element_api", element_api::PROMISES),
    ("language", language::PROMISES),
    ("presentation", presentation::PROMISES),
    ("film_file", film_file::PROMISES),
    ("failure", failure::PROMISES),
    ("placeholder", placeholder::PROMISES),
    ("prerendered", prerendered::PROMISES),
    ("hydration", hydration::PROMISES),
    ("loading", loading::PROMISES),
    ("json_ld", json_ld::PROMISES),
    ("security", security::PROMISES),
    ("lifecycle", lifecycle::PROMISES),
    ("many", many::PROMISES),
    ("leaks", leaks::PROMISES),
    ("other_programs", other_programs::PROMISES),
    ("package", package::PROMISES),
    ("single", single::PROMISES),
    ("index_html", index_html::PROMISES),
    ("own_film", own_film::PROMISES),
    ("importing", importing::PROMISES),
    ("taking_away", taking_away::PROMISES),
];

/// The element `#card` with the embedded film.
const CARD: &str = r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#;

/// The titles of the embedded film.
const ENGLISH_TITLE: &str = "Under the Same Moon";
const SPANISH_TITLE: &str = "La misma luna";

/// [`CARD`] with more attributes.
fn card_with(attributes: &str) -> String {
    CARD.replace(" data-film", &format!(" {attributes} data-film"))
}

/// The path to a part of the element `#card`.
fn part(name: &str) -> String {
    in_card(&format!("[part~={name}]"))
}

/// The path to the elements of `#card` that fit `selector`.
fn in_card(selector: &str) -> String {
    format!("#card >>> {selector}")
}

/// The element `#card` with a film as a child script, beside other `children`.
fn with_film(children: &str, film: &str) -> String {
    format!(
        r#"<film-card id="card">{children}<script type="application/json">{film}</script></film-card>"#
    )
}

/// `#fallback`, a child of `#card`, is visible and has the styles of the page around
/// the card.
fn shows_the_fallback(page: &Page<'_>) {
    assert!(page.is_visible("#fallback"));
    let differing = page.js(
        "(() => {
            const card = document.getElementById('card');
            const fallback = document.getElementById('fallback');
            const { style } = document.body;
            style.cssText = 'color: rgb(1, 2, 3); letter-spacing: 3px; line-height: 2; text-align: end; cursor: help';
            const beside = document.createElement('div');
            const own = document.createElement('div');
            card.after(beside);
            fallback.after(own);
            const names = ['color', 'letterSpacing', 'lineHeight', 'textAlign', 'cursor', 'fontFamily', 'display'];
            const [here, there] = [own, beside].map((element) => getComputedStyle(element));
            const differing = names.filter((name) => here[name] !== there[name]);
            beside.remove();
            own.remove();
            style.cssText = '';
            return differing;
        })()",
    );
    assert_eq!(differing, json!([]));
}
