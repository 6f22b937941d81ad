//! From the sources to the files that a page loads, and what else is made of
//! these. This floor uses the tools.

mod catalogue;
pub mod consumers;
mod embedded_films;
mod glue;
mod kept;
pub mod packed;
pub mod reference_copies;
pub mod scripts;
pub mod server_module;
pub mod shipped;
mod style_sheets;
pub mod tools_on_disk;
mod wasm_text;
pub mod webassembly;
pub mod wordpress_plugin;

use std::fs::{self, File};

use crate::{
    Result,
    tools::{
        Tool, Tools,
        cargo_install::{WASM_BINDGEN, WASM_PACK},
        npm,
    },
};

/// The tools of a build.
pub const TOOLS: [Tool; 4] = [
    Tool::WasmTarget,
    Tool::Program(&WASM_PACK),
    Tool::Program(&WASM_BINDGEN),
    Tool::Npm(&npm::BUILD),
];

/// Makes all files of `pkg/`: small, or with `dev` quickly.
///
/// # Errors
/// At the first part that does not build.
pub fn build_all(dev: bool) -> Result {
    build(dev)?;
    build_server(dev)
}

/// Makes the files of `pkg/` for servers and builds, and its command.
///
/// # Errors
/// When one does not build.
pub fn build_server(dev: bool) -> Result {
    let tools = Tools::install(&TOOLS)?;
    let _lock = locked("target/server.lock")?;
    server_module::server_module(&tools, dev)
}

/// Holds a lock until it is dropped: a test beside a server that builds again would
/// mix their files.
fn locked(file: &str) -> Result<File> {
    fs::create_dir_all("target")?;
    let lock = File::create(file)?;
    lock.lock()?;
    Ok(lock)
}

/// Makes the files of `pkg/` that a page loads.
///
/// # Errors
/// At the first part that does not build.
pub fn build(dev: bool) -> Result {
    let tools = Tools::install(&TOOLS)?;
    let _lock = locked("target/build.lock")?;
    style_sheets::style_sheets(&tools, dev)?;
    embedded_films::embedded_films()?;
    webassembly::webassembly(&tools, dev)?;
    scripts::scripts(&tools, dev)
}
