//! terser: what makes a bundled script smaller.

use crate::{
    Result,
    tools::{Tools, process::run},
};

/// How terser makes a script smaller that esbuild has bundled and minified:
/// names that are used often are short ones, and the same in many places. Of a
/// page's script that is 0.3 kB by brotli.
///
/// `unsafe_arrows` is safe here: it breaks only code that constructs a function
/// which became an arrow, and none does.
pub const TERSER: [&str; 5] = [
    "--compress",
    "passes=2,unsafe_arrows",
    "--mangle",
    "--ecma",
    "2022",
];

/// Has terser write a script anew, or a module.
///
/// # Errors
/// When there is no such file.
pub fn minify(tools: &Tools, file: &str, is_module: bool) -> Result {
    let mut terser = tools.command("terser")?;
    terser.args([file, "--output", file]).args(TERSER);
    run(terser.args(is_module.then_some("--module")))
}
