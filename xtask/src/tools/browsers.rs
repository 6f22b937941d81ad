//! The browsers to test in: which are there, and how to get the others.

use std::path::{Path, PathBuf};

use crate::{
    Result,
    tools::{
        Tools, apt,
        engine::{Engine, is_ci, wanted},
        path::find,
    },
};

/// An engine that is there, with the program that drives it.
#[derive(Debug)]
pub struct Browser {
    /// The engine.
    pub engine: Engine,
    /// The driver's file.
    pub driver: PathBuf,
}

/// All that the three engines need on Debian, but geckodriver, which it has not.
const DEBIAN_PACKAGES: [&str; 8] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "locales",
    "fonts-noto-core",
];

/// How to get an engine where this program does not.
fn advice(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => {
            "install Chromium or Chrome and the chromedriver of its version \
             (Debian: apt-get install chromium chromium-driver; macOS: brew install --cask \
             google-chrome chromedriver; Windows: winget install Google.Chrome, and chromedriver \
             from https://googlechromelabs.github.io/chrome-for-testing/)"
        }
        Engine::Firefox => {
            "install Firefox (Debian: apt-get install firefox-esr; macOS: brew install --cask \
             firefox; Windows: winget install Mozilla.Firefox)"
        }
        Engine::WebKit => {
            "install WebKitGTK's driver and Xvfb (Debian and Ubuntu: apt-get install \
             webkit2gtk-driver xvfb xauth locales; not to be had on macOS and Windows)"
        }
    }
}

/// An engine's driver and the names of what it lacks.
fn inspect(engine: Engine, tools: &Tools) -> (Option<PathBuf>, Vec<&'static str>) {
    let driver = tools.program(engine.driver()).ok();
    let mut missing = Vec::new();
    if driver.is_none() {
        missing.push(engine.driver());
    }
    match engine {
        Engine::WebKit => {
            let display = ["Xvfb", "xvfb-run", "xauth"];
            missing.extend(display.into_iter().filter(|name| find(name).is_none()));
            // WebKitGTK speaks the language of a locale, made from these.
            if !Path::new("/usr/share/i18n/locales").exists() {
                missing.push("the C library's locale sources");
            }
        }
        // Other systems than Linux keep browsers elsewhere, where the drivers look.
        _ if cfg!(target_os = "linux") && engine.program().is_none() => {
            missing.push(engine.name());
        }
        _ => {}
    }
    (driver, missing)
}

/// The browsers that were asked for, installed where this program can. One
/// that stays missing is left out with a word, in CI it is an error.
///
/// # Errors
/// In CI also when one is missing, elsewhere only when there is none at all.
pub fn browsers(tools: &Tools) -> Result<Vec<Browser>> {
    let wanted = wanted()?;
    if wanted
        .iter()
        .any(|engine| !inspect(*engine, tools).1.is_empty())
    {
        // The loop below names whatever is still missing if that fails.
        if let Err(error) = apt::install(&DEBIAN_PACKAGES, "test in") {
            eprintln!("{error}");
        }
    }
    let mut browsers = Vec::new();
    for engine in wanted {
        match inspect(engine, tools) {
            (Some(driver), missing) if missing.is_empty() => {
                browsers.push(Browser { engine, driver })
            }
            (_, missing) => {
                let missing = missing.join(", ");
                let problem = format!("{engine} lacks {missing}: {}", advice(engine));
                if is_ci() {
                    return Err(problem.into());
                }
                eprintln!("Not testing in {engine}. {problem}");
            }
        }
    }
    if browsers.is_empty() {
        Err("there is no browser to test in".into())
    } else {
        Ok(browsers)
    }
}
