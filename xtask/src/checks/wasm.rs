//! The crate inside each browser.

use std::{process::Command, thread};

use crate::{
    Result,
    checks::cargo_test::run_tests_aside,
    tools::{
        Tools, browsers::Browser, cargo::cargo, engine::Engine, process::run, rustup::WASM_TARGET,
    },
};

/// The tests, `tests/wasm.rs`, as arguments of cargo.
const TESTS: [&str; 8] = [
    "test",
    "--package",
    "film-card",
    "--test",
    "wasm",
    "--no-default-features",
    "--target",
    WASM_TARGET,
];

/// Runs the tests, which wasm-bindgen's runner takes into the browsers, all at the
/// same time; gives the number of those that passed.
///
/// # Errors
/// When one fails.
pub fn wasm(tools: &Tools, browsers: &[Browser]) -> Result<usize> {
    run(cargo().args(TESTS).arg("--no-run"))?;
    let mut commands = Vec::new();
    for browser in browsers {
        commands.push((browser.engine, command(tools, browser)?));
    }
    thread::scope(|scope| {
        let runs = commands.iter_mut().map(|(engine, command)| {
            let heading = format!("In {engine}:");
            // An error is no more than its text beyond its thread.
            scope.spawn(move || run_tests_aside(&heading, command).map_err(|it| it.to_string()))
        });
        let runs: Vec<_> = runs.collect();
        let passed = runs
            .into_iter()
            .map(|run| run.join().expect("it does not panic"));
        passed.map(|passed| Ok(passed?)).sum()
    })
}

/// The tests in one browser.
fn command(tools: &Tools, browser: &Browser) -> Result<Command> {
    let cargo = cargo();
    let mut command = match browser.engine {
        // It has no headless mode.
        Engine::WebKit => {
            let mut xvfb = Command::new("xvfb-run");
            xvfb.arg("--auto-servernum").arg(cargo.get_program());
            xvfb
        }
        _ => cargo,
    };
    // The runner takes WebKitGTK's driver for Safari's, which answers alike.
    let variable = |engine: Engine| match engine {
        Engine::WebKit => "SAFARIDRIVER",
        _ => engine.variable(),
    };
    for engine in Engine::ALL {
        command.env_remove(variable(engine));
    }
    command
        .args(TESTS)
        .env("PATH", tools.path()?)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env(variable(browser.engine), &browser.driver)
        // Seconds, for a busy machine; 20 and 5 when unset.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    Ok(command)
}
