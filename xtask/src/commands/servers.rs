//! `cargo xtask servers`: how fast cards are rendered by Node, and pages filled.

use std::{fs, process::Command};

use serde::Deserialize;

use crate::{
    Result,
    build::{TOOLS, build_all},
    tools::{
        Tool, Tools,
        cargo::{cargo, target_folder},
        measured, npm,
        process::{output, run},
    },
};

/// The script that measures.
const SCRIPT: &str = "xtask/bench/rendering.mjs";

/// The folder of what is made for it.
const FOLDER: &str = "target/servers";

/// Preact, and its card of the benchmark as HTML.
const PREACT: &str = "\
import { h } from \"preact\";
import { renderToString } from \"preact-render-to-string\";
import { Card } from \"./xtask/bench/cards/preact.jsx\";
export { h, renderToString };
export const html = () => renderToString(h(Card, { firstLang: \"en\", theme: \"light\", isOpen: true }));
";

/// The time for a DOM node at most, beside Preact, and for pages beside the native
/// command.
const PER_NODE: f64 = 1.0;
const PAGES: f64 = 3.0;

#[derive(Deserialize)]
struct Found {
    /// The embedded film by film-card/server.
    own: Rendering,
    /// The same nodes by Preact.
    same: Rendering,
    /// The same film, given as JSON, by film-card/server.
    json: Rendering,
    /// The card of the benchmark by Preact.
    preact: Rendering,
    memory: Memory,
    pages: Pages,
}

/// A card: how long it takes, and how many elements and texts it has.
#[derive(Deserialize)]
struct Rendering {
    microseconds: f64,
    nodes: f64,
}

impl Rendering {
    fn per_node(&self) -> f64 {
        self.microseconds / self.nodes
    }
}

/// The bytes of the WebAssembly's memory, before 100,000 cards and after.
#[derive(Deserialize)]
struct Memory {
    before: u64,
    after: u64,
}

/// The seconds for a thousand pages.
#[derive(Deserialize)]
struct Pages {
    native: f64,
    node: f64,
}

/// Builds and measures, and prints a Markdown table. With `write` it also puts the
/// table into `xtask/README.md`.
///
/// # Errors
/// When something does not build, a goal is missed, or the table can't be written.
pub fn servers(write: bool) -> Result {
    let tools = Tools::install(&[&TOOLS[..], &[Tool::Npm(&npm::BENCH)]].concat())?;
    build_all(false)?;
    run(cargo().args(["build", "--release", "--bin", "film-card"]))?;
    fs::create_dir_all(FOLDER)?;
    let preact = format!("{FOLDER}/preact.mjs");
    let entry = "target/servers/entry.mjs";
    fs::write(entry, PREACT.replace("./xtask", "../../xtask"))?;
    let mut esbuild = tools.command("esbuild")?;
    esbuild.args([entry, "--bundle", "--format=esm", "--log-level=warning"]);
    esbuild.args(["--minify", "--loader:.css=text", "--loader:.json=text"]);
    esbuild.args(["--jsx=automatic", "--jsx-import-source=preact"]);
    esbuild.env("NODE_PATH", "xtask/bench/node_modules");
    run(esbuild.arg(format!("--outfile={preact}")))?;
    let mut node = Command::new("node");
    node.args([SCRIPT, "pkg/server.mjs", &preact, "pkg/command.mjs"]);
    node.arg(target_folder()?.join("release/film-card"));
    node.arg(format!("{FOLDER}/pages"));
    let found: Found = serde_json::from_str(&output(&mut node)?)?;
    measured::show("servers", &table(&found), write)?;
    let grown = found.memory.after.saturating_sub(found.memory.before);
    let [per_node, pages] = ratios(&found);
    match per_node <= PER_NODE && pages <= PAGES && grown == 0 {
        true => Ok(()),
        false => Err("a goal is missed".into()),
    }
}

/// The times beside Preact's for a node, and beside the native command's.
fn ratios(found: &Found) -> [f64; 2] {
    [
        found.own.per_node() / found.same.per_node(),
        found.pages.node / found.pages.native,
    ]
}

fn table(found: &Found) -> String {
    let Found {
        own,
        same,
        json,
        preact,
        memory,
        pages,
    } = found;
    let card = |name: &str, card: &Rendering| {
        format!(
            "| {name} | {:.0} | {:.0} | {:.2} |",
            card.microseconds,
            card.nodes,
            card.per_node()
        )
    };
    let [per_node, filling] = ratios(found);
    let megabytes = |bytes: u64| bytes as f64 / 1e6;
    [
        "| a card as HTML | µs | DOM nodes | µs per node |".to_owned(),
        "|---|--:|--:|--:|".to_owned(),
        card("**film-card/server**, embedded film", own),
        card("Preact, the same nodes", same),
        card("film-card/server, the same film as JSON", json),
        card("Preact, the card of the benchmark", preact),
        String::new(),
        "| figure of film-card/server | at most | reached |".to_owned(),
        "|---|--:|--:|".to_owned(),
        format!("| a DOM node, beside Preact | {PER_NODE:.2} × | {per_node:.2} × |"),
        format!("| 1,000 pages by the npm package's command, beside the native one ({:.2} s) | {PAGES:.2} × | {filling:.2} × |", pages.native),
        format!(
            "| memory after 100,000 cards more | {:.1} MB | {:.1} MB |",
            megabytes(memory.before),
            megabytes(memory.after)
        ),
        String::new(),
        "- *DOM nodes* are the elements and texts that the HTML is parsed into: the card, its styles, the structured data and the fallback.".to_owned(),
        "- *The same nodes* are one component without state that has all texts as literals; it makes the structured data of an object. The card of the benchmark has a state and less to show.".to_owned(),
        "- Preact is rendered by `preact-render-to-string`.".to_owned(),
        "- Times are medians in turns, after a thousand cards of each.".to_owned(),
    ]
    .join("\n")
}
