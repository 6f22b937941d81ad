//! Packages from PyPI, in a folder of their own for each set of them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Result, tools::process::run};

/// The `python` of a virtual environment in `folder` that has exactly `packages`,
/// each with its version, `name==version`.
///
/// # Errors
/// When Python has no module `venv` (Debian: python3-venv), or pip fails.
pub fn python_with(folder: &Path, packages: &[&str]) -> Result<PathBuf> {
    let folder = env::current_dir()?.join(folder);
    let python = folder.join("bin/python");
    let list = folder.join("packages.txt");
    let wanted = packages.join("\n");
    if fs::read_to_string(&list).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    eprintln!(
        "Installing from PyPI into {}: {}",
        folder.display(),
        packages.join(" ")
    );
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    let quietly = ["-m", "pip", "--quiet", "--disable-pip-version-check"];
    run(Command::new(&python)
        .args(quietly)
        .arg("install")
        .args(packages))?;
    fs::write(list, wanted)?;
    Ok(python)
}
