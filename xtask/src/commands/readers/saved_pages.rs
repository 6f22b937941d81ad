//! Pages that somebody keeps in one file, opened again.

use std::{fs, path::Path, time::Duration};

use serde::Deserialize;

use crate::{
    Result,
    tools::{cargo::version, engine::Engine, process::run},
};

use super::{
    embeddings::{Embedding, Files},
    facts::{Got, got},
    paper::webdriver,
    program::{Desk, Program, Seen, debian_version},
    qt_webengine::LIVE,
    reader_views::package_version,
};

/// A card without its script is complete after this time, see `styles/every-engine.css`.
const WITHOUT_SCRIPT: Duration = Duration::from_secs(12);

const SINGLE_FILE_ATTEMPTS: u32 = 3;

/// What `xtask/readers/webdriver.mjs` finds in a page that it has opened.
#[derive(Debug, Deserialize)]
struct Found {
    text: String,
    dead: Vec<String>,
    #[serde(rename = "isLive")]
    is_live: bool,
}

pub fn programs() -> Vec<Program> {
    vec![
        Program {
            name: "Chromium’s MHTML",
            version: |_| debian_version("chromium"),
            promised: [Got::All, Got::All, Got::All].map(Some),
            read: |desk, program, embedding| {
                let saved = desk.result(program, embedding, "mhtml");
                webdriver(
                    desk,
                    Engine::Chromium,
                    &desk.page(embedding),
                    &saved,
                    Duration::ZERO,
                )?;
                let address = format!("file://{}", saved.display());
                let mut seen = opened(desk, program, embedding, &address, LIVE)?;
                // No style sheet of a script's is in such a file, so that nothing can hide the buttons.
                seen.faults
                    .retain(|fault| !fault.starts_with("dead button"));
                let saved = fs::read_to_string(saved)?.replace("=\r\n", "");
                // Chromium writes `=` so.
                let sizes = [" width=3D\"200\"", " height=3D\"200\""];
                if sizes.iter().any(|size| !saved.contains(size)) {
                    seen.faults.push("the drawing has no size".to_owned());
                }
                Ok(seen)
            },
        },
        Program {
            name: "SingleFile",
            version: |_| package_version("single-file-cli"),
            promised: [Got::All, Got::All, Got::All].map(Some),
            read: |desk, program, embedding| {
                let page = desk.page(embedding);
                single_file(desk, &page, &desk.result(program, embedding, "html"), &[])?;
                let address = format!("{}/{}/{embedding}.html", desk.address, program.folder());
                opened(desk, program, embedding, &address, WITHOUT_SCRIPT)
            },
        },
        Program {
            name: "SingleFile with scripts, of one file",
            version: |_| package_version("single-file-cli"),
            promised: [Got::All, Got::All, Got::All].map(Some),
            read: |desk, program, embedding| {
                let saved = desk.result(program, embedding, "html");
                let page = desk.page_of(Files::One, embedding);
                // The policy that it puts into a page else allows no WebAssembly.
                let options = ["--block-scripts=false", "--insert-meta-CSP=false"];
                single_file(desk, &page, &saved, &options)?;
                alive(desk, program, embedding, &saved)
            },
        },
        Program {
            name: "monolith, of one file",
            version: |desk| Ok(version(&desk.tools.program("monolith")?)),
            promised: [Got::All, Got::All, Got::All].map(Some),
            read: |desk, program, embedding| {
                let saved = desk.result(program, embedding, "html");
                let mut monolith = desk.tools.command("monolith")?;
                monolith.args(["--quiet", "--output"]).arg(&saved);
                run(monolith.arg(desk.page_of(Files::One, embedding)))?;
                alive(desk, program, embedding, &saved)
            },
        },
        Program {
            name: "monolith",
            version: |desk| Ok(version(&desk.tools.program("monolith")?)),
            // The script, put into the page, has no WebAssembly beside it: the placeholder stays. Of a rendered card the
            // fallback is left, since monolith empties each `<template>`.
            promised: [Got::All, Got::Link, Got::All].map(Some),
            read: |desk, program, embedding| {
                let saved = desk.result(program, embedding, "html");
                let mut monolith = desk.tools.command("monolith")?;
                monolith.arg("--quiet").arg("--output").arg(&saved);
                run(monolith.arg(desk.page(embedding)))?;
                let address = format!("file://{}", saved.display());
                opened(desk, program, embedding, &address, LIVE)
            },
        },
    ]
}

/// Has SingleFile keep a page in a file. Now and then it loses a page that loads ("Execution context not found"), and ends
/// with success and no file.
fn single_file(desk: &Desk<'_>, page: &str, saved: &Path, options: &[&str]) -> Result {
    let chromium = Engine::Chromium.program().ok_or("Chromium is missing")?;
    if saved.exists() {
        fs::remove_file(saved)?;
    }
    for _ in 0..SINGLE_FILE_ATTEMPTS {
        let mut single_file = desk.tools.command("single-file")?;
        single_file
            .arg(format!("--browser-executable-path={}", chromium.display()))
            .arg("--browser-arg=--no-sandbox")
            .args(options)
            .arg(page)
            .arg(saved);
        run(&mut single_file)?;
        if saved.exists() {
            return Ok(());
        }
    }
    Err(format!("SingleFile did not keep {page}").into())
}

/// A kept page from the disk, whose card has to be live in every engine.
fn alive(desk: &Desk<'_>, program: &Program, embedding: Embedding, saved: &Path) -> Result<Seen> {
    let address = format!("file://{}", saved.display());
    let mut seen = Seen::default();
    for engine in Engine::ALL {
        let file = desk.result(program, embedding, "json");
        webdriver(desk, engine, &address, &file, Duration::ZERO)?;
        let Found {
            text,
            dead,
            is_live,
        } = serde_json::from_str(&fs::read_to_string(file)?)?;
        let mut fault = |what: String| seen.faults.push(format!("{engine}: {what}"));
        if !is_live {
            fault("the card is not live".to_owned());
        }
        for button in dead {
            fault(format!("dead button {button:?}"));
        }
        let got = got(&text)?;
        if got != Got::All {
            fault(got.to_string());
        }
        seen.text = text;
    }
    Ok(seen)
}

/// A saved page in today's Chromium, `wait` after it was opened.
///
/// # Errors
/// When Chromium is missing, or does not show it.
pub fn opened(
    desk: &Desk<'_>,
    program: &Program,
    embedding: Embedding,
    address: &str,
    wait: Duration,
) -> Result<Seen> {
    let file = desk.result(program, embedding, "json");
    webdriver(desk, Engine::Chromium, address, &file, wait)?;
    let Found { text, dead, .. } = serde_json::from_str(&fs::read_to_string(file)?)?;
    let faults = dead.iter().map(|button| format!("dead button {button:?}"));
    Ok(Seen {
        text,
        faults: faults.collect(),
    })
}
