//! `cargo xtask docs`: manuals, types and schemas as the reference has it.

use crate::{Result, build::reference_copies};

/// Writes the files that repeat the reference, or with `check` only compares them.
///
/// # Errors
/// When the library does not build, the marks in a file are wrong, or with `check`
/// a file is not as it would be written.
pub fn docs(check: bool) -> Result {
    if check {
        reference_copies::check()
    } else {
        reference_copies::write()
    }
}
