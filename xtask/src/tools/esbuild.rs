//! esbuild: what bundles scripts and style sheets.

use std::process::Command;

use crate::{Result, tools::Tools};

/// esbuild, to bundle, and, but for `dev`, to minify.
///
/// # Errors
/// When it is not installed.
pub fn esbuild(tools: &Tools, dev: bool) -> Result<Command> {
    let mut esbuild = tools.command("esbuild")?;
    esbuild.args(["--bundle", "--log-level=warning"]);
    if !dev {
        esbuild.arg("--minify");
    }
    Ok(esbuild)
}
