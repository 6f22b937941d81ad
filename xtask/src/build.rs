//! `cargo xtask build`: from the sources to the files that a page loads.

use std::{
    cmp::Reverse,
    env,
    fs::{self, File},
    process::Command,
};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::Deserialize;
use sha2::{Digest, Sha256, Sha384};

use crate::{
    Result,
    package::write_manifest,
    process::{output, run},
    tools::{Tool, Tools, WASM_BINDGEN, WASM_PACK, locked_version},
};

/// What a page loads, and all that it loads.
pub const SHIPPED: [&str; 2] = ["pkg/film-card.js", "pkg/film_card_bg.wasm"];

/// The same element for `import`, which also finds the wasm.
const MODULE: &str = "pkg/film-card.mjs";

/// What a build needs.
pub const TOOLS: [Tool; 4] = [
    Tool::WasmTarget,
    Tool::Program(&WASM_PACK),
    Tool::Program(&WASM_BINDGEN),
    Tool::Npm,
];

/// The crate whose WebAssembly is shipped.
const WASM_CRATE: &str = "xtask/wasm";

/// Where wasm-pack leaves its two files, and the glue that `src/instance.js`
/// imports.
const WASM_FOLDER: &str = "target/wasm-pack";
pub const WASM: &str = "target/wasm-pack/film_card_bg.wasm";

/// What wasm-opt does. Chosen by measurement: of 165 kB, the first six are
/// 1.3 kB by brotli less than `-Oz` alone.
pub const PASSES: [&str; 11] = [
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "--always-inline-max-function-size=4",
    "--one-caller-inline-max-function-size=50",
    "--skip-pass=directize",
    "--skip-pass=local-cse",
    "--skip-pass=merge-similar-functions",
    "--strip-debug",
    "--strip-producers",
    "--minify-imports-and-exports-and-modules",
];

/// What gives the functions names in whose order they compress better, of which
/// wasm-opt then makes their order: 0.4 kB by brotli less than in that of the
/// names that the compiler gave.
pub const ALIKE: &str = "xtask/alike.mjs";
pub const SORT: [&str; 3] = [
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-target-features",
];

/// What the WebAssembly calls the glue.
const GLUE_MODULE: &str = "./film_card_bg.js";

/// Exports that run no code of the card, so that nothing in them has to be
/// guarded: each text and each reference that goes in comes by them.
const LEAVES: [&str; 3] = [
    "__wbindgen_malloc",
    "__wbindgen_realloc",
    "__externref_table_",
];

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

/// Makes the files of `pkg/`: small, or with `dev` quickly.
///
/// # Errors
/// At the first part that does not build.
pub fn build(dev: bool) -> Result {
    let tools = Tools::install(&TOOLS)?;
    // A test beside a server that builds again would mix their files.
    fs::create_dir_all("target")?;
    let lock = File::create("target/build.lock")?;
    lock.lock()?;
    style_sheet(&tools, dev)?;
    embedded_films()?;
    wasm(&tools, dev)?;
    scripts(&tools, dev)?;
    write_manifest()
}

/// One for the script, and one for cards that are in the page before it.
fn style_sheet(tools: &Tools, dev: bool) -> Result {
    for [source, made] in [
        ["styles/index.css", "target/film-card.css"],
        ["styles/prerendered.css", "pkg/film-card.css"],
    ] {
        let outfile = format!("--outfile={made}");
        run(esbuild(tools, dev)?.args([source, &outfile]))?;
        if !dev {
            // esbuild leaves spaces in what it does not read: custom properties, queries of a range.
            let mut css = fs::read_to_string(made)?;
            for sign in [": ", " / ", " < ", " <= ", " >= "] {
                css = css.replace(sign, sign.trim());
            }
            fs::write(made, css)?;
        }
    }
    Ok(())
}

/// The embedded films and their cards, for `src/embedded.js`.
fn embedded_films() -> Result {
    let films = output(Command::new("cargo").args(["run", "--quiet", "--package", "preview"]))?;
    fs::write("target/embedded.json", films)?;
    Ok(())
}

fn wasm(tools: &Tools, dev: bool) -> Result {
    let mut wasm_pack = wasm_pack(tools, WASM_CRATE, WASM_FOLDER, "film_card")?;
    if dev {
        wasm_pack.arg("--dev");
    } else {
        small(&mut wasm_pack);
    }
    run(&mut wasm_pack)?;
    let mut glue = as_function(&fs::read_to_string(format!("{WASM_FOLDER}/film_card.js"))?)?;
    if dev {
        fs::copy(WASM, SHIPPED[1])?;
    } else {
        glue = optimize(tools, &glue)?;
    }
    fs::write(format!("{WASM_FOLDER}/glue.js"), glue)?;
    Ok(())
}

