//! A rendered card in a chapter of a book.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use crate::{
    Result,
    tools::{
        engine::Engine,
        process::{run, run_aside},
    },
};

use super::{
    embeddings::OWN,
    facts::Got,
    paper::{text_of, webdriver},
    program::{Desk, Program, Seen, debian_version},
    reader_views::package_version,
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

/// How often [`OWN`] stands in the chapter: before the card and after it.
const OWN_SENTENCES: usize = 2;

pub fn programs() -> Vec<Program> {
    let promised = [None, None, Some(Got::All)];
    vec![
        Program {
            name: "EPUB in Chromium, by epubcheck",
            version: |_| debian_version("epubcheck"),
            promised: promised.clone(),
            read: |desk, program, embedding| {
                let paper = desk.result(program, embedding, "pdf");
                let chapter = format!("{}/pages/chapter.xhtml", desk.address);
                webdriver(desk, Engine::Chromium, &chapter, &paper, Duration::ZERO)?;
                let mut seen = with_own(text_of(&paper)?.text);
                seen.faults.extend(errors(&book(desk, program)?));
                Ok(seen)
            },
        },
        Program {
            // Foliate shows books in WebKitGTK.
            name: "EPUB in WebKitGTK, by foliate-js",
            version: |_| package_version("foliate-js"),
            promised,
            read: |desk, program, embedding| {
                book(desk, program)?;
                let file = desk.result(program, embedding, "txt");
                let address = format!(
                    "{}/xtask/readers/book.html?book={}/{}/book.epub",
                    desk.origin,
                    desk.address,
                    program.folder()
                );
                webdriver(desk, Engine::WebKit, &address, &file, Duration::ZERO)?;
                Ok(with_own(fs::read_to_string(file)?))
            },
        },
    ]
}

/// Makes the book; its file.
fn book(desk: &Desk<'_>, program: &Program) -> Result<PathBuf> {
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
    Ok(folder.join("book.epub"))
}

/// What epubcheck finds in a book.
fn errors(book: &Path) -> Vec<String> {
    let mut epubcheck = Command::new("epubcheck");
    let (printed, result) = run_aside(epubcheck.arg(book));
    let lines = printed.lines().filter(|_| result.is_err());
    lines
        .filter(|line| line.starts_with("ERROR") || line.starts_with("FATAL"))
        .map(str::to_owned)
        .collect()
}

/// A chapter's text, which has to go on after the card.
fn with_own(text: String) -> Seen {
    let bare = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let faults = match bare.matches(OWN).count() {
        OWN_SENTENCES => Vec::new(),
        own => vec![format!("{own} of {OWN_SENTENCES} sentences of the chapter")],
    };
    Seen { text, faults }
}
