//! `cargo xtask`: the project's commands. What they need and do not find they
//! install, each only what it uses itself, and say so.

mod bench;
mod browsers;
mod build;
mod fuzz;
mod json;
mod leaks;
mod manifest;
mod package;
mod parts;
mod prerendered;
mod process;
mod serve;
mod shots;
mod site;
mod size;
mod test;
mod tools;
mod vitals;

use std::{env, error::Error, process::ExitCode};

use crate::test::Step;

/// What a command gives back; an error's text is the whole message.
type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--dev] [--port N]      build, then show the site on 127.0.0.1 (port 8000, or the next free one);
                                --dev: a quick build, again on every change of src/ or styles/
  build [--dev]                 make the files of pkg/ that a page loads
  size                          build, then print what these files weigh; fails above the budget
  parts                         build, then print what each part of the card weighs
  bench [--rounds N] [--only NAMES] [--check]
                                this card beside those of other frameworks, in Chromium, N times in turns (5);
                                NAMES, with commas: only these; --check: only whether they show the same;
                                all that was measured: target/bench.json
  json                          what a page downloads for each of some ways to read a film's JSON
  leaks                         build, then print what a page holds before and after a thousand cards
                                (Chromium); fails where that grows
  test [--only STEP] [-- ARGS]  everything that must hold, stopping at the first failure;
                                STEP: fmt, clippy, native, docs, prerendered, wasm, package, site or pages; ARGS go
                                to pages
  fuzz [--runs N]               gives the film reader and the option reader texts of all kinds (2000000 each);
                                needs a C++ compiler
  shots [--dev] [--readme]      build, then a sheet of the card in every width, language and colour scheme, for a
                                person to look at: target/shots/ENGINE.png; --readme: also the README's picture
  vitals                        how fast a rendered card is on the screen, by Lighthouse in Chromium, beside the
                                same page without the script
  help                          this text

FILM_CARD_ENGINES=chromium,firefox,webkit names the browsers to test in (all three).
";

/// A command line, understood.
#[derive(Debug, PartialEq)]
enum Task {
    Serve {
        dev: bool,
        port: Option<u16>,
    },
    Build {
        dev: bool,
    },
    Size,
    Parts,
    Bench {
        rounds: u32,
        only: Vec<String>,
    },
    Json,
    Fuzz {
        runs: u32,
    },
    Shots {
        dev: bool,
        readme: bool,
    },
    Leaks,
    Vitals,
    Test {
        only: Option<Step>,
        page_arguments: Vec<String>,
    },
    Help,
}

/// Reads the words after `cargo xtask`; an error names the word that is wrong.
fn parse(words: impl IntoIterator<Item = String>) -> std::result::Result<Task, String> {
    let mut words = words.into_iter();
    let command = words.next().ok_or("which command?")?;
    let mut task = match command.as_str() {
        "serve" => Task::Serve {
            dev: false,
            port: None,
        },
        "build" => Task::Build { dev: false },
        "size" => Task::Size,
        "parts" => Task::Parts,
        "bench" => Task::Bench {
            rounds: bench::ROUNDS,
            only: Vec::new(),
        },
        "json" => Task::Json,
        "fuzz" => Task::Fuzz { runs: fuzz::RUNS },
        "shots" => Task::Shots {
            dev: false,
            readme: false,
        },
        "leaks" => Task::Leaks,
        "vitals" => Task::Vitals,
        "test" => Task::Test {
            only: None,
            page_arguments: Vec::new(),
        },
        "help" | "--help" | "-h" => return Ok(Task::Help),
        unknown => return Err(format!("unknown command `{unknown}`")),
    };
    while let Some(word) = words.next() {
        match (word.as_str(), &mut task) {
            ("--help" | "-h", _) => return Ok(Task::Help),
            ("--dev", Task::Serve { dev, .. } | Task::Build { dev } | Task::Shots { dev, .. }) => {
                *dev = true;
            }
            ("--readme", Task::Shots { readme, .. }) => *readme = true,
            ("--port", Task::Serve { port, .. }) => {
                let number = words.next().unwrap_or_default();
                *port = Some(
                    number
                        .parse()
                        .map_err(|_| format!("`{number}` is no port"))?,
                );
            }
            ("--check", Task::Bench { rounds, .. }) => *rounds = 0,
            ("--rounds", Task::Bench { rounds, .. }) => {
                let number = words.next().unwrap_or_default();
                *rounds = number
                    .parse()
                    .map_err(|_| format!("`{number}` is no number of rounds"))?;
            }
            ("--only", Task::Bench { only, .. }) => {
                let names = words.next().unwrap_or_default();
                only.extend(names.split(',').map(str::to_owned));
            }
            ("--runs", Task::Fuzz { runs }) => {
                let number = words.next().unwrap_or_default();
                *runs = number
                    .parse()
                    .map_err(|_| format!("`{number}` is no number of texts"))?;
            }
            ("--only", Task::Test { only, .. }) => {
                let name = words.next().unwrap_or_default();
                *only = Some(Step::named(&name).ok_or_else(|| format!("`{name}` is no step"))?);
            }
            ("--", Task::Test { page_arguments, .. }) => page_arguments.extend(words.by_ref()),
            (unknown, _) => return Err(format!("`{command}` does not know `{unknown}`")),
        }
    }
    Ok(task)
}

