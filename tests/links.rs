//! Every link of the project's texts leads to a file or a heading that is
//! there. Addresses of other sites are held to their form alone.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Folders that no text of the project is in: the pages of `xtask/sites` are none.
const SKIPPED: [&str; 4] = [".git", "node_modules", "sites", "target"];

/// Has the files of the package that a build makes, among others.
const IGNORED: &str = include_str!("../.gitignore");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Markdown file of the project by its path from the root, with its text.
fn texts() -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().to_owned()];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            if path.is_dir() {
                if !SKIPPED.contains(&&*name) {
                    folders.push(path);
                }
            } else if name.ends_with(".md") {
                let text = fs::read_to_string(&path).expect("UTF-8");
                let path = path.strip_prefix(root()).expect("inside the project");
                texts.push((path.to_owned(), text));
            }
        }
    }
    texts
}

/// The text without its blocks of code.
fn prose(text: &str) -> String {
    let mut is_code = false;
    let lines = text.lines().filter(|line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The code between backticks, and the rest of the text.
fn code_and_rest(prose: &str) -> (Vec<&str>, String) {
    let mut pieces = prose.split('`').enumerate();
    let mut code = Vec::new();
    let mut rest = String::new();
    pieces.by_ref().for_each(|(index, piece)| match index % 2 {
        0 => rest += piece,
        _ => code.push(piece),
    });
    (code, rest)
}

/// The targets of the links and pictures of a text.
fn targets(text: &str) -> Vec<String> {
    let (_, rest) = code_and_rest(&prose(text));
    let found = [("](", ')'), ("src=\"", '"'), ("href=\"", '"')].map(|(start, end)| {
        let pieces = rest.split(start).skip(1);
        let targets = pieces.map(|piece| piece.split_once(end).expect(start).0.to_owned());
        targets.collect::<Vec<_>>()
    });
    found.concat()
}

/// The anchors of a text's headings, as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut counts = HashMap::new();
    let prose = prose(text);
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    let anchors = headings.map(|line| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        let kept = title
            .chars()
            .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        let anchor: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
        let count = counts.entry(anchor.clone()).or_insert(0);
        *count += 1;
        match *count {
            1 => anchor,
            count => format!("{anchor}-{}", count - 1),
        }
    });
    anchors.collect()
}

fn is_of_another_site(target: &str) -> bool {
    target.contains("://")
}

/// The path of a link in the text at `from`, without `.` and `..`; nothing if it
/// leaves the project.
fn resolved(from: &Path, target: &str) -> Option<PathBuf> {
    let mut path = from.parent().expect("a folder").to_owned();
    for component in Path::new(target).components() {
        match component {
            Component::Normal(name) => path.push(name),
            Component::ParentDir if path.pop() => {}
            Component::CurDir => {}
            _ => return None,
        }
    }
    Some(path)
}

/// Whether the project has this file or folder, in this very spelling.
fn is_there(path: &Path) -> bool {
    let mut folder = root().to_owned();
    path.iter().all(|name| {
        let entries = fs::read_dir(&folder).into_iter().flatten();
        let has_name = entries.flatten().any(|entry| entry.file_name() == name);
        folder.push(name);
        has_name
    })
}

#[test]
fn every_link_leads_to_a_file_or_a_heading_that_is_there() {
    let texts = texts();
    let anchors: HashMap<&Path, _> = texts
        .iter()
        .map(|(path, text)| (path.as_path(), anchors(text)))
        .collect();
    let mut count = 0;
    for (from, text) in &texts {
        for target in targets(text)
            .iter()
            .filter(|target| !is_of_another_site(target))
        {
            let link = format!("{}: {target}", from.display());
            let (file, anchor) = match target.split_once('#') {
                Some((file, anchor)) => (file, Some(anchor)),
                None => (target.as_str(), None),
            };
            let path = match file {
                "" => from.clone(),
                file => resolved(from, file).unwrap_or_else(|| panic!("{link} leaves the project")),
            };
            assert!(is_there(&path), "{link} is not there");
            if let Some(anchor) = anchor {
                let has_anchor = anchors.get(path.as_path()).map(|all| all.contains(anchor));
                assert_eq!(has_anchor, Some(true), "{link} has no such heading");
            }
            count += 1;
        }
    }
    assert!(count > 40, "only {count} links were found");
}

#[test]
fn addresses_of_other_sites_are_well_formed() {
    for (from, text) in texts() {
        for target in targets(&text)
            .iter()
            .filter(|target| is_of_another_site(target))
        {
            let address = target.strip_prefix("https://");
            let host = address.and_then(|rest| rest.split('/').next());
            let is_host = host.is_some_and(|host| {
                host.contains('.')
                    && host
                        .chars()
                        .all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
            });
            let is_plain = target.chars().all(|c| c.is_ascii_graphic());
            assert!(is_host && is_plain, "{}: {target}", from.display());
        }
    }
}

#[test]
fn the_package_s_text_stands_by_itself() {
    let text = fs::read_to_string(root().join("pkg/README.md")).expect("a file");
    for target in targets(&text) {
        assert!(
            target.starts_with('#') || is_of_another_site(&target),
            "{target}"
        );
    }
}

#[test]
fn the_first_text_leads_to_every_other() {
    let first = Path::new("README.md");
    let text = fs::read_to_string(root().join(first)).expect("a file");
    let linked: BTreeSet<PathBuf> = targets(&text)
        .iter()
        .filter_map(|target| resolved(first, target.split('#').next()?))
        .collect();
    for (path, _) in texts() {
        assert!(
            path == first || linked.contains(&path),
            "{}",
            path.display()
        );
    }
}

/// A path in a folder of the project, or in one beside the text, such as
/// `tests/links.rs`. Films of a site, such as `films/moon.json`, are in neither.
#[test]
fn names_only_files_that_there_are() {
    let built: Vec<&str> = IGNORED
        .lines()
        .filter_map(|line| line.strip_prefix('/'))
        .collect();
    let mut count = 0;
    for (from, text) in texts() {
        let prose = prose(&text);
        for code in code_and_rest(&prose).0 {
            let is_path = code.contains('/')
                && code
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
            let first = code.split('/').next().unwrap_or_default();
            let beside = from.parent().expect("a folder");
            let is_in = |folder: &Path| !first.is_empty() && is_there(&folder.join(first));
            let is_ours = is_in(Path::new("")) || is_in(beside);
            if !is_path || SKIPPED.contains(&first) || !is_ours || built.contains(&code) {
                continue;
            }
            let path = code.trim_end_matches('/');
            let is_named = is_there(Path::new(path)) || is_there(&beside.join(path));
            assert!(is_named, "{}: {code} is not there", from.display());
            count += 1;
        }
    }
    assert!(count > 10, "only {count} files are named");
}
