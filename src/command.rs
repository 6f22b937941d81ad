//! The command line: runs the command that it names, and ends with its status.

mod arguments;
mod check;
mod film_file;
mod html_elements;
mod html_page;
pub mod import;
mod import_files;
mod into;
mod markup;
mod outcome;
mod positions;
mod prerender;
mod render;
mod results;
mod schema_type;
mod site_url;
mod structured_movies;
mod style_sheet;
mod traces;
mod usage;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use clap_complete::Shell;

use self::arguments::strings;
use self::outcome::{Failure, Status};
use self::results::print;

/// Runs the command that the command line names. A failure goes to standard
/// error.
pub fn run() -> ExitCode {
    let matches = usage::command().get_matches();
    let (name, matches) = matches.subcommand().expect("clap asks for one");
    let outcome = match name {
        "check" => check::check(&strings(matches, "FILM"), matches.get_flag("json")),
        "render" if matches.contains_id("into") => into::into(matches),
        "render" => render::render(matches),
        "import" => import_files::import(matches),
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

/// Prints the completions for a shell.
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
    let result = std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(usage::command(), folder));
    result.map(|()| Status::Success).map_err(|error| {
        let folder = folder.display();
        Failure::unreadable(format!("{folder}: can't be written ({error})"))
    })
}
