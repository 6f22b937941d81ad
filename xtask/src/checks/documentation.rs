//! The documentation of the code, and what is written from its reference.

use crate::{
    Result,
    build::reference_copies,
    tools::{cargo::cargo, process::run},
};

/// Builds the documentation into `target/doc`, and compares the files that are
/// written from the reference.
///
/// # Errors
/// At a warning, such as a link that leads nowhere, and at a file that is not what
/// the reference says.
pub fn documentation() -> Result {
    reference_copies::check()?;
    let mut doc = cargo();
    doc.args(["doc", "--no-deps", "--workspace"])
        .env("RUSTDOCFLAGS", "-Dwarnings");
    run(&mut doc)
}
