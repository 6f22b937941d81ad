//! `index.html` for a disk as well as for a server: from a disk a browser loads classic
//! scripts, and neither modules nor WebAssembly.

use std::fs;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::{
    Result,
    build::{server_module, shipped::SINGLE},
    tools::{Tools, esbuild::esbuild, process::run, zip::Entry},
};

/// The folder of what is made on the way.
const FOLDER: &str = "target/page-on-disk";

/// The page's script, and `film-card/server`, by the names that `src/page` asks for.
const SCRIPTS: [(&str, &str); 2] = [
    ("src/page/main.js", "page.js"),
    ("target/page-on-disk/tools.js", "pkg/server.disk.js"),
];

/// The tag of the page's first card.
const CARD: &str = "<script src=\"pkg/film-card.js\"";

/// The page and its two scripts.
///
/// # Errors
/// When one does not bundle, or the files of `pkg/` are not there.
pub fn page_on_disk(tools: &Tools) -> Result<Vec<Entry>> {
    fs::create_dir_all(FOLDER)?;
    let wasm = BASE64_STANDARD.encode(fs::read(server_module::WASM)?);
    let single = serde_json::to_string(&fs::read_to_string(SINGLE)?)?;
    let call = format!(
        "import {{ leaveOnDisk }} from \"../../src/server/disk.js\";\nleaveOnDisk(\"{wasm}\", {single});\n"
    );
    fs::write(format!("{FOLDER}/tools.js"), call)?;
    let mut entries: Vec<Entry> = Vec::new();
    for (source, name) in SCRIPTS {
        let made = format!("{FOLDER}/{}", name.replace('/', "-"));
        let mut esbuild = esbuild(tools, false)?;
        esbuild.args([source, "--format=iife", "--target=es2022", "--charset=utf8"]);
        esbuild.args([
            "--alias:built=./target",
            "--legal-comments=none",
            "--define:import.meta.url=undefined",
        ]);
        run(esbuild.arg(format!("--outfile={made}")))?;
        entries.push((name.to_owned(), fs::read(made)?));
    }
    let page = fs::read_to_string("index.html")?;
    let card = CARD.replace("pkg/film-card.js", SINGLE);
    if !page.contains(CARD) {
        return Err(format!("index.html has no {CARD}").into());
    }
    entries.push(("index.html".to_owned(), page.replace(CARD, &card).into()));
    Ok(entries)
}
