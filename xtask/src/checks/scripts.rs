//! The scripts and the style sheets, as they are written.

use crate::{
    Result,
    tools::{Tools, process::run},
};

/// The projects of TypeScript: the folders of `tsconfig.json` for scripts of pages, and
/// for those that Node runs.
const PROJECTS: [&str; 2] = [".", "xtask"];

/// Holds the scripts to their types, to each other's and to those of the package
/// (`pkg/film-card.d.ts`), and with the style sheets to `biome.jsonc`.
///
/// # Errors
/// At what does not hold; the tool has printed it.
pub fn scripts(tools: &Tools) -> Result {
    for project in PROJECTS {
        run(tools.command("tsc")?.args(["--project", project]))?;
    }
    run(tools
        .command("biome")?
        .args(["check", "--error-on-warnings"]))
}
