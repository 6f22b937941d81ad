//! The built files on web pages, in each browser.

use crate::{
    Result,
    checks::cargo_test::run_tests,
    tools::{browser_tests::browser_tests, browsers::Browser},
};

/// Runs the promises of `tests/browser`, giving `arguments` to that program;
/// gives their number.
///
/// # Errors
/// When one is broken.
pub fn pages(browsers: &[Browser], arguments: &[String]) -> Result<usize> {
    run_tests(browser_tests(browsers).arg("--").args(arguments))
}
