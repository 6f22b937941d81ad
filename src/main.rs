//! The command `film-card` on this machine: cards as HTML, film files checked and
//! made. The library does the work.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use film_card::command::{self, Entry, Machine};

fn main() -> ExitCode {
    let command_line: Vec<OsString> = std::env::args_os().collect();
    command::run(&ThisMachine, command_line).into()
}

/// The machine that this program runs on.
struct ThisMachine;

impl Machine for ThisMachine {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn read_input(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn print(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    fn tell(&self, lines: &str) {
        eprint!("{lines}");
    }

    fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        fs::write(path, text)
    }

    fn write_new(&self, path: &Path, text: &str) -> io::Result<()> {
        fs::File::create_new(path)?.write_all(text.as_bytes())
    }

    fn replace(&self, path: &Path, text: &str) -> io::Result<()> {
        let path = fs::canonicalize(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let process = std::process::id();
        let new = path.with_file_name(format!(".{name}.{process}.new"));
        let result = fs::write(&new, text)
            .and_then(|()| fs::set_permissions(&new, fs::metadata(&path)?.permissions()))
            .and_then(|()| fs::rename(&new, &path));
        if result.is_err() {
            // The first step may have failed, and then there is no such file.
            let _ = fs::remove_file(&new);
        }
        result
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn entries(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let is_folder = path.is_dir();
            if path.is_file() || (is_folder && !path.is_symlink()) {
                entries.push(Entry { path, is_folder });
            }
        }
        Ok(entries)
    }
}
