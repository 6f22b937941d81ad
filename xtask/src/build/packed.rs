//! The npm package, as npm would publish it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;

use crate::{
    Result,
    tools::{path::find, process::output},
};

/// The folder of its files.
const FOLDER: &str = "pkg";

/// The folder that it is packed into.
const PACKED: &str = "target/package";

/// The package.
#[derive(Debug)]
pub struct Package {
    /// Its archive.
    pub archive: PathBuf,
    files: Vec<String>,
}

/// Packs all that is built.
///
/// # Errors
/// When npm fails.
pub fn pack() -> Result<Package> {
    #[derive(Deserialize)]
    struct Packed {
        filename: String,
        files: Vec<File>,
    }
    #[derive(Deserialize)]
    struct File {
        path: String,
    }
    fs::create_dir_all(PACKED)?;
    let npm = find("npm").ok_or("npm is not in PATH")?;
    let mut npm = Command::new(npm);
    npm.args(["pack", "--json", "--silent", "--pack-destination"])
        .arg(env::current_dir()?.join(PACKED))
        .current_dir(FOLDER);
    let [Packed { filename, files }] = serde_json::from_str(&output(&mut npm)?)?;
    let archive = Path::new(PACKED).join(filename);
    let files = files.into_iter().map(|file| file.path).collect();
    Ok(Package { archive, files })
}

impl Package {
    /// The names of its files.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// Puts its files where an import finds them, into this `node_modules`.
    ///
    /// # Errors
    /// When a file can't be written.
    pub fn unpack(&self, node_modules: &Path) -> Result {
        let folder = node_modules.join("film-card");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        for file in &self.files {
            fs::copy(Path::new(FOLDER).join(file), folder.join(file))?;
        }
        Ok(())
    }
}
