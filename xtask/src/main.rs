//! `cargo xtask`: the project's commands. Each installs the tools that it needs and
//! does not find, and says so.
//!
//! The code stands in floors, of which each uses only those below it: `commands`,
//! `checks`, `build`, `tools`.

mod build;
mod checks;
mod commands;
#[cfg(test)]
mod floors;

use std::{env, path::PathBuf, process::ExitCode};

use clap::Parser;
use xtask::{Result, tools};

use crate::{
    checks::Step,
    commands::{
        bench, docs, fuzz, imports, json_readers, leaks, orca, parts, readers, release, serve,
        servers, shots, sites, test, vitals,
    },
};

/// The project's commands.
#[derive(Debug, PartialEq, Parser)]
#[command(
    bin_name = "cargo xtask",
    after_help = "FILM_CARD_ENGINES=chromium,firefox,webkit names the browsers to test in (all three)."
)]
enum Task {
    /// Build, then show the site on 127.0.0.1
    Serve {
        /// A quick build, again on every change of src/ or styles/
        #[arg(long)]
        dev: bool,
        /// The port, instead of 8000 or the next free one
        #[arg(long)]
        port: Option<u16>,
    },
    /// Make the files of pkg/ that a page loads
    Build {
        /// A quick build
        #[arg(long)]
        dev: bool,
    },
    /// Write what repeats the reference: tables, types, schemas, lists of style sheets
    Docs {
        /// Write nothing; fail where a file would change
        #[arg(long)]
        check: bool,
    },
    /// Build, then print what these files weigh; fails above the budget
    Size {
        /// Also put the table into README.md and index.html
        #[arg(long)]
        write: bool,
    },
    /// Build, then print what each part of the card weighs
    Parts {
        /// Also put the tables into xtask/README.md
        #[arg(long)]
        write: bool,
    },
    /// This card beside those of other frameworks, in Chromium; all that was measured: target/bench.json
    Bench {
        /// How many times, in turns
        #[arg(long, value_name = "N", default_value_t = bench::ROUNDS)]
        rounds: u32,
        /// Only these cards, with commas
        #[arg(long, value_name = "NAMES", value_delimiter = ',')]
        only: Vec<String>,
        /// Also another state of the project, a folder in which everything is built
        #[arg(long, value_name = "FOLDER")]
        beside: Option<PathBuf>,
        /// Only whether they show the same
        #[arg(long, conflicts_with = "rounds")]
        check: bool,
        /// Also put the tables into xtask/README.md
        #[arg(long, conflicts_with_all = ["only", "beside", "check"])]
        write: bool,
    },
    /// Measure what a page downloads for each of some ways to read a film's JSON
    Json {
        /// Also put the table into xtask/README.md
        #[arg(long)]
        write: bool,
    },
    /// Build, then print what a page holds before and after a thousand cards (Chromium); fails where that grows
    Leaks {
        /// Also put the table into xtask/README.md
        #[arg(long)]
        write: bool,
    },
    /// Everything that must hold, stopping at the first failure
    Test {
        /// Only this, and what it needs
        #[arg(long, value_name = "STEP")]
        only: Option<Step>,
        /// Only this, where what it needs is there
        #[arg(long, value_name = "STEP", conflicts_with = "only")]
        just: Option<Step>,
        /// Arguments for the step `pages`
        #[arg(last = true, value_name = "ARGS")]
        page_arguments: Vec<String>,
    },
    /// Give the readers of films, options and sources texts of all kinds; needs a C++ compiler
    Fuzz {
        /// How many texts each
        #[arg(long, value_name = "N", default_value_t = fuzz::RUNS)]
        runs: u32,
        /// Only this target
        #[arg(long, value_name = "TARGET")]
        only: Option<String>,
    },
    /// How long imports of pages of 20 MB and of other large files take; fails above a second, or where one needs more than 200 MB
    Imports {
        /// Also put the table into xtask/README.md
        #[arg(long)]
        write: bool,
    },
    /// Build, then a sheet of the card in every width, language and colour scheme, for a person to look at:
    /// target/shots/ENGINE.png
    Shots {
        /// A quick build
        #[arg(long)]
        dev: bool,
        /// Also the README's picture
        #[arg(long)]
        readme: bool,
    },
    /// Build, then the card in old engines, text browsers, reader views, books, saved pages and on paper, as their
    /// readers get it: target/readers; fails where that is less than it was, and where today's engines show the card
    /// otherwise than without the rule for old ones
    Readers {
        /// Only programs with one of these in their names, with commas
        #[arg(long, value_name = "NAMES", value_delimiter = ',')]
        only: Vec<String>,
        /// Take the files of pkg/ as they are
        #[arg(long)]
        built: bool,
        /// Also put the table into README.md
        #[arg(long, conflicts_with = "only")]
        write: bool,
    },
    /// Build, then what somebody hears of the card and of index.html who uses Orca, in each engine:
    /// target/orca/PAGE-ENGINE.txt; fails where something is not said, or twice
    Orca {
        /// Take the files of pkg/ as they are
        #[arg(long)]
        built: bool,
    },
    /// The files of a release, tried as somebody new does: target/release-files
    Release {
        /// Take the files of pkg/ as they are
        #[arg(long)]
        built: bool,
    },
    /// Build, then how fast cards are rendered by Node beside Preact's, and pages filled beside the native command;
    /// fails above a goal
    Servers {
        /// Also put the table into xtask/README.md
        #[arg(long)]
        write: bool,
    },
    /// Build, then the card on sites of other people's programs, each built, served and visited in Chromium
    Sites {
        /// Only these, with commas
        #[arg(long, value_name = "NAMES", value_delimiter = ',')]
        only: Vec<String>,
        /// Take the files of pkg/ as they are
        #[arg(long)]
        built: bool,
        /// Also put the table of Markdown engines into src/command/README.md
        #[arg(long)]
        write: bool,
    },
    /// How fast a rendered card is on the screen, by Lighthouse in Chromium, beside the same page without the
    /// script
    Vitals,
}

