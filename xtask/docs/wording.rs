//! Texts of the reference as sentences.

use film_card::reference::Translations;

/// The English text, which types, schemas and the README have.
pub fn english(texts: &Translations) -> &'static str {
    texts[0]
}

/// A text as a sentence: with a capital, and with a full stop.
pub fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else {
        return String::new();
    };
    let stop = if text.ends_with('.') { "" } else { "." };
    format!("{}{}{stop}", first.to_uppercase(), chars.as_str())
}

/// Code as a text of the reference has it.
pub fn code(text: &str) -> String {
    format!("`{text}`")
}

/// A text with the apostrophes and quotes of print.
pub fn printed(text: &str) -> String {
    let mut printed = String::new();
    for (index, piece) in text.replace('\'', "’").split('"').enumerate() {
        printed += match index {
            0 => "",
            _ if index % 2 == 1 => "“",
            _ => "”",
        };
        printed += piece;
    }
    printed
}
