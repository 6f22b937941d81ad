//! The npm package, as npm would publish it.

use std::{fs, path::Path, process::Command};

use serde::Deserialize;

use crate::{
    Result,
    tools::{path::find, process::output},
};

/// The folder of the package.
const FOLDER: &str = "pkg";

/// The names of all files of the package.
#[derive(Debug)]
pub struct Package {
    files: Vec<String>,
}

/// What npm puts into the package.
///
/// # Errors
/// When npm fails.
pub fn pack() -> Result<Package> {
    #[derive(Deserialize)]
    struct Packed {
        files: Vec<File>,
    }
    #[derive(Deserialize)]
    struct File {
        path: String,
    }
    let npm = find("npm").ok_or("npm is not in PATH")?;
    let mut npm = Command::new(npm);
    npm.args(["pack", "--dry-run", "--json", "--silent"]);
    let printed = output(npm.current_dir(FOLDER))?;
    let [Packed { files }] = serde_json::from_str(&printed)?;
    let files = files.into_iter().map(|file| file.path).collect();
    Ok(Package { files })
}

impl Package {
    /// Puts its files where an import finds them, into the folder `film-card` of this
    /// `node_modules`, and into no other.
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
