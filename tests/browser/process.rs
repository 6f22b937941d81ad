//! Programs that never outlive the test run, and folders of their own.

use std::{
    ffi::OsStr,
    fs, io,
    net::{Ipv4Addr, TcpListener},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// Starts `$@` in place of the shell, and beside it a watcher that ends the
/// whole process group as soon as the pipe on stdin closes. So nothing is left
/// behind however the test run ends, even if it is killed.
const WATCHED: &str =
    r#"exec 3<&0; { read -r _ <&3; kill -KILL 0; } >/dev/null 2>&1 & exec "$@" 3<&- </dev/null"#;

/// A program in a process group of its own. Dropping it ends all that it started.
#[derive(Debug)]
pub struct Process {
    child: Child,
    lifeline: Option<ChildStdin>,
}

impl Process {
    /// Starts `program`; what it prints goes to the file `log`.
    pub fn start(
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, &OsStr)],
        log: &Path,
    ) -> io::Result<Self> {
        let log = fs::File::create(log)?;
        let output = Stdio::from(log.try_clone()?);
        Self::spawn(program, arguments, environment, output, Stdio::from(log))
    }

    /// Starts `program` and hands out the pipe that it prints to.
    pub fn start_piped(program: &Path, arguments: &[&str]) -> io::Result<(Self, ChildStdout)> {
        let mut process = Self::spawn(program, arguments, &[], Stdio::piped(), Stdio::null())?;
        let output = process.child.stdout.take().expect("stdout is a pipe");
        Ok((process, output))
    }

    fn spawn(
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, &OsStr)],
        output: Stdio,
        errors: Stdio,
    ) -> io::Result<Self> {
        let mut child = Command::new("sh")
            .args(["-c", WATCHED, "sh"])
            .arg(program)
            .args(arguments)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(output)
            .stderr(errors)
            .process_group(0)
            .spawn()?;
        let lifeline = child.stdin.take();
        Ok(Self { child, lifeline })
    }

    /// Whether the program has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.lifeline = None;
        let _ = self.child.wait();
    }
}

/// A new empty folder, removed with all it holds when dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes the folder among the system's temporary files.
    pub fn new() -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("film-card-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// Where the folder is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is just ending may still write: a second look helps.
        for _ in 0..10 {
            if fs::remove_dir_all(&self.0).is_ok() {
                break;
            }
        }
    }
}

/// A port of this machine that nobody listens on.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
