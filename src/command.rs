//! The command line: which command, with what, and how it ends.

mod card;
mod check;
mod elements;
mod film_file;
mod import;
mod into;
mod options;
mod page;
mod places;
mod render;
mod schema_type;
mod style_sheet;
mod told;
mod usage;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use clap_complete::Shell;

/// How a command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Nothing is wrong, or there are only warnings.
    Success = 0,
    /// Films have faults.
    Faulty = 1,
    /// Something can't be read or written, or the command line is wrong.
    Unreadable = 2,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(status as u8)
    }
}

/// Why there is no result: the exit status, and a sentence with its place.
#[derive(Debug)]
struct Failure {
    status: Status,
    message: String,
}

impl Failure {
    fn unreadable(message: String) -> Self {
        let status = Status::Unreadable;
        Failure { status, message }
    }
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    let matches = usage::command().get_matches();
    let (name, matches) = matches.subcommand().expect("clap asks for one");
    let outcome = match name {
        "check" => check::check(&strings(matches, "FILM"), matches.get_flag("json")),
        "render" => render::render(matches),
        "import" => import::import(matches.get_one::<String>("FILE").expect("clap asks for it")),
        "schema" => print(include_str!("../pkg/film.schema.json")),
        "completions" => completions(matches),
        "man" => man(matches),
        other => unreachable!("clap knows no {other}"),
    };
    let status = outcome.unwrap_or_else(|failure| {
        eprintln!("{}", failure.message);
        failure.status
    });
    status.into()
}

/// Prints what a shell completes.
fn completions(matches: &ArgMatches) -> Result<Status, Failure> {
    let shell = *matches.get_one::<Shell>("SHELL").expect("clap asks for it");
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut usage::command(), "film-card", &mut script);
    print(&String::from_utf8_lossy(&script))
}

/// Writes a manual page for the program and one for each command.
fn man(matches: &ArgMatches) -> Result<Status, Failure> {
    let folder = matches
        .get_one::<PathBuf>("FOLDER")
        .expect("clap asks for it");
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(usage::command(), folder));
    written.map(|()| Status::Success).map_err(|error| {
        let folder = folder.display();
        Failure::unreadable(format!("{folder}: can't be written ({error})"))
    })
}

/// The values of an argument.
fn strings(matches: &ArgMatches, name: &str) -> Vec<String> {
    let values = matches.get_many::<String>(name);
    values.into_iter().flatten().cloned().collect()
}

/// Writes a result, in one piece.
fn print(text: &str) -> Result<Status, Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        // Whoever reads has seen enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::unreadable(
            format!("standard output: can't be written ({error})"),
        )),
        _ => Ok(Status::Success),
    }
}
