//! The tools that the commands use, found or installed, each pinned to one
//! version; and how they are run. This floor knows nothing of the others, and
//! the tests in `tests/browser` use it too.

pub mod apt;
pub mod browser_tests;
pub mod browsers;
pub mod cargo;
pub mod cargo_install;
pub mod engine;
pub mod esbuild;
pub mod film_card;
pub mod folder;
pub mod html_checker;
pub mod lighthouse;
pub mod marks;
pub mod measured;
pub mod npm;
pub mod path;
pub mod pip;
pub mod process;
pub mod process_group;
pub mod rustup;
pub mod server;
pub mod terser;
pub mod wasm_opt;
pub mod wasm_pack;
pub mod weights;
pub mod zip;

use std::{env, ffi::OsString, path::PathBuf, process::Command};

use crate::Result;

use self::{
    cargo_install::{Program, WASM_BINDGEN},
    npm::Packages,
    path::{find, find_in},
};

/// Something that a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Rust's standard library for [`rustup::WASM_TARGET`], and its sources.
    WasmTarget,
    /// A program that `cargo install` builds.
    Program(&'static Program),
    /// Packages that a `package.json` of the repository pins.
    Npm(&'static Packages),
    /// The Java that the Nu HTML checker runs on.
    Java,
}

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
        let mut programs = Vec::new();
        for tool in tools {
            match tool {
                Tool::WasmTarget => rustup::install_wasm_target()?,
                Tool::Program(program) => programs.push(*program),
                Tool::Npm(packages) => folders.push(packages.install()?),
                Tool::Java => html_checker::install_java()?,
            }
        }
        if programs.contains(&&WASM_BINDGEN) {
            cargo_install::check_wasm_bindgen(&cargo::locked_version("wasm-bindgen")?)?;
        }
        folders.extend(cargo_install::install(&programs)?);
        Ok(Self { folders })
    }

    /// These, after the programs of one more folder.
    #[must_use]
    pub fn with(&self, folder: PathBuf) -> Self {
        let folders = [folder].into_iter().chain(self.folders.iter().cloned());
        Self {
            folders: folders.collect(),
        }
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
