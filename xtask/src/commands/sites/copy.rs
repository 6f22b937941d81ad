//! A copy of a site's folder, in which it is built.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Result,
    build::packed::Package,
    commands::sites::FOLDER,
    tools::{Tools, apt, cargo::target_folder, npm, pip},
};

/// The folder of the copies.
const COPIES: &str = "target/sites";

/// A site with its packages and film-card, as an owner has it.
#[derive(Debug)]
pub struct Copy {
    folder: PathBuf,
}

impl Copy {
    /// Copies a site, installs the packages that it names, and puts the package beside
    /// them. What an earlier run has built is kept, as on an owner's machine.
    ///
    /// # Errors
    /// When apt, npm or pip fails, or a file can't be written.
    pub fn new(site: &str, package: &Package) -> Result<Self> {
        let folder = env::current_dir()?.join(COPIES).join(site);
        copy_files(&Path::new(FOLDER).join(site), &folder)?;
        if let Ok(packages) = fs::read_to_string(folder.join("debian.txt")) {
            let packages: Vec<&str> = packages.lines().collect();
            apt::install_missing(&packages, &format!("build the site {site}"))?;
        }
        if folder.join("package.json").exists() {
            npm::install(&folder, site)?;
        }
        if let Ok(packages) = fs::read_to_string(folder.join(pip::REQUIREMENTS)) {
            let packages: Vec<&str> = packages.lines().collect();
            pip::install(&folder.join(pip::ENVIRONMENT), &packages)?;
        }
        package.unpack(&folder.join("node_modules"))?;
        Ok(Self { folder })
    }

    /// A folder inside it.
    pub fn inside(&self, folder: &str) -> PathBuf {
        self.folder.join(folder)
    }

    /// One of its programs, the command `film-card`, or one of these tools, which runs in
    /// it.
    ///
    /// # Errors
    /// When there is no such program.
    pub fn command(&self, tools: &Tools, words: &[&str]) -> Result<Command> {
        let programs = self.folder.join("node_modules/.bin");
        let (name, arguments) = words.split_first().ok_or("a command is empty")?;
        let tools = tools
            .with(target_folder()?.join("debug"))
            .with(programs)
            .with(self.folder.join(pip::ENVIRONMENT).join("bin"));
        let mut command = tools.command(name)?;
        command.args(arguments).current_dir(&self.folder);
        Ok(command)
    }
}

/// Copies files that have changed, so that what depends on their times stays.
fn copy_files(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let copy = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_files(&path, &copy)?;
        } else if fs::read(&copy).ok() != Some(fs::read(&path)?) {
            fs::copy(&path, &copy)?;
        }
    }
    Ok(())
}
