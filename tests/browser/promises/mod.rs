//! The promises by topic.

mod card;
mod embedding;
mod failure;
mod film;
mod harness;
mod isolation;
mod json_ld;
mod language;
mod leaks;
mod life;
mod loading;
mod many;
mod options;
mod package;
mod page;
mod payloads;
mod picture;
mod prerendered;
mod reading;
mod security;
mod takeover;
mod theme;

use crate::promise::Group;

/// Every topic with its promises.
pub const MODULES: &[(&str, &[Group])] = &[
    ("harness", harness::PROMISES),
    ("isolation", isolation::PROMISES),
    ("payloads", payloads::PROMISES),
    ("reading", reading::PROMISES),
    ("theme", theme::PROMISES),
    ("embedding", embedding::PROMISES),
    ("options", options::PROMISES),
    ("language", language::PROMISES),
    ("card", card::PROMISES),
    ("film", film::PROMISES),
    ("failure", failure::PROMISES),
    ("picture", picture::PROMISES),
    ("prerendered", prerendered::PROMISES),
    ("takeover", takeover::PROMISES),
    ("loading", loading::PROMISES),
    ("json_ld", json_ld::PROMISES),
    ("security", security::PROMISES),
    ("life", life::PROMISES),
    ("many", many::PROMISES),
    ("leaks", leaks::PROMISES),
    ("package", package::PROMISES),
    ("page", page::PROMISES),
];

/// The path to a part of the element `#card`.
fn part(name: &str) -> String {
    in_card(&format!("[part~={name}]"))
}

/// The path to what `selector` finds in the element `#card`.
fn in_card(selector: &str) -> String {
    format!("#card >>> {selector}")
}

/// The element `#card` with a film as a child script, beside other `children`.
fn with_film(children: &str, film: &str) -> String {
    format!(
        r#"<film-card id="card">{children}<script type="application/json">{film}</script></film-card>"#
    )
}
