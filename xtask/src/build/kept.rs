//! Files that take long to make, kept for the next build.

use std::{fmt::Write, fs, path::Path};

use sha2::{Digest, Sha256};

use crate::Result;

/// The versions of the programs that make them.
const VERSIONS: &str = "xtask/package-lock.json";

/// Has `make` write the `files`, or copies what it wrote last time, which is kept in `target/kept/NAME`, if it
/// would be made of the same: of `sources` and of the programs that `xtask/package-lock.json` names.
///
/// # Errors
/// When `make` fails or a file can't be read or written.
pub fn kept(
    name: &str,
    sources: &[&[u8]],
    files: &[&str],
    make: impl FnOnce() -> Result,
) -> Result {
    let folder = Path::new("target/kept").join(name);
    let (mark, copy) = (folder.join("mark"), |index: usize| {
        folder.join(index.to_string())
    });
    let made_of = hash(sources, &fs::read(VERSIONS)?);
    if fs::read_to_string(&mark).is_ok_and(|kept| kept == made_of) {
        for (index, file) in files.iter().enumerate() {
            fs::copy(copy(index), file)?;
        }
        return Ok(());
    }
    eprintln!("Making {} smaller; this takes a while", files[0]);
    make()?;
    // The mark is taken away before the copies and written after them, so that a copy that was broken off has none.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    for (index, file) in files.iter().enumerate() {
        fs::copy(file, copy(index))?;
    }
    fs::write(mark, made_of)?;
    Ok(())
}

/// A hash of all, in which no two lists of sources are the same text.
fn hash(sources: &[&[u8]], versions: &[u8]) -> String {
    let mut hash = Sha256::new();
    for source in sources.iter().chain([&versions]) {
        hash.update(source.len().to_le_bytes());
        hash.update(source);
    }
    let mut text = String::new();
    for byte in hash.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_count_each_for_itself() {
        assert_eq!(hash(&[b"a", b"b"], b""), hash(&[b"a", b"b"], b""));
        assert_ne!(hash(&[b"ab"], b""), hash(&[b"a", b"b"], b""));
        assert_ne!(hash(&[b"a"], b"1"), hash(&[b"a"], b"2"));
    }
}
