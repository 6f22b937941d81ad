//! `film-card/server` and the command of the npm package: one WebAssembly, and the
//! scripts around it for each kind of program that loads it.

use std::{fs, path::Path};

use crate::{
    Result,
    build::{glue::as_functions, kept::kept},
    tools::{
        Tools,
        cargo::{cargo, same_paths, target_folder},
        process::run,
        rustup::WASM_TARGET,
    },
};

/// The crate of the WebAssembly.
const CRATE: &str = "film-card-server";

/// What cargo makes of it.
const COMPILED: &str = "film_card_server.wasm";

/// The folder that wasm-bindgen writes to, and the glue in it that `src/server` imports.
const FOLDER: &str = "target/server-module";
const GLUE: &str = "target/server-module/glue.js";

/// The WebAssembly, beside the scripts.
pub const WASM: &str = "pkg/film_card_server_bg.wasm";

/// The scripts of `src/server` that the package has, and their names there.
const SCRIPTS: [(&str, &str); 4] = [
    ("src/server/node.js", "pkg/server.mjs"),
    ("src/server/edge.js", "pkg/server.edge.mjs"),
    ("src/server/web.js", "pkg/server.web.mjs"),
    ("src/server/command.js", "pkg/command.mjs"),
];

/// How the release of a card's WebAssembly differs: this one is quick before it is
/// small, as `xtask/README.md` shows under "Servers". Variables say so, and no profile of
/// its own, so that cargo builds its own tools (macros, build scripts) once for both.
const QUICK: [(&str, &str); 2] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3"),
    ("CARGO_PROFILE_RELEASE_STRIP", "debuginfo"),
];

/// Makes the files of [`SCRIPTS`] and their WebAssembly.
///
/// # Errors
/// When one does not compile.
pub fn server_module(tools: &Tools, dev: bool) -> Result {
    let mut build = cargo();
    build.args(["build", "--package", CRATE, "--target", WASM_TARGET]);
    if !dev {
        build.arg("--release").envs(QUICK);
        build.env("CARGO_ENCODED_RUSTFLAGS", same_paths()?);
    }
    run(&mut build)?;
    let profile = if dev { "debug" } else { "release" };
    let compiled = target_folder()?.join(WASM_TARGET).join(profile);
    let mut wasm_bindgen = tools.command("wasm-bindgen")?;
    wasm_bindgen.arg(compiled.join(COMPILED));
    wasm_bindgen.args(["--target", "web", "--no-typescript"]);
    run(wasm_bindgen.args(["--out-dir", FOLDER, "--out-name", "film_card_server"]))?;
    let glue = fs::read_to_string(format!("{FOLDER}/film_card_server.js"))?;
    fs::write(GLUE, as_functions(&glue)?)?;
    optimize(tools, dev)?;
    for (script, file) in SCRIPTS {
        let mut esbuild = tools.command("esbuild")?;
        esbuild.args([script, "--bundle", "--log-level=warning", "--format=esm"]);
        esbuild.args(["--target=es2022", "--alias:built=./target"]);
        esbuild.args([
            "--platform=neutral",
            "--external:node:*",
            "--external:*.wasm",
        ]);
        run(esbuild.arg(format!("--outfile={file}")))?;
    }
    Ok(())
}

/// Puts the WebAssembly into the package, smaller by a fifth but for `dev`.
fn optimize(tools: &Tools, dev: bool) -> Result {
    let made = Path::new(FOLDER).join("film_card_server_bg.wasm");
    if dev {
        fs::copy(made, WASM)?;
        return Ok(());
    }
    let passes = ["-O2", "--strip-debug", "--strip-producers"];
    let how = passes.join(" ");
    let sources = [&fs::read(&made)?, how.as_bytes()];
    kept("server-module", &sources, &[WASM], || {
        let mut wasm_opt = tools.command("wasm-opt")?;
        run(wasm_opt.arg(made).args(["--output", WASM]).args(passes))
    })
}
