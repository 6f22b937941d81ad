//! The card on paper: PDFs of browsers, and of programs that only make PDFs.

use std::{fs, path::Path, process::Command, time::Duration};

use crate::{
    Result,
    tools::{
        engine::Engine,
        process::{output, run},
    },
};

use super::{
    embeddings::{Embedding, SPANISH},
    facts::Got,
    program::{Desk, Program, Seen, debian_version},
};

/// Headings in the outline of a PDF: of the page, the card, a section and a review.
const ENGLISH_OUTLINE: [&str; 4] = [
    "A page",
    "Under the Same Moon",
    "Reviews",
    "A good heart on an unlikely road",
];

/// The same in Spanish.
const SPANISH_OUTLINE: [&str; 4] = [
    "A page",
    "La misma luna",
    "Reseñas",
    "Buen corazón, camino improbable",
];

pub fn programs() -> Vec<Program> {
    let all = [Got::All, Got::All, Got::All].map(Some);
    let no_script = [Got::Nothing, Got::Link, Got::All].map(Some);
    vec![
        Program {
            name: "Chromium’s PDF",
            version: |_| debian_version("chromium"),
            promised: all.clone(),
            read: |desk, program, embedding| {
                let mut seen = printed(desk, program, embedding, Engine::Chromium)?;
                let file = desk.result(program, embedding, "pdf");
                seen.faults
                    .extend(outline_faults(&file, ENGLISH_OUTLINE, "en")?);
                if embedding == Embedding::Rendered {
                    let file = file.with_file_name(format!("{SPANISH}.pdf"));
                    let page = format!("{}/pages/{SPANISH}.html", desk.address);
                    webdriver(desk, Engine::Chromium, &page, &file, Duration::ZERO)?;
                    seen.faults
                        .extend(outline_faults(&file, SPANISH_OUTLINE, "es")?);
                }
                Ok(seen)
            },
        },
        Program {
            name: "Firefox’s PDF",
            version: |_| debian_version("firefox-esr"),
            promised: all,
            read: |desk, program, embedding| printed(desk, program, embedding, Engine::Firefox),
        },
        Program {
            name: "WeasyPrint",
            version: |_| debian_version("weasyprint"),
            promised: no_script.clone(),
            read: |desk, program, embedding| {
                made(desk, program, embedding, &["weasyprint", "--quiet"])
            },
        },
        Program {
            name: "wkhtmltopdf",
            version: |_| debian_version("wkhtmltopdf"),
            promised: no_script,
            read: |desk, program, embedding| {
                let quietly = ["xvfb-run", "--auto-servernum", "wkhtmltopdf", "--quiet"];
                made(desk, program, embedding, &quietly)
            },
        },
    ]
}

/// What the outline of a PDF lacks, and whether its tags lack the language of the card.
fn outline_faults(pdf: &Path, headings: [&str; 4], lang: &str) -> Result<Vec<String>> {
    let words = ["-xml", "-i", "-stdout"];
    let xml = output(Command::new("pdftohtml").args(words).arg(pdf))?;
    let outline = xml.find("<outline>").map_or("", |start| &xml[start..]);
    let missing = headings
        .into_iter()
        .filter(|heading| !outline.contains(&format!(">{heading}<")));
    let mut faults: Vec<_> = missing
        .map(|heading| format!("no {heading:?} in its outline"))
        .collect();
    // Chromium does not compress the objects of the structure.
    let marks = String::from_utf8_lossy(&fs::read(pdf)?)
        .matches(&format!("/Lang ({lang})"))
        .count();
    // The page's own is English.
    if marks < if lang == "en" { 2 } else { 1 } {
        faults.push(format!("no language {lang:?} in its tags"));
    }
    Ok(faults)
}

/// The page on the paper of a browser.
fn printed(
    desk: &Desk<'_>,
    program: &Program,
    embedding: Embedding,
    engine: Engine,
) -> Result<Seen> {
    let file = desk.result(program, embedding, "pdf");
    webdriver(desk, engine, &desk.page(embedding), &file, Duration::ZERO)?;
    text_of(&file)
}

/// The page on the paper of a program that takes an address and a file.
fn made(desk: &Desk<'_>, program: &Program, embedding: Embedding, words: &[&str]) -> Result<Seen> {
    let file = desk.result(program, embedding, "pdf");
    let mut command = Command::new(words[0]);
    run(command
        .args(&words[1..])
        .arg(desk.page(embedding))
        .arg(&file))?;
    text_of(&file)
}

/// The text of a PDF.
///
/// # Errors
/// When it is not readable.
pub fn text_of(pdf: &Path) -> Result<Seen> {
    let text = output(Command::new("pdftotext").arg(pdf).arg("-"))?;
    fs::write(pdf.with_extension("txt"), &text)?;
    Ok(text.into())
}

/// Has an engine of today keep the page at `address` in `file`, whose extension
/// says how: see `xtask/readers/webdriver.mjs`. What it looks at, it looks at after
/// `wait`.
///
/// # Errors
/// When the browser is missing, or does not do it.
pub fn webdriver(
    desk: &Desk<'_>,
    engine: Engine,
    address: &str,
    file: &Path,
    wait: Duration,
) -> Result {
    let driver = desk.tools.program(engine.driver())?;
    // WebKitGTK has a window only.
    let mut command = match engine {
        Engine::WebKit => desk.tools.command("xvfb-run")?,
        _ => desk.tools.command("node")?,
    };
    if engine == Engine::WebKit {
        command.args([
            "--auto-servernum",
            "--server-args=-screen 0 1000x4000x24",
            "node",
        ]);
    }
    command
        // With several threads or a graphics card WebKitGTK draws letters otherwise each time.
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        .env("WEBKIT_SKIA_CPU_PAINTING_THREADS", "0")
        .args(["xtask/readers/webdriver.mjs", engine.name()])
        .arg(driver)
        .arg(address)
        .arg(file)
        .arg(wait.as_millis().to_string());
    run(&mut command)
}
