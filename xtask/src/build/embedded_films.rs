//! The embedded films, as data for the script.

use std::fs;

use crate::{
    Result,
    tools::{cargo::cargo, process::output},
};

/// Makes `target/embedded.json`, which `src/element/embedded_card.js` imports: the embedded
/// films and their cards, as `xtask/preview` prints them.
///
/// # Errors
/// When that does not build, or a file can't be written.
pub fn embedded_films() -> Result {
    let films = output(cargo().args(["run", "--quiet", "--package", "preview"]))?;
    fs::write("target/embedded.json", films)?;
    Ok(())
}
