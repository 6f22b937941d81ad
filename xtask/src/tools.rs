//! The tools that the commands use, each pinned to one version, and their
//! installation. What comes from npm is pinned in the `package.json` of the folder
//! that it is installed into, which [`Tool`] names.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use xtask::path::{find, find_in};

use crate::{
    Result, bench,
    browsers::install_on_debian,
    package, prerendered,
    process::{cargo, output, run},
};

/// The target that the card is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Where rustup puts the sources of the standard library, below the sysroot.
const STD_SOURCE: &str = "lib/rustlib/src/rust/library";

/// The oldest Node that the tools from npm run on: major and minor version.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Something that a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Rust's standard library for [`WASM_TARGET`], and its sources.
    WasmTarget,
    /// A program that `cargo install` builds.
    Program(&'static Program),
    /// Everything in `xtask/package.json`.
    Npm,
    /// Everything in `xtask/bench/package.json`.
    Benchmark,
    /// Everything in `xtask/prerendered/package.json`.
    Checkers,
    /// Everything in `tests/frameworks/package.json`.
    Consumers,
    /// Everything in `tests/pages/isolation/package.json`.
    PageStyles,
    /// Everything in `xtask/site/package.json`, apart because it is a hundred
    /// times as much.
    Lighthouse,
    /// The Java that the Nu HTML checker runs on.
    Java,
}

/// A program from crates.io, used in exactly this version.
#[derive(Debug, PartialEq, Eq)]
pub struct Program {
    package: &'static str,
    version: &'static str,
    /// The programs in it that the commands call; they lie in one folder.
    names: &'static [&'static str],
    purpose: &'static str,
}

pub const WASM_PACK: Program = Program {
    package: "wasm-pack",
    version: "0.15.1",
    names: &["wasm-pack"],
    purpose: "it builds the WebAssembly",
};

pub const WASM_BINDGEN: Program = Program {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    names: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    purpose: "it writes the JavaScript around the WebAssembly",
};

pub const GECKODRIVER: Program = Program {
    package: "geckodriver",
    version: "0.37.1",
    names: &["geckodriver"],
    purpose: "it drives Firefox",
};

pub const TWIGGY: Program = Program {
    package: "twiggy",
    version: "0.8.0",
    names: &["twiggy"],
    purpose: "it tells what a WebAssembly consists of",
};

/// The tools that were asked for, found or installed.
#[derive(Debug)]
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// Finds the `tools`, installing what is missing.
    ///
    /// # Errors
    /// When one is neither there nor installable; the text says how to get it.
    pub fn install(tools: &[Tool]) -> Result<Self> {
        let mut folders = Vec::new();
        if tools.contains(&Tool::WasmTarget) {
            install_wasm_target()?;
        }
        if tools.contains(&Tool::Npm) {
            folders.push(install_from_npm(
                "xtask",
                "esbuild, terser, binaryen and axe-core",
            )?);
        }
        if tools.contains(&Tool::Benchmark) {
            install_from_npm(bench::FOLDER, "Lit and Preact")?;
        }
        if tools.contains(&Tool::Checkers) {
            let what = "checkers of HTML and of structured data";
            install_from_npm(prerendered::CHECKERS, what)?;
        }
        if tools.contains(&Tool::Consumers) {
            let what = "bundlers, frameworks and checks of packages";
            folders.push(install_from_npm(package::CONSUMERS, what)?);
        }
        if tools.contains(&Tool::PageStyles) {
            install_from_npm("tests/pages/isolation", "style sheets of web pages")?;
        }
        if tools.contains(&Tool::Lighthouse) {
            folders.push(install_from_npm("xtask/site", "Lighthouse")?);
        }
        if tools.contains(&Tool::Java) {
            install_java()?;
        }
        let mut programs = Vec::new();
        for tool in tools {
            if let Tool::Program(program) = tool {
                programs.push(*program);
            }
        }
        if programs.contains(&&WASM_BINDGEN) {
            check_wasm_bindgen(&locked_version("wasm-bindgen")?)?;
        }
        folders.extend(install_programs(&programs)?);
        Ok(Self { folders })
    }

    /// The file of a program, one of these tools or another of PATH.
    ///
    /// # Errors
    /// When there is none.
    pub fn program(&self, name: &str) -> Result<PathBuf> {
        let own = self.folders.iter().find_map(|folder| find_in(folder, name));
        Ok(own
            .or_else(|| find(name))
            .ok_or_else(|| format!("{name} is not in PATH"))?)
    }

    /// Calls a program, which finds these tools in its PATH.
    ///
    /// # Errors
    /// As [`Self::program`].
    pub fn command(&self, name: &str) -> Result<Command> {
        let mut command = Command::new(self.program(name)?);
        command.env("PATH", self.path()?);
        Ok(command)
    }

    /// The version of wasm-opt, which prints `wasm-opt version 132 (version_132)`.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn wasm_opt_version(&self) -> Result<String> {
        let printed = output(self.command("wasm-opt")?.arg("--version"))?;
        Ok(printed.split(' ').nth(2).unwrap_or_default().to_owned())
    }

    /// PATH with the folders of these tools first.
    ///
    /// # Errors
    /// When a folder's name cannot stand in PATH.
    pub fn path(&self) -> Result<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        Ok(env::join_paths(folders)?)
    }
}

