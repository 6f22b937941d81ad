//! The machine that a command runs on. The program `film-card` has this one; in the
//! npm package, Node's functions do the same.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Files, standard input and the two outputs. A path is relative to the folder in which
/// the command runs.
pub trait Machine {
    /// All bytes of a file.
    ///
    /// # Errors
    /// It can't be read.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// All bytes of standard input.
    ///
    /// # Errors
    /// It can't be read.
    fn read_input(&self) -> io::Result<Vec<u8>>;

    /// Writes a text to standard output, in one piece.
    ///
    /// # Errors
    /// It can't be written.
    fn print(&self, text: &str) -> io::Result<()>;

    /// Writes whole lines to standard error.
    fn tell(&self, lines: &str);

    /// Writes a file, also over one that is there.
    ///
    /// # Errors
    /// It can't be written.
    fn write(&self, path: &Path, text: &str) -> io::Result<()>;

    /// Writes a new file.
    ///
    /// # Errors
    /// It can't be written, or is there already, [`io::ErrorKind::AlreadyExists`].
    fn write_new(&self, path: &Path, text: &str) -> io::Result<()>;

    /// Replaces the text of a file at once, so that any other program reads either
    /// the old text or the new one. A symbolic link stays one: its target is written.
    ///
    /// # Errors
    /// The folder or the file can't be written; the old text stays.
    fn replace(&self, path: &Path, text: &str) -> io::Result<()>;

    /// Makes a folder and those around it, as far as they are not there.
    ///
    /// # Errors
    /// They can't be made.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Whether there is a folder of this name.
    fn is_folder(&self, path: &Path) -> bool;

    /// What is in a folder, in any order: links count as the file that they lead to,
    /// but links to folders are left out, since they may lead in a circle.
    ///
    /// # Errors
    /// It can't be read.
    fn entries(&self, folder: &Path) -> io::Result<Vec<Entry>>;
}

/// Something in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// With the folder's path.
    pub path: PathBuf,
    /// Whether it is a folder itself.
    pub is_folder: bool,
}

impl fmt::Debug for dyn Machine + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Machine")
    }
}

/// Says why a file can't be read or written: the usual reasons in the same words on
/// every machine.
pub fn reason(error: &io::Error) -> String {
    let words = match error.kind() {
        io::ErrorKind::NotFound => "there is none",
        io::ErrorKind::PermissionDenied => "permission denied",
        io::ErrorKind::IsADirectory => "is a folder",
        io::ErrorKind::NotADirectory => "a part of its path is no folder",
        io::ErrorKind::AlreadyExists => "is there already",
        _ => return error.to_string(),
    };
    words.to_owned()
}
