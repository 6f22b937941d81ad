//! Packages from PyPI, pinned in a `requirements.txt`, in an environment of their own.

use std::{fs, path::Path, process::Command};

use crate::{Result, tools::process::run};

/// The file that names the packages.
pub const REQUIREMENTS: &str = "requirements.txt";

/// The folder of their programs, in the folder of that file.
pub const PROGRAMS: &str = ".venv/bin";

/// Installs what the `requirements.txt` of a folder says, unless that was done before.
///
/// # Errors
/// When Python is missing, or pip fails.
pub fn install(folder: &Path, description: &str) -> Result {
    let wanted = fs::read(folder.join(REQUIREMENTS))?;
    let installed = folder.join(".venv").join(REQUIREMENTS);
    if fs::read(&installed).is_ok_and(|text| text == wanted) {
        return Ok(());
    }
    eprintln!("Installing {description} with pip");
    let venv = ["-m", "venv", "--clear", ".venv"];
    run(Command::new("python3").args(venv).current_dir(folder))?;
    let pip = folder.join(PROGRAMS).join("pip");
    let words = ["install", "--quiet", "--requirement", REQUIREMENTS];
    run(Command::new(pip).args(words).current_dir(folder))?;
    Ok(fs::write(installed, wanted)?)
}
