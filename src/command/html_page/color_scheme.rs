//! The `color-scheme` of a `style` attribute.

use crate::command::style_sheet::without_comments;

/// The `color-scheme` that a `style` sets, in lower case; `None` where the
/// element inherits it.
pub fn color_scheme(style: &str) -> Option<String> {
    let style = without_comments(style).to_ascii_lowercase();
    let values = style.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let (value, is_important) = match value.split_once('!') {
            Some((value, _)) => (value, true),
            None => (value, false),
        };
        let is_word = |c: char| c.is_alphanumeric() || c.is_whitespace() || c == '-';
        let is_valid = !value.trim().is_empty() && value.chars().all(is_word);
        (name.trim() == "color-scheme" && is_valid).then_some((is_important, value.trim()))
    });
    // Of several the last important one counts, or else the last one.
    let (_, value) = values.max_by_key(|(is_important, _)| *is_important)?;
    match value {
        "inherit" | "unset" | "revert" | "revert-layer" => None,
        "initial" => Some("normal".to_owned()),
        value => Some(value.to_owned()),
    }
}
