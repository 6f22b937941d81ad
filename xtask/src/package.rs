//! The npm package: whether it is one that tools and programs can use.

use std::{fs, process::Command};

use crate::{
    Result,
    build::wasm_pack,
    manifest::manifest,
    process::{output, run},
    tools::{Tool, Tools, WASM_BINDGEN, WASM_PACK, locked_version},
};

/// What other people build around the package, with all that it needs.
pub const CONSUMERS: &str = "tests/frameworks";

/// What these need; the page that is a Yew app is built as the card is.
pub const TOOLS: [Tool; 5] = [
    Tool::Consumers,
    Tool::WasmTarget,
    Tool::Program(&WASM_PACK),
    Tool::Program(&WASM_BINDGEN),
    Tool::Npm,
];

/// Makes `pkg/custom-elements.json` of the README's tables.
///
/// # Errors
/// When a file can't be read or written.
pub fn write_manifest() -> Result {
    let manifest = manifest(&fs::read_to_string("README.md")?);
    let text = serde_json::to_string_pretty(&manifest)?;
    fs::write("pkg/custom-elements.json", text + "\n")?;
    Ok(())
}

/// Packs the package and builds pages of other people's tools around it, and
/// one that is a Yew app itself.
///
/// # Errors
/// When one of these does not build.
pub fn consumers(tools: &Tools) -> Result {
    run(Command::new("node").arg(format!("{CONSUMERS}/build.mjs")))?;
    let folder = "target/consumers/yew-page";
    run(wasm_pack(tools, "tests/yew-page", folder, "yew_page")?.arg("--dev"))
}

/// Holds the packed package against what publint and are-the-types-wrong say,
/// its types against programs that use them, and imports it as a server does.
///
/// # Errors
/// At the first that is not as it must be.
pub fn check(tools: &Tools) -> Result {
    let version = locked_version("film-card")?;
    consumers(tools)?;
    let tarball = format!("target/consumers/film-card-{version}.tgz");
    run(tools.command("publint")?.args(["--strict", &tarball]))?;
    let mut attw = tools.command("attw")?;
    attw.args([&tarball, "--profile", "esm-only", "--no-emoji"]);
    // What no program imports for its types.
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
    fs::write(format!("{CONSUMERS}/types/manifest.ts"), typed)?;
    run(tools
        .command("tsc")?
        .args(["-p", &format!("{CONSUMERS}/types")]))?;

    // Where there is no page, an import defines nothing and passes.
    let import = "await import('film-card'); console.log(typeof HTMLElement)";
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", import])
        .current_dir(CONSUMERS);
    match output(&mut node)?.trim() {
        "undefined" => Ok(()),
        other => Err(format!("the import left a global HTMLElement: {other}").into()),
    }
}
