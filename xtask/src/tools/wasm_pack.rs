//! wasm-pack: what compiles a crate to WebAssembly with the glue for it.

use std::{env, process::Command};

use crate::{Result, tools::Tools};

/// The standard library compiled along with the card, for size. These options
/// are not stable yet, which `RUSTC_BOOTSTRAP` passes over; the compiler is
/// pinned, so they are the same everywhere.
pub const REBUILT_STD: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// A panic stops the module at once: no text about it, no place, no printing.
/// The stack is 128 kB instead of 1 MB: a card was seen to use 5 of it, a page
/// has that much less memory, and addresses are shorter.
const RUSTFLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
     -Zfmt-debug=none -Clink-arg=-zstack-size=131072";

/// wasm-pack for a crate of the repository: `NAME.js` and `NAME_bg.wasm` in
/// `folder`, for any page.
///
/// # Errors
/// When wasm-pack is not installed.
pub fn wasm_pack(tools: &Tools, package: &str, folder: &str, name: &str) -> Result<Command> {
    let options = "--target web --mode no-install --no-pack --no-typescript";
    let mut wasm_pack = tools.command("wasm-pack")?;
    // Its warnings are about its own updates.
    wasm_pack.args(["--log-level", "error", "build", package]);
    wasm_pack.args(["--out-name", name, "--out-dir"]);
    // Counted from the crate.
    wasm_pack.arg(env::current_dir()?.join(folder));
    wasm_pack.args(options.split(' '));
    Ok(wasm_pack)
}

/// Makes it a release as small as one that is shipped. Arguments added later go to
/// Cargo.
pub fn small(wasm_pack: &mut Command) {
    wasm_pack
        .args(["--release", "--"])
        .args(REBUILT_STD)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", RUSTFLAGS);
}
