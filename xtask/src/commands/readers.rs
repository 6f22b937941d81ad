//! `cargo xtask readers`: what readers get who have no browser of today.

mod archives;
mod books;
mod embeddings;
mod facts;
mod html_weight;
mod paper;
mod program;
mod qt_webengine;
mod reader_views;
mod saved_pages;
mod style_rule;
mod text_browsers;

use std::{env, fs, path::Path};

use crate::{
    Result,
    build::build,
    tools::{
        Tool, Tools, apt,
        cargo_install::{GECKODRIVER, MONOLITH},
        measured, npm,
        path::find,
        server::Server,
    },
};

use self::{
    embeddings::{Embedding, pages},
    program::{Desk, Program},
};

/// The folder of everything that the command makes.
const FOLDER: &str = "target/readers";

/// What Debian has of the programs, and of what drives them: each package with
/// the program that it brings.
const DEBIAN_PACKAGES: [(&str, &str); 16] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("elinks", "elinks"),
    ("epubcheck", "epubcheck"),
    ("firefox-esr", "firefox-esr"),
    ("links2", "links2"),
    ("lynx", "lynx"),
    ("poppler-utils", "pdftotext"),
    ("w3m", "w3m"),
    ("weasyprint", "weasyprint"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("wget", "wget"),
    ("wkhtmltopdf", "wkhtmltopdf"),
    ("xauth", "xauth"),
    ("xvfb", "xvfb-run"),
    ("zip", "zip"),
];

const HEAD: &str = "\
| program | script tag | element with a link | rendered |
|---|---|---|---|";

/// Shows the three ways of embedding to each program whose name has one of the
/// words of `only` (all of them, if there is none), and prints a Markdown table of
/// what its reader gets. It builds before, unless `built`. With `write` it also puts
/// the table into `README.md`.
///
/// # Errors
/// When a program can't be installed, or its reader gets less than was promised,
/// or anything twice that is promised once; when a text is too faint, a button
/// dead, or today's engines show the card otherwise because of old ones.
pub fn readers(only: &[String], built: bool, write: bool) -> Result {
    if !built {
        build(false)?;
    }
    let missing: Vec<&str> = DEBIAN_PACKAGES
        .iter()
        .filter(|(_, program)| find(program).is_none())
        .map(|(package, _)| *package)
        .collect();
    if !missing.is_empty() {
        apt::install(&missing, "read the card")?;
    }
    apt::install_missing(&["libssl-dev", "pkg-config"], "build monolith")?;
    let tools = Tools::install(&[
        Tool::Npm(&npm::READERS),
        Tool::Program(&GECKODRIVER),
        Tool::Program(&MONOLITH),
    ])?;
    pages()?;
    let server = Server::start(Path::new("."), 0, |_| None)?;
    let desk = Desk {
        tools: &tools,
        folder: env::current_dir()?.join(FOLDER),
        origin: server.address(),
        address: format!("{}/{FOLDER}", server.address()),
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut faults = Vec::new();
    let is_wanted =
        |name: &str| only.is_empty() || only.iter().any(|word| name.to_lowercase().contains(word));
    for program in programs() {
        if !is_wanted(program.name) {
            continue;
        }
        fs::create_dir_all(desk.folder.join(program.folder()))?;
        let version = (program.version)(&desk)?;
        let name = format!("{} {version}", program.name);
        let mut cells = String::new();
        for (embedding, promised) in Embedding::ALL.into_iter().zip(program.promised.clone()) {
            let Some(promised) = promised else {
                cells.push_str(" | –");
                continue;
            };
            let seen = (program.read)(&desk, &program, embedding)?;
            let got = facts::got(&seen.text)?;
            cells.push_str(&format!(" | {got}"));
            let place = format!("{}, {embedding}", program.name);
            if got != promised {
                faults.push(format!("{place}: {got}, expected {promised}"));
            }
            faults.extend(seen.faults.iter().map(|fault| format!("{place}: {fault}")));
        }
        println!("| {}{cells} |", name.trim_end());
        add(&mut rows, name.trim_end(), &cells);
    }
    if is_wanted("today") {
        faults.extend(style_rule::faults(&desk)?);
    }
    if is_wanted("html") {
        faults.extend(html_weight::faults(&desk)?);
    }
    println!();
    measured::show("readers", &table(&rows), write)?;
    match faults.is_empty() {
        true => Ok(()),
        false => Err(faults.join("\n").into()),
    }
}

/// Programs that follow each other, and the cells of what readers get in all of them.
type Row = (Vec<String>, String);

/// Adds a program to the last of `rows`, if that has the same cells, else as a new one.
fn add(rows: &mut Vec<Row>, program: &str, cells: &str) {
    match rows.last_mut() {
        Some((programs, same)) if same == cells => programs.push(program.to_owned()),
        _ => rows.push((vec![program.to_owned()], cells.to_owned())),
    }
}

/// The table that has these `rows`, as Markdown.
fn table(rows: &[Row]) -> String {
    let mut lines = vec![HEAD.to_owned()];
    for (programs, cells) in rows {
        lines.push(format!("| {}{cells} |", programs.join("; ")));
    }
    lines.join("\n")
}

/// All programs, in the order of the table.
fn programs() -> Vec<Program> {
    [
        qt_webengine::programs(),
        text_browsers::programs(),
        reader_views::programs(),
        paper::programs(),
        saved_pages::programs(),
        archives::programs(),
        books::programs(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_that_follow_each_other_share_a_row_where_readers_get_the_same() {
        let mut rows = Vec::new();
        add(&mut rows, "lynx 2", " | nothing | all");
        add(&mut rows, "w3m 0", " | nothing | all");
        add(&mut rows, "wget 1", " | all | all");
        add(&mut rows, "links 2", " | nothing | all");
        let table = table(&rows);
        let expected = [
            "| lynx 2; w3m 0 | nothing | all |",
            "| wget 1 | all | all |",
            "| links 2 | nothing | all |",
        ];
        assert_eq!(table.lines().skip(2).collect::<Vec<_>>(), expected);
    }
}
