//! The target that the card is compiled for, added to this Rust by rustup.

use std::{path::Path, process::Command};

use crate::{
    Result,
    tools::{
        path::find,
        process::{output, run},
    },
};

/// The target that the card is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folder below the sysroot that rustup puts the standard library's sources in.
const STD_SOURCE: &str = "lib/rustlib/src/rust/library";

/// Adds the standard library for [`WASM_TARGET`] and its sources, where the
/// compiler in PATH lacks them.
///
/// # Errors
/// When there is no rustup, or it fails.
pub fn install_wasm_target() -> Result {
    let rustc = |what: &[&str]| output(Command::new("rustc").args(what));
    let library = rustc(&["--print", "target-libdir", "--target", WASM_TARGET])?;
    let source = Path::new(rustc(&["--print", "sysroot"])?.trim()).join(STD_SOURCE);
    let missing = [
        (
            ["target", "add", WASM_TARGET],
            Path::new(library.trim()).exists(),
        ),
        (["component", "add", "rust-src"], source.exists()),
    ];
    for (rustup, _) in missing.into_iter().filter(|(_, is_there)| !is_there) {
        let what = rustup[2];
        if find("rustup").is_none() {
            return Err(format!(
                "this Rust has no {what} and there is no rustup to add it: \
                 install Rust by https://rustup.rs"
            )
            .into());
        }
        eprintln!("Adding {what} with rustup: the card is compiled for WebAssembly");
        run(Command::new("rustup").args(rustup))?;
    }
    Ok(())
}
