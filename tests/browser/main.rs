//! The card's promises to pages, in Chromium, Firefox and WebKit.
//!
//! Each promise is a function in `promises`, with a tiny page in `tests/pages`,
//! and is tested in each engine as `chromium::embedding::sentence_of_the_promise`.
//! Arguments are those of every Rust test; these variables are read too:
//!
//! | variable | meaning |
//! |---|---|
//! | `FILM_CARD_ENGINES` | comma list of the engines to use; all: `chromium,firefox,webkit` |
//! | `CHROMEDRIVER`, `GECKODRIVER`, `WEBKITWEBDRIVER` | the drivers, where they are not on PATH |
//! | `CI` | neither empty nor `false`: an engine that is missing is a failure, not skipped |
//! | `FILM_CARD_SHOTS` | a folder: nothing is tested, each engine's pictures of the card go there |
//! | `FILM_CARD_PICTURE` | with it, the file that Chromium's picture of one card goes to |
//! | `FILM_CARD_FIGURES` | set: the promises `leaks` print what they measure, for `cargo xtask leaks` |

#![deny(missing_docs, missing_debug_implementations)]

mod browser;
mod capabilities;
mod display;
mod engine;
mod page;
mod pool;
mod promise;
mod promises;
mod semaphore;
mod shots;
mod site;
mod times;
mod webdriver;

use std::{process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Trial};
use xtask::tools::engine::{is_ci, wanted};

use crate::{pool::Pool, times::Times};

fn main() -> ExitCode {
    if let Some(folder) = std::env::var_os("FILM_CARD_SHOTS") {
        let taken = wanted().and_then(|engines| shots::take(&engines, folder.as_ref()));
        return match taken {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        };
    }
    let times = Arc::default();
    match trials(&times) {
        Ok((arguments, trials)) => {
            promise::keep_panics_for_the_report();
            let conclusion = libtest_mimic::run(&arguments, trials);
            println!("{times}");
            conclusion.exit_code()
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn trials(times: &Arc<Times>) -> Result<(Arguments, Vec<Trial>), String> {
    let mut arguments = Arguments::from_args();
    let turns = Arc::new(pool::turns());
    let mut by_engine = Vec::new();
    for engine in wanted()? {
        match engine::driver(engine) {
            Some(driver) => {
                let pool = Pool::new(engine, driver, turns.clone());
                let trials = promise::trials(pool, promises::MODULES, times);
                by_engine.push(trials.into_iter());
            }
            None if is_ci() => {
                return Err(format!("the driver of {engine} is missing"));
            }
            None => println!(
                "{engine} is skipped: its driver is not in PATH and {} does not name it; \
                 `cargo xtask test --only pages` finds or installs what it can",
                engine.variable(),
            ),
        }
    }
    // Promises wait for a browser of their engine. With a thread for each promise
    // no engine waits for the others, however long those are at one of theirs.
    let count: usize = by_engine.iter().map(ExactSizeIterator::len).sum();
    arguments.test_threads.get_or_insert(count.max(1));
    let mut trials = Vec::new();
    loop {
        let before = trials.len();
        trials.extend(by_engine.iter_mut().filter_map(Iterator::next));
        if trials.len() == before {
            return Ok((arguments, trials));
        }
    }
}
