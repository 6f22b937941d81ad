//! Reader views, and what archives and search take a page's text with: the
//! article alone, without the page around it.

use std::{fs, fs::File, process::Command, time::Duration};

use crate::{
    Result,
    tools::{engine::Engine, npm, pip, process::output},
};

use super::{
    embeddings::OWN,
    facts::Got,
    paper::webdriver,
    program::{Program, Seen, debian_version},
};

/// Packages of PyPI.
const FEED: [&str; 2] = ["feedparser==6.0.14", "html2text==2025.4.15"];
const TRAFILATURA: [&str; 2] = ["trafilatura==2.3.1", "lxml_html_clean==0.4.6"];

/// How often [`OWN`] stands on a page.
const OWN_SENTENCES: usize = 6;

pub fn programs() -> Vec<Program> {
    vec![
        Program {
            name: "Firefox’s reader view",
            version: |_| debian_version("firefox-esr"),
            // It fetches the page anew, and runs no script.
            promised: [Got::Nothing, Got::Link, Got::All].map(Some),
            read: |desk, program, embedding| {
                let file = desk.result(program, embedding, "txt");
                webdriver(
                    desk,
                    Engine::Firefox,
                    &desk.page(embedding),
                    &file,
                    Duration::ZERO,
                )?;
                Ok(with_own(fs::read_to_string(file)?))
            },
        },
        Program {
            name: "Readability",
            version: |_| package_version("@mozilla/readability"),
            promised: [Got::Nothing, Got::Link, Got::All].map(Some),
            read: |desk, program, embedding| {
                let page = desk.folder.join(format!("pages/{embedding}.html"));
                let mut node = desk.tools.command("node")?;
                let text = output(node.arg("xtask/readers/readability.mjs").arg(page))?;
                fs::write(desk.result(program, embedding, "txt"), &text)?;
                Ok(with_own(text))
            },
        },
        Program {
            name: "trafilatura",
            version: |_| Ok(TRAFILATURA[0].replace("trafilatura==", "")),
            // It knows no `<template>`, and takes a link alone for a menu.
            promised: [Got::Nothing, Got::Nothing, Got::AllTwice].map(Some),
            read: |desk, program, embedding| {
                let programs = pip::install(&desk.folder.join("python/trafilatura"), &TRAFILATURA)?;
                let page = File::open(desk.folder.join(format!("pages/{embedding}.html")))?;
                let text = output(
                    Command::new(programs.join("python"))
                        .args(["-m", "trafilatura.cli"])
                        .stdin(page),
                )?;
                fs::write(desk.result(program, embedding, "txt"), &text)?;
                Ok(with_own(text))
            },
        },
        Program {
            name: "A feed, by html2text and feedparser",
            version: |_| Ok(FEED[0].replace("feedparser==", "")),
            // It leaves out a `<template>`, and not what stands in it.
            promised: [Got::Nothing, Got::Link, Got::AllTwice].map(Some),
            read: |desk, program, embedding| {
                let programs = pip::install(&desk.folder.join("python/feed"), &FEED)?;
                let page = desk.folder.join(format!("pages/{embedding}.html"));
                let text = output(
                    Command::new(programs.join("python"))
                        .arg("xtask/readers/feed.py")
                        .arg(page),
                )?;
                fs::write(desk.result(program, embedding, "txt"), &text)?;
                Ok(with_own(text))
            },
        },
    ]
}

/// The text of an article, which has to have the page's own as well.
fn with_own(text: String) -> Seen {
    let bare = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = bare.matches(OWN).count();
    let faults = match own {
        OWN_SENTENCES => Vec::new(),
        _ => vec![format!(
            "{own} of {OWN_SENTENCES} sentences of the page's own"
        )],
    };
    Seen { text, faults }
}

/// The version of a package of npm.
///
/// # Errors
/// When it is not installed.
pub fn package_version(package: &str) -> Result<String> {
    let file = format!(
        "{}/node_modules/{package}/package.json",
        npm::READERS.folder
    );
    let package: serde_json::Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    Ok(package["version"].as_str().unwrap_or_default().to_owned())
}
