//! `cargo xtask leaks`: what stays behind when cards come and go.

use crate::{
    Result,
    build::build,
    tools::{
        Tool, Tools, browser_tests,
        cargo::cargo,
        engine::{ENGINES_VARIABLE, Engine},
        npm,
        process::run_reading,
    },
};

/// Builds and prints a Markdown table of what a page holds before and after a
/// thousand cards, as the promises `leaks` measure it in Chromium.
///
/// # Errors
/// When the build fails, Chromium is missing, or there is more than they allow.
pub fn leaks() -> Result {
    build(false)?;
    let driver = Tools::install(&[Tool::Npm(&npm::BUILD)])?.program(Engine::Chromium.driver())?;
    let mut command = cargo();
    command
        .args(["test", "--quiet", "--test", "browser", "--package"])
        .args([browser_tests::PACKAGE, "--", "leaks::"])
        .env(ENGINES_VARIABLE, Engine::Chromium.name())
        .env(Engine::Chromium.variable(), driver)
        .env("FILM_CARD_FIGURES", "1");
    let mut rows = Vec::new();
    run_reading(&mut command, |line| {
        if line.starts_with("| ") {
            rows.push(line.to_owned());
        }
    })?;
    println!();
    println!(
        "| before and after | heap, kB | nodes | listeners | wasm, kB | heap, kB | nodes | listeners | wasm, kB |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    rows.iter().for_each(|row| println!("{row}"));
    Ok(())
}
