//! What is wrong, where, and what was expected: one sentence for the person
//! who wrote the page or the film.

use std::fmt;

/// One fault or warning: a place and a sentence about it.
///
/// Its text begins with the place, is lower case and has no full stop:
/// `review[2].reviewRating.ratingValue: 11 is above bestRating 5`.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    path: String,
    kind: ErrorKind,
}

/// Why something can't be used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ErrorKind {
    /// A required member of an object is not there.
    MissingField { expected: &'static str },
    /// A value that is not what stands there.
    Unexpected { found: String, expected: String },
    /// A number beyond another one, as both were written.
    OutOfRange {
        value: String,
        relation: &'static str,
        limit: String,
    },
    /// A member that the film format does not know.
    UnknownKey { nearest: &'static str },
    /// An attribute or a word of it that is none of the accepted values.
    UnknownAttributeValue { value: String, expected: String },
}

impl Error {
    pub(crate) fn new(path: impl Into<String>, kind: ErrorKind) -> Self {
        Error {
            path: path.into(),
            kind,
        }
    }

    /// The place: the path in the film (indices count from 0), or the
    /// attribute's name. Empty for the film as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether the place is merely not known, so that nothing was left out.
    pub fn is_unknown_key(&self) -> bool {
        matches!(self.kind, ErrorKind::UnknownKey { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str(": ")?;
        }
        // Joined by hand: every `write!` with arguments is bytes for the reader.
        let parts: [&str; 5] = match &self.kind {
            ErrorKind::MissingField { expected } => ["is missing, expected ", expected, "", "", ""],
            ErrorKind::Unexpected { found, expected } => {
                ["is ", found, ", expected ", expected, ""]
            }
            ErrorKind::OutOfRange {
                value,
                relation,
                limit,
            } => [value, " is ", relation, " ", limit],
            ErrorKind::UnknownKey { nearest } => [
                "is an unknown key, the nearest known one is ",
                nearest,
                "",
                "",
                "",
            ],
            ErrorKind::UnknownAttributeValue { value, expected } => {
                ["unknown value \"", value, "\", expected ", expected, ""]
            }
        };
        parts.iter().try_for_each(|part| f.write_str(part))
    }
}

impl std::error::Error for Error {}
