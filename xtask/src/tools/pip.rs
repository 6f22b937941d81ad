//! Packages from PyPI, in a virtual environment of their own for each set of them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Result, tools::process::run};

/// The file of a site that names the packages which it needs.
pub const REQUIREMENTS: &str = "requirements.txt";

/// The virtual environment of a site, in its folder.
pub const ENVIRONMENT: &str = ".venv";

/// The folder of the programs, among them `python`, of a virtual environment that has
/// exactly `packages`, each with its version, `name==version`.
///
/// # Errors
/// When Python has no module `venv` (Debian: python3-venv), or pip fails.
pub fn install(environment: &Path, packages: &[&str]) -> Result<PathBuf> {
    let environment = env::current_dir()?.join(environment);
    let programs = environment.join("bin");
    let list = environment.join(REQUIREMENTS);
    let wanted = packages.join("\n");
    if fs::read_to_string(&list).is_ok_and(|installed| installed == wanted) {
        return Ok(programs);
    }
    let place = environment.display();
    eprintln!("Installing with pip into {place}: {}", packages.join(" "));
    let venv = ["-m", "venv", "--clear"];
    run(Command::new("python3").args(venv).arg(&environment))?;
    let words = ["--quiet", "--disable-pip-version-check", "install"];
    run(Command::new(programs.join("pip"))
        .args(words)
        .args(packages))?;
    fs::write(list, wanted)?;
    Ok(programs)
}
