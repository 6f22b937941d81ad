//! `film-card check`: all that is wrong with film files.

use serde_json::{Value, json};

use super::film_file::{FilmFile, NoFilm, Remark, film_text, shown};
use super::machine::Machine;
use super::outcome::{Failure, Status};
use super::results::print;
use super::traces::traces;

/// Prints every fault and warning of these films, for people or as JSON; films
/// that can't be read are told on standard error, and as JSON too.
pub fn check(machine: &dyn Machine, films: &[String], as_json: bool) -> Result<Status, Failure> {
    let mut status = Status::Success;
    let mut lines = String::new();
    let mut objects = Vec::new();
    for name in films {
        match open(machine, name) {
            Ok(file) => {
                if file.has_faults() {
                    status = status.max(Status::Faulty);
                }
                lines.extend(file.lines());
                objects.extend(file.remarks.iter().map(|remark| object(&file.name, remark)));
            }
            Err(no_film) => {
                objects.push(whole(&no_film));
                let failure = Failure::from(no_film);
                status = status.max(failure.status);
                machine.tell(&format!("{}\n", failure.message));
            }
        }
    }
    if as_json {
        lines = format!("{:#}\n", Value::Array(objects));
    }
    print(machine, &lines)?;
    Ok(status)
}

/// A film file with all that is to be said of it.
fn open(machine: &dyn Machine, name: &str) -> Result<FilmFile, NoFilm> {
    let text = film_text(machine, name)?;
    let mut file = FilmFile::parse(shown(name), &text, 0..text.len())?;
    file.warn(traces(&text));
    Ok(file)
}

fn object(file: &str, remark: &Remark) -> Value {
    let Remark {
        position,
        is_fault,
        error,
    } = remark;
    json!({
        "file": file,
        "line": position.line,
        "column": position.column,
        "kind": if *is_fault { "fault" } else { "warning" },
        "path": error.path(),
        "message": error.to_string(),
    })
}

/// The same of a file without a film: a fault of the whole file, at its start
/// where no position is known.
fn whole(file: &NoFilm) -> Value {
    let position = file.position.unwrap_or_default();
    json!({
        "file": file.name,
        "line": position.line,
        "column": position.column,
        "kind": "fault",
        "path": "",
        "message": file.message,
    })
}
