//! `film-card render --into`: fills the cards of HTML files in place.

mod edits;
mod filling;
mod page_file;
mod pages;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use url::Url;

use self::filling::{Filled, Filling};
use self::page_file::PageFile;
use self::pages::pages;
use super::arguments::{form, strings};
use super::html_page::{Page, is_xml};
use super::outcome::{Failure, Status};
use super::prerender::Form;
use super::results::{print, replace_file};

/// Fills every card that names a film. A page is written as a whole or, if one
/// of its cards can't be rendered, left as it is; the others are filled.
pub fn into(matches: &ArgMatches) -> Result<Status, Failure> {
    let root = matches.get_one::<PathBuf>("root").map(PathBuf::as_path);
    let site = matches.get_one::<Url>("site");
    let form = form(matches);
    let mut status = Status::Success;
    let mut told = |failure: Failure| {
        status = status.max(failure.status);
        eprintln!("{}", failure.message);
    };
    let mut numbers = [0, 0];
    for named in strings(matches, "into") {
        let path = Path::new(&named);
        let of_site = if path.is_dir() { path } else { Path::new(".") };
        let site = Site {
            root: root.unwrap_or(of_site),
            address: site,
            form: &form,
        };
        for page in pages(path) {
            match page.and_then(|page| site.fill(&page)) {
                Ok(0) => {}
                Ok(cards) => numbers = [numbers[0] + cards, numbers[1] + 1],
                Err(failure) => told(failure),
            }
        }
    }
    let [cards, of_pages] = [(numbers[0], "card"), (numbers[1], "page")].map(counted);
    print(&format!("{cards} of {of_pages} filled\n"))?;
    Ok(status)
}

/// "1 card", "2 cards".
fn counted((number, name): (usize, &str)) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {name}{plural}")
}

/// A folder of pages, and how its cards are written.
#[derive(Clone, Copy, Debug)]
struct Site<'a> {
    root: &'a Path,
    address: Option<&'a Url>,
    form: &'a Form,
}

impl Site<'_> {
    /// Fills the cards of one file, and gives their number; a file that would
    /// stay the same is not written.
    fn fill(self, name: &str) -> Result<usize, Failure> {
        let failed = |what: &str, error: io::Error| {
            Failure::unreadable(format!("{name}: can't be {what} ({error})"))
        };
        // A symbolic link stays one: its target is written.
        let path = fs::canonicalize(name).map_err(|error| failed("read", error))?;
        let html = fs::read_to_string(&path).map_err(|error| failed("read", error))?;
        let page = Page::parse(&html, is_xml(name, &html));
        let file = PageFile {
            name,
            root: self.root,
            site: self.address,
            html: &html,
            page: &page,
        };
        let Filled { text, cards } = Filling::new(file, self.form).filled()?;
        if text != html {
            replace_file(&path, &text).map_err(|error| failed("written", error))?;
        }
        Ok(cards)
    }
}
