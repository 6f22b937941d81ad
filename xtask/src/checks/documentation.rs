//! The documentation of the code.

use crate::{
    Result,
    tools::{cargo::cargo, process::run},
};

/// Builds it into `target/doc`.
///
/// # Errors
/// At a warning, such as a link that leads nowhere.
pub fn documentation() -> Result {
    let mut doc = cargo();
    doc.args(["doc", "--no-deps", "--workspace"])
        .env("RUSTDOCFLAGS", "-Dwarnings");
    run(&mut doc)
}
