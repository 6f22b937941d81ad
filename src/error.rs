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

    /// The path in the film (indices count from 0), or the attribute's name. Empty
    /// for the film as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }
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
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
