//! The tests that need no browser.

use crate::{
    Result,
    checks::cargo_test::run_tests,
    tools::{browser_tests, cargo::cargo},
};

/// Runs every test of the workspace but those in browsers; gives their number.
///
/// # Errors
/// When one fails.
pub fn native() -> Result<usize> {
    run_tests(cargo().args(["test", "--workspace", "--exclude", browser_tests::PACKAGE]))
}
