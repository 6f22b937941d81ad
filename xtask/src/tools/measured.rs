//! Tables that a command measures, in the texts that show them.

use std::fs;

use crate::{Result, tools::marks::fill};

/// Every block of measured figures, named after its command, with its file. The
/// marks in the file also name the command: `BEGIN size (cargo xtask size --write)`.
pub const BLOCKS: [(&str, &str); 10] = [
    ("bench", "xtask/README.md"),
    ("imports", "xtask/README.md"),
    ("json", "xtask/README.md"),
    ("leaks", "xtask/README.md"),
    ("parts", "xtask/README.md"),
    ("readers", "README.md"),
    ("servers", "xtask/README.md"),
    ("sites", "src/command/README.md"),
    ("size", "README.md"),
    ("size", "index.html"),
];

/// Whether a command that measures writes the block `name` of this file.
pub fn is_block(file: &str, name: &str) -> bool {
    BLOCKS.contains(&(name, file))
}

/// Prints `markdown`, the figures of the block `name`. With `write` it also puts
/// them between the marks in each Markdown file of the block.
///
/// # Errors
/// When a file can't be read or written, or lacks the marks.
pub fn show(name: &str, markdown: &str, write: bool) -> Result {
    println!("{markdown}");
    match write {
        true => write_into(".md", name, markdown),
        false => Ok(()),
    }
}

/// Puts `text` between the marks of the block `name`, in each of its files with
/// this extension.
///
/// # Errors
/// When a file can't be read or written, or lacks the marks.
pub fn write_into(extension: &str, name: &str, text: &str) -> Result {
    let files = BLOCKS
        .iter()
        .filter(|(block, file)| *block == name && file.ends_with(extension));
    for (_, file) in files {
        let old = fs::read_to_string(file)?;
        let new = between_marks(&old, name, text).map_err(|error| format!("{file}: {error}"))?;
        fs::write(file, new)?;
    }
    Ok(())
}

/// `old` with `text` between the marks of the block `name`.
fn between_marks(old: &str, name: &str, text: &str) -> std::result::Result<String, String> {
    let mut is_there = false;
    let new = fill(old, &mut |block, old| {
        is_there |= block == name;
        Some(if block == name {
            format!("{text}\n")
        } else {
            old.to_owned()
        })
    })?;
    match is_there {
        true => Ok(new),
        false => Err(format!("there is no mark `BEGIN {name}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_is_in_its_file() {
        for (name, file) in BLOCKS {
            let path = format!("{}/../{file}", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(path).unwrap();
            // The option has two hyphens, which XML has no comment with.
            let option = if file.ends_with(".html") {
                ""
            } else {
                " --write"
            };
            let mark = format!("<!-- BEGIN {name} (cargo xtask {name}{option}) -->\n");
            assert!(text.contains(&mark), "{file}: {mark}");
            between_marks(&text, name, "").unwrap();
        }
    }

    #[test]
    fn replaces_one_block_and_leaves_the_others() {
        let text = |size, leaks| {
            format!(
                "# A\n\n<!-- BEGIN size -->\n{size}\n<!-- END size -->\n<!-- BEGIN leaks -->\n{leaks}\n<!-- END leaks -->\n"
            )
        };
        assert_eq!(
            between_marks(&text("1", "2"), "size", "3"),
            Ok(text("3", "2"))
        );
    }

    #[test]
    fn a_text_without_the_marks_is_an_error() {
        let error = between_marks("# A\n", "size", "3").unwrap_err();
        assert_eq!(error, "there is no mark `BEGIN size`");
    }
}
