//! The command line: runs the command that it names, and ends with its status.

mod arguments;
mod check;
mod film_file;
mod html_elements;
mod html_page;
pub mod import;
mod import_files;
mod into;
mod machine;
mod markup;
mod outcome;
mod positions;
mod prerender;
mod render;
mod results;
mod schema_type;
pub mod server;
mod site_url;
mod structured_movies;
mod style_sheet;
mod text_encoding;
mod traces;
mod usage;

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use clap::ArgMatches;
use clap_complete::Shell;
use clap_mangen::Man;

use self::arguments::strings;
use self::outcome::{Failure, Status};
use self::results::{print, unwritable};

pub use self::machine::{Entry, Machine};

/// Runs the command that a command line names, of which the first word is the
/// program's name; gives the exit status. A failure goes to standard error.
pub fn run(
    machine: &dyn Machine,
    command_line: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> u8 {
    let matches = match usage::command().try_get_matches_from(command_line) {
        Ok(matches) => matches,
        Err(other) => return end(machine, &other),
    };
    let (name, matches) = matches.subcommand().expect("clap asks for one");
    let outcome = match name {
        "check" => check::check(machine, &strings(matches, "FILM"), matches.get_flag("json")),
        "render" if matches.contains_id("into") => into::into(machine, matches),
        "render" => render::render(machine, matches),
        "import" => import_files::import(machine, matches),
        "schema" => print(machine, server::SCHEMA),
        "completions" => completions(machine, matches),
        "man" => man(machine, matches),
        other => unreachable!("clap knows no {other}"),
    };
    let status = outcome.unwrap_or_else(|failure| {
        machine.tell(&format!("{}\n", failure.message));
        failure.status
    });
    status as u8
}

/// Prints what clap answers instead of a command: help, or what is wrong with the
/// command line.
fn end(machine: &dyn Machine, answer: &clap::Error) -> u8 {
    let text = answer.render().to_string();
    if answer.use_stderr() {
        machine.tell(&text);
    } else if let Err(failure) = print(machine, &text) {
        machine.tell(&format!("{}\n", failure.message));
        return failure.status as u8;
    }
    // clap's are 0 and 2.
    answer.exit_code().try_into().unwrap_or(2)
}

/// Prints the completions for a shell.
fn completions(machine: &dyn Machine, matches: &ArgMatches) -> Result<Status, Failure> {
    let shell = *matches.get_one::<Shell>("SHELL").expect("clap asks for it");
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut usage::command(), "film-card", &mut script);
    print(machine, &String::from_utf8_lossy(&script))
}

/// Writes a manual page for the program and one for each command.
fn man(machine: &dyn Machine, matches: &ArgMatches) -> Result<Status, Failure> {
    let folder = matches
        .get_one::<PathBuf>("FOLDER")
        .expect("clap asks for it");
    let written = manual_pages().and_then(|pages| {
        machine.create_folder(folder)?;
        let write = |(name, text): &(String, String)| machine.write(&folder.join(name), text);
        pages.iter().try_for_each(write)
    });
    written.map_err(|error| unwritable(folder.display(), &error))?;
    Ok(Status::Success)
}

/// The manual pages, each with the name of its file.
fn manual_pages() -> io::Result<Vec<(String, String)>> {
    let mut program = usage::command();
    // Each command then has its whole name.
    program.build();
    let commands = program.get_subcommands().chain([&program]);
    let pages = commands.map(|command| {
        let page = Man::new(command.clone());
        let mut text = Vec::new();
        page.render(&mut text)?;
        let text = String::from_utf8_lossy(&text).into_owned();
        Ok((page.get_filename(), text))
    });
    pages.collect()
}
