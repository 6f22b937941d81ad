//! JSON written by hand: there is little of it, and a page that loads the card has
//! no other use for a serializer.

use crate::error::joined;
use crate::film::Text;
use crate::i18n::Locale;

/// An object while it is written.
pub(super) struct JsonObject(String);

impl JsonObject {
    /// An empty object in the vocabulary of schema.org.
    pub(super) fn in_schema_org() -> Self {
        JsonObject("{\"@context\":\"https://schema.org\"".to_owned())
    }

    /// An object that begins with this `@type`.
    pub(super) fn of(kind: &str) -> Self {
        JsonObject(["{\"@type\":", &quoted(kind)].concat())
    }

    /// Adds a value that is JSON already.
    pub(super) fn member(&mut self, key: &str, json: &str) {
        for piece in [",\"", key, "\":", json] {
            self.0.push_str(piece);
        }
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.member(key, &quoted(text));
    }

    /// Adds a text in this language, if there is one.
    pub(super) fn maybe(&mut self, key: &str, text: &Option<Text>, locale: Locale) {
        if let Some(text) = text {
            self.text(key, text.shown(locale).value);
        }
    }

    /// Adds a list of values that are JSON already, unless it is empty.
    pub(super) fn list(&mut self, key: &str, items: Vec<String>) {
        if !items.is_empty() {
            self.member(
                key,
                &["[", &joined(&mut items.into_iter(), ","), "]"].concat(),
            );
        }
    }

    /// The JSON of the object.
    pub(super) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A text as JSON. `<` is written as an escape, so that the text can neither
/// end the script around it nor begin a comment there.
pub(super) fn quoted(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut json = String::from('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => json.extend(['\\', char]),
            '\n' => json.push_str("\\n"),
            '<' | '\0'..' ' | '\u{2028}' | '\u{2029}' => {
                json.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    json.push(char::from(HEX[(char as usize >> shift) & 15]));
                }
            }
            _ => json.push(char),
        }
    }
    json.push('"');
    json
}
