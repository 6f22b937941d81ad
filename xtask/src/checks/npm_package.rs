//! The npm package: whether it is one that tools and programs can use.

use std::{fs, process::Command};

use crate::{
    Result,
    tools::{
        Tools,
        cargo::locked_version,
        npm::CONSUMERS,
        process::{output, run},
    },
};

/// Holds the package that [`crate::build::consumers`] packed, as
/// `target/consumers/film-card-VERSION.tgz`, against what publint and are-the-types-wrong say, its types against programs that use
/// them and `pkg/custom-elements.json` against its schema (by
/// `tests/frameworks/types/manifest.ts`, which is written for that), and imports
/// it as a server does.
///
/// # Errors
/// At the first that is not as it must be.
pub fn npm_package(tools: &Tools) -> Result {
    let folder = CONSUMERS.folder;
    let version = locked_version("film-card")?;
    let tarball = format!("target/consumers/film-card-{version}.tgz");
    run(tools.command("publint")?.args(["--strict", &tarball]))?;
    let mut attw = tools.command("attw")?;
    attw.args([&tarball, "--profile", "esm-only", "--no-emoji"]);
    // No program imports these for their types.
    attw.args([
        "--exclude-entrypoints",
        "film-card.css",
        "film_card_bg.wasm",
    ]);
    run(&mut attw)?;

    // A type annotation, which JSON can't have, holds the manifest to its schema.
    let manifest = fs::read_to_string("pkg/custom-elements.json")?;
    let typed = format!(
        "import type {{ Package }} from \"custom-elements-manifest\";\n\
         export const manifest: Package = {manifest};\n"
    );
    fs::write(format!("{folder}/types/manifest.ts"), typed)?;
    run(tools
        .command("tsc")?
        .args(["-p", &format!("{folder}/types")]))?;

    // An import defines nothing and passes where there is no page.
    let import = "await import('film-card'); console.log(typeof HTMLElement)";
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", import])
        .current_dir(folder);
    match output(&mut node)?.trim() {
        "undefined" => Ok(()),
        other => Err(format!("the import left a global HTMLElement: {other}").into()),
    }
}
