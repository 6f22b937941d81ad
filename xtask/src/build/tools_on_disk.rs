//! `film-card/server` for `index.html` on a disk: from there a browser loads classic
//! scripts, and neither modules nor WebAssembly.

use std::fs;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::{
    Result,
    build::{server_module, shipped::SINGLE},
    tools::{Tools, esbuild::esbuild, process::run, zip::Entry},
};

/// The folder of what is made on the way.
const FOLDER: &str = "target/tools-on-disk";

/// The script, by the name that `src/page/tools.js` asks for.
const SCRIPT: &str = "pkg/server.disk.js";

/// The script with the WebAssembly and the text of the one file inside.
///
/// # Errors
/// When it does not bundle, or the files of `pkg/` are not there.
pub fn tools_on_disk(tools: &Tools) -> Result<Entry> {
    fs::create_dir_all(FOLDER)?;
    let [source, made] = ["call.js", "made.js"].map(|name| format!("{FOLDER}/{name}"));
    let wasm = BASE64_STANDARD.encode(fs::read(server_module::WASM)?);
    let single = serde_json::to_string(&fs::read_to_string(SINGLE)?)?;
    let call = format!(
        "import {{ leaveOnDisk }} from \"../../src/server/disk.js\";\nleaveOnDisk(\"{wasm}\", {single});\n"
    );
    fs::write(&source, call)?;
    let mut esbuild = esbuild(tools, false)?;
    esbuild.args([&*source, "--format=iife", "--target=es2022"]);
    esbuild.args(["--charset=utf8", "--alias:built=./target"]);
    esbuild.args([
        "--legal-comments=none",
        "--define:import.meta.url=undefined",
    ]);
    run(esbuild.arg(format!("--outfile={made}")))?;
    Ok((SCRIPT.to_owned(), fs::read(made)?))
}
