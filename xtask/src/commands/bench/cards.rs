//! The other cards of the benchmark, and how they are built: each as its
//! framework's documentation says, for size.

use std::fs;

use crate::{
    Result,
    tools::{
        Tools,
        cargo::{BENCH, cargo, version},
        esbuild::esbuild,
        npm,
        process::run,
        rustup::WASM_TARGET,
        terser::minify,
        wasm_opt,
        wasm_pack::REBUILT_STD,
    },
};

/// The versions of those in Rust.
const LOCK: &str = "xtask/bench/Cargo.lock";

/// Their sources.
const SOURCES: &str = "xtask/bench/cards";

/// The folder in which they are made.
const TARGET: &str = "target/bench";

/// A card in another framework.
pub struct Card {
    /// Its name for `--only` and in the JSON.
    pub name: &'static str,
    pub title: &'static str,
    source: Source,
    /// Whether its standard library is compiled along with it, as ours is; then
    /// only how it loads is measured.
    pub is_rebuilt: bool,
}

enum Source {
    /// A script in `cards/`.
    Script(&'static str),
    /// A folder of `cards/` with a crate in it.
    Crate(&'static str),
}

pub const CARDS: [Card; 9] = [
    Card::new("plain", "plain JavaScript", Source::Script("plain.js")),
    Card::new("lit", "Lit", Source::Script("lit.js")),
    Card::new("preact", "Preact", Source::Script("preact.jsx")),
    Card::new("yew", "Yew", Source::Crate("yew")),
    Card::new("leptos", "Leptos", Source::Crate("leptos")),
    Card::new("sycamore", "Sycamore", Source::Crate("sycamore")),
    Card::rebuilt("yew-rebuilt", "Yew, std rebuilt", "yew"),
    Card::rebuilt("leptos-rebuilt", "Leptos, std rebuilt", "leptos"),
    Card::rebuilt("sycamore-rebuilt", "Sycamore, std rebuilt", "sycamore"),
];

impl Card {
    const fn new(name: &'static str, title: &'static str, source: Source) -> Self {
        Self {
            name,
            title,
            source,
            is_rebuilt: false,
        }
    }

    const fn rebuilt(name: &'static str, title: &'static str, folder: &'static str) -> Self {
        Self {
            name,
            title,
            source: Source::Crate(folder),
            is_rebuilt: true,
        }
    }

    /// Whether it is WebAssembly.
    pub fn is_wasm(&self) -> bool {
        matches!(self.source, Source::Crate(_))
    }

    /// Makes it, where something changed; gives the folder of its files,
    /// `target/bench/cards/NAME`.
    ///
    /// # Errors
    /// When it does not build.
    pub fn build(&self, tools: &Tools) -> Result<String> {
        let made = format!("{TARGET}/cards/{}", self.name);
        let script = format!("{made}/card.js");
        let mut bundle = esbuild(tools, false)?;
        bundle.arg(format!("--outfile={script}")).args([
            "--format=esm",
            "--target=es2022",
            "--charset=utf8",
            "--legal-comments=none",
            "--conditions=production,browser",
            "--define:process.env.NODE_ENV=\"production\"",
            "--loader:.json=text",
            "--loader:.css=text",
            "--jsx=automatic",
            "--jsx-import-source=preact",
        ]);
        match self.source {
            Source::Script(file) => {
                bundle.arg(format!("{SOURCES}/{file}"));
            }
            Source::Crate(folder) => {
                let glue = self.webassembly(tools, folder, &made)?;
                bundle.arg(format!("{SOURCES}/rust.js"));
                bundle.arg(format!("--alias:glue=./{glue}"));
            }
        }
        run(&mut bundle)?;
        minify(tools, &script, true)?;
        Ok(made)
    }

    /// Makes `card.wasm` in the folder `made`; gives the file of its glue.
    fn webassembly(&self, tools: &Tools, folder: &str, made: &str) -> Result<String> {
        let target = if self.is_rebuilt {
            "target/bench/rebuilt"
        } else {
            TARGET
        };
        let package = format!("bench-{folder}");
        let mut cargo = cargo();
        cargo
            .args([
                "build",
                "--quiet",
                "--release",
                "--locked",
                "--manifest-path",
                BENCH,
            ])
            .args(["--package", &package, "--target", WASM_TARGET])
            .args(["--target-dir", target]);
        if self.is_rebuilt {
            cargo.args(REBUILT_STD).env("RUSTC_BOOTSTRAP", "1").env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                "-Zunstable-options -Cpanic=immediate-abort",
            );
        }
        run(&mut cargo)?;
        let compiled = format!("{target}/{WASM_TARGET}/release/bench_{folder}.wasm");
        let wasm = format!("{made}/card.wasm");
        let bound = format!("{TARGET}/bound/{}", self.name);
        let glue = format!("{bound}/card.js");
        let changed = |file: &str| fs::metadata(file).and_then(|it| it.modified()).ok();
        if changed(&wasm) > changed(&compiled) {
            return Ok(glue);
        }
        eprintln!("Making {wasm}");
        fs::create_dir_all(made)?;
        let mut bind = tools.command("wasm-bindgen")?;
        bind.args(["--target", "web", "--no-typescript", "--out-name", "card"]);
        run(bind.args(["--out-dir", &bound, &compiled]))?;
        let mut optimize = tools.command("wasm-opt")?;
        run(optimize.args(["-Oz", &format!("{bound}/card_bg.wasm"), "--output", &wasm]))?;
        Ok(glue)
    }
}

/// The versions of what the cards were made of and by, from the `package.json` and
/// `Cargo.lock` of `xtask/bench`.
///
/// # Errors
/// When a lock file does not name what it should.
pub fn versions(tools: &Tools) -> Result<String> {
    let packages: serde_json::Value = serde_json::from_str(&fs::read_to_string(format!(
        "{}/package.json",
        npm::BENCH.folder
    ))?)?;
    let lock = fs::read_to_string(LOCK)?;
    let locked = |name: &str| -> Result<String> {
        let line = format!("name = \"{name}\"\nversion = \"");
        let version = lock
            .split_once(&line)
            .and_then(|(_, rest)| rest.split_once('"'));
        Ok(version
            .ok_or_else(|| format!("{LOCK} does not name {name}"))?
            .0
            .to_owned())
    };
    let mut pieces = Vec::new();
    for name in ["lit", "preact"] {
        let version = packages["devDependencies"][name]
            .as_str()
            .unwrap_or_default();
        pieces.push(format!("{name} {version}"));
    }
    for name in ["yew", "leptos", "sycamore", "wasm-bindgen"] {
        pieces.push(format!("{name} {}", locked(name)?));
    }
    pieces.push(format!("wasm-opt {}", wasm_opt::version(tools)?));
    pieces.push(format!("rustc {}", version("rustc".as_ref())));
    Ok(pieces.join(", "))
}
