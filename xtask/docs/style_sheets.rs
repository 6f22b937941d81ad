//! The style sheets of a card. `styles/index.css` has their order, and the folder has
//! all of them: a new one stands behind those of the other components, until somebody
//! moves its line.

use std::{fs, io};

/// The style sheets of a live card.
pub const INDEX: &str = "styles/index.css";

/// The same, inside the command `film-card`.
pub const COMMAND: &str = "src/command/style_sheet.rs";

/// Style sheets that are no part of it: the list itself, those before and around
/// it, and that of the page.
const OTHERS: [&str; 4] = ["index.css", "every-engine.css", "today.css", "page.css"];

/// The text of a block, of which the text was `old`.
///
/// # Panics
/// When the style sheets can't be read.
pub fn block(name: &str, old: &str) -> Option<String> {
    match name {
        "components" => Some(components(old)),
        "style-sheets" => Some(files()),
        _ => None,
    }
}

/// The imports of the components' style sheets.
fn components(old: &str) -> String {
    let index = read(INDEX);
    let imported: Vec<&str> = imports(&index).chain(imports(old)).collect();
    let is_new = |name: &String| {
        let mut known = imported.iter().copied().chain(OTHERS);
        !known.any(|known| known == name)
    };
    let there = style_sheets().expect("the folder can be read");
    let old = imports(old)
        .map(str::to_owned)
        .filter(|name| there.contains(name));
    let all = old.chain(there.iter().filter(|name| is_new(name)).cloned());
    all.map(|name| format!("@import \"{name}\";\n")).collect()
}

/// The files in their order.
fn files() -> String {
    let index = read(INDEX);
    let index = crate::marks::fill(&index, &mut |name, old| block(name, old));
    let index = index.expect("the marks were right");
    let all: Vec<&str> = imports(&index).collect();
    let files = all
        .iter()
        .map(|name| format!("    include_str!(\"../../styles/{name}\"),\n"));
    format!(
        "const FILES: [&str; {}] = [\n{}];\n",
        all.len(),
        files.collect::<String>()
    )
}

fn style_sheets() -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir("styles")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

fn imports(css: &str) -> impl Iterator<Item = &str> {
    css.lines()
        .filter_map(|line| line.strip_prefix("@import \"")?.strip_suffix("\";"))
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}
