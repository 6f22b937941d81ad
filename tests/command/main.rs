//! The command `film-card`, run as it is built: the native one, or with the variable
//! `FILM_CARD_COMMAND` the script of this name by Node.
#![cfg(not(target_arch = "wasm32"))]

mod check;
mod import;
mod import_sources;
mod into;
mod render;
mod schema;
mod usage;

use std::env;
use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The status and the output of a command.
#[derive(Debug)]
struct Outcome {
    status: i32,
    out: String,
    error: String,
}

/// Runs the command in the folder of the tests, with nothing on standard input.
fn film_card(words: &[&str]) -> Outcome {
    film_card_reading(words, "")
}

/// Runs the command in the folder of the tests, with this text on standard input.
fn film_card_reading(words: &[&str], input: &str) -> Outcome {
    run(tests(), words, input)
}

fn run(folder: &Path, words: &[&str], input: &str) -> Outcome {
    let mut child = program()
        .args(words)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    let mut stdin = child.stdin.take().expect("standard input");
    // A command that reads nothing may have closed it already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("its end");
    Outcome {
        status: output.status.code().expect("an exit status"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        error: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// The program under test.
fn program() -> Command {
    let Some(script) = script() else {
        return Command::new(env!("CARGO_BIN_EXE_film-card"));
    };
    let mut node = Command::new("node");
    node.arg(script);
    node
}

/// The script of the npm package, where that is under test.
fn script() -> Option<OsString> {
    env::var_os("FILM_CARD_COMMAND")
}

fn tests() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
}

/// A command that says nothing on standard error; gives what it printed.
#[track_caller]
fn printed(words: &[&str]) -> String {
    let outcome = film_card(words);
    assert_eq!(
        (outcome.status, outcome.error.as_str()),
        (0, ""),
        "{words:?}"
    );
    outcome.out
}
