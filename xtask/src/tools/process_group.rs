//! Programs that end with all that they started, however this one ends.

use std::{
    ffi::OsStr,
    io,
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio},
};

/// Starts `$@` in place of the shell, and beside it a watcher that ends the
/// whole process group as soon as the pipe on stdin closes. So nothing is left
/// behind however the program that holds the pipe ends, even if it is killed.
#[cfg(unix)]
const WATCHED: &str =
    r#"exec 3<&0; { read -r _ <&3; kill -KILL 0; } >/dev/null 2>&1 & exec "$@" 3<&- </dev/null"#;

/// A program in a process group of its own. Dropping it ends all that it started;
/// on Windows, only the program itself.
#[derive(Debug)]
pub struct ProcessGroup {
    child: Child,
    lifeline: Option<ChildStdin>,
}

impl ProcessGroup {
    /// Starts `program`; what it prints goes to `output` and `errors`.
    ///
    /// # Errors
    /// When it cannot be started. On Unix an unknown program ends at once instead.
    pub fn start(
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, &OsStr)],
        output: impl Into<Stdio>,
        errors: impl Into<Stdio>,
    ) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.args(arguments);
        command.envs(environment.iter().copied());
        Self::run(&command, output, errors)
    }

    /// Starts a command, with its arguments, environment and folder; what it prints goes
    /// to `output` and `errors`.
    ///
    /// # Errors
    /// As [`ProcessGroup::start`].
    pub fn run(
        command: &Command,
        output: impl Into<Stdio>,
        errors: impl Into<Stdio>,
    ) -> io::Result<Self> {
        let mut watched = watched(Path::new(command.get_program()));
        watched.args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => watched.env(name, value),
                None => watched.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            watched.current_dir(folder);
        }
        watched.stdin(Stdio::piped()).stdout(output).stderr(errors);
        let mut child = watched.spawn()?;
        let lifeline = child.stdin.take();
        Ok(Self { child, lifeline })
    }

    /// The pipe that the program prints to, where that was asked for.
    pub fn take_output(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// Whether the program has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits until the program has ended by itself, then ends what it left behind.
    ///
    /// # Errors
    /// When that can't be waited for.
    pub fn wait(mut self) -> io::Result<ExitStatus> {
        self.child.wait()
    }
}

#[cfg(unix)]
fn watched(program: &Path) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new("sh");
    command.args(["-c", WATCHED, "sh"]).arg(program);
    command.process_group(0);
    command
}

#[cfg(not(unix))]
fn watched(program: &Path) -> Command {
    Command::new(program)
}

impl Drop for ProcessGroup {
    fn drop(&mut self) {
        self.lifeline = None;
        if cfg!(not(unix)) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}
