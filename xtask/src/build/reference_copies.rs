//! Runs `xtask/docs`, which writes all that repeats the reference of the card:
//! tables of README files and of `index.html`, `pkg/film-card.d.ts`,
//! `pkg/film.schema.json`, `pkg/custom-elements.json`, `src/page/film_fields.js` and the
//! lists of style sheets.

use crate::{
    Result,
    tools::{cargo::cargo, process::run},
};

/// Has `xtask/docs` write what has changed, which it prints.
///
/// # Errors
/// When the library does not build, or the marks in a file are wrong.
pub fn write() -> Result {
    run(cargo().args(["run", "--quiet", "--package", "docs"]))
}

/// Writes nothing.
///
/// # Errors
/// As [`write`], and when a file is not as it would be written, naming it.
pub fn check() -> Result {
    run(cargo().args(["run", "--quiet", "--package", "docs", "--", "--check"]))
}
