//! The custom element, as a classic script and as a module, each beside its
//! WebAssembly and with it inside.

use std::fs;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256, Sha384};

use crate::{
    Result,
    build::{
        shipped::{SHIPPED, SINGLE},
        wasm_text::WasmText,
    },
    tools::{Tools, cargo::locked_version, esbuild::esbuild, process::run, terser::minify},
};

/// The same element for `import`, which also finds the wasm.
const MODULE: &str = "pkg/film-card.mjs";

/// The same with the wasm inside.
const SINGLE_MODULE: &str = "pkg/film-card.single.mjs";

/// esbuild's argument for a script with glue that reads JavaScript values.
pub const VALUES: &str = "--inject:src/embed/js_value.js";

/// esbuild's arguments for the element in any form, and for a classic script of
/// it: only a module may ask for its own address.
pub const ELEMENT: [&str; 7] = [
    "src/element/define.js",
    // An import without a page finds the stand-ins of this file, and so does a worker.
    "--inject:src/element/server.js",
    // The glue calls what is in this file.
    VALUES,
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

/// The same for a module.
const IMPORTED: [&str; 2] = ["--format=esm", "--define:IS_MODULE=true"];

/// The same for a script whose WebAssembly is a file beside it, and for one that
/// has it inside.
pub const BESIDE: [&str; 2] = [
    "--alias:webassembly=./src/element/wasm_file.js",
    "--define:FILE='film-card.js'",
];
const INSIDE: [&str; 2] = [
    "--alias:webassembly=./src/element/wasm_text.js",
    "--define:FILE='film-card.single.js'",
];

/// Properties and methods that only the element's scripts and the glue call each
/// other by: no name of a browser, of a film, of the build's JSON or of the
/// package. esbuild makes them short, which saves 0.2 kB by brotli.
const INNER_NAMES: [&str; 58] = [
    "announce",
    "approach",
    "attach",
    "become",
    "bytes",
    "cards",
    "change",
    "choose",
    "chosen",
    "connect",
    "content",
    "describe",
    "emit",
    "entry",
    "fail",
    "failed",
    "follow",
    "hydrate",
    "isNamed",
    "isOpen",
    "isOutdated",
    "key",
    "kind",
    "layOut",
    "leaveOutImage",
    "live",
    "messages",
    "mount",
    "mounted",
    "note",
    "option",
    "outcome",
    "pageLang",
    "placeholder",
    "prepare",
    "press",
    "promise",
    "read",
    "readiness",
    "rename",
    "renameSource",
    "render",
    "reopen",
    "run",
    "schedule",
    "script",
    "setFilm",
    "settle",
    "show",
    "showFallback",
    "showPlaceholder",
    "soon",
    "source",
    "stop",
    "titles",
    "update",
    "wasLive",
    "year",
];

/// The name in the scripts that the text of the WebAssembly is written for.
const WASM_TEXT: &str = "WASM_TEXT";

/// Makes `pkg/film-card.js`, `pkg/film-card.mjs` and the two that have the
/// WebAssembly inside of `src/element` and what
/// it imports: with `target/wasm-pack/glue.js`, `target/film-card.css` as text and
/// `target/embedded.json`. Prints the `integrity` of the classic scripts.
///
/// # Errors
/// When one does not bundle, or `pkg/film_card_bg.wasm` is not there.
pub fn scripts(tools: &Tools, dev: bool) -> Result {
    let constants = constants()?;
    let text = WasmText::new(&fs::read(SHIPPED[1])?);
    let stand_in = format!("--define:STAND_IN={}", text.stand_in);
    for (file, is_module, is_single) in [
        (SHIPPED[0], false, false),
        (MODULE, true, false),
        (SINGLE, false, true),
        (SINGLE_MODULE, true, true),
    ] {
        let mut esbuild = esbuild(tools, dev)?;
        esbuild.args(ELEMENT).args(&constants);
        esbuild.args(if is_module { &IMPORTED[..] } else { &CLASSIC });
        esbuild.args(if is_single { INSIDE } else { BESIDE });
        esbuild.args([&stand_in, &format!("--outfile={file}")]);
        if !dev {
            esbuild.arg(short_names());
        }
        run(&mut esbuild)?;
        if !dev {
            minify(tools, file, is_module)?;
        }
        let mut script = fs::read_to_string(file)?;
        if is_single {
            script = with_text(&script, &text)?;
        }
        // The texts of the embedded film are not ASCII, and a classic script without a charset of its own would
        // be read in that of the page: a byte order mark counts for more (a module is always UTF-8). To escape
        // them takes 0.09 kB.
        let mark = if is_module { "" } else { "\u{feff}" };
        fs::write(file, [mark, &script].concat())?;
    }
    for file in [SHIPPED[0], SINGLE] {
        let integrity = integrity::<Sha384>("sha384", file)?;
        println!("{file}: integrity=\"{integrity}\"");
    }
    Ok(())
}

/// A script with the WebAssembly in it: written into it last, so that no tool
/// takes it apart.
fn with_text(script: &str, text: &WasmText) -> Result<String> {
    let (before, after) = script
        .split_once(WASM_TEXT)
        .filter(|(_, after)| !after.contains(WASM_TEXT))
        .ok_or("the script has not one place for the WebAssembly")?;
    Ok([before, &text.literal, after].concat())
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

/// esbuild's argument for the short names of what only the scripts call each other by.
pub fn short_names() -> String {
    format!("--mangle-props=^({})$", INNER_NAMES.join("|"))
}

/// A file's hash as HTML's attribute `integrity` has it ([Subresource
/// Integrity](https://www.w3.org/TR/SRI/)).
fn integrity<Hash: Digest>(name: &str, file: &str) -> Result<String> {
    let hash = BASE64_STANDARD.encode(Hash::digest(fs::read(file)?));
    Ok(format!("{name}-{hash}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortens_names_of_the_scripts_and_none_of_the_package() {
        let files = fs::read_dir("../src/element").unwrap();
        let scripts: String = files
            .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
            .collect();
        let types = fs::read_to_string("../pkg/film-card.d.ts").unwrap();
        for name in INNER_NAMES {
            let is_called = scripts.contains(&format!(".{name}"));
            // Or Rust calls it.
            assert!(
                is_called || scripts.contains(&format!("  {name}(")),
                "{name}"
            );
            for member in [
                format!(" {name}:"),
                format!(" {name}?:"),
                format!(" {name}("),
            ] {
                assert!(!types.contains(&member), "{member}");
            }
        }
    }

    #[test]
    fn puts_the_webassembly_into_the_one_place_for_it() {
        let text = WasmText::new(b"ab");
        let script = with_text("decode(WASM_TEXT)", &text).unwrap();
        assert_eq!(script, "decode('ab')");
        for script in ["decode()", "WASM_TEXT.length, WASM_TEXT"] {
            let error = with_text(script, &text).unwrap_err().to_string();
            assert_eq!(error, "the script has not one place for the WebAssembly");
        }
    }
}
