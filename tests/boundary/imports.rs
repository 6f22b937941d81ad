//! The imports between the modules of a crate, as its source has them: by `use`
//! and by paths, through re-exports to the module that defines the name.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The names of a module from the root of the crate, which has none.
pub type Path = Vec<String>;

/// The modules of a crate.
#[derive(Debug, Default)]
pub struct Modules(BTreeMap<Path, Module>);

#[derive(Debug)]
struct Module {
    uses: Vec<Use>,
    /// The code without `use` declarations.
    code: String,
}

/// One name that a `use` declaration brings.
#[derive(Debug)]
struct Use {
    path: Path,
    name: String,
    is_public: bool,
}

impl Modules {
    /// Adds the module of this path with its code, which has no comments. Its unit tests
    /// are a module of their own, which no other uses.
    pub fn add(&mut self, path: Path, code: &str) {
        let code = code
            .split("#[cfg(test)]\nmod tests")
            .next()
            .expect("a piece");
        let mut module = Module {
            uses: Vec::new(),
            code: String::new(),
        };
        let mut rest = code;
        while let Some((start, declaration)) = find_use(rest) {
            module.code.push_str(&rest[..start]);
            let (before, tree) = declaration.split_once("use ").expect("found by it");
            let is_public = before.starts_with("pub");
            expand(tree, &[], is_public, &mut module.uses);
            rest = &rest[start + declaration.len()..];
        }
        module.code.push_str(rest);
        // A declaration of a child module uses none of its names.
        let lines = module.code.lines();
        let lines = lines.filter(|line| !(line.contains("mod ") && line.ends_with(';')));
        module.code = lines.collect::<Vec<_>>().join("\n");
        self.0.insert(path, module);
    }

    /// A shortest circle through each module that has one, as the modules on it.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let imports: BTreeMap<&Path, BTreeSet<Path>> = self
            .0
            .keys()
            .map(|path| (path, self.imports(path)))
            .collect();
        let mut circles = Vec::new();
        for start in self.0.keys() {
            let mut ways = VecDeque::from([vec![start.clone()]]);
            let mut seen = BTreeSet::new();
            while let Some(way) = ways.pop_front() {
                let last = way.last().expect("a way begins somewhere");
                if way.len() > 1 && last == start {
                    circles.push(way.iter().map(|path| path.join("/")).collect());
                    break;
                }
                for next in &imports[last] {
                    if seen.insert(next.clone()) {
                        ways.push_back([way.as_slice(), std::slice::from_ref(next)].concat());
                    }
                }
            }
        }
        circles
    }

    /// The modules that define the names which a module uses.
    fn imports(&self, path: &Path) -> BTreeSet<Path> {
        let module = &self.0[path];
        let words: BTreeSet<&str> = module.code.split(|c| !is_word(c)).collect();
        // A re-export by itself uses nothing.
        let uses = module.uses.iter();
        let used = uses.filter(|each| !each.is_public || words.contains(each.name.as_str()));
        let by_use = used.filter_map(|each| self.definition(path, &each.path));
        let by_path = paths(&module.code);
        let by_path = by_path.filter_map(|names| self.definition(path, &names));
        by_use
            .chain(by_path)
            .filter(|other| other != path)
            .collect()
    }

    /// The module that defines what a path in this module leads to; `None` where
    /// that is none of the crate.
    fn definition(&self, from: &Path, names: &[String]) -> Option<Path> {
        let (first, mut rest) = names.split_first()?;
        let mut at = match first.as_str() {
            "crate" => Path::new(),
            "self" => from.clone(),
            "super" => from[..from.len() - 1].to_vec(),
            name => self.member(from, name)?,
        };
        while let Some((name, after)) = rest.split_first() {
            match self.member(&at, name) {
                Some(next) => at = next,
                None => break,
            }
            rest = after;
        }
        Some(at)
    }

    /// The child module of this name, or the module that defines an imported one.
    fn member(&self, path: &Path, name: &str) -> Option<Path> {
        let child = [path.as_slice(), &[name.to_owned()]].concat();
        if self.0.contains_key(&child) {
            return Some(child);
        }
        let mut uses = self.0.get(path)?.uses.iter();
        let import = uses.find(|each| each.name == name && each.path != [name])?;
        self.definition(path, &import.path)
    }
}

/// The first `use` declaration, with where it starts.
fn find_use(code: &str) -> Option<(usize, &str)> {
    let mut start = 0;
    for line in code.split_inclusive('\n') {
        let declaration = line.trim_start();
        let visibility = ["", "pub ", "pub(crate) ", "pub(super) "];
        if visibility
            .iter()
            .any(|each| declaration.starts_with(&format!("{each}use ")))
        {
            let start = start + line.len() - declaration.len();
            let end = code[start..].find(';').expect("a declaration ends");
            return Some((start, &code[start..start + end]));
        }
        start += line.len();
    }
    None
}

/// Adds every name of a `use` tree: `a::{b, c as d}` brings `b` and `d`.
fn expand(tree: &str, prefix: &[String], is_public: bool, uses: &mut Vec<Use>) {
    let (path, group) = match tree.split_once('{') {
        Some((path, group)) => (path, Some(group)),
        None => (tree, None),
    };
    let (path, alias) = match path.split_once(" as ") {
        Some((path, alias)) => (path, Some(alias.trim())),
        None => (path, None),
    };
    let names = path.split("::").map(str::trim);
    let names = names.filter(|name| !name.is_empty() && (*name != "self" || prefix.is_empty()));
    let path = [prefix, &names.map(str::to_owned).collect::<Vec<_>>()].concat();
    let Some(group) = group else {
        let name = alias.unwrap_or(path.last().expect("a name")).to_owned();
        return uses.push(Use {
            path,
            name,
            is_public,
        });
    };
    let group = group.trim().strip_suffix('}').expect("a group ends");
    let mut depth = 0;
    let pieces = group.split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    for piece in pieces.filter(|piece| !piece.trim().is_empty()) {
        expand(piece, &path, is_public, uses);
    }
}

/// Every path of two or more names in code.
fn paths(code: &str) -> impl Iterator<Item = Path> + '_ {
    let paths = code.split(|c| !is_word(c) && c != ':');
    paths.filter(|path| path.contains("::")).map(|path| {
        let names = path.split("::").map(|name| name.trim_matches(':'));
        names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
