//! The command and its functions as WebAssembly, for `src/server`: there each of them
//! is described as programs call it. An error is thrown as a text.

#![cfg(target_arch = "wasm32")]
#![deny(missing_debug_implementations)]

use std::io;
use std::path::{Path, PathBuf};

use film_card::command::{self, Entry, Machine, server};
use wasm_bindgen::prelude::*;

/// A card takes more than a thousand small blocks and gives them back, which Rust's own allocator is slow at.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    /// The functions of a [`Machine`] in JavaScript: `src/server/built.d.ts` has their
    /// types.
    #[derive(Debug)]
    pub type Functions;

    #[wasm_bindgen(method, catch)]
    fn read(this: &Functions, path: &str) -> Result<Vec<u8>, Thrown>;
    #[wasm_bindgen(method, catch, js_name = "readInput")]
    fn read_input(this: &Functions) -> Result<Vec<u8>, Thrown>;
    #[wasm_bindgen(method, catch)]
    fn print(this: &Functions, text: &str) -> Result<(), Thrown>;
    #[wasm_bindgen(method)]
    fn tell(this: &Functions, lines: &str);
    #[wasm_bindgen(method, catch)]
    fn write(this: &Functions, path: &str, text: &str) -> Result<(), Thrown>;
    #[wasm_bindgen(method, catch, js_name = "writeNew")]
    fn write_new(this: &Functions, path: &str, text: &str) -> Result<(), Thrown>;
    #[wasm_bindgen(method, catch)]
    fn replace(this: &Functions, path: &str, text: &str) -> Result<(), Thrown>;
    #[wasm_bindgen(method, catch, js_name = "createFolder")]
    fn create_folder(this: &Functions, path: &str) -> Result<(), Thrown>;
    #[wasm_bindgen(method, js_name = "isFolder")]
    fn is_folder(this: &Functions, path: &str) -> bool;
    /// The names of what is in a folder; those of folders end in a slash.
    #[wasm_bindgen(method, catch)]
    fn entries(this: &Functions, folder: &str) -> Result<Vec<String>, Thrown>;

    /// What a function throws: an error of Node's, or any other.
    type Thrown;

    #[wasm_bindgen(method, getter)]
    fn code(this: &Thrown) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn message(this: &Thrown) -> Option<String>;
}

impl From<Thrown> for io::Error {
    fn from(thrown: Thrown) -> Self {
        let kind = match thrown.code().unwrap_or_default().as_str() {
            "ENOENT" => io::ErrorKind::NotFound,
            "EACCES" | "EPERM" => io::ErrorKind::PermissionDenied,
            "EISDIR" => io::ErrorKind::IsADirectory,
            "ENOTDIR" => io::ErrorKind::NotADirectory,
            "EEXIST" => io::ErrorKind::AlreadyExists,
            "EPIPE" => io::ErrorKind::BrokenPipe,
            _ => io::ErrorKind::Other,
        };
        let message = thrown.message();
        io::Error::new(
            kind,
            message.unwrap_or_else(|| "no reason is given".to_owned()),
        )
    }
}

/// A path as JavaScript has it: here every path came from there.
fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}

impl Machine for Functions {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Ok(Functions::read(self, text(path))?)
    }

    fn read_input(&self) -> io::Result<Vec<u8>> {
        Ok(Functions::read_input(self)?)
    }

    fn print(&self, text: &str) -> io::Result<()> {
        Ok(Functions::print(self, text)?)
    }

    fn tell(&self, lines: &str) {
        Functions::tell(self, lines);
    }

    fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        Ok(Functions::write(self, self::text(path), text)?)
    }

    fn write_new(&self, path: &Path, text: &str) -> io::Result<()> {
        Ok(Functions::write_new(self, self::text(path), text)?)
    }

    fn replace(&self, path: &Path, text: &str) -> io::Result<()> {
        Ok(Functions::replace(self, self::text(path), text)?)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Ok(Functions::create_folder(self, text(path))?)
    }

    fn is_folder(&self, path: &Path) -> bool {
        Functions::is_folder(self, text(path))
    }

    fn entries(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let names = Functions::entries(self, text(folder))?;
        let entries = names.iter().map(|name| {
            let inner = name.strip_suffix('/');
            let path: PathBuf = folder.join(inner.unwrap_or(name));
            let is_folder = inner.is_some();
            Entry { path, is_folder }
        });
        Ok(entries.collect())
    }
}

/// Runs a command; gives its exit status.
#[wasm_bindgen]
pub fn run(machine: &Functions, command_line: Vec<String>) -> u8 {
    command::run(machine, command_line)
}

/// A card as HTML.
///
/// # Errors
/// As [`server::render`].
#[wasm_bindgen]
pub fn render(machine: &Functions, film: &str, options: &str) -> Result<String, String> {
    server::render(machine, film, options)
}

/// All that is wrong with a film, as JSON.
///
/// # Errors
/// As [`server::check`].
#[wasm_bindgen]
pub fn check(film: &str) -> Result<String, String> {
    server::check(film)
}

/// A film file, as JSON, of files: their names and texts in turns.
///
/// # Errors
/// As [`server::import`].
#[wasm_bindgen(js_name = "importFilm")]
pub fn import_film(
    machine: &Functions,
    files: Vec<String>,
    title: Option<String>,
) -> Result<String, String> {
    server::import(machine, &named(files), title.as_deref())
}

/// The titles of the films in files: their names and texts in turns.
///
/// # Errors
/// As [`server::film_titles`].
#[wasm_bindgen(js_name = "filmTitles")]
pub fn film_titles(files: Vec<String>) -> Result<Vec<String>, String> {
    server::film_titles(&named(files))
}

fn named(files: Vec<String>) -> Vec<(String, String)> {
    let mut files = files.into_iter();
    let mut named = Vec::new();
    while let (Some(name), Some(text)) = (files.next(), files.next()) {
        named.push((name, text));
    }
    named
}

/// A page with every card filled, after the number of these cards.
///
/// # Errors
/// As [`server::fill`].
#[wasm_bindgen]
pub fn fill(
    machine: &Functions,
    html: &str,
    name: &str,
    site: Option<String>,
    options: &str,
) -> Result<Vec<String>, String> {
    let (html, cards) = server::fill(machine, html, name, site.as_deref(), options)?;
    Ok(vec![cards.to_string(), html])
}

/// The JSON Schema of a film file.
#[wasm_bindgen]
pub fn schema() -> String {
    server::SCHEMA.to_owned()
}
