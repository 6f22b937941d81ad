//! A program that somebody reads a page with.

use std::{path::PathBuf, process::Command};

use crate::{
    Result,
    tools::{Tools, process::output},
};

use super::{
    embeddings::{Embedding, Files},
    facts::Got,
};

/// What all programs work with.
#[derive(Debug)]
pub struct Desk<'a> {
    pub tools: &'a Tools,
    /// The folder of pages and results.
    pub folder: PathBuf,
    /// The address of the project's folder, without a slash at the end.
    pub origin: String,
    /// The folder's address, without a slash at the end.
    pub address: String,
}

/// What a reader has before the eyes.
#[derive(Debug, Default)]
pub struct Seen {
    pub text: String,
    /// Sentences on what is wrong beside the text.
    pub faults: Vec<String>,
}

impl From<String> for Seen {
    fn from(text: String) -> Self {
        Self {
            text,
            faults: Vec::new(),
        }
    }
}

/// A program, and what its reader is promised of each embedding.
#[derive(Clone, Debug)]
pub struct Program {
    pub name: &'static str,
    /// Its version, as the table shows it.
    pub version: fn(&Desk<'_>) -> Result<String>,
    /// Nothing where the program reads no such pages.
    pub promised: [Option<Got>; 3],
    pub read: fn(&Desk<'_>, &Program, Embedding) -> Result<Seen>,
}

impl Program {
    /// The name of its folder of results.
    pub fn folder(&self) -> String {
        let words = self
            .name
            .split(|char: char| !char.is_alphanumeric() && char != '.');
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        words.join("-").to_lowercase()
    }
}

impl Desk<'_> {
    /// The address of a page.
    pub fn page(&self, embedding: Embedding) -> String {
        self.page_of(Files::Two, embedding)
    }

    /// The address of a page that loads these files.
    pub fn page_of(&self, files: Files, embedding: Embedding) -> String {
        format!("{}/pages/{}{embedding}.html", self.address, files.folder())
    }

    /// A file that `program` makes of a page.
    pub fn result(&self, program: &Program, embedding: Embedding, extension: &str) -> PathBuf {
        let name = format!("{}.{extension}", embedding.file());
        self.folder.join(program.folder()).join(name)
    }
}

/// The version that Debian gives a package, without what Debian adds to it.
///
/// # Errors
/// When it is not installed.
pub fn debian_version(package: &str) -> Result<String> {
    let query = ["--show", "--showformat=${Version}", package];
    let version = output(Command::new("dpkg-query").args(query))?;
    let end = version.find(['-', '+']).unwrap_or(version.len());
    Ok(version[..end].to_owned())
}
