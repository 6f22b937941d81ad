//! The three browser engines: what they, their drivers and their programs are
//! called, and which of them the environment asks for.

use std::{env, fmt, path::PathBuf};

use crate::tools::path::find;

/// Names the engines to test in, with commas; unset or empty: all.
pub const ENGINES_VARIABLE: &str = "FILM_CARD_ENGINES";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser by WebKitWebDriver.
    WebKit,
}

impl Engine {
    /// Every engine that the card promises to work in.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in [`ENGINES_VARIABLE`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The program that drives it.
    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The environment variable that names the driver, where it is not in PATH.
    pub fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITWEBDRIVER",
        }
    }

    /// The browser's program by each of its names; WebKit's driver has its own.
    pub fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "google-chrome", "google-chrome-stable"],
            Self::Firefox => &["firefox-esr", "firefox"],
            Self::WebKit => &[],
        }
    }

    /// The browser's program, by the first of its names that is in PATH.
    pub fn program(self) -> Option<PathBuf> {
        self.programs().iter().find_map(|name| find(name))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The engines that were asked for.
///
/// # Errors
/// When [`ENGINES_VARIABLE`] names an unknown one.
pub fn wanted() -> Result<Vec<Engine>, String> {
    named(&env::var(ENGINES_VARIABLE).unwrap_or_default())
}

fn named(names: &str) -> Result<Vec<Engine>, String> {
    if names.trim().is_empty() {
        return Ok(Engine::ALL.to_vec());
    }
    let engine = |name: &str| {
        let name = name.trim();
        let known = Engine::ALL.into_iter().find(|engine| engine.name() == name);
        known.ok_or_else(|| {
            let expected = Engine::ALL.map(Engine::name).join(", ");
            format!("{ENGINES_VARIABLE}: unknown engine `{name}`, expected one of {expected}")
        })
    };
    names.split(',').map(engine).collect()
}

/// Whether nobody watches, so that an engine that is missing is an error.
pub fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_engines_are_asked_for_unless_some_are_named() {
        assert_eq!(named("").unwrap(), Engine::ALL);
        assert_eq!(
            named("webkit, firefox").unwrap(),
            [Engine::WebKit, Engine::Firefox]
        );
        assert_eq!(
            named("gecko").unwrap_err(),
            "FILM_CARD_ENGINES: unknown engine `gecko`, expected one of chromium, firefox, webkit"
        );
    }
}
