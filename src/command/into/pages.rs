//! The pages that a file or a folder on the command line means.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::command::outcome::Failure;

/// How the names of pages end.
const ENDINGS: [&str; 4] = ["html", "htm", "xhtml", "xht"];

/// A file itself, or all pages in a folder and in those inside, by their names.
/// A folder that can't be read is a failure among them. Links to folders are not
/// followed, since they may lead in a circle.
pub fn pages(path: &Path) -> Vec<Result<String, Failure>> {
    if !path.is_dir() {
        return vec![Ok(path.to_string_lossy().into_owned())];
    }
    let mut pages = Vec::new();
    collect(path, &mut pages);
    pages
}

fn collect(folder: &Path, pages: &mut Vec<Result<String, Failure>>) {
    let inside = match entries(folder) {
        Ok(inside) => inside,
        Err(error) => {
            let folder = folder.display();
            let message = format!("{folder}: can't be read ({error})");
            return pages.push(Err(Failure::unreadable(message)));
        }
    };
    for path in inside {
        if path.is_dir() && !path.is_symlink() {
            collect(&path, pages);
        } else if is_page(&path) && path.is_file() {
            pages.push(Ok(path.to_string_lossy().into_owned()));
        }
    }
}

/// The files and folders in a folder, sorted.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ENDINGS
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}
