//! The sites, each a folder of `xtask/sites`.

/// A site of other people's programs. Its folder `xtask/sites/NAME` has its files, the
/// `package.json` and `package-lock.json` of the packages that it needs beside
/// film-card, and `NAME.check.mjs`, which visits what is served.
#[derive(Debug)]
pub struct Site {
    /// The name of its folder.
    pub name: &'static str,
    /// What builds it, in this order: programs of its packages or of PATH, which run
    /// in a copy of the folder.
    pub build: &'static [&'static [&'static str]],
    /// What readers see of it.
    pub shown: Shown,
}

/// How a site comes to its readers.
#[derive(Debug)]
pub enum Shown {
    /// Files of this folder in the copy, from any web server.
    Folder(&'static str),
    /// By a program like those of `build`, which listens on 127.0.0.1, at the port
    /// that the variable `PORT` has.
    Program(&'static [&'static str]),
}

/// Every site, in the order in which they run.
pub const SITES: [Site; 5] = [
    Site {
        name: "eleventy",
        build: &[&["eleventy"]],
        shown: Shown::Folder("_site"),
    },
    Site {
        name: "vite",
        build: &[&["vite", "build"]],
        shown: Shown::Folder("dist"),
    },
    Site {
        name: "astro",
        build: &[&["astro", "build"]],
        shown: Shown::Folder("dist"),
    },
    Site {
        name: "express",
        build: &[],
        shown: Shown::Program(&["node", "server.js"]),
    },
    Site {
        name: "next",
        build: &[
            &["mkdir", "-p", "public/film-card"],
            &[
                "cp",
                "node_modules/film-card/film-card.js",
                "node_modules/film-card/film_card_bg.wasm",
                "public/film-card",
            ],
            &["next", "build"],
        ],
        shown: Shown::Program(&["next", "start"]),
    },
];

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    #[test]
    fn each_folder_of_a_site_is_in_the_list() {
        let entries = fs::read_dir("sites").unwrap().map(|entry| entry.unwrap());
        let folders = entries.filter(|entry| entry.path().is_dir());
        let mut folders: Vec<_> = folders.map(|folder| folder.file_name()).collect();
        let mut names: Vec<&str> = SITES.iter().map(|site| site.name).collect();
        folders.sort_unstable();
        names.sort_unstable();
        assert_eq!(folders, names);
        for name in names {
            let check = format!("sites/{name}/{name}.check.mjs");
            assert!(Path::new(&check).exists(), "{check}");
        }
    }
}
