//! The style sheet of a card that is in the page before any script.

// The files of the style sheet, in the order of `styles/prerendered.css`.
// BEGIN style-sheets (cargo xtask docs)
const FILES: [&str; 19] = [
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
    include_str!("../../styles/motion.css"),
    include_str!("../../styles/forced-colors.css"),
    include_str!("../../styles/print.css"),
    include_str!("../../styles/stopped.css"),
    include_str!("../../styles/without-script.css"),
];
// END style-sheets

/// The whole style sheet, without comments and indentation.
pub fn style_sheet() -> String {
    let mut css = String::new();
    for file in FILES {
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