fn run(task: Task) -> Result {
    // Every path in this program starts at the repository's root.
    env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    match task {
        Task::Serve { dev, port } => serve::serve(dev, port),
        Task::Build { dev } => build::build(dev),
        Task::Size => size::size(),
        Task::Parts => parts::parts(),
        Task::Bench { rounds, only } => bench::bench(rounds, &only),
        Task::Json => json::json(),
        Task::Fuzz { runs } => fuzz::fuzz(runs),
        Task::Shots { dev, readme } => shots::shots(dev, readme),
        Task::Leaks => leaks::leaks(),
        Task::Vitals => vitals::vitals(),
        Task::Test {
            only,
            page_arguments,
        } => test::test(only, &page_arguments),
        Task::Help => {
            print!("{USAGE}");
            Ok(())
        }
    }
}

fn main() -> ExitCode {
    match parse(env::args().skip(1)).map(run) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprint!("error: {error}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> std::result::Result<Task, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn understands_every_command_of_its_usage() {
        assert_eq!(
            parsed("serve"),
            Ok(Task::Serve {
                dev: false,
                port: None
            })
        );
        assert_eq!(
            parsed("serve --port 80 --dev"),
            Ok(Task::Serve {
                dev: true,
                port: Some(80)
            })
        );
        assert_eq!(parsed("build --dev"), Ok(Task::Build { dev: true }));
        assert_eq!(parsed("size"), Ok(Task::Size));
        assert_eq!(parsed("parts"), Ok(Task::Parts));
        assert_eq!(
            parsed("bench --rounds 1 --only lit,preact"),
            Ok(Task::Bench {
                rounds: 1,
                only: vec!["lit".to_owned(), "preact".to_owned()]
            })
        );
        assert_eq!(
            parsed("bench --check"),
            Ok(Task::Bench {
                rounds: 0,
                only: Vec::new()
            })
        );
        assert_eq!(parsed("json"), Ok(Task::Json));
        assert_eq!(parsed("leaks"), Ok(Task::Leaks));
        assert_eq!(parsed("vitals"), Ok(Task::Vitals));
        assert_eq!(parsed("fuzz --runs 5"), Ok(Task::Fuzz { runs: 5 }));
        assert_eq!(
            parsed("shots --readme"),
            Ok(Task::Shots {
                dev: false,
                readme: true
            })
        );
        assert_eq!(
            parsed("test --only pages -- --only lang"),
            Ok(Task::Test {
                only: Some(Step::Pages),
                page_arguments: vec!["--only".to_owned(), "lang".to_owned()]
            })
        );
        assert_eq!(parsed("help"), Ok(Task::Help));
        assert_eq!(parsed("test --help"), Ok(Task::Help));
    }

    #[test]
    fn names_the_word_that_it_does_not_understand() {
        for (line, error) in [
            ("", "which command?"),
            ("sevre", "unknown command `sevre`"),
            ("size --dev", "`size` does not know `--dev`"),
            ("build now", "`build` does not know `now`"),
            ("serve --port 80000", "`80000` is no port"),
            ("serve --port", "`` is no port"),
            ("test --only all", "`all` is no step"),
            ("bench --rounds few", "`few` is no number of rounds"),
            ("fuzz --runs many", "`many` is no number of texts"),
        ] {
            assert_eq!(parsed(line), Err(error.to_owned()), "{line}");
        }
    }
}
