//! `cargo xtask parts`: what each part of a card weighs.

use std::{cmp::Reverse, collections::BTreeMap, process::Command};

use serde::Deserialize;
use serde_json::json;

use crate::{
    Result,
    build::{
        TOOLS, build,
        scripts::{BESIDE, CLASSIC, ELEMENT, constants, short_names},
        webassembly::{ALIKE, COMPILED},
    },
    tools::{
        Tool, Tools,
        cargo_install::TWIGGY,
        measured,
        process::output,
        terser::TERSER,
        wasm_opt::{PASSES, SORT},
    },
};

/// Code that no pattern tells from the rest, since the compiler inlines it.
const REST: &str = "the rest: elements, events, sources, environment; memory, texts and lists";

/// Leads to the second table.
const MODULES: &str = "The WebAssembly by modules, as twiggy counts it, before compression:";

/// The shipped WebAssembly, with its names.
const NAMED: &str = "target/named.wasm";

/// Builds and prints two Markdown tables: by how much the shipped files are
/// lighter, by brotli, without each part, and where the bytes of the
/// WebAssembly are. With `write` it also puts them into `xtask/README.md`.
///
/// # Errors
/// When the build fails or the tables can't be written.
pub fn parts(write: bool) -> Result {
    build(false)?;
    let tools = Tools::install(&[&TOOLS[..], &[Tool::Program(&TWIGGY)]].concat())?;
    let tables = [
        without_each(&tools)?,
        MODULES.to_owned(),
        by_module(&tools)?,
    ];
    measured::show("parts", &tables.join("\n\n"), write)
}

fn without_each(tools: &Tools) -> Result<String> {
    let mut node = Command::new("node");
    let own = [&constants()?[..], &[short_names()]].concat();
    let own = own.iter().map(String::as_str);
    let script = [&ELEMENT[..], &CLASSIC, &BESIDE]
        .concat()
        .into_iter()
        .chain(own);
    let script: Vec<&str> = script.collect();
    let ways = json!({
        "wasmOpt": tools.program("wasm-opt")?,
        "passes": PASSES,
        "alike": ALIKE,
        "sort": SORT,
        "esbuild": tools.program("esbuild")?,
        "script": script,
        "terser": tools.program("terser")?,
        "minify": TERSER,
    });
    node.args(["xtask/parts.mjs", COMPILED, &ways.to_string()]);
    let mut parts = Vec::new();
    for line in output(&mut node)?.lines() {
        // wasm-opt also prints the short names, in lines without a number at the end.
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
    let rows = parts
        .iter()
        .map(|(part, bytes)| (part.as_str(), f64::from(*bytes)));
    Ok(table("| part | kB by brotli |", rows))
}

/// A Markdown table of bytes as kB.
fn table<'a>(head: &str, rows: impl Iterator<Item = (&'a str, f64)>) -> String {
    let rows = rows.map(|(name, bytes)| format!("| {name} | {:.1} |", bytes / 1000.0));
    let head = [head.to_owned(), "|---|--:|".to_owned()];
    head.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// The table of the bytes of each module in the WebAssembly, as twiggy sees it.
fn by_module(tools: &Tools) -> Result<String> {
    #[derive(Deserialize)]
    struct Item {
        name: String,
        shallow_size: u32,
    }
    let mut wasm_opt = tools.command("wasm-opt")?;
    let passes = PASSES.iter().filter(|pass| **pass != "--strip-debug");
    wasm_opt.args([COMPILED, "--output", NAMED, "--debuginfo"]);
    // It prints the short names.
    output(wasm_opt.args(passes))?;
    let mut twiggy = tools.command("twiggy")?;
    twiggy.args(["top", "--format", "json", NAMED]);
    let items: Vec<Item> = serde_json::from_str(&output(&mut twiggy)?)?;
    let mut modules = BTreeMap::<String, u32>::new();
    for Item { name, shallow_size } in items {
        // It is not shipped.
        if name != "\"function names\" subsection" {
            *modules.entry(module(&name)).or_default() += shallow_size;
        }
    }
    let mut modules: Vec<_> = modules.into_iter().collect();
    modules.sort_by_key(|(_, bytes)| Reverse(*bytes));
    let rows = modules
        .iter()
        .map(|(module, bytes)| (module.as_str(), f64::from(*bytes)));
    Ok(table("| module | kB of code, not compressed |", rows))
}

/// The module that an item of the WebAssembly belongs to.
fn module(item: &str) -> String {
    let own = "film_card[";
    // A library's function ends with the type that it was made for.
    let start = match item.trim_start_matches('<').starts_with(own) {
        true => item.find(own),
        false => item.rfind(own),
    };
    if let Some(start) = start {
        let is_name = |c| matches!(c, 'a'..='z' | '0'..='9' | '_');
        let path = item[start..].split("::").skip(1);
        let names: Vec<_> = path.take_while(|name| name.chars().all(is_name)).collect();
        // The large ones in parts.
        let depth = match names.first() {
            Some(&"embed" | &"film") => 2,
            _ => 1,
        };
        let names = &names[..depth.min(names.len())];
        return format!("`{}`", names.join("::"));
    }
    const BINDINGS: &str = "`wasm-bindgen`, `js-sys`, `web-sys`";
    let crates = [
        ("entry_", "`embed`"),
        ("data segment", "texts and tables"),
        ("bindgen", BINDINGS),
        ("__wbg", BINDINGS),
        ("externref", BINDINGS),
        ("_sys[", BINDINGS),
        ("yew[", "`yew`"),
        ("core[", "`core`, `alloc`"),
        ("alloc[", "`core`, `alloc`"),
    ];
    let known = crates.into_iter().find(|(part, _)| item.contains(part));
    known
        .map_or("names, types and the rest", |(_, module)| module)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn an_item_is_of_the_module_that_it_is_written_in_or_made_for() {
        for (item, expected) in [
            (
                "<film_card[0a]::film::read::Reader>::value::<film_card[0a]::embed::js_value::Value>",
                "`film::read`",
            ),
            (
                "<film_card[0a]::embed::live_card::LiveCard>::render",
                "`embed::live_card`",
            ),
            (
                "<core[1b]::slice::Iter<film_card[0a]::film::Review>, film_card[0a]::structured_data::movie::{closure#4}>",
                "`structured_data`",
            ),
            ("film_card[0a]::components::meta::meta", "`components`"),
            ("<film_card[0a]::film::Film>::original_title", "`film`"),
            ("entry_update", "`embed`"),
            ("data segment \".rodata\"", "texts and tables"),
            ("import name \"a\"", "names, types and the rest"),
        ] {
            assert_eq!(module(item), expected, "{item}");
        }
    }
}
