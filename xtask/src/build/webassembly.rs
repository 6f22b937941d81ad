//! The WebAssembly, and the glue that imports and exports for it.

use std::{cmp::Reverse, fs, process::Command};

use serde::Deserialize;

use crate::{
    Result,
    build::{glue::as_function, kept::kept, shipped::SHIPPED},
    tools::{
        Tools,
        process::{output, run},
        wasm_opt::{PASSES, SORT},
        wasm_pack::{small, wasm_pack},
        weights::weigh,
    },
};

/// The crate whose WebAssembly is shipped.
const CRATE: &str = "xtask/wasm";

/// The folder that wasm-pack leaves its two files in.
const FOLDER: &str = "target/wasm-pack";

/// The WebAssembly as it was compiled.
pub const COMPILED: &str = "target/wasm-pack/film_card_bg.wasm";

/// Gives the functions names by which wasm-opt then sorts them, so that they
/// compress better: 0.4 kB by brotli less than sorted by the compiler's names.
pub const ALIKE: &str = "xtask/alike.mjs";

/// Takes out of the WebAssembly what nobody can call: 0.3 kB by brotli.
const UNUSED: &str = "xtask/unused.mjs";

/// The short names that wasm-opt has given to imports and exports.
const NAMES: &str = "target/wasm-pack/names.json";

/// The glue's name in the imports of the WebAssembly.
const GLUE_MODULE: &str = "./film_card_bg.js";

/// Compiles `xtask/wasm` to `pkg/film_card_bg.wasm`, and makes
/// `target/wasm-pack/glue.js` for it, which `src/element/wasm.js` imports.
///
/// # Errors
/// When it does not compile.
pub fn webassembly(tools: &Tools, dev: bool) -> Result {
    let mut wasm_pack = wasm_pack(tools, CRATE, FOLDER, "film_card")?;
    if dev {
        wasm_pack.arg("--dev");
    } else {
        small(&mut wasm_pack);
    }
    run(&mut wasm_pack)?;
    let mut glue = as_function(&fs::read_to_string(format!("{FOLDER}/film_card.js"))?)?;
    let file = format!("{FOLDER}/glue.js");
    fs::write(&file, &glue)?;
    if dev {
        fs::copy(COMPILED, SHIPPED[1])?;
    } else {
        run(Command::new("node").args([UNUSED, COMPILED, &file]))?;
        glue = optimize(tools, &glue)?;
        fs::write(file, glue)?;
    }
    Ok(())
}

/// How much less the pieces of a large function count when `ALIKE` looks for functions that are
/// alike. Nothing tells which is best for a module: they differ by 0.1 kB by brotli.
const WEIGHTS: [&str; 8] = ["0", "0.2", "0.3", "0.4", "0.45", "0.5", "0.6", "0.7"];

/// Puts the functions of the shipped WebAssembly into the order of which compression makes
/// least.
fn sort(tools: &Tools) -> Result {
    let unsorted = fs::read(SHIPPED[1])?;
    let mut least = (usize::MAX, Vec::new());
    for weight in WEIGHTS {
        fs::write(SHIPPED[1], &unsorted)?;
        run(Command::new("node").args([ALIKE, SHIPPED[1], weight]))?;
        let mut wasm_opt = tools.command("wasm-opt")?;
        wasm_opt.args([SHIPPED[1], "--output", SHIPPED[1]]);
        run(wasm_opt.args(SORT))?;
        let size = weigh([SHIPPED[1]])?[0].brotli;
        if size < least.0 {
            least = (size, fs::read(SHIPPED[1])?);
        }
    }
    fs::write(SHIPPED[1], least.1)?;
    Ok(())
}

/// Writes the WebAssembly as it is shipped, and gives the glue for it: both
/// with short names for what is imported and exported, since theirs are long
/// and end in hashes, so that no compression helps (3.4 kB by brotli).
fn optimize(tools: &Tools, glue: &str) -> Result<String> {
    /// (module, name, short name) and (name, short name).
    #[derive(Deserialize)]
    struct Names {
        imports: Vec<(String, String, String)>,
        exports: Vec<(String, String)>,
    }
    let how = format!("{PASSES:?} {SORT:?} {WEIGHTS:?}");
    let sources = [&fs::read(COMPILED)?, &fs::read(ALIKE)?, how.as_bytes()];
    kept("webassembly", &sources, &[SHIPPED[1], NAMES], || {
        let mut wasm_opt = tools.command("wasm-opt")?;
        wasm_opt
            .args([COMPILED, "--output", SHIPPED[1]])
            .args(PASSES);
        fs::write(NAMES, output(&mut wasm_opt)?)?;
        sort(tools)
    })?;
    let names: Names = serde_json::from_str(&fs::read_to_string(NAMES)?)?;
    let mut glue = glue.replace(&format!("\"{GLUE_MODULE}\": "), "\"a\": ");
    for (_, old, new) in &names.imports {
        glue = glue.replace(&format!("    {old}: "), &format!("    {new}: "));
    }
    // One name may begin with another.
    let mut exports = names.exports;
    exports.sort_by_key(|(old, _)| Reverse(old.len()));
    for (old, new) in &exports {
        for object in ["wasm", "leaves"] {
            glue = glue.replace(&format!("{object}.{old}"), &format!("{object}.{new}"));
        }
    }
    Ok(glue)
}
