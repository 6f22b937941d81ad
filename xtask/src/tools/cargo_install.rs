//! Programs from Cargo's registry, built once by `cargo install` into a cache folder of
//! the user's, where PATH does not have exactly their version.

use std::{
    env,
    fs::{self, File},
    path::{Path, PathBuf},
};

use crate::{
    Result,
    tools::{
        cargo::{cargo, version},
        path::{find, find_in},
        process::run,
    },
};

/// A program from Cargo's registry, used in exactly this version.
#[derive(Debug, PartialEq, Eq)]
pub struct Program {
    package: &'static str,
    version: &'static str,
    /// The programs in it that the commands call; they lie in one folder.
    names: &'static [&'static str],
    /// Arguments for `cargo install` that leave out what nobody here asks of it.
    leaves_out: &'static [&'static str],
    /// The packages that do its work, and are optimized. All others are not: such
    /// programs run for seconds, and are built for minutes.
    optimized: &'static [&'static str],
    purpose: &'static str,
}

/// It runs Cargo and wasm-bindgen.
pub const WASM_PACK: Program = Program {
    package: "wasm-pack",
    version: "0.15.1",
    names: &["wasm-pack"],
    // With these it would fetch the other programs, which are here.
    leaves_out: &["--no-default-features"],
    optimized: &[],
    purpose: "it builds the WebAssembly",
};

/// It writes the glue, and runs tests in browsers.
pub const WASM_BINDGEN: Program = Program {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    names: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    leaves_out: &[],
    optimized: &[
        "gimli",
        "walrus",
        "wasm-bindgen-cli-support",
        "wasm-encoder",
        "wasmparser",
    ],
    purpose: "it writes the JavaScript around the WebAssembly",
};

/// Debian has no package of it.
pub const GECKODRIVER: Program = Program {
    package: "geckodriver",
    version: "0.37.1",
    names: &["geckodriver"],
    leaves_out: &[],
    optimized: &[],
    purpose: "it drives Firefox",
};

/// For `cargo xtask readers`. It is built with OpenSSL.
pub const MONOLITH: Program = Program {
    package: "monolith",
    version: "2.12.0",
    names: &["monolith"],
    leaves_out: &[],
    optimized: &[],
    purpose: "it keeps a page in one file",
};

/// For `cargo xtask parts`.
pub const TWIGGY: Program = Program {
    package: "twiggy",
    version: "0.8.0",
    names: &["twiggy"],
    leaves_out: &[],
    optimized: &[],
    purpose: "it tells what a WebAssembly consists of",
};

/// Installs the `programs` that are neither in PATH nor in the cache; gives the
/// folders of those that are not in PATH.
///
/// # Errors
/// When one does not build.
pub fn install(programs: &[&Program]) -> Result<Vec<PathBuf>> {
    let cache = cache_folder()?;
    let missing: Vec<&&Program> = programs
        .iter()
        .filter(|program| !program.is_in_path())
        .collect();
    if missing
        .iter()
        .any(|program| !program.is_in(&program.folder(&cache)))
    {
        fs::create_dir_all(&cache)?;
        // Two commands at once would take each other's build folder away.
        let lock = File::create(cache.join("lock"))?;
        lock.lock()?;
        let builds = cache.join("build");
        for program in &missing {
            if !program.is_in(&program.folder(&cache)) {
                program.install(&cache, &builds)?;
            }
        }
        fs::remove_dir_all(builds)?;
    }
    Ok(missing
        .iter()
        .map(|program| program.folder(&cache))
        .collect())
}

impl Program {
    /// The folder of the program when this project installed it.
    fn folder(&self, cache: &Path) -> PathBuf {
        cache
            .join(format!("{}-{}", self.package, self.version))
            .join("bin")
    }

    fn is_in_path(&self) -> bool {
        find(self.names[0])
            .is_some_and(|file| file.parent().is_some_and(|folder| self.is_in(folder)))
    }

    fn is_in(&self, folder: &Path) -> bool {
        let is_right = |file: PathBuf| version(&file) == self.version;
        self.names
            .iter()
            .all(|name| find_in(folder, name).is_some_and(is_right))
    }

    fn install(&self, cache: &Path, builds: &Path) -> Result {
        let folder = self.folder(cache);
        let &Self {
            package,
            version,
            leaves_out,
            optimized,
            purpose,
            ..
        } = self;
        eprintln!(
            "Installing {package} {version} with cargo in {}: {purpose} (takes minutes)",
            folder.display()
        );
        let install = |lock: &[&str]| {
            let mut install = cargo();
            install
                .args(["install", package, "--version", version, "--force"])
                .args(["--config", "profile.release.opt-level=0"])
                .args(leaves_out)
                .args(lock);
            for name in optimized {
                let setting = format!("profile.release.package.{name}.opt-level=2");
                install.args(["--config", &setting]);
            }
            install
                .arg("--root")
                .arg(folder.parent().unwrap_or(&folder));
            // Away from the project's own settings, and from a target folder set by hand.
            run(install.current_dir(cache).env("CARGO_TARGET_DIR", builds))
        };
        install(&["--locked"]).or_else(|error| {
            eprintln!("{error}; trying without its lock file");
            install(&[])
        })?;
        if self.is_in(&folder) {
            return Ok(());
        }
        Err(format!("{package} in {} is not version {version}", folder.display()).into())
    }
}

/// Holds the program `wasm-bindgen` to the version of the crate, as `Cargo.lock`
/// has it.
///
/// # Errors
/// When they differ.
pub fn check_wasm_bindgen(locked: &str) -> Result {
    if locked == WASM_BINDGEN.version {
        return Ok(());
    }
    Err(format!(
        "Cargo.lock has wasm-bindgen {locked} and xtask/src/tools/cargo_install.rs has {}: they must be equal",
        WASM_BINDGEN.version
    )
    .into())
}

/// The folder in which this project keeps the programs that it installs for itself.
fn cache_folder() -> Result<PathBuf> {
    let named = |variable| env::var_os(variable).filter(|value| !value.is_empty());
    let home = |folder| env::home_dir().map(|home| home.join(folder));
    let system = if cfg!(windows) {
        named("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home("Library/Caches")
    } else {
        home(".cache")
    };
    let cache = named("XDG_CACHE_HOME").map(PathBuf::from).or(system);
    Ok(cache
        .ok_or("there is no home folder to install tools in: set XDG_CACHE_HOME")?
        .join("film-card"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::cargo::locked_version;

    #[test]
    fn the_command_line_tool_and_the_crate_wasm_bindgen_are_of_one_version() {
        check_wasm_bindgen(&locked_version("wasm-bindgen").unwrap()).unwrap();
    }

    #[test]
    fn says_which_two_versions_of_wasm_bindgen_differ() {
        assert_eq!(
            check_wasm_bindgen("0.2.1").unwrap_err().to_string(),
            "Cargo.lock has wasm-bindgen 0.2.1 and xtask/src/tools/cargo_install.rs has 0.2.130: they must be equal"
        );
    }
}
