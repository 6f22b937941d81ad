//! Cargo, and what `Cargo.lock` pins.

use std::{
    env,
    path::Path,
    process::{Command, Stdio},
};

use crate::{Result, tools::process::output};

/// The manifests of the workspaces beside the repository's own.
pub const BENCH: &str = "xtask/bench/Cargo.toml";
/// As [`BENCH`].
pub const FUZZ: &str = "tests/fuzz/Cargo.toml";

/// The cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
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
    fn reads_a_program_s_version() {
        let expected = output(Command::new("rustc").arg("--version")).unwrap();
        assert!(expected.starts_with(&format!("rustc {} ", version(Path::new("rustc")))));
    }
}
