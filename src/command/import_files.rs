//! `film-card import`: films of the files that the command line names, printed or
//! written into files.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::arguments::strings;
use super::film_file::{read_any_text, shown};
use super::import::{every_film, film};
use super::outcome::{Failure, Status};
use super::results::write;

/// Prints the film of a file, or of several that are about the same, as a film
/// file, or writes each film of a file into one of its own. Standard error tells
/// what could not be carried over.
pub fn import(matches: &ArgMatches) -> Result<Status, Failure> {
    let mut files = Vec::new();
    for name in strings(matches, "FILE") {
        let text = read_any_text(&name)?;
        files.push((shown(&name).to_owned(), text));
    }
    let mut told = Vec::new();
    let made = match matches.get_one::<PathBuf>("all") {
        Some(folder) => {
            every_film(&files, &mut told).map(|films| Made::Files(folder.clone(), films))
        }
        None => {
            let title = matches.get_one::<String>("title").map(String::as_str);
            film(&files, title, &mut told).map(Made::Film)
        }
    };
    told.iter().for_each(|line| eprintln!("{line}"));
    match made? {
        Made::Film(json) => {
            let output = matches.get_one::<PathBuf>("output");
            write(&json, output.map(PathBuf::as_path))
        }
        Made::Files(folder, films) => write_all(&folder, films),
    }
}

/// The outcome of an import.
enum Made {
    Film(String),
    /// A folder, and files with their names and texts.
    Files(PathBuf, Vec<(String, String)>),
}

/// Writes files into a folder. Those that are there already stay as they are.
fn write_all(folder: &Path, files: Vec<(String, String)>) -> Result<Status, Failure> {
    let unwritable = |path: &Path, error: io::Error| {
        Failure::unreadable(format!("{}: can't be written ({error})", path.display()))
    };
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
    let mut status = Status::Success;
    for (name, text) in files {
        let path = folder.join(name);
        let file = fs::File::create_new(&path);
        match file.and_then(|mut file| file.write_all(text.as_bytes())) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                eprintln!("{}: is there already, and stays as it is", path.display());
                status = Status::Unreadable;
            }
            Err(error) => return Err(unwritable(&path, error)),
        }
    }
    Ok(status)
}
