//! The values of enumerated options.

/// An enumerated option: every accepted value, in the order in which the
/// README and the warnings list them.
pub(super) type Values<T> = &'static [(&'static str, T)];
