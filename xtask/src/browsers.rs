//! The browsers to test in: which are there, and how to get the others.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    Result,
    process::{find, output, run},
    tools::Tools,
};

/// Chromium's program by each of its names.
pub const CHROMIUM: [&str; 3] = ["chromium", "google-chrome", "google-chrome-stable"];

/// Names the engines to test in, with commas; unset or empty: all.
pub const ENGINES_VARIABLE: &str = "FILM_CARD_ENGINES";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// An engine that is there, with the program that drives it.
#[derive(Debug)]
pub struct Browser {
    pub engine: Engine,
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

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in [`ENGINES_VARIABLE`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The program that drives it.
    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// What must be in PATH beside the driver, each by one of its names. Other
    /// systems than Linux keep browsers elsewhere, where the drivers look.
    fn companions(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::WebKit => &[&["Xvfb"], &["xvfb-run"], &["xauth"]],
            _ if !cfg!(target_os = "linux") => &[],
            Self::Chromium => &[&CHROMIUM],
            Self::Firefox => &[&["firefox", "firefox-esr"]],
        }
    }

    /// How to get it where this program does not.
    fn advice(self) -> &'static str {
        match self {
            Self::Chromium => {
                "install Chromium or Chrome and the chromedriver of its version \
                 (Debian: apt-get install chromium chromium-driver; macOS: brew install --cask \
                 google-chrome chromedriver; Windows: winget install Google.Chrome, and chromedriver \
                 from https://googlechromelabs.github.io/chrome-for-testing/)"
            }
            Self::Firefox => {
                "install Firefox (Debian: apt-get install firefox-esr; macOS: brew install --cask \
                 firefox; Windows: winget install Mozilla.Firefox)"
            }
            Self::WebKit => {
                "install WebKitGTK's driver and Xvfb (Debian and Ubuntu: apt-get install \
                 webkit2gtk-driver xvfb xauth locales; not to be had on macOS and Windows)"
            }
        }
    }

    /// Its driver and the names of what it lacks.
    fn look(self, tools: &Tools) -> (Option<PathBuf>, Vec<&'static str>) {
        let driver = tools.program(self.driver()).ok();
        let mut missing = Vec::new();
        if driver.is_none() {
            missing.push(self.driver());
        }
        for names in self.companions() {
            if names.iter().all(|name| find(name).is_none()) {
                missing.push(names[0]);
            }
        }
        // WebKitGTK speaks the language of a locale, made from these.
        if self == Self::WebKit && !Path::new("/usr/share/i18n/locales").exists() {
            missing.push("the C library's locale sources");
        }
        (driver, missing)
    }
}

/// The browsers that were asked for, installed where this program can. One
/// that stays missing is left out with a word, in CI it is an error.
///
/// # Errors
/// In CI also when one is missing, elsewhere only when there is none at all.
pub fn browsers(tools: &Tools) -> Result<Vec<Browser>> {
    let wanted = wanted()?;
    if wanted.iter().any(|engine| !engine.look(tools).1.is_empty()) {
        // Where that fails, what is still missing is said below.
        if let Err(error) = install_on_debian(&DEBIAN_PACKAGES, "test in") {
            eprintln!("{error}");
        }
    }
    let is_ci = env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
    let mut browsers = Vec::new();
    for engine in wanted {
        match engine.look(tools) {
            (Some(driver), missing) if missing.is_empty() => {
                browsers.push(Browser { engine, driver })
            }
            (_, missing) => {
                let (name, missing) = (engine.name(), missing.join(", "));
                let problem = format!("{name} lacks {missing}: {}", engine.advice());
                if is_ci {
                    return Err(problem.into());
                }
                eprintln!("Not testing in {name}. {problem}");
            }
        }
    }
    if browsers.is_empty() {
        Err("there is no browser to test in".into())
    } else {
        Ok(browsers)
    }
}

/// The engines that were asked for.
///
/// # Errors
/// When [`ENGINES_VARIABLE`] names an unknown one.
pub fn wanted() -> Result<Vec<Engine>> {
    named(&env::var(ENGINES_VARIABLE).unwrap_or_default())
}

fn named(names: &str) -> Result<Vec<Engine>> {
    if names.trim().is_empty() {
        return Ok(Engine::ALL.to_vec());
    }
    let engine = |name: &str| {
        let known = Engine::ALL
            .into_iter()
            .find(|engine| engine.name() == name.trim());
        known.ok_or_else(|| {
            format!(
                "{ENGINES_VARIABLE}: unknown engine `{name}`, expected chromium, firefox or webkit"
            )
            .into()
        })
    };
    names.split(',').map(engine).collect()
}

/// Installs packages by apt to do something with them, where this is Debian and
/// we may.
///
/// # Errors
/// When apt fails.
pub fn install_on_debian(packages: &[&str], purpose: &str) -> Result {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !system.lines().any(|line| line == "ID=debian") {
        return Ok(());
    }
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let may_sudo = || {
        let ask = ["-n", "true"];
        run(Command::new("sudo").args(ask).stderr(Stdio::null())).is_ok()
    };
    let prefix: &[&str] = match is_root {
        true => &[],
        false if may_sudo() => &["sudo", "-n"],
        false => return Ok(()),
    };
    let apt = |words: &[&str]| {
        let quietly = [
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "--quiet=2",
        ];
        let words = [prefix, &quietly, words].concat();
        run(Command::new(words[0]).args(&words[1..]))
    };
    eprintln!(
        "Installing with apt-get, to {purpose}: {}",
        packages.join(" ")
    );
    apt(&["update"])?;
    let install = ["install", "--yes", "--no-install-recommends"];
    apt(&[&install[..], packages].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_in_all_engines_unless_told_otherwise() {
        assert_eq!(named("").unwrap(), Engine::ALL);
        assert_eq!(
            named("webkit, firefox").unwrap(),
            [Engine::WebKit, Engine::Firefox]
        );
        assert_eq!(
            named("gecko").unwrap_err().to_string(),
            "FILM_CARD_ENGINES: unknown engine `gecko`, expected chromium, firefox or webkit"
        );
    }
}
