//! Faults and warnings for the person who wrote the page or the film: the path of
//! the wrong value, its fault, and the expected form, in one sentence.

use std::fmt;

/// One fault or warning: a path and a sentence about the value there.
///
/// Its text begins with the path, is lower case and has no full stop:
/// `review[2].reviewRating.ratingValue: 11 is above bestRating 5`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    path: String,
    message: String,
}

impl Error {
    /// A sentence about the value at a path, without the path.
    pub fn new(path: String, message: String) -> Self {
        Error { path, message }
    }

    /// The path and the sentence. The standard library's `to_string` would also bring
    /// along its machinery of formatting.
    pub fn text(&self) -> String {
        let between = if self.path.is_empty() { "" } else { ": " };
        [&self.path, between, &self.message].concat()
    }

    /// The path in the film (indices count from 0), or the attribute's name. Empty
    /// for the film as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// Texts with another between. `join` would be there once for each kind of text.
pub(crate) fn joined(texts: &mut dyn Iterator<Item = String>, between: &str) -> String {
    let mut joined = String::new();
    for (index, text) in texts.enumerate() {
        if index > 0 {
            joined.push_str(between);
        }
        joined.push_str(&text);
    }
    joined
}

/// The number of characters of a wrong text that a message repeats.
const QUOTED: usize = 40;

/// A wrong text as a message repeats it: in quotes, the beginning of a long one.
pub(crate) fn quoted(text: &str) -> String {
    let start: String = text.chars().take(QUOTED).collect();
    let rest = if start.len() < text.len() { "…" } else { "" };
    ["\"", &start, rest, "\""].concat()
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::error::Error for Error {}
