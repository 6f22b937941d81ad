//! `cargo xtask fuzz`: what anybody may write, against what reads it.

use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    Result,
    tools::{
        cargo::{FUZZ, cargo},
        path::find,
        process::{output, run},
    },
};

/// How many texts each target is given unless told otherwise.
pub const RUNS: u32 = 2_000_000;

/// A program that reads texts.
struct Target {
    name: &'static str,
    /// Folders of texts to begin with.
    seeds: &'static [&'static str],
    /// Words that texts are made of, a file in libFuzzer's form.
    words: Option<&'static str>,
}

const TARGETS: [Target; 7] = [
    Target {
        name: "film",
        seeds: &["tests/films", "src/films"],
        words: None,
    },
    Target {
        name: "attributes",
        seeds: &["tests/fuzz/attributes"],
        words: None,
    },
    Target {
        name: "any_source",
        seeds: &[
            "tests/import/imdb",
            "tests/import/jellyfin",
            "tests/import/omdb",
            "tests/import/open_graph",
            "tests/import/radarr",
            "tests/import/rdfa",
            "tests/import/schema-org",
            "tests/import/several",
            "tests/import/tmdb",
            "tests/import/trakt",
            "tests/import/wikidata",
        ],
        words: None,
    },
    Target {
        name: "microdata",
        seeds: &["tests/import/microdata"],
        words: Some("tests/fuzz/microdata.dict"),
    },
    Target {
        name: "imdb",
        seeds: &["tests/import/imdb"],
        words: None,
    },
    Target {
        name: "letterboxd",
        seeds: &["tests/import/letterboxd"],
        words: None,
    },
    Target {
        name: "nfo",
        seeds: &["tests/import/kodi"],
        words: Some("tests/fuzz/nfo.dict"),
    },
];

/// The longest text, in bytes. A source of this length has all kinds of facts, and
/// libFuzzer tries several times as many as of the usual 4096.
const LONGEST: usize = 1024;

/// The folder in which libFuzzer keeps the texts that it found worth trying.
const CORPUS: &str = "target/fuzz/corpus";

/// The compiler's options by which libFuzzer sees which code a text reaches.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    --cfg fuzzing";

/// Gives each target, or the one of this name, `runs` texts that libFuzzer makes of
/// the ones at hand.
///
/// # Errors
/// At the first text that stops a reader, takes it more than 5 seconds or
/// 512 MiB, or makes it say too much; libFuzzer prints and keeps that text.
pub fn fuzz(runs: u32, only: Option<&str>) -> Result {
    let is_asked = |target: &&Target| only.is_none_or(|only| only == target.name);
    let targets: Vec<&Target> = TARGETS.iter().filter(is_asked).collect();
    if targets.is_empty() {
        let names = TARGETS.map(|target| target.name).join(", ");
        return Err(format!("there is no such target, expected one of {names}").into());
    }
    if find("c++").is_none() {
        return Err(
            "libFuzzer is C++: install a compiler for it (Debian: apt-get install g++)".into(),
        );
    }
    let mut build = cargo();
    build
        .args(["build", "--release", "--manifest-path", FUZZ])
        .args(["--target-dir", "target/fuzz"])
        // Named, so that build scripts and macros are compiled as always.
        .args(["--target", &host()?])
        .env("RUSTFLAGS", COVERAGE);
    run(&mut build)?;
    let mut rows = Vec::new();
    for Target { name, seeds, words } in targets {
        let corpus = format!("{CORPUS}/{name}");
        fs::create_dir_all(&corpus)?;
        let begin = Instant::now();
        let mut fuzzer = Command::new(format!("target/fuzz/{}/release/{name}", host()?));
        fuzzer.arg(&corpus).args(*seeds);
        fuzzer.args(words.map(|words| format!("-dict={words}")));
        fuzzer.args([
            &format!("-runs={runs}"),
            &format!("-max_len={LONGEST}"),
            "-timeout=5",
            "-rss_limit_mb=512",
            "-print_final_stats=1",
            "-verbosity=0",
            &format!("-artifact_prefix=target/fuzz/{name}-"),
        ]);
        run(&mut fuzzer)?;
        rows.push((name, begin.elapsed()));
    }
    for (name, time) in rows {
        println!(
            "{name}: {runs} texts in {} s, none stops it",
            whole_seconds(time)
        );
    }
    Ok(())
}

fn whole_seconds(time: Duration) -> u64 {
    time.as_secs_f64().round() as u64
}

/// The machine that this is, as rustc names it.
fn host() -> Result<String> {
    let about = output(Command::new("rustc").arg("-vV"))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("rustc does not name its host")?.to_owned())
}
