//! The Nu HTML checker, which runs on Java.

use std::process::Command;

use crate::{
    Result,
    tools::{apt, path::find, process::run},
};

/// The checker, from [`crate::tools::npm::CHECKERS`].
const JAR: &str = "xtask/prerendered/node_modules/vnu-jar/build/dist/vnu.jar";

/// Checks the HTML files `pages`; `strictness` is `--Werror` where a warning is
/// as bad as an error, or `--errors-only`.
///
/// # Errors
/// When it finds a fault; it has printed which.
pub fn check_html<'a>(strictness: &str, pages: impl IntoIterator<Item = &'a str>) -> Result {
    run(Command::new("java")
        .args(["-jar", JAR, strictness])
        .args(pages))
}

/// Installs Java on Debian.
///
/// # Errors
/// When there is none afterwards; the text says how to get it.
pub fn install_java() -> Result {
    if find("java").is_none() {
        apt::install(&["default-jre-headless"], "check HTML")?;
    }
    if find("java").is_none() {
        return Err(
            "java is not in PATH, which the Nu HTML checker needs: install a JRE, \
                    11 or newer (https://adoptium.net, brew install temurin)"
                .into(),
        );
    }
    Ok(())
}
