//! `film-card render --into`: fills the cards of HTML files in place.

mod edits;
mod filling;
mod page_file;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use self::filling::Filling;
use self::page_file::PageFile;
use super::arguments::{strings, styles};
use super::html_page::Page;
use super::outcome::{Failure, Status};
use super::prerender::Styles;
use super::results::replace_file;

/// Fills every card that names a film. A page is written as a whole or, if one
/// of its cards can't be rendered, left as it is; the others are filled.
pub fn into(matches: &ArgMatches) -> Result<Status, Failure> {
    let root = matches
        .get_one::<PathBuf>("root")
        .expect("it has a default");
    let styles = styles(matches);
    let mut status = Status::Success;
    for page in strings(matches, "into") {
        if let Err(failure) = fill(&page, root, &styles) {
            status = status.max(failure.status);
            eprintln!("{}", failure.message);
        }
    }
    Ok(status)
}

/// Fills the cards of one file; a file that would stay the same is not written.
fn fill(name: &str, root: &Path, styles: &Styles) -> Result<(), Failure> {
    let failed = |what: &str, error: io::Error| {
        Failure::unreadable(format!("{name}: can't be {what} ({error})"))
    };
    // A symbolic link stays one: its target is written.
    let path = fs::canonicalize(name).map_err(|error| failed("read", error))?;
    let html = fs::read_to_string(&path).map_err(|error| failed("read", error))?;
    let page = Page::parse(&html);
    let file = PageFile {
        name,
        root,
        html: &html,
        page: &page,
    };
    let filled = Filling::new(file, styles).filled()?;
    if filled == html {
        return Ok(());
    }
    replace_file(&path, &filled).map_err(|error| failed("written", error))
}
