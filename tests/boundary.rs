//! The modules that each module may use, and the names that files may have. These
//! rules keep the browser in one place, all other modules testable without one, and
//! each file to be found by its name.
#![cfg(not(target_arch = "wasm32"))]

#[path = "boundary/imports.rs"]
mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use self::imports::Modules;

/// Every module, after the modules that it may use.
const LAYERS: [(&str, &[&str]); 12] = [
    ("digits", &[]),
    ("language_tag", &[]),
    ("error", &[]),
    ("i18n", &["digits", "language_tag"]),
    ("error_code", &["i18n"]),
    ("film", &["digits", "language_tag", "error", "i18n"]),
    (
        "config",
        &["digits", "language_tag", "error", "film", "i18n"],
    ),
    (
        "structured_data",
        &["digits", "language_tag", "error", "film", "i18n", "config"],
    ),
    (
        "components",
        &["digits", "language_tag", "error", "film", "i18n", "config"],
    ),
    (
        "embed",
        &[
            "digits",
            "language_tag",
            "error",
            "film",
            "error_code",
            "i18n",
            "config",
            "structured_data",
            "components",
        ],
    ),
    ("reference", &["i18n", "error_code", "film", "config"]),
    // The command line is a program of its own, which names the library.
    ("command", &[]),
];

const BROWSER: [&str; 5] = [
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];

/// Every Rust file of `src`, by its module, with its code.
fn files() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![src.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inner = path.strip_prefix(&src).expect("inside src");
                let first = inner.iter().next().expect("a name").to_string_lossy();
                let module = first.trim_end_matches(".rs").to_owned();
                let code = code(&fs::read_to_string(&path).expect("a file"));
                files.push((module, path, code));
            }
        }
    }
    assert!(files.len() > 20, "the files of src were not found");
    files
}

/// The text without its comments.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| match line.trim_start().starts_with("//") {
            true => "",
            false => line,
        });
    lines.collect::<Vec<_>>().join("\n")
}

/// The words of a program: identifiers and numbers.
fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
}

/// The modules of this crate that a file names by a path from its root.
fn used(code: &str) -> Vec<&str> {
    let paths = code.split("crate::").skip(1);
    paths.filter_map(|path| words(path).next()).collect()
}

#[test]
fn only_embed_names_the_browser() {
    for (module, path, code) in files() {
        if module != "embed" {
            let named = words(&code).find(|word| BROWSER.contains(word));
            assert_eq!(named, None, "{}", path.display());
        }
    }
}

#[test]
fn every_module_uses_only_those_before_it() {
    for (module, path, code) in files() {
        // The roots of the library and of the program put all modules together.
        if module == "lib" || module == "main" {
            continue;
        }
        let layer = LAYERS.iter().find(|(name, _)| *name == module);
        let (_, below) = layer.unwrap_or_else(|| panic!("{module} is in no layer"));
        for other in used(&code) {
            let is_allowed = other == module || below.contains(&other);
            assert!(is_allowed, "{} uses {other}", path.display());
        }
    }
}

/// The renderer in `embed` shows tags, texts and lists, told apart by their
/// indices, and nothing else of Yew.
#[test]
fn the_view_is_of_what_the_renderer_shows() {
    for (module, path, code) in files() {
        if module != "components" {
            continue;
        }
        let names = [
            "create_portal",
            "Suspense",
            "add_attribute",
            "use_state",
            "use_effect_with",
            "key",
            "value_of",
            "input",
            "textarea",
        ];
        let unused = words(&code).find(|word| names.contains(word));
        assert_eq!(unused, None, "{}", path.display());
        assert!(!code.contains("from_html"), "{}", path.display());
        // A handler: `onclick={…}`.
        let handler = code.match_indices(" on").find(|(at, _)| {
            let rest = &code[at + 3..];
            let name = rest.find(|c: char| !c.is_ascii_lowercase());
            name.is_some_and(|end| end > 2 && rest[end..].starts_with("={"))
        });
        assert_eq!(handler, None, "{}", path.display());
    }
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules = Modules::default();
    for (_, path, code) in files() {
        let path = path.strip_prefix(&src).expect("inside src");
        let path = path.with_extension("");
        let names = path.iter().map(|name| name.to_string_lossy().into_owned());
        modules.add(names.filter(|name| name != "lib").collect(), &code);
    }
    assert_eq!(modules.circles(), Vec::<Vec<String>>::new());
}

#[test]
fn paths_to_other_modules_begin_at_the_root() {
    for (module, path, code) in files() {
        let is_top = path.parent().is_some_and(|folder| folder.ends_with("src"));
        if is_top && module != "lib" && module != "main" {
            assert!(!code.contains("super::"), "{}", path.display());
        }
        assert!(!code.contains("super::super::"), "{}", path.display());
        assert!(!code.contains("crate::{"), "{}", path.display());
    }
}

#[test]
fn only_what_renders_names_yew() {
    for (module, path, code) in files() {
        let renders = ["components", "embed"].contains(&module.as_str());
        if !renders && !path.to_string_lossy().contains("command/prerender") {
            assert!(words(&code).all(|word| word != "yew"), "{}", path.display());
        }
    }
}

