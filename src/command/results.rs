//! Results: text for standard output, and files.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::outcome::{Failure, Status};

/// Writes a result to standard output, in one piece.
///
/// # Errors
/// Standard output can't be written. A reader that has closed the pipe has
/// seen enough, which is no error.
pub fn print(text: &str) -> Result<Status, Failure> {
    let mut out = io::stdout().lock();
    let result = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::unreadable(
            format!("standard output: can't be written ({error})"),
        )),
        _ => Ok(Status::Success),
    }
}

/// Writes a result into a file as UTF-8, whatever a shell makes of what it is
/// given; to standard output where no file is named.
///
/// # Errors
/// It can't be written.
pub fn write(text: &str, file: Option<&Path>) -> Result<Status, Failure> {
    let Some(path) = file else {
        return print(text);
    };
    let failed = |error| {
        let path = path.display();
        Failure::unreadable(format!("{path}: can't be written ({error})"))
    };
    fs::write(path, text).map_err(failed)?;
    Ok(Status::Success)
}

/// Replaces the text of a file at once, so that any other program reads either
/// the old text or the new one.
///
/// # Errors
/// The folder or the file can't be written; the old text stays.
pub fn replace_file(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let process = std::process::id();
    let new = path.with_file_name(format!(".{name}.{process}.new"));
    let result = fs::write(&new, text)
        .and_then(|()| fs::set_permissions(&new, fs::metadata(path)?.permissions()))
        .and_then(|()| fs::rename(&new, path));
    if result.is_err() {
        // The first step may have failed, and then there is no such file.
        let _ = fs::remove_file(&new);
    }
    result
}
