//! Tests that cargo runs, counted.

use std::process::Command;

use crate::{
    Result,
    tools::process::{run_aside, run_reading},
};

/// Runs a test command; gives the number of tests that passed.
///
/// # Errors
/// When one fails.
pub fn run_tests(command: &mut Command) -> Result<usize> {
    let mut passed = 0;
    run_reading(command, |line| passed += passed_in(line))?;
    Ok(passed)
}

/// The same for a command beside others: prints everything under the line
/// `heading` when it has ended.
///
/// # Errors
/// When a test fails.
pub fn run_tests_aside(heading: &str, command: &mut Command) -> Result<usize> {
    let (printed, result) = run_aside(command);
    println!("{heading}\n{printed}");
    result.map(|()| printed.lines().map(passed_in).sum())
}

/// The number of passed tests, where `line` is the last of a test program.
fn passed_in(line: &str) -> usize {
    let number = line
        .strip_prefix("test result: ok. ")
        .and_then(|rest| rest.split(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_passed_tests_of_each_test_program() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(passed_in(line), 12);
        assert_eq!(passed_in("test a_rating ... ok"), 0);
        assert_eq!(passed_in("test result: FAILED. 3 passed; 1 failed;"), 0);
    }
}
