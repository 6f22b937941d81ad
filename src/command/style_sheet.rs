//! The style sheet of a card that is in the page before any script.

use std::sync::OnceLock;

/// The rules for every engine, before all others.
const EVERY_ENGINE: &str = include_str!("../../styles/every-engine.css");

/// The rule around the others.
const TODAY: &str = include_str!("../../styles/today.css");

// The files within it, in the order of `styles/index.css`.
// BEGIN style-sheets (cargo xtask docs)
const FILES: [&str; 18] = [
    include_str!("../../styles/base.css"),
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/card.css"),
    include_str!("../../styles/poster.css"),
    include_str!("../../styles/header.css"),
    include_str!("../../styles/lang-switch.css"),
    include_str!("../../styles/meta.css"),
    include_str!("../../styles/credits.css"),
    include_str!("../../styles/rating.css"),
    include_str!("../../styles/section.css"),
    include_str!("../../styles/synopsis.css"),
    include_str!("../../styles/cast.css"),
    include_str!("../../styles/awards.css"),
    include_str!("../../styles/review.css"),
    include_str!("../../styles/links.css"),
    include_str!("../../styles/motion.css"),
    include_str!("../../styles/forced-colors.css"),
    include_str!("../../styles/print.css"),
];
// END style-sheets

/// The whole style sheet, without comments and indentation; made once.
pub fn style_sheet() -> &'static str {
    static SHEET: OnceLock<String> = OnceLock::new();
    SHEET.get_or_init(made)
}

fn made() -> String {
    let mut css = String::new();
    let (start, end) = TODAY.rsplit_once('}').expect("it is a rule");
    let files = [EVERY_ENGINE, start].into_iter().chain(FILES);
    for file in files.chain(["}", end]) {
        for line in without_comments(file).lines().map(str::trim) {
            if !line.is_empty() {
                css.push_str(line);
                css.push('\n');
            }
        }
    }
    css
}

/// CSS without its comments.
pub fn without_comments(css: &str) -> String {
    let mut pieces = css.split("/*");
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest.push_str(piece.split_once("*/").map_or("", |(_, rest)| rest));
    }
    rest
}
