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

/// The targets, each with a folder of texts to begin with.
const TARGETS: [(&str, &[&str]); 6] = [
    ("film", &["tests/films", "src/films"]),
    ("attributes", &["tests/fuzz/attributes"]),
    (
        "any_source",
        &[
            "tests/import/jellyfin",
            "tests/import/open_graph",
            "tests/import/radarr",
            "tests/import/rdfa",
            "tests/import/several",
            "tests/import/trakt",
            "tests/import/wikidata",
        ],
    ),
    ("microdata", &["tests/import/microdata"]),
    ("letterboxd", &["tests/import/letterboxd"]),
    ("nfo", &["tests/import/kodi"]),
];

/// The folder in which libFuzzer keeps the texts that it found worth trying.
const CORPUS: &str = "target/fuzz/corpus";

/// The compiler's options by which libFuzzer sees which code a text reaches.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    --cfg fuzzing";

/// Gives each target `runs` texts that libFuzzer makes of the ones at hand.
///
/// # Errors
/// At the first text that stops a reader, takes it more than 5 seconds or
/// 512 MiB, or makes it say too much; libFuzzer prints and keeps that text.
pub fn fuzz(runs: u32) -> Result {
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
    for (target, seeds) in TARGETS {
        let corpus = format!("{CORPUS}/{target}");
        fs::create_dir_all(&corpus)?;
        let begin = Instant::now();
        let mut fuzzer = Command::new(format!("target/fuzz/{}/release/{target}", host()?));
        fuzzer.arg(&corpus).args(seeds).args([
            &format!("-runs={runs}"),
            "-max_len=4096",
            "-timeout=5",
            "-rss_limit_mb=512",
            "-print_final_stats=1",
            "-verbosity=0",
            &format!("-artifact_prefix=target/fuzz/{target}-"),
        ]);
        run(&mut fuzzer)?;
        rows.push((target, begin.elapsed()));
    }
    for (target, time) in rows {
        println!(
            "{target}: {runs} texts in {} s, none stops it",
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
