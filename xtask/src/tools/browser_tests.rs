//! The program in `tests/browser`, which visits pages with the built files.

use std::process::Command;

use crate::tools::{browsers::Browser, cargo::cargo, engine::ENGINES_VARIABLE};

/// The package that it is in.
pub const PACKAGE: &str = "browser-tests";

/// The program, with the browsers that it is to use.
pub fn browser_tests(browsers: &[Browser]) -> Command {
    let mut command = cargo();
    command.args(["test", "--test", "browser", "--package", PACKAGE]);
    for Browser { engine, driver } in browsers {
        command.env(engine.variable(), driver);
    }
    let engines: Vec<&str> = browsers
        .iter()
        .map(|browser| browser.engine.name())
        .collect();
    command.env(ENGINES_VARIABLE, engines.join(","));
    command
}
