//! The project's own command, `film-card`.

use std::path::Path;

use crate::{
    Result,
    tools::{
        cargo::cargo,
        process::{output, run},
    },
};

/// Builds it.
///
/// # Errors
/// When it does not compile.
pub fn build() -> Result {
    run(cargo().args(["build", "--quiet", "--package", "film-card"]))
}

/// The output of `film-card render` for these arguments.
///
/// # Errors
/// When it fails.
pub fn render(arguments: &[&str]) -> Result<String> {
    render_in(Path::new("."), arguments)
}

/// The same by the command of `checkout`, a folder with the project's sources.
///
/// # Errors
/// When it fails.
pub fn render_in(checkout: &Path, arguments: &[&str]) -> Result<String> {
    let mut film_card = cargo();
    film_card.args(["run", "--quiet", "--manifest-path"]);
    film_card.arg(checkout.join("Cargo.toml"));
    film_card.args(["--package", "film-card", "--", "render"]);
    output(film_card.args(arguments))
}

/// An HTML document with nothing else than `content`.
pub fn document(content: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Cards</title>\n\
         <h1>Cards</h1>\n{content}</html>\n"
    )
}
