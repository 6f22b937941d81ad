//! `cargo xtask bench`: this card beside cards of other frameworks that do
//! less, measured in turns in one run of Chromium.

mod cards;
mod figures;
mod found;
mod goals;
mod numbers;
mod subjects;
mod table_head;
mod tables;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::json;

use self::{
    cards::CARDS,
    subjects::{BESIDE, OWN, other},
    tables::tables,
};
use crate::{
    Result,
    build::{TOOLS, build},
    tools::{Tool, Tools, apt, engine::Engine, measured, npm, process::run},
};

/// The program that measures the cards.
const SCRIPT: &str = "xtask/bench/run.mjs";

/// How often everything is measured unless told otherwise.
pub const ROUNDS: u32 = 5;

/// How often each page is loaded in each round, at once and as from far away:
/// single loads differ by a third.
const LOADS: u32 = 4;

/// How much oftener these are loaded as from far away, since what is asked of
/// them is to be within a twentieth of each other.
const CLOSE: [&str; 3] = ["film-card-prerendered", "beside-prerendered", "static"];
const CLOSE_LOADS: u32 = 16;

/// The subjects and how often to measure them, and all that was measured.
const PLAN: &str = "target/bench/plan.json";
const FOUND: &str = "target/bench.json";

/// Builds all cards, measures them in `rounds` as `target/bench/plan.json` has it,
/// which leaves all figures in `target/bench.json`, and prints Markdown tables;
/// without rounds it only compares what they show. `only` names some of them. With
/// `beside`, a folder with another state of the project in which everything is
/// built, it measures that as well. With `write` it also puts the tables into
/// `xtask/README.md`.
///
/// # Errors
/// When a name is unknown, a card does not build, one does not show what the
/// others do, or the tables can't be written.
pub fn bench(rounds: u32, only: &[String], beside: Option<&Path>, write: bool) -> Result {
    let names = || {
        let others = CARDS.iter().map(|card| card.name);
        OWN.iter().map(|own| own.name).chain(others)
    };
    if let Some(unknown) = only
        .iter()
        .find(|name| !names().any(|known| known == *name))
    {
        let names: Vec<&str> = names().collect();
        return Err(format!(
            "no card is named `{unknown}`, expected {}",
            names.join(", ")
        )
        .into());
    }
    let is_wanted = |name: &str| only.is_empty() || only.iter().any(|wanted| wanted == name);

    let tools = Tools::install(&[&TOOLS[..], &[Tool::Npm(&npm::BENCH)]].concat())?;
    let chromium = chromium()?;
    build(false)?;
    let mut subjects = Vec::new();
    for card in CARDS.iter().filter(|card| is_wanted(card.name)) {
        subjects.push(other(card, &card.build(&tools)?));
    }
    for own in OWN.iter().filter(|own| is_wanted(own.name)) {
        subjects.push(own.subject(Path::new("."))?);
    }
    for (own, checkout) in BESIDE.iter().zip(beside.into_iter().cycle()) {
        subjects.push(own.subject(checkout)?);
    }
    let plan = json!({
        "chromium": chromium,
        "rounds": rounds,
        "loads": LOADS,
        "close": CLOSE,
        "closeLoads": CLOSE_LOADS,
        "subjects": subjects,
    });
    fs::create_dir_all("target/bench")?;
    fs::write(PLAN, plan.to_string())?;
    run(Command::new("node").args([SCRIPT, PLAN, FOUND]))?;
    if rounds > 0 {
        let found = serde_json::from_str(&fs::read_to_string(FOUND)?)?;
        let titles = CARDS.iter().map(|card| (card.name, card.title));
        let titles: Vec<(&str, &str)> = titles
            .chain(OWN.iter().chain(&BESIDE).map(|own| (own.name, own.title)))
            .collect();
        let wasm = CARDS.iter().filter(|card| card.is_wasm());
        let wasm: Vec<&str> = wasm.map(|card| card.name).collect();
        let versions = cards::versions(&tools)?;
        measured::show("bench", &tables(&found, &titles, &wasm, &versions), write)?;
    }
    Ok(())
}

/// The browser's program: `CHROME_PATH` names it, or else it is in PATH.
fn chromium() -> Result<PathBuf> {
    let find = || {
        let named = env::var_os("CHROME_PATH").map(PathBuf::from);
        named.or_else(|| Engine::Chromium.program())
    };
    if find().is_none() {
        apt::install(&["chromium"], "measure in")?;
    }
    Ok(find().ok_or(
        "there is no chromium or google-chrome in PATH: install one, or name its program in CHROME_PATH",
    )?)
}