/// The version of `package` in Cargo.lock.
///
/// # Errors
/// When Cargo.lock does not name it.
pub fn locked_version(package: &str) -> Result<String> {
    let mut lines = include_str!("../../Cargo.lock").lines();
    lines.find(|line| *line == format!("name = \"{package}\""));
    let version = lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version
        .ok_or_else(|| format!("Cargo.lock does not name {package}"))?
        .to_owned())
}

fn install_wasm_target() -> Result {
    let rustc = |what: &[&str]| output(Command::new("rustc").args(what));
    let library = rustc(&["--print", "target-libdir", "--target", WASM_TARGET])?;
    let source = Path::new(rustc(&["--print", "sysroot"])?.trim()).join(STD_SOURCE);
    let missing = [
        (
            ["target", "add", WASM_TARGET],
            Path::new(library.trim()).exists(),
        ),
        (["component", "add", "rust-src"], source.exists()),
    ];
    for (rustup, _) in missing.into_iter().filter(|(_, is_there)| !is_there) {
        let what = rustup[2];
        if find("rustup").is_none() {
            return Err(format!(
                "this Rust has no {what} and there is no rustup to add it: \
                 install Rust by https://rustup.rs"
            )
            .into());
        }
        eprintln!("Adding {what} with rustup: the card is compiled for WebAssembly");
        run(Command::new("rustup").args(rustup))?;
    }
    Ok(())
}

fn install_java() -> Result {
    if find("java").is_none() {
        install_on_debian(&["default-jre-headless"], "check HTML")?;
    }
    if find("java").is_none() {
        return Err(
            "java is not in PATH, which the Nu HTML checker needs: install a JRE, \
                    11 or newer (https://adoptium.net, brew install temurin)"
                .into(),
        );
    }
    Ok(())
}

/// Installs what the lock file in `folder` says; gives the folder of its programs.
fn install_from_npm(folder: &str, what: &str) -> Result<PathBuf> {
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
    let installed = changed(&format!("{folder}/node_modules/.package-lock.json"));
    if installed.is_none() || installed < changed(&format!("{folder}/package-lock.json")) {
        eprintln!("Installing {what} into {folder}/node_modules with npm ci");
        run(Command::new(npm)
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(folder))?;
    }
    Ok(env::current_dir()?.join(folder).join("node_modules/.bin"))
}

/// Whether a Node that prints this as its version is older than [`OLDEST_NODE`].
fn is_too_old(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.');
    let mut number = || numbers.next().and_then(|number| number.parse().ok());
    (number().unwrap_or(0), number().unwrap_or(0)) < OLDEST_NODE
}

fn changed(file: &str) -> Option<SystemTime> {
    fs::metadata(file)
        .and_then(|metadata| metadata.modified())
        .ok()
}

/// Gives the folders of those that PATH does not have.
fn install_programs(programs: &[&Program]) -> Result<Vec<PathBuf>> {
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
    /// Where it is when this project installed it.
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
                .args(lock);
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

/// The second word of what `PROGRAM --version` prints.
pub fn version(program: &Path) -> String {
    let printed = output(Command::new(program).arg("--version").stdin(Stdio::null()));
    let printed = printed.unwrap_or_default();
    let mut words = printed.split_whitespace();
    words.nth(1).unwrap_or_default().to_owned()
}

fn check_wasm_bindgen(locked: &str) -> Result {
    if locked == WASM_BINDGEN.version {
        return Ok(());
    }
    Err(format!(
        "Cargo.lock has wasm-bindgen {locked} and xtask/src/tools.rs has {}: they must be equal",
        WASM_BINDGEN.version
    )
    .into())
}

/// Where this project keeps what it installs for itself.
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

    #[test]
    fn the_command_line_tool_and_the_crate_wasm_bindgen_are_of_one_version() {
        check_wasm_bindgen(&locked_version("wasm-bindgen").unwrap()).unwrap();
    }

    #[test]
    fn says_which_two_versions_of_wasm_bindgen_differ() {
        assert_eq!(
            check_wasm_bindgen("0.2.1").unwrap_err().to_string(),
            "Cargo.lock has wasm-bindgen 0.2.1 and xtask/src/tools.rs has 0.2.130: they must be equal"
        );
    }

    #[test]
    fn takes_the_oldest_node_that_the_readme_and_the_frameworks_name_and_newer_ones() {
        let (major, minor) = OLDEST_NODE;
        let readme = include_str!("../../README.md");
        assert!(readme.contains(&format!(
            "[Node](https://nodejs.org) {major}.{minor} or newer"
        )));
        let frameworks = include_str!("../../tests/frameworks/package.json");
        assert!(frameworks.contains(&format!("\"node\": \">={major}.{minor}\"")));
        for version in ["v20.19.0\n", "v20.20.2\n", "v22.0.0\n"] {
            assert!(!is_too_old(version), "{version}");
        }
        for version in ["v20.18.3\n", "v18.20.8\n"] {
            assert!(is_too_old(version), "{version}");
        }
    }

    #[test]
    fn reads_a_program_s_version() {
        let expected = output(Command::new("rustc").arg("--version")).unwrap();
        assert!(expected.starts_with(&format!("rustc {} ", version(Path::new("rustc")))));
    }
}