fn run(task: Task) -> Result {
    // Every path in this program starts at the repository's root.
    env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    match task {
        Task::Serve { dev, port } => serve::serve(dev, port),
        Task::Build { dev } => build::build_all(dev).map(|()| {
            println!(
                "Upload film-card.js and film_card_bg.wasm from pkg, or film-card.single.js alone"
            );
        }),
        Task::Docs { check } => docs::docs(check),
        Task::Size { write } => checks::size::size(write),
        Task::Parts { write } => parts::parts(write),
        Task::Bench {
            rounds,
            only,
            beside,
            check,
            write,
        } => bench::bench(
            if check { 0 } else { rounds },
            &only,
            beside.as_deref(),
            write,
        ),
        Task::Json { write } => json_readers::json_readers(write),
        Task::Leaks { write } => leaks::leaks(write),
        Task::Test {
            just: Some(step),
            page_arguments,
            ..
        } => test::test_just(step, &page_arguments),
        Task::Test {
            only,
            page_arguments,
            ..
        } => test::test(only, &page_arguments),
        Task::Fuzz { runs, only } => fuzz::fuzz(runs, only.as_deref()),
        Task::Imports { write } => imports::imports(write),
        Task::Shots { dev, readme } => shots::shots(dev, readme),
        Task::Readers { only, built, write } => readers::readers(&only, built, write),
        Task::Orca { built } => orca::orca(built),
        Task::Release { built } => release::release(built),
        Task::Servers { write } => servers::servers(write),
        Task::Sites { only, built, write } => sites::sites(&only, built, write),
        Task::Vitals => vitals::vitals(),
    }
}

fn main() -> ExitCode {
    match run(Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;

    fn parsed(line: &str) -> std::result::Result<Task, clap::Error> {
        Task::try_parse_from(["xtask"].into_iter().chain(line.split_whitespace()))
    }

    #[test]
    fn the_command_line_contradicts_itself_nowhere() {
        Task::command().debug_assert();
    }

    #[test]
    fn the_readme_lists_every_command() {
        let rows = include_str!("../README.md").lines();
        let listed = rows.filter_map(|row| row.strip_prefix("| `cargo xtask ")?.split('`').next());
        let program = Task::command();
        let commands = program.get_subcommands().map(clap::Command::get_name);
        assert_eq!(
            listed.collect::<BTreeSet<_>>(),
            commands.collect::<BTreeSet<_>>()
        );
    }

    #[test]
    fn what_follows_two_dashes_goes_to_the_pages() {
        assert_eq!(
            parsed("test --only pages -- --only lang").unwrap(),
            Task::Test {
                only: Some(Step::Pages),
                just: None,
                page_arguments: vec!["--only".to_owned(), "lang".to_owned()]
            }
        );
    }

    #[test]
    fn names_of_cards_stand_between_commas() {
        assert_eq!(
            parsed("bench --rounds 1 --only lit,preact").unwrap(),
            Task::Bench {
                rounds: 1,
                only: vec!["lit".to_owned(), "preact".to_owned()],
                beside: None,
                check: false,
                write: false,
            }
        );
    }

    #[test]
    fn an_unknown_step_is_told_the_steps_in_their_order() {
        let error = parsed("test --only all").unwrap_err().to_string();
        let steps = "fmt, scripts, clippy, native, docs, prerendered, wasm, build, server, consumers, package, site, pages";
        assert!(
            error.contains(&format!("[possible values: {steps}]")),
            "{error}"
        );
    }
}
