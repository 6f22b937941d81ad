//! What Orca said of a page, by what was done.

use std::collections::HashMap;

/// A transcript of `xtask/orca/listen.py`. It has a heading for each press of a key, and below it what is
/// said of that, a text a line behind its language.
#[derive(Debug)]
pub struct Transcript<'a> {
    /// All of it.
    pub text: &'a str,
    heard: HashMap<&'a str, Vec<(&'a str, &'a str)>>,
}

impl<'a> Transcript<'a> {
    /// Reads a transcript.
    pub fn of_text(text: &'a str) -> Self {
        let mut heard: HashMap<&str, Vec<(&str, &str)>> = HashMap::new();
        let mut doing = "";
        for line in text.lines() {
            if let Some(heading) = line.strip_prefix("## ") {
                doing = heading.split(':').next().unwrap_or_default();
            } else if let Some(said) = line.split_once('\t') {
                heard.entry(doing).or_default().push(said);
            }
        }
        Self { text, heard }
    }

    /// What was said of something that was done, each time: languages and texts.
    pub fn of(&self, doing: &str) -> &[(&'a str, &'a str)] {
        self.heard.get(doing).map_or(&[], Vec::as_slice)
    }
}
