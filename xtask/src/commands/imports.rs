//! `cargo xtask imports`: how long `film-card import` takes for large sources,
//! and whether it does with little memory.

use std::{
    fs,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    Result,
    tools::{cargo::cargo, process::run},
};

/// The folder for the sources.
const FOLDER: &str = "target/imports";

/// How large each source is at least, in bytes.
const SIZE: usize = 20_000_000;

/// How often each is imported; the quickest counts, since the machine may do
/// other things too.
const ROUNDS: usize = 5;

/// The time that one may take.
const BUDGET: Duration = Duration::from_secs(1);

/// The memory that one may take, with the program itself, in kB.
const MEMORY: usize = 200 * 1024;

/// A piece of a page that says nothing of the film.
const FILLING: &str = r#"<div class="row list"><a href="/es/1.html" title="Otra película"><span class="name">Un club de astrónomos decide ir a ver la Luna &amp; vuelve.</span></a><p class="long">Allí los esperan los selenitas y su rey, que no se alegran de la visita; la nave cae al mar y un barco la trae a casa.</p><img src="/x.png" alt="x"><br></div>
"#;

/// A large source: its file, what is before its filling and behind, and the
/// filling.
type Source = (&'static str, &'static str, &'static str, &'static str);

const SOURCES: [Source; 4] = [
    (
        "json-ld.html",
        r#"<!doctype html><html lang="es"><head><script type="application/ld+json">{ "@context": "https://schema.org", "@type": "Movie", "name": "Viaje a la Luna", "duration": "PT13M" }</script></head><body>"#,
        FILLING,
        "</body></html>",
    ),
    (
        "microdata.html",
        r#"<!doctype html><html lang="es"><body><div itemscope itemtype="https://schema.org/Movie"><h1 itemprop="name">Viaje a la Luna</h1><p itemprop="duration">13 min.</p></div>"#,
        FILLING,
        "</body></html>",
    ),
    (
        "open-graph.html",
        r#"<!doctype html><html lang="es"><head><meta property="og:type" content="video.movie"><meta property="og:title" content="Viaje a la Luna"></head><body>"#,
        FILLING,
        "</body></html>",
    ),
    (
        "movie.nfo",
        "<movie><title>Viaje a la Luna</title><runtime>13</runtime>",
        "<fileinfo><streamdetails><video><codec>h264</codec><width>1440</width></video></streamdetails></fileinfo>\n",
        "</movie>",
    ),
];

/// Imports each large source and prints a line for it.
///
/// # Errors
/// When one takes longer than the budget, or more memory.
pub fn imports() -> Result {
    run(cargo().args(["build", "--release", "--bin", "film-card"]))?;
    fs::create_dir_all(FOLDER)?;
    let mut slow = Vec::new();
    for (name, before, filling, behind) in SOURCES {
        let path = format!("{FOLDER}/{name}");
        let count = SIZE / filling.len() + 1;
        fs::write(&path, [before, &filling.repeat(count), behind].concat())?;
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begin = Instant::now();
            // The shell ends the program where it asks for more.
            let limited =
                format!("ulimit -v {MEMORY} && exec target/release/film-card import {path}");
            let mut import = Command::new("sh");
            run(import.args(["-c", &limited]).stderr(Stdio::null()))?;
            times.push(begin.elapsed());
        }
        let best = times.into_iter().min().unwrap_or_default();
        println!("{name}: {} MB in {} ms", SIZE / 1_000_000, best.as_millis());
        if best > BUDGET {
            slow.push(name);
        }
    }
    match slow.is_empty() {
        true => Ok(()),
        false => Err(format!("longer than {} s: {}", BUDGET.as_secs(), slow.join(", ")).into()),
    }
}
