//! Cargo, and what `Cargo.lock` pins.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde::Deserialize;

use crate::{Result, tools::process::output};

/// The manifests of the workspaces beside the repository's own.
pub const BENCH: &str = "xtask/bench/Cargo.toml";
/// As [`BENCH`].
pub const FUZZ: &str = "tests/fuzz/Cargo.toml";

/// The cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The folder that cargo builds in: `target`, but for who has one for all projects
/// (`CARGO_TARGET_DIR`).
///
/// # Errors
/// When cargo can't be asked for it.
pub fn target_folder() -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let printed = output(cargo().args(["metadata", "--format-version=1", "--no-deps"]))?;
    let metadata: Metadata = serde_json::from_str(&printed)?;
    Ok(metadata.target_directory)
}

/// Flags for rustc, as `CARGO_ENCODED_RUSTFLAGS` has them, by which it names the files of
/// the standard library and of dependencies the same wherever they are on a machine:
/// panics tell them, and so they are in what is shipped.
///
/// # Errors
/// When rustc can't be asked for its folder.
pub fn same_paths() -> Result<String> {
    let library = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let home = home.ok_or("this user has no home folder")?;
    let flag = |from: &str, to: &str| format!("--remap-path-prefix={from}=/{to}");
    let home = home.display().to_string();
    Ok([flag(library.trim(), "rust"), flag(&home, "cargo")].join("\u{1f}"))
}

/// The version of `package` in Cargo.lock.
///
/// # Errors
/// When Cargo.lock does not name it.
pub fn locked_version(package: &str) -> Result<String> {
    let mut lines = include_str!("../../../Cargo.lock").lines();
    lines.find(|line| *line == format!("name = \"{package}\""));
    let version = lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version
        .ok_or_else(|| format!("Cargo.lock does not name {package}"))?
        .to_owned())
}

/// The second word of what `PROGRAM --version` prints.
pub fn version(program: &Path) -> String {
    let printed = output(Command::new(program).arg("--version").stdin(Stdio::null()));
    let printed = printed.unwrap_or_default();
    let mut words = printed.split_whitespace();
    words.nth(1).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_folder_that_cargo_builds_in() {
        let program = env::current_exe().unwrap();
        assert!(program.starts_with(target_folder().unwrap()), "{program:?}");
    }

    #[test]
    fn reads_a_program_s_version() {
        let expected = output(Command::new("rustc").arg("--version")).unwrap();
        assert!(expected.starts_with(&format!("rustc {} ", version(Path::new("rustc")))));
    }
}
