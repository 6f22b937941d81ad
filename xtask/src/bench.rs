//! `cargo xtask bench`: this card beside cards of other frameworks that do
//! less, measured in turns in one run of Chromium.

mod cards;
mod tables;

use std::{env, fs, path::PathBuf, process::Command};

use serde_json::{Map, Value, json};
use xtask::engine::Engine;

use self::cards::{CARDS, Card};
use crate::{
    Result,
    browsers::install_on_debian,
    build::{TOOLS, build},
    prerendered::render,
    process::run,
    tools::{Tool, Tools},
};

/// The folder of the other cards and of what measures them.
pub const FOLDER: &str = "xtask/bench";

/// The workspace of the other cards in Rust.
pub const PACKAGE: &str = "xtask/bench/Cargo.toml";

/// How often everything is measured unless told otherwise.
pub const ROUNDS: u32 = 5;

/// How often each page is loaded in each round, at once and as from far away:
/// single loads differ by a third.
const LOADS: u32 = 4;

/// How much oftener these are loaded as from far away, since what is asked of
/// them is to be within a twentieth of each other.
const CLOSE: [&str; 2] = ["film-card-prerendered", "static"];
const CLOSE_LOADS: u32 = 16;

/// What is to be measured, and what was found.
const PLAN: &str = "target/bench/plan.json";
const FOUND: &str = "target/bench.json";

const FILM: &str = "la-misma-luna";
const FILM_FILE: &str = "src/films/la-misma-luna.json";

/// Options under which our card shows all that the others show.
const OPTIONS: [(&str, &str); 5] = [
    ("lang", "en"),
    ("theme", "light"),
    ("open", "synopsis cast reviews"),
    ("max-cast", "12"),
    ("max-reviews", "5"),
];

/// Our card in each way that a page may have it, by name and title; the first
/// is the one whose cards are measured.
const OWN: [(&str, &str); 4] = [
    ("film-card", "**film-card**, embedded film"),
    ("film-card-json", "**film-card**, film from JSON"),
    ("film-card-prerendered", "**film-card**, prerendered"),
    ("static", "the same prerendered, no script"),
];

/// Builds all cards, measures them in `rounds` and prints Markdown tables;
/// without rounds it only compares what they show. `only` names some of them.
///
/// # Errors
/// When a name is unknown, a card does not build, or one does not show what the
/// others do.
pub fn bench(rounds: u32, only: &[String]) -> Result {
    let names = || {
        let others = CARDS.iter().map(|card| card.name);
        OWN.iter().map(|(name, _)| *name).chain(others)
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

    let tools = Tools::install(&[&TOOLS[..], &[Tool::Benchmark]].concat())?;
    let chromium = chromium()?;
    build(false)?;
    let mut subjects = Vec::new();
    for card in CARDS.iter().filter(|card| is_wanted(card.name)) {
        subjects.push(other(card, &card.build(&tools)?));
    }
    for (name, _) in OWN.into_iter().filter(|(name, _)| is_wanted(name)) {
        subjects.push(own(name)?);
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
    run(Command::new("node").args([&format!("{FOLDER}/run.mjs"), PLAN, FOUND]))?;
    if rounds > 0 {
        let found = serde_json::from_str(&fs::read_to_string(FOUND)?)?;
        let titles = CARDS.iter().map(|card| (card.name, card.title));
        let titles: Vec<(&str, &str)> = titles.chain(OWN).collect();
        let wasm = CARDS.iter().filter(|card| card.is_wasm());
        let wasm: Vec<&str> = wasm.map(|card| card.name).collect();
        let versions = cards::versions(&tools)?;
        println!("{}", tables::print(&found, &titles, &wasm, &versions));
    }
    Ok(())
}

/// The page of a card of the benchmark, whose files are in `folder`.
fn other(card: &Card, folder: &str) -> Value {
    let attributes = json!({
        "data-film-card": "",
        "data-lang": "en",
        "data-theme": "light",
        "data-synopsis": "open",
    });
    let content = format!(
        "<script type=\"module\" src=\"card.js\"></script>\n<div{}></div>",
        written(&attributes)
    );
    json!({
        "name": card.name,
        "folder": folder,
        "page": page(card.title, &content),
        "isOwn": false,
        "isLive": true,
        "hasCards": !card.is_rebuilt,
        "attributes": attributes,
    })
}

/// A page with our card, by the name of the way.
fn own(name: &str) -> Result<Value> {
    const SCRIPT: &str = "<script src=\"film-card.js\" async></script>\n";
    let with = |attribute: &str, value: &str| {
        let options = OPTIONS.iter();
        let mut attributes: Map<String, Value> = options
            .map(|(name, value)| (format!("data-{name}"), (*value).into()))
            .collect();
        attributes.insert(attribute.to_owned(), value.into());
        Value::from(attributes)
    };
    let embedded = with("data-film", FILM);
    let content = match name {
        "film-card" => format!("{SCRIPT}<film-card{}></film-card>", written(&embedded)),
        "film-card-json" => format!(
            "{SCRIPT}<script type=\"application/json\" id=\"film\">{}</script>\n<film-card{}></film-card>",
            fs::read_to_string(FILM_FILE)?,
            written(&with("data-source", "#film"))
        ),
        _ => {
            let options = OPTIONS.iter();
            let options: Vec<String> = options
                .flat_map(|(name, value)| [format!("--{name}"), (*value).to_owned()])
                .collect();
            let words = options.iter().map(String::as_str);
            let card = render(&[FILM].into_iter().chain(words).collect::<Vec<_>>())?;
            if name == "static" {
                card
            } else {
                [SCRIPT, &card].concat()
            }
        }
    };
    let mut attributes = embedded;
    // Otherwise the wasm waits until a card nears the viewport; the first one has brought it.
    attributes["data-loading"] = "eager".into();
    Ok(json!({
        "name": name,
        "folder": "pkg",
        "page": page(name, &content),
        "isOwn": true,
        "isLive": name != "static",
        "hasCards": name == OWN[0].0,
        "attributes": attributes,
    }))
}

/// Attributes as HTML has them.
fn written(attributes: &Value) -> String {
    let attributes = attributes.as_object().into_iter().flatten();
    attributes
        .map(|(name, value)| format!(" {name}=\"{}\"", value.as_str().unwrap_or_default()))
        .collect()
}

/// A page with room for more cards before the first one, where the reader sees
/// them come: the page does not scroll by itself.
fn page(title: &str, content: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<style>html {{ overflow-anchor: none }}</style>\n<div id=\"many\"></div>\n{content}\n</html>\n"
    )
}

/// The browser's program. Where it is not in PATH, `CHROME_PATH` names it.
fn chromium() -> Result<PathBuf> {
    let look = || {
        let named = env::var_os("CHROME_PATH").map(PathBuf::from);
        named.or_else(|| Engine::Chromium.program())
    };
    if look().is_none() {
        install_on_debian(&["chromium"], "measure in")?;
    }
    Ok(look().ok_or(
        "there is no chromium or google-chrome in PATH: install one, or name its program in CHROME_PATH",
    )?)
}
