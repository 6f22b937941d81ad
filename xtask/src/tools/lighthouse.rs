//! Lighthouse, which looks through Chromium.

use std::process::Command;

use serde_json::Value;

use crate::{
    Result,
    tools::{engine::Engine, process::output},
};

/// Lighthouse's report on the page at `url` for these categories, as JSON.
///
/// # Errors
/// When it fails.
pub fn report(url: &str, categories: &[&str]) -> Result<Value> {
    let mut lighthouse = Command::new("node");
    lighthouse
        .arg("xtask/site/node_modules/lighthouse/cli/index.js")
        .args([url, "--quiet", "--output=json"])
        .arg(format!("--only-categories={}", categories.join(",")))
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --disable-dev-shm-usage");
    // Elsewhere it finds Chrome by itself.
    if let Some(chromium) = Engine::Chromium.program() {
        lighthouse.env("CHROME_PATH", chromium);
    }
    Ok(serde_json::from_str(&output(&mut lighthouse)?)?)
}
