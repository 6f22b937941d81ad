//! Other programs, and running them.

use std::{
    ffi::OsStr,
    fmt::Write,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    process::{Command, ExitStatus, Stdio},
};

use crate::Result;

/// Runs `command` to its end, its output going to the error stream: a
/// command's own result is all that goes to the output.
///
/// # Errors
/// When it cannot be started, or ends with anything but success.
pub fn run(command: &mut Command) -> Result {
    let status = command
        .stdout(io::stderr())
        .status()
        .map_err(|e| cannot_start(command, &e))?;
    must_succeed(command, status)
}

/// Runs `command` to its end; gives its output.
///
/// # Errors
/// As [`run`].
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| cannot_start(command, &e))?;
    must_succeed(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs `command` to its end and shows `each_line` of what it prints.
///
/// # Errors
/// As [`run`].
pub fn run_reading(command: &mut Command, mut each_line: impl FnMut(&str)) -> Result {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| cannot_start(command, &e))?;
    if let Some(printed) = child.stdout.take() {
        for text in BufReader::new(printed).split(b'\n') {
            let text = text?;
            let text = String::from_utf8_lossy(&text);
            println!("{text}");
            each_line(&text);
        }
    }
    let status = child.wait()?;
    must_succeed(command, status)
}

/// Runs `command` to its end; gives everything that it printed, and how it ended.
/// So programs that run at the same time don't print between each other's lines.
pub fn run_aside(command: &mut Command) -> (String, Result) {
    let mut run = || {
        let (mut printed, output) = io::pipe()?;
        let errors = output.try_clone()?;
        let mut child = command.stdout(output).stderr(errors).spawn()?;
        // The command holds the pipe's other end open until it has its own again.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut text = Vec::new();
        printed.read_to_end(&mut text)?;
        Ok((String::from_utf8_lossy(&text).into_owned(), child.wait()?))
    };
    let ended: io::Result<(String, ExitStatus)> = run();
    match ended {
        Ok((printed, status)) => (printed, must_succeed(command, status)),
        Err(error) => (String::new(), Err(cannot_start(command, &error).into())),
    }
}

fn must_succeed(command: &Command, status: ExitStatus) -> Result {
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}`: {status}", line(command)).into())
}

fn cannot_start(command: &Command, error: &io::Error) -> String {
    format!("`{}` cannot be started: {error}", line(command))
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let name = Path::new(command.get_program())
        .file_stem()
        .unwrap_or(command.get_program());
    let mut line = name.display().to_string();
    for argument in command.get_args().map(OsStr::display) {
        let _ = write!(line, " {argument}");
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::cargo::cargo;

    #[test]
    fn a_program_aside_is_heard_whether_it_succeeds_or_not() {
        let (printed, result) = run_aside(cargo().arg("--version"));
        assert!(printed.starts_with("cargo "), "{printed}");
        assert!(result.is_ok());
        let (printed, result) = run_aside(cargo().arg("no-such-command"));
        assert!(printed.contains("no-such-command"), "{printed}");
        assert!(result.is_err());
    }

    #[test]
    fn an_error_shows_the_command_as_one_would_type_it() {
        let unknown = ["no-such-command", "--now"];
        let error = run(cargo().args(unknown).stderr(Stdio::null()))
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("`cargo no-such-command --now`: exit "),
            "{error}"
        );
        let error = run(&mut Command::new("/no/such/program"))
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("`program` cannot be started: "),
            "{error}"
        );
    }
}
