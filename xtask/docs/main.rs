//! Writes what repeats the reference of `film-card`: whole files, and in others
//! what stands between two marks,
//!
//! ```html
//! <!-- BEGIN options (cargo xtask docs) -->
//! <!-- END options -->
//! ```
//!
//! in the way of commenting that the file has. Marks may stand in any of
//! [`TARGETS`], and each block has to stand somewhere. `--check` writes nothing and
//! fails where a file is not as it would be written.

mod film_fields;
mod html;
mod json;
mod json_schema;
mod manifest;
mod markdown;
mod style_sheets;
mod types;
mod wording;
mod wordpress;

use std::{collections::BTreeSet, env, fs, path::Path, process::ExitCode};

use xtask::tools::{marks, measured};

/// The files in which marks may stand, as far as they are there.
const TARGETS: [&str; 15] = [
    "README.md",
    "pkg/README.md",
    "src/README.md",
    "src/command/README.md",
    "src/film/README.md",
    "styles/README.md",
    "tests/README.md",
    "xtask/README.md",
    "xtask/readers/README.md",
    "index.html",
    "pkg/film-card.d.ts",
    "pkg/film.d.ts",
    "pkg/server.d.ts",
    style_sheets::INDEX,
    style_sheets::COMMAND,
];

/// A file as it has to be.
struct File {
    path: &'static str,
    text: String,
}

/// Every file that is written, with its new text.
///
/// # Errors
/// When a file can't be read or its marks are wrong, or a block stands nowhere.
fn files() -> Result<Vec<File>, String> {
    let mut files = vec![
        File {
            path: "pkg/film.schema.json",
            text: json_schema::schema(),
        },
        File {
            path: "pkg/custom-elements.json",
            text: manifest::manifest(),
        },
        File {
            path: "src/page/film_fields.js",
            text: film_fields::film_fields(),
        },
        File {
            path: "integrations/wordpress/reference.json",
            text: wordpress::reference(),
        },
    ];
    let mut missing: BTreeSet<(&str, &'static str)> = BTreeSet::new();
    let kinds = [
        (".md", markdown::NAMES),
        (".html", html::NAMES),
        (".ts", types::NAMES),
    ];
    for (extension, names) in kinds {
        missing.extend(names.iter().map(|name| (extension, *name)));
    }
    for path in TARGETS.into_iter().filter(|path| Path::new(path).exists()) {
        let old = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        let extension = &path[path.rfind('.').unwrap_or_default()..];
        let text = marks::fill(&old, &mut |name, old| {
            // Another command writes these.
            if measured::is_block(path, name) {
                return Some(old.to_owned());
            }
            missing.retain(|known| *known != (extension, name));
            match extension {
                ".md" => markdown::block(name),
                ".html" => html::block(name),
                ".ts" => types::block(name),
                _ => style_sheets::block(name, old),
            }
        });
        let text = text.map_err(|error| format!("{path}: {error}"))?;
        files.push(File { path, text });
    }
    match missing.first() {
        None => Ok(files),
        Some((extension, name)) => Err(format!(
            "no file with the extension {extension} has the mark `BEGIN {name}`"
        )),
    }
}

/// Writes the files that are not as they have to be, or complains of the first.
fn run(is_check: bool) -> Result<(), String> {
    for File { path, text } in files()? {
        if fs::read_to_string(path).is_ok_and(|old| old == text) {
            continue;
        }
        if is_check {
            return Err(format!(
                "{path} is not what the reference says: run `cargo xtask docs`"
            ));
        }
        fs::write(path, text).map_err(|error| format!("{path}: {error}"))?;
        println!("{path}");
    }
    Ok(())
}

fn main() -> ExitCode {
    let is_check = env::args().nth(1).as_deref() == Some("--check");
    match run(is_check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
