//! `film-card render --into`: fills the cards of HTML files in place.

mod edits;
mod filling;
mod page_file;
mod pages;

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use url::Url;

use self::pages::pages;
use super::arguments::{form, strings};
use super::html_page::{Page, is_xml};
use super::machine::Machine;
use super::outcome::{Failure, Status};
use super::prerender::Form;
use super::results::{print, unreadable, unwritable};
use super::text_encoding::utf_8;

pub use self::filling::{Filled, Filling};
pub use self::page_file::PageFile;

/// Fills every card that names a film. A page is written as a whole or, if one
/// of its cards can't be rendered, left as it is; the others are filled.
pub fn into(machine: &dyn Machine, matches: &ArgMatches) -> Result<Status, Failure> {
    let root = matches.get_one::<PathBuf>("root").map(PathBuf::as_path);
    let site = matches.get_one::<Url>("site");
    let form = form(matches);
    let mut status = Status::Success;
    let mut told = |failure: Failure| {
        status = status.max(failure.status);
        machine.tell(&format!("{}\n", failure.message));
    };
    let mut numbers = [0, 0];
    for named in strings(matches, "into") {
        let path = Path::new(&named);
        let of_site = if machine.is_folder(path) {
            path
        } else {
            Path::new(".")
        };
        let site = Site {
            machine,
            root: root.unwrap_or(of_site),
            address: site,
            form: &form,
        };
        for page in pages(machine, path) {
            match page.and_then(|page| site.fill(&page)) {
                Ok(0) => {}
                Ok(cards) => numbers = [numbers[0] + cards, numbers[1] + 1],
                Err(failure) => told(failure),
            }
        }
    }
    let [cards, of_pages] = [(numbers[0], "card"), (numbers[1], "page")].map(counted);
    print(machine, &format!("{cards} of {of_pages} filled\n"))?;
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
    machine: &'a dyn Machine,
    root: &'a Path,
    address: Option<&'a Url>,
    form: &'a Form,
}

impl Site<'_> {
    /// Fills the cards of one file, and gives their number; a file that would
    /// stay the same is not written.
    fn fill(self, name: &str) -> Result<usize, Failure> {
        let path = Path::new(name);
        let bytes = self.machine.read(path);
        let bytes = bytes.map_err(|error| unreadable(name, &error))?;
        let html = utf_8(bytes);
        let html = html.map_err(|what| Failure::unreadable(format!("{name}: {what}")))?;
        let page = Page::parse(&html, is_xml(name, &html));
        let file = PageFile {
            machine: self.machine,
            name,
            root: self.root,
            site: self.address,
            html: &html,
            page: &page,
        };
        let Filled { text, cards } = Filling::new(file, self.form).filled()?;
        if text != html {
            let replaced = self.machine.replace(path, &text);
            replaced.map_err(|error| unwritable(name, &error))?;
        }
        Ok(cards)
    }
}
