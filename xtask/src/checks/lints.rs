//! Clippy's lints.

use crate::{
    Result,
    tools::{cargo::cargo, process::run, rustup::WASM_TARGET},
};

/// Lints the workspace for this machine, and for WebAssembly what is shipped.
///
/// # Errors
/// At a warning.
pub fn lints() -> Result {
    let deny = ["--", "-D", "warnings"];
    run(cargo()
        .args(["clippy", "--workspace", "--all-targets"])
        .args(deny))?;
    let page = "clippy --package film-card --package film-card-json --all-targets --no-default-features --target";
    run(cargo().args(page.split(' ')).arg(WASM_TARGET).args(deny))?;
    let server = "clippy --package film-card-server --target";
    run(cargo().args(server.split(' ')).arg(WASM_TARGET).args(deny))
}
