//! Programs of other people around the npm package.

use std::process::Command;

use crate::{
    Result,
    tools::{
        Tool, Tools,
        cargo_install::{WASM_BINDGEN, WASM_PACK},
        npm,
        process::run,
        wasm_pack::wasm_pack,
    },
};

/// Their tools; the page that is a Yew app is built as the card is.
pub const TOOLS: [Tool; 5] = [
    Tool::Npm(&npm::CONSUMERS),
    Tool::WasmTarget,
    Tool::Program(&WASM_PACK),
    Tool::Program(&WASM_BINDGEN),
    Tool::Npm(&npm::BUILD),
];

/// Packs `pkg` and builds pages of other people's tools around it, and one that
/// is a Yew app itself, all of them in `target/consumers`.
///
/// # Errors
/// When one of these does not build.
pub fn consumers(tools: &Tools) -> Result {
    let script = format!("{}/build.mjs", npm::CONSUMERS.folder);
    run(Command::new("node").arg(script))?;
    let folder = "target/consumers/yew-page";
    run(wasm_pack(tools, "tests/yew-page", folder, "yew_page")?.arg("--dev"))
}
