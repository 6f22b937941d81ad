//! A rendered card in a chapter of a book.

use std::{fs, process::Command, time::Duration};

use crate::{
    Result,
    tools::{
        engine::Engine,
        process::{run, run_aside},
    },
};

use super::{
    facts::Got,
    paper::{text_of, webdriver},
    program::{Desk, Program, Seen, debian_version},
};

const CONTAINER: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"#;

const BOOK: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:7a0c1e52-4b1f-4b63-9d57-0a7b2e4d9c11</dc:identifier>
<dc:title>A book</dc:title><dc:language>en</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="chapter" href="chapter.xhtml" media-type="application/xhtml+xml" properties="scripted svg"/></manifest>
<spine><itemref idref="chapter"/></spine></package>
"#;

const NAVIGATION: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>A book</title></head><body><nav epub:type="toc"><ol><li><a href="chapter.xhtml">A chapter</a></li></ol></nav></body></html>
"#;

pub fn programs() -> Vec<Program> {
    vec![Program {
        name: "EPUB, by epubcheck and Chromium",
        version: |_| debian_version("epubcheck"),
        promised: [None, None, Some(Got::All)],
        read: |desk, program, embedding| {
            let paper = desk.result(program, embedding, "pdf");
            let chapter = format!("{}/pages/chapter.xhtml", desk.address);
            webdriver(desk, Engine::Chromium, &chapter, &paper, Duration::ZERO)?;
            let mut seen = text_of(&paper)?;
            check(desk, program, &mut seen)?;
            Ok(seen)
        },
    }]
}

/// Makes the book, and adds what epubcheck finds in it.
fn check(desk: &Desk<'_>, program: &Program, seen: &mut Seen) -> Result {
    let folder = desk.folder.join(program.folder());
    fs::create_dir_all(folder.join("META-INF"))?;
    fs::write(folder.join("mimetype"), "application/epub+zip")?;
    fs::write(folder.join("META-INF/container.xml"), CONTAINER)?;
    fs::write(folder.join("book.opf"), BOOK)?;
    fs::write(folder.join("nav.xhtml"), NAVIGATION)?;
    fs::copy(
        desk.folder.join("pages/chapter.xhtml"),
        folder.join("chapter.xhtml"),
    )?;
    let zip = |words: &[&str]| {
        run(Command::new("zip")
            .arg("-q")
            .args(words)
            .current_dir(&folder))
    };
    // The type comes first, as it is.
    zip(&["-X", "-0", "book.epub", "mimetype"])?;
    zip(&[
        "-X",
        "book.epub",
        "META-INF/container.xml",
        "book.opf",
        "nav.xhtml",
        "chapter.xhtml",
    ])?;
    let mut epubcheck = Command::new("epubcheck");
    let (printed, result) = run_aside(epubcheck.arg("book.epub").current_dir(&folder));
    if result.is_err() {
        let errors = printed
            .lines()
            .filter(|line| line.starts_with("ERROR") || line.starts_with("FATAL"));
        seen.faults.extend(errors.map(str::to_owned));
    }
    Ok(())
}
