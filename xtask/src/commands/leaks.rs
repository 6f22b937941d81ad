//! `cargo xtask leaks`: what stays behind when cards come and go.

use crate::{
    Result,
    build::build,
    tools::{
        Tool, Tools, browser_tests,
        cargo::cargo,
        engine::{ENGINES_VARIABLE, Engine},
        measured, npm,
        process::run_reading,
    },
};

const HEAD: &str = "\
| before and after | heap, kB | nodes | listeners | wasm, kB | heap, kB | nodes | listeners | wasm, kB |
|---|--:|--:|--:|--:|--:|--:|--:|--:|";

/// Builds and prints a Markdown table of what a page holds before and after a
/// thousand cards come and go, as the promises `leaks` measure it in Chromium. With `write` it
/// also puts the table into `xtask/README.md`.
///
/// # Errors
/// When the build fails, Chromium is missing, there is more than they allow, or
/// the table can't be written.
pub fn leaks(write: bool) -> Result {
    build(false)?;
    let driver = Tools::install(&[Tool::Npm(&npm::BUILD)])?.program(Engine::Chromium.driver())?;
    let mut command = cargo();
    command
        .args(["test", "--quiet", "--test", "browser", "--package"])
        .args([browser_tests::PACKAGE, "--", "leaks::"])
        .env(ENGINES_VARIABLE, Engine::Chromium.name())
        .env(Engine::Chromium.variable(), driver)
        .env("FILM_CARD_FIGURES", "1");
    let mut lines = vec![HEAD.to_owned()];
    run_reading(&mut command, |line| {
        if line.starts_with("| ") {
            lines.push(line.to_owned());
        }
    })?;
    println!();
    measured::show("leaks", &lines.join("\n"), write)
}
