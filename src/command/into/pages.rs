//! The pages that a file or a folder on the command line means.

use std::io;
use std::path::Path;

use crate::command::machine::{Entry, Machine};
use crate::command::outcome::Failure;
use crate::command::results::unreadable;

/// How the names of pages end.
const ENDINGS: [&str; 4] = ["html", "htm", "xhtml", "xht"];

/// A file itself, or all pages in a folder and in those inside, by their names.
/// A folder that can't be read is a failure among them.
pub fn pages(machine: &dyn Machine, path: &Path) -> Vec<Result<String, Failure>> {
    if !machine.is_folder(path) {
        return vec![Ok(path.to_string_lossy().into_owned())];
    }
    let mut pages = Vec::new();
    collect(machine, path, &mut pages);
    pages
}

fn collect(machine: &dyn Machine, folder: &Path, pages: &mut Vec<Result<String, Failure>>) {
    let inside = match entries(machine, folder) {
        Ok(inside) => inside,
        Err(error) => return pages.push(Err(unreadable(folder.display(), &error))),
    };
    for Entry { path, is_folder } in inside {
        if is_folder {
            collect(machine, &path, pages);
        } else if is_page(&path) {
            pages.push(Ok(path.to_string_lossy().into_owned()));
        }
    }
}

/// The files and folders in a folder, sorted.
fn entries(machine: &dyn Machine, folder: &Path) -> io::Result<Vec<Entry>> {
    let mut entries = machine.entries(folder)?;
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(entries)
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ENDINGS
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}
