//! The order in which the floors of this program use each other, held by a test.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// From the lowest to the highest; each uses itself and those before it.
const FLOORS: [&str; 4] = ["tools", "build", "checks", "commands"];

/// Every Rust file below `folder`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = paths.partition(|path| path.is_dir());
    let below = folders.iter().flat_map(|folder| self::files(folder));
    let files = files.into_iter().chain(below);
    files
        .filter(|file| file.extension().is_some_and(|it| it == "rs"))
        .collect()
}

/// The words of `code` that could name a module.
fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
}

#[test]
fn each_floor_uses_only_those_below_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (height, floor) in FLOORS.iter().enumerate() {
        let mut files = files(&src.join(floor));
        files.push(src.join(format!("{floor}.rs")));
        for file in files {
            let code = fs::read_to_string(&file).expect("a file");
            // `use crate::{…}` and `crate::…` name a floor first.
            let code: String = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            for used in code.split("crate::").skip(1) {
                let end = match used.strip_prefix('{') {
                    Some(_) => used.find(';'),
                    None => used.find(|c: char| !c.is_alphanumeric() && c != '_'),
                };
                let used = &used[..end.unwrap_or(used.len())];
                for above in &FLOORS[height + 1..] {
                    let is_used = words(used).any(|word| word == *above);
                    assert!(!is_used, "{} uses {above}", file.display());
                }
            }
        }
    }
}
