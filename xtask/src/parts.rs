//! `cargo xtask parts`: what each part of a card weighs.

use std::{cmp::Reverse, process::Command};

use serde_json::json;

use crate::{
    Result,
    build::{CLASSIC, ELEMENT, PASSES, TOOLS, WASM, build},
    process::output,
    tools::Tools,
};

/// What no pattern tells from the rest, since the compiler puts it into each other.
const REST: &str = "the rest: elements, events, sources, the page around; memory, texts and lists";

/// Builds and prints a Markdown table: by how much the shipped files are
/// lighter, by brotli, without each part.
///
/// # Errors
/// When the build fails.
pub fn parts() -> Result {
    build(false)?;
    let tools = Tools::install(&TOOLS)?;
    let mut node = Command::new("node");
    let script = [&ELEMENT[..], &CLASSIC].concat();
    let ways = json!({
        "wasmOpt": tools.program("wasm-opt")?,
        "passes": PASSES,
        "esbuild": tools.program("esbuild")?,
        "script": script,
    });
    node.args(["xtask/parts.mjs", WASM, &ways.to_string()]);
    let mut parts = Vec::new();
    for line in output(&mut node)?.lines() {
        // What wasm-opt tells of short names has no number at its end.
        if let Some((part, bytes)) = line.rsplit_once(' ')
            && let Ok(bytes) = bytes.parse::<i32>()
        {
            parts.push((part.to_owned(), bytes));
        }
    }
    parts.sort_by_key(|(_, bytes)| Reverse(*bytes));
    let all = parts.first().map_or(0, |(_, bytes)| *bytes);
    let named: i32 = parts.iter().skip(1).map(|(_, bytes)| bytes).sum();
    parts.push((REST.to_owned(), all - named));
    println!("| what | kB by brotli |");
    println!("|---|--:|");
    for (part, bytes) in parts {
        println!("| {part} | {:.1} |", f64::from(bytes) / 1000.0);
    }
    Ok(())
}
