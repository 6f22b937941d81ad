//! The plugin for WordPress, as an owner uploads it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    Result,
    build::{catalogue::compiled, shipped::SINGLE},
    tools::zip::{Entry, zip},
};

/// The folder of the plugin's own files.
const FOLDER: &str = "integrations/wordpress";

/// The archive. Its name is the plugin's folder in a WordPress, too.
pub const ARCHIVE: &str = "target/wordpress/film-card.zip";

/// What the archive has from elsewhere: the card with its WebAssembly inside, since the
/// owner of a WordPress can't have a word in how files are served or scripts joined, and
/// the licences.
const OTHERS: [&str; 3] = [SINGLE, "LICENSE-APACHE", "LICENSE-MIT"];

/// Makes [`ARCHIVE`] of the built script and the plugin's files. The same files make
/// the same archive.
///
/// # Errors
/// When a file can't be read or written, or a translation has a faulty line.
pub fn wordpress_plugin() -> Result {
    let mut paths = files(Path::new(FOLDER))?;
    paths.extend(OTHERS.map(PathBuf::from));
    let mut entries = paths
        .iter()
        .map(|path| entry(path))
        .collect::<Result<Vec<Entry>>>()?;
    entries.sort_unstable();
    fs::create_dir_all(Path::new(ARCHIVE).parent().unwrap_or(Path::new("")))?;
    fs::write(ARCHIVE, zip(&entries))?;
    Ok(())
}

/// Every file below a folder that goes into the archive.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            paths.extend(files(&path)?);
        } else if !name.ends_with(".d.ts") && !name.ends_with(".md") {
            paths.push(path);
        }
    }
    Ok(paths)
}

/// A file with its path in the archive; a translation as programs read it.
fn entry(path: &Path) -> Result<Entry> {
    let inside = path.strip_prefix(FOLDER).ok();
    let inside = inside.or(path.file_name().map(Path::new)).unwrap_or(path);
    let mut parts = vec!["film-card".to_owned()];
    parts.extend(
        inside
            .iter()
            .map(|part| part.to_string_lossy().into_owned()),
    );
    let name = parts.join("/");
    match name.strip_suffix(".po") {
        Some(name) => Ok((format!("{name}.mo"), compiled(&fs::read_to_string(path)?)?)),
        None => Ok((name, fs::read(path)?)),
    }
}
