//! Results: text for standard output, and files.

use std::fmt;
use std::io;
use std::path::Path;

use super::machine::{Machine, reason};
use super::outcome::{Failure, Status};

/// Writes a result to standard output, in one piece.
///
/// # Errors
/// Standard output can't be written. A reader that has closed the pipe has
/// seen enough, which is no error.
pub fn print(machine: &dyn Machine, text: &str) -> Result<Status, Failure> {
    match machine.print(text) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(unwritable("standard output", &error))
        }
        _ => Ok(Status::Success),
    }
}

/// Writes a result into a file as UTF-8, whatever a shell makes of what it is
/// given; to standard output where no file is named.
///
/// # Errors
/// It can't be written.
pub fn write(machine: &dyn Machine, text: &str, file: Option<&Path>) -> Result<Status, Failure> {
    let Some(path) = file else {
        return print(machine, text);
    };
    let written = machine.write(path, text);
    written.map_err(|error| unwritable(path.display(), &error))?;
    Ok(Status::Success)
}

/// The failure to write a file or a folder of this name.
pub fn unwritable(name: impl fmt::Display, error: &io::Error) -> Failure {
    let reason = reason(error);
    Failure::unreadable(format!("{name}: can't be written ({reason})"))
}

/// The failure to read one.
pub fn unreadable(name: impl fmt::Display, error: &io::Error) -> Failure {
    let reason = reason(error);
    Failure::unreadable(format!("{name}: can't be read ({reason})"))
}
