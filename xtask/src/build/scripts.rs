//! The custom element, as one classic script and as a module.

use std::fs;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256, Sha384};

use crate::{
    Result,
    build::shipped::SHIPPED,
    tools::{Tools, cargo::locked_version, esbuild::esbuild, process::run, terser::minify},
};

/// The same element for `import`, which also finds the wasm.
const MODULE: &str = "pkg/film-card.mjs";

/// esbuild's arguments for the element in any form, and for a classic script of
/// it: only a module may ask for its own address.
pub const ELEMENT: [&str; 5] = [
    "src/element/define.js",
    // The files that the build makes for it.
    "--alias:built=./target",
    "--target=es2022",
    "--legal-comments=none",
    "--loader:.css=text",
];
pub const CLASSIC: [&str; 3] = [
    "--format=iife",
    "--define:IS_MODULE=false",
    "--define:import.meta.url=undefined",
];

/// The same for a module, which alone is imported on a server.
const IMPORTED: [&str; 3] = [
    "--format=esm",
    "--define:IS_MODULE=true",
    "--inject:src/element/server.js",
];

/// Makes `pkg/film-card.js` and `pkg/film-card.mjs` of `src/element` and what
/// it imports: with `target/wasm-pack/glue.js`, `target/film-card.css` as text and
/// `target/embedded.json`. Prints the classic script's `integrity`.
///
/// # Errors
/// When one does not bundle, or `pkg/film_card_bg.wasm` is not there.
pub fn scripts(tools: &Tools, dev: bool) -> Result {
    let constants = constants()?;
    for (file, form) in [(SHIPPED[0], CLASSIC), (MODULE, IMPORTED)] {
        let mut esbuild = esbuild(tools, dev)?;
        esbuild.args(ELEMENT).args(form).args(&constants);
        esbuild.arg(format!("--outfile={file}"));
        run(&mut esbuild)?;
        if !dev {
            minify(tools, file, file == MODULE)?;
        }
    }
    // The texts of the embedded film are not ASCII, and a classic script without a charset of its own would
    // be read in that of the page: a byte order mark counts for more (a module is always UTF-8). To escape
    // them takes 0.09 kB.
    let script = fs::read_to_string(SHIPPED[0])?;
    fs::write(SHIPPED[0], ["\u{feff}", &script].concat())?;
    println!(
        "{}: integrity=\"{}\"",
        SHIPPED[0],
        integrity::<Sha384>("sha384", SHIPPED[0])?
    );
    Ok(())
}

/// The values that esbuild writes in place of the script's names for them.
///
/// # Errors
/// When `pkg/film_card_bg.wasm` is not there.
pub fn constants() -> Result<[String; 2]> {
    let version = locked_version("film-card")?;
    // The script takes no other WebAssembly than the one that it was built with. A longer hash is
    // no safer here, and 0.06 kB that no compression helps.
    let integrity = integrity::<Sha256>("sha256", SHIPPED[1])?;
    Ok([
        format!("--define:VERSION='{version}'"),
        format!("--define:INTEGRITY='{integrity}'"),
    ])
}

/// A file's hash as HTML's attribute `integrity` has it ([Subresource
/// Integrity](https://www.w3.org/TR/SRI/)).
fn integrity<Hash: Digest>(name: &str, file: &str) -> Result<String> {
    let hash = BASE64_STANDARD.encode(Hash::digest(fs::read(file)?));
    Ok(format!("{name}-{hash}"))
}