/// wasm-pack for a crate of the repository: `NAME.js` and `NAME_bg.wasm` in a
/// folder of it, for any page.
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

/// Makes it a release as small as one that is shipped. What follows is for Cargo.
pub fn small(wasm_pack: &mut Command) {
    wasm_pack
        .args(["--release", "--"])
        .args(REBUILT_STD)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", RUSTFLAGS);
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
    let mut wasm_opt = tools.command("wasm-opt")?;
    wasm_opt.args([WASM, "--output", SHIPPED[1]]).args(PASSES);
    let names: Names = serde_json::from_str(&output(&mut wasm_opt)?)?;
    run(Command::new("node").args([ALIKE, SHIPPED[1]]))?;
    let mut wasm_opt = tools.command("wasm-opt")?;
    wasm_opt.args([SHIPPED[1], "--output", SHIPPED[1]]);
    run(wasm_opt.args(SORT))?;
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

/// The glue that wasm-bindgen wrote for one instance, as a function that makes
/// one instance per call, so that a card can have another after a panic:
/// `(module, guard) => Entry`, where `guard` may wrap what the module exports.
///
/// # Errors
/// Where the glue does not have the shape that this wasm-bindgen gives it.
fn as_function(glue: &str) -> Result<String> {
    let (before, rest) = glue
        .split_once("export class Entry ")
        .ok_or("the glue has no `export class Entry`")?;
    // What follows is how wasm-bindgen loads a module: `src/instance.js` does that.
    let (rest, _) = rest
        .split_once("function __wbg_finalize_init(")
        .ok_or("the glue has no `__wbg_finalize_init`")?;
    let mut glue = [before, "class Entry ", rest].concat();
    for name in LEAVES {
        let guarded = format!("wasm.{name}");
        if !glue.contains(&guarded) {
            return Err(format!("the glue has no `{guarded}`").into());
        }
        glue = glue.replace(&guarded, &format!("leaves.{name}"));
    }
    // What stands in for what each browser has that the card runs in.
    let (before, rest) = glue
        .split_once("if (!('encodeInto' in cachedTextEncoder)) {")
        .ok_or("the glue does not ask for `encodeInto`")?;
    let (_, rest) = rest
        .split_once("\n}\n")
        .ok_or("the glue's `encodeInto` does not end")?;
    let glue = [before, rest].concat().replace(
        "(typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {}, unregister: () => {} }\n    :",
        "",
    );
    Ok([
        "export default (module, guard) => {\n",
        &glue,
        "const leaves = new WebAssembly.Instance(module, __wbg_get_imports()).exports;\n",
        "wasm = guard(leaves);\n",
        "wasm.__wbindgen_start();\n",
        "return Entry;\n};\n",
    ]
    .concat())
}

/// What esbuild makes of the element, in whatever form, and of what a page's
/// script is: only a module may ask for its own address.
pub const ELEMENT: [&str; 4] = [
    "src/element.js",
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
    "--inject:src/server.js",
];

/// The custom element, the glue that wasm-bindgen wrote for it, and the style
/// sheet as text: as one classic script, and as a module.
fn scripts(tools: &Tools, dev: bool) -> Result {
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

/// What esbuild writes in place of the script's names for them.
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

/// How terser makes a script smaller that esbuild has bundled and minified:
/// names that are used often are short ones, and the same in many places. Of a
/// page's script that is 0.3 kB by brotli.
///
/// What it calls unsafe about arrows is that nobody may construct what is one,
/// and nobody does.
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
/// Where there is no such file.
pub fn minify(tools: &Tools, file: &str, is_module: bool) -> Result {
    let mut terser = tools.command("terser")?;
    terser.args([file, "--output", file]).args(TERSER);
    run(terser.args(is_module.then_some("--module")))
}

/// esbuild, to bundle, and, but for `dev`, to minify.
///
/// # Errors
/// Where it is not installed.
pub fn esbuild(tools: &Tools, dev: bool) -> Result<Command> {
    let mut esbuild = tools.command("esbuild")?;
    esbuild.args(["--bundle", "--log-level=warning"]);
    if !dev {
        esbuild.arg("--minify");
    }
    Ok(esbuild)
}