/// `name(parameter: type, …): type` of each function of a Rust file that is
/// called from JavaScript, or of JavaScript, in TypeScript's words.
fn signatures_in_rust(code: &str) -> BTreeSet<String> {
    let named = |name: &str| {
        let mut words = name.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            name + &word[..1].to_uppercase() + &word[1..]
        })
    };
    let typed = |rust: &str| match rust.trim() {
        "&str" | "String" => "string",
        "bool" => "boolean",
        "u32" => "number",
        "Option<String>" => "string | null | undefined",
        "JsValue" => "unknown",
        "Node" | "&Node" => "Element",
        "&Array" => "unknown[]",
        "&Messages" => "Messages",
        "" => "void",
        "Entry" => "Entry",
        other => panic!("what is {other} in JavaScript?"),
    };
    let functions = code.split("pub fn ").skip(1);
    let signatures = functions.map(|function| {
        let end = function.find(['{', ';']).expect("an end");
        let (name, rest) = function[..end].split_once('(').expect("parameters");
        let (parameters, result) = rest.split_once(')').expect("parameters");
        let parameters = parameters.split(',').map(str::trim).filter(|parameter| {
            !parameter.is_empty() && *parameter != "&self" && !parameter.starts_with("this:")
        });
        let parameters = parameters.map(|parameter| {
            let (name, rust) = parameter.split_once(':').expect("a type");
            format!("{}: {}", named(name), typed(rust))
        });
        let parameters: Vec<String> = parameters.collect();
        let result = typed(result.trim().trim_start_matches("->"));
        format!("{}({}): {result}", named(name), parameters.join(", "))
    });
    signatures.collect()
}

/// The same of an interface of `src/element/rust.d.ts`.
fn signatures_in_types(interface: &str) -> BTreeSet<String> {
    let types = include_str!("../src/element/rust.d.ts");
    let start = format!("export interface {interface} {{");
    let (_, rest) = types.split_once(&start).expect("the interface");
    let (members, _) = rest.split_once("\n}").expect("its end");
    let members = members
        .split(';')
        .filter(|member| !member.trim().is_empty());
    members
        .map(|member| {
            let words: Vec<&str> = member.split_whitespace().collect();
            let line = words.join(" ").replace("( ", "(").replace(", )", ")");
            // Of what an array is, Rust does not say.
            line.replace("Fault[]", "unknown[]")
                .replace("Description", "unknown[]")
        })
        .collect()
}

/// Rust says what a card asks and tells its element, and what the element may call.
/// The types say the same to the element's scripts, which `tsc` holds to them.
#[test]
fn the_element_hears_what_a_card_tells_and_calls_what_there_is() {
    let mut calls = signatures_in_rust(&code(include_str!("../src/embed.rs")));
    // That is the type `EntryConstructor`.
    assert!(calls.remove("new(): Entry"));
    assert_eq!(calls, signatures_in_types("Entry"));
    let messages = signatures_in_rust(&code(include_str!("../src/embed/messages.rs")));
    assert_eq!(messages, signatures_in_types("Messages"));

    let handlers = include_str!("../src/element/messages.js").lines();
    let handlers = handlers.filter_map(|line| {
        let method = line.strip_prefix("  ")?.split_once('(')?.0;
        let is_name = method.chars().all(|c| c.is_ascii_alphabetic());
        (is_name && method != "constructor").then(|| method.to_owned())
    });
    let names = messages.iter().map(|message| {
        let (name, _) = message.split_once('(').expect("a name");
        name.to_owned()
    });
    assert_eq!(
        handlers.collect::<BTreeSet<_>>(),
        names.collect::<BTreeSet<_>>()
    );
}

#[test]
fn every_file_of_promises_is_compiled() {
    let promises = include_str!("browser/promises/mod.rs").lines();
    let named = promises.filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/promises");
    let files = fs::read_dir(folder).expect("a folder").map(|entry| {
        let path = entry.expect("an entry").path();
        path.file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    });
    assert_eq!(
        files.filter(|name| name != "mod").collect::<BTreeSet<_>>(),
        named.map(str::to_owned).collect()
    );
}

/// Names that Cargo, npm and Git demand, and that of the file which is shown with
/// its folder.
const DEMANDED: [&str; 13] = [
    "Cargo.toml",
    "Cargo.lock",
    "main.rs",
    "lib.rs",
    "mod.rs",
    "package.json",
    "package-lock.json",
    ".npmrc",
    ".gitignore",
    "README.md",
    // What a site of `xtask/sites` needs.
    "debian.txt",
    "requirements.txt",
    // What Next.js calls every page.
    "page.jsx",
];

/// Folders of files that nobody wrote for this project, or that are sources of
/// films, each with its result beside it.
const UNNAMED: [&str; 4] = [".git", "node_modules", "target", "tests/import"];

/// A file and its test may share a name. With a third it would no longer tell
/// which of them is meant.
#[test]
fn no_name_of_a_file_stands_in_more_than_two_folders() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open = vec![root.to_owned()];
    let mut folders: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let inner = path.strip_prefix(root).expect("inside the project");
            if path.is_dir() {
                if !UNNAMED.iter().any(|unnamed| inner.ends_with(unnamed)) {
                    open.push(path);
                }
            } else {
                let name = path.file_name().expect("a name").to_string_lossy();
                let folder = inner.parent().expect("a folder").to_owned();
                folders.entry(name.into_owned()).or_default().push(folder);
            }
        }
    }
    assert!(folders.len() > 200, "the files were not found");
    folders.retain(|name, folders| folders.len() > 2 && !DEMANDED.contains(&&**name));
    assert_eq!(folders, BTreeMap::new());
}
