//! wasm-opt: what makes a compiled WebAssembly smaller.

use crate::{
    Result,
    tools::{Tools, process::output},
};

/// wasm-opt's arguments for the shipped WebAssembly. Chosen by measurement: of
/// 165 kB, the first six are 1.3 kB by brotli less than `-Oz` alone.
pub const PASSES: [&str; 11] = [
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "--always-inline-max-function-size=4",
    "--one-caller-inline-max-function-size=50",
    "--skip-pass=directize",
    "--skip-pass=local-cse",
    "--skip-pass=merge-similar-functions",
    "--strip-debug",
    "--strip-producers",
    "--minify-imports-and-exports-and-modules",
];

/// Puts the functions into the order of their names, which are gone afterwards.
pub const SORT: [&str; 3] = [
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-target-features",
];

/// The version of wasm-opt, which prints `wasm-opt version 132 (version_132)`.
///
/// # Errors
/// When it is not installed.
pub fn version(tools: &Tools) -> Result<String> {
    let printed = output(tools.command("wasm-opt")?.arg("--version"))?;
    Ok(printed.split(' ').nth(2).unwrap_or_default().to_owned())
}
