//! `cargo xtask json`: what a page downloads for each of some ways to read a
//! film's JSON.

use std::{env, path::Path, process::Command};

use crate::{
    Result,
    build::{self, scripts::VALUES},
    tools::{
        Tools,
        cargo::{locked_version, version},
        esbuild::esbuild,
        measured,
        process::run,
        terser::minify,
        wasm_opt,
        wasm_pack::{small, wasm_pack},
        weights::{Weight, weigh},
    },
};

/// The crate that reads a film in one of these ways.
const CRATE: &str = "xtask/json";

/// The folder in which its modules are made. Other features would make the card's own build
/// start anew, if it were the same folder.
const TARGET_FOLDER: &str = "target/json";

/// A film with every field of the format.
const FILM: &str = "tests/films/every-field.json";

/// A way to read a film.
struct Way {
    /// The feature of [`CRATE`].
    feature: &'static str,
    description: &'static str,
}

/// The row that the others are compared with: the same function, which reads nothing.
const BASELINE: &str = "nothing is read";

const WAYS: [Way; 5] = [
    Way {
        feature: "walk",
        description: "`JSON.parse`, walked by the card's reader (chosen)",
    },
    Way {
        feature: "serde-json-walk",
        description: "`serde_json::Value`, walked by the card's reader",
    },
    Way {
        feature: "miniserde",
        description: "`miniserde`, derived",
    },
    Way {
        feature: "serde-wasm-bindgen",
        description: "`JSON.parse` and `serde-wasm-bindgen`, derived",
    },
    Way {
        feature: "serde-json",
        description: "`serde_json`, derived",
    },
];

/// The paragraph below the rows.
const NOTE: &str = "\
All readers read every field of the film file into typed values. The card's reader also reports every fault with \
its path and the expected value, leaves out only the faulty part, checks texts and scales, and warns of unknown keys. \
A derived reader ends at the first fault, and its messages have no path. Code that the rest of the card needs as well \
counts here too.";

/// Builds a module of `xtask/json` for each way, in `target/json`, and prints a
/// Markdown table of their weights. With `write` it also puts the table into
/// `xtask/README.md`.
///
/// # Errors
/// When one does not build or does not read a whole film, or the table can't be
/// written.
pub fn json_readers(write: bool) -> Result {
    let tools = Tools::install(&build::TOOLS)?;
    let mut files = Vec::from(module(&tools, None)?);
    for way in &WAYS {
        let [wasm, glue] = module(&tools, Some(way.feature))?;
        let check = ["xtask/json/check.mjs", &glue, &wasm, FILM];
        run(Command::new("node").args(check))?;
        files.extend([wasm, glue]);
    }
    let weights = weigh(files.iter().map(String::as_str))?;
    let by_brotli = |module: &[Weight]| [module[0].brotli, module[1].brotli];
    let by_brotli: Vec<[usize; 2]> = weights.chunks_exact(2).map(by_brotli).collect();

    let descriptions = WAYS.iter().map(|way| way.description);
    let descriptions = [BASELINE].into_iter().chain(descriptions);
    let rows = descriptions.zip(&by_brotli);
    let rows = rows.map(|(description, size)| row(description, *size, by_brotli[0]));
    let head = [
        "| a film's JSON, in kB by brotli 11 | wasm | glue | cost |",
        "|---|--:|--:|--:|",
    ];
    let lines: Vec<String> = head.map(str::to_owned).into_iter().chain(rows).collect();
    let text = [lines.join("\n"), NOTE.to_owned(), versions(&tools)?].join("\n\n");
    measured::show("json", &text, write)
}

/// Makes the module of one way, as a release of the card is made; gives its
/// WebAssembly and its glue.
fn module(tools: &Tools, feature: Option<&str>) -> Result<[String; 2]> {
    let target = env::current_dir()?.join(TARGET_FOLDER);
    let folder = format!("{TARGET_FOLDER}/modules/{}", feature.unwrap_or("none"));
    let mut wasm_pack = wasm_pack(tools, CRATE, &folder, "film")?;
    small(&mut wasm_pack);
    wasm_pack
        .args(feature.map(|feature| format!("--features={feature}")))
        .env("CARGO_TARGET_DIR", target);
    run(&mut wasm_pack)?;

    let glue = format!("{folder}/film.min.mjs");
    let mut bundle = esbuild(tools, false)?;
    bundle.args([&format!("{folder}/film.js"), &format!("--outfile={glue}")]);
    let format = "--format=esm --target=es2022 --legal-comments=none";
    bundle
        .args(format.split(' '))
        .args(["--define:import.meta.url=undefined", VALUES]);
    run(&mut bundle)?;
    minify(tools, &glue, true)?;
    Ok([format!("{folder}/film_bg.wasm"), glue])
}

fn row(description: &str, size: [usize; 2], baseline: [usize; 2]) -> String {
    let kilobytes = |bytes: usize| format!("{:.1}", bytes as f64 / 1000.0);
    let [wasm, glue] = size.map(kilobytes);
    let cost = size.iter().sum::<usize>() - baseline.iter().sum::<usize>();
    format!("| {description} | {wasm} | {glue} | {} |", kilobytes(cost))
}

fn versions(tools: &Tools) -> Result<String> {
    let mut line = format!(
        "1 kB is 1000 bytes. Built by rustc {}, wasm-opt {}",
        version(Path::new("rustc")),
        wasm_opt::version(tools)?
    );
    for package in [
        "wasm-bindgen",
        "serde",
        "serde_json",
        "serde-wasm-bindgen",
        "miniserde",
    ] {
        line += &format!(", {package} {}", locked_version(package)?);
    }
    Ok(line + ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cost_is_what_both_files_weigh_above_the_baseline() {
        assert_eq!(
            row("a way", [12_340, 1_500], [10_000, 1_040]),
            "| a way | 12.3 | 1.5 | 2.8 |"
        );
        assert_eq!(
            row("nothing", [10_000, 1_040], [10_000, 1_040]),
            "| nothing | 10.0 | 1.0 | 0.0 |"
        );
    }
}
