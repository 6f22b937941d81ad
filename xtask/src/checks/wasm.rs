//! The crate inside each browser.

use std::process::Command;

use crate::{
    Result,
    checks::cargo_test::run_tests,
    tools::{Tools, browsers::Browser, cargo::cargo, engine::Engine, rustup::WASM_TARGET},
};

/// Runs `tests/wasm.rs`, which wasm-bindgen's runner takes into one browser;
/// gives the number of its tests.
///
/// # Errors
/// When one fails.
pub fn wasm(tools: &Tools, browser: &Browser) -> Result<usize> {
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
    println!("In {}:", browser.engine);
    run_tests(
        command
            .args("test --package film-card --test wasm --target".split(' '))
            .arg(WASM_TARGET)
            .env("PATH", tools.path()?)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env(variable(browser.engine), &browser.driver)
            // Seconds, for a busy machine; 20 and 5 when unset.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"),
    )
}
