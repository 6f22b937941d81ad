//! `film-card import`: films of the files that the command line names, printed or
//! written into files.

use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::arguments::strings;
use super::film_file::{read_any_text, shown};
use super::import::{every_film, film};
use super::machine::Machine;
use super::outcome::{Failure, Status};
use super::results::{unwritable, write};

/// Prints the film of a file, or of several that are about the same, as a film
/// file, or writes each film of a file into one of its own. Standard error tells
/// what could not be carried over.
pub fn import(machine: &dyn Machine, matches: &ArgMatches) -> Result<Status, Failure> {
    let mut files = Vec::new();
    for name in strings(matches, "FILE") {
        let text = read_any_text(machine, &name)?;
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
    told.iter()
        .for_each(|line| machine.tell(&format!("{line}\n")));
    match made? {
        Made::Film(json) => {
            let output = matches.get_one::<PathBuf>("output");
            write(machine, &json, output.map(PathBuf::as_path))
        }
        Made::Files(folder, films) => write_all(machine, &folder, films),
    }
}

/// The outcome of an import.
enum Made {
    Film(String),
    /// A folder, and files with their names and texts.
    Files(PathBuf, Vec<(String, String)>),
}

/// Writes files into a folder. Those that are there already stay as they are.
fn write_all(
    machine: &dyn Machine,
    folder: &Path,
    files: Vec<(String, String)>,
) -> Result<Status, Failure> {
    let made = machine.create_folder(folder);
    made.map_err(|error| unwritable(folder.display(), &error))?;
    let mut status = Status::Success;
    for (name, text) in files {
        let path = folder.join(name);
        match machine.write_new(&path, &text) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let path = path.display();
                machine.tell(&format!("{path}: is there already, and stays as it is\n"));
                status = Status::Unreadable;
            }
            Err(error) => return Err(unwritable(path.display(), &error)),
        }
    }
    Ok(status)
}
