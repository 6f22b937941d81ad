//! The sites, each a folder of `xtask/sites`.

/// A site of other people's programs. Its folder `xtask/sites/NAME` has its files, what
/// it needs beside film-card, and `NAME.check.mjs`, which visits what is served. It
/// needs the packages of npm in `package.json` and `package-lock.json`, of PyPI in
/// `requirements.txt`, and of Debian in `debian.txt`, as far as these are there.
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
pub const SITES: [Site; 23] = [
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
        build: &[
            &["cp", "-r", "node_modules/film-card/.", "public/pkg"],
            &["astro", "build"],
        ],
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
    Site {
        name: "workerd",
        build: &[
            &[
                "esbuild",
                "worker.js",
                "--bundle",
                "--format=esm",
                "--conditions=workerd",
                "--external:*.wasm",
                "--outdir=dist",
            ],
            &[
                "cp",
                "node_modules/film-card/film_card_server_bg.wasm",
                "dist",
            ],
        ],
        shown: Shown::Program(&["node", "workerd.serve.js"]),
    },
    Site {
        name: "deno",
        build: &[],
        shown: Shown::Program(&["sh", "-c", DENO]),
    },
    Site {
        name: "bun",
        build: &[],
        shown: Shown::Program(&["sh", "-c", BUN]),
    },
    Site {
        name: "hugo",
        build: &[
            &["mkdir", "-p", "assets", "static/films"],
            &["cp", FILM, "static/films"],
            &["cp", "node_modules/film-card/film-card.single.js", "assets"],
            &["cp", "-r", "node_modules/film-card/.", "static/pkg"],
            &["hugo", "--minify"],
            &["film-card", "render", "--into", "public"],
        ],
        shown: Shown::Folder("public"),
    },
    Site {
        name: "jekyll",
        build: &[
            &["mkdir", "-p", "films"],
            &["cp", FILM, "films"],
            &["cp", "-r", "node_modules/film-card/.", "pkg"],
            &["jekyll", "build"],
            &["film-card", "render", "--into", "_site"],
        ],
        shown: Shown::Folder("_site"),
    },
    Site {
        name: "django",
        build: &[
            &["mkdir", "-p", "films", "static"],
            &["cp", FILM, "films"],
            &["cp", "-r", "node_modules/film-card/.", "static/pkg"],
        ],
        shown: Shown::Program(&[
            "sh",
            "-c",
            "exec python manage.py runserver --noreload $PORT",
        ]),
    },
    Site {
        name: "php",
        build: &[
            &["mkdir", "-p", "films"],
            &["cp", FILM, "films"],
            &["cp", "-r", "node_modules/film-card/.", "pkg"],
        ],
        shown: Shown::Program(&["sh", "-c", "exec php -S 127.0.0.1:$PORT"]),
    },
    Site {
        name: "wordpress",
        build: &[],
        shown: Shown::Program(&["node", "serve.mjs", "/usr/share/wordpress"]),
    },
    Site {
        name: "wordpress-npm",
        // The package has what PHP runs in an archive, and the other files beside it.
        build: &[&[
            "unzip",
            "-qo",
            "node_modules/@wp-playground/wordpress-builds/src/wordpress/wp-6.5.zip",
            "-d",
            "program",
        ]],
        shown: Shown::Program(&[
            "node",
            "../../../xtask/sites/wordpress/serve.mjs",
            "program",
            "node_modules/@wp-playground/wordpress-builds/public/wp-6.5",
            "/usr/share/wordpress/wp-content=wp-content",
        ]),
    },
    pages("bundled", &[&["node", "bundled.build.mjs"]]),
    pages("rewritten", &[&["node", "rewritten.build.mjs"]]),
    pages("markdown", &[&["node", "markdown.build.mjs"]]),
    pages("swapped", &[&["node", "swapped.build.mjs"]]),
    pages("hydrated", &[&["node", "hydrated.build.mjs"]]),
    pages("held-back", &[&["node", "held-back.build.mjs"]]),
    pages("names", &[&["node", "names.build.mjs"]]),
    pages("recoloured", &[&["node", "recoloured.build.mjs"]]),
    pages("simulated", &[&["node", "simulated.build.mjs"]]),
];

/// Programs whose packages would put them into their place by a script at their
/// installation, which `.npmrc` forbids.
const DENO: &str =
    "exec node_modules/@deno/*/deno run --allow-read --allow-net --allow-env deno.serve.js";
const BUN: &str = "exec $(ls node_modules/@oven/bun-*/bin/bun | head -n 1) bun.serve.js";

/// A film file, from the folder of a copy.
const FILM: &str = "../../../tests/films/le-voyage-dans-la-lune.json";

/// Pages that a script of the folder makes, each with another program on it.
const fn pages(name: &'static str, build: &'static [&'static [&'static str]]) -> Site {
    Site {
        name,
        build,
        shown: Shown::Folder("_site"),
    }
}

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
