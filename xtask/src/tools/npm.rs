//! Packages from npm, pinned in the `package.json` and `package-lock.json` of
//! the folder that it is installed into.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use crate::{
    Result,
    tools::{
        path::find,
        process::{output, run},
    },
};

/// The oldest Node that these run on: major and minor version.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// A folder of the repository whose `package.json` names packages of npm.
#[derive(Debug, PartialEq, Eq)]
pub struct Packages {
    /// The folder; they are installed into its `node_modules`.
    pub folder: &'static str,
    /// Their names in the line that tells of their installation.
    description: &'static str,
}

/// The tools of a build and of the tests in browsers.
pub const BUILD: Packages = Packages {
    folder: "xtask",
    description: "esbuild, terser, binaryen, TypeScript, Biome and axe-core",
};

/// The frameworks of the benchmark's other cards.
pub const BENCH: Packages = Packages {
    folder: "xtask/bench",
    description: "Lit and Preact",
};

/// The checkers of rendered cards.
pub const CHECKERS: Packages = Packages {
    folder: "xtask/prerendered",
    description: "checkers of HTML and of structured data",
};

/// Other people's tools, with which programs are built around the package.
pub const CONSUMERS: Packages = Packages {
    folder: "tests/frameworks",
    description: "bundlers, frameworks and checks of packages",
};

/// Style sheets of pages that a card has to stand in.
pub const PAGE_STYLES: Packages = Packages {
    folder: "tests/pages/isolation",
    description: "style sheets of web pages",
};

/// Programs that read or keep pages, for `cargo xtask readers`.
pub const READERS: Packages = Packages {
    folder: "xtask/readers",
    description: "Readability, jsdom, SingleFile and Foliate’s engine",
};

/// Apart from [`CHECKERS`], because it is a hundred times as much.
pub const LIGHTHOUSE: Packages = Packages {
    folder: "xtask/site",
    description: "Lighthouse",
};

impl Packages {
    /// Installs them; gives the folder of their programs.
    ///
    /// # Errors
    /// As [`install`].
    pub fn install(&self) -> Result<PathBuf> {
        let folder = env::current_dir()?.join(self.folder);
        install(&folder, self.description)?;
        Ok(folder.join("node_modules/.bin"))
    }
}

/// Installs what the `package-lock.json` of a folder says, unless its `node_modules`
/// is newer.
///
/// # Errors
/// When Node or npm is missing or too old, or npm fails.
pub fn install(folder: &Path, description: &str) -> Result {
    let (major, minor) = OLDEST_NODE;
    let advice = format!(
        "install Node {major}.{minor} or newer, with npm \
         (https://nodejs.org, brew install node, winget install OpenJS.NodeJS.LTS, \
         apt-get install nodejs npm)"
    );
    let (Some(node), Some(npm)) = (find("node"), find("npm")) else {
        return Err(format!("node and npm are not both in PATH: {advice}").into());
    };
    let version = output(Command::new(node).arg("--version"))?;
    if is_too_old(&version) {
        return Err(format!("Node {} is too old: {advice}", version.trim()).into());
    }
    // npm writes the hidden file last.
    let installed = changed(folder.join("node_modules/.package-lock.json"));
    if installed.is_none() || installed < changed(folder.join("package-lock.json")) {
        let shown = folder.strip_prefix(env::current_dir()?).unwrap_or(folder);
        let shown = shown.display();
        eprintln!("Installing {description} into {shown}/node_modules with npm ci");
        run(Command::new(npm)
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(folder))?;
    }
    Ok(())
}

/// Whether a Node that prints this as its version is older than [`OLDEST_NODE`].
fn is_too_old(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.');
    let mut number = || numbers.next().and_then(|number| number.parse().ok());
    (number().unwrap_or(0), number().unwrap_or(0)) < OLDEST_NODE
}

fn changed(file: impl AsRef<Path>) -> Option<SystemTime> {
    fs::metadata(file)
        .and_then(|metadata| metadata.modified())
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_oldest_node_that_the_readme_and_the_frameworks_name_and_newer_ones() {
        let (major, minor) = OLDEST_NODE;
        let readme = include_str!("../../README.md");
        assert!(readme.contains(&format!(
            "[Node](https://nodejs.org) {major}.{minor} or newer"
        )));
        let frameworks = include_str!("../../../tests/frameworks/package.json");
        assert!(frameworks.contains(&format!("\"node\": \">={major}.{minor}\"")));
        for version in ["v20.19.0\n", "v20.20.2\n", "v22.0.0\n"] {
            assert!(!is_too_old(version), "{version}");
        }
        for version in ["v20.18.3\n", "v18.20.8\n"] {
            assert!(is_too_old(version), "{version}");
        }
    }
}
