//! The folders of PATH, and the programs in them.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The file of `program` in the first folder of PATH that has one.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| find_in(&folder, program))
}

/// `program` in `folder`, with an ending that the system gives to programs.
pub fn find_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let endings = if cfg!(windows) { "exe cmd" } else { "" };
    let mut files = endings
        .split(' ')
        .map(|ending| folder.join(program).with_extension(ending));
    files.find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_programs_and_nothing_else() {
        assert!(find("cargo").is_some());
        assert_eq!(find("no-such-program-anywhere"), None);
    }
}
