//! The project's own command, `film-card`.

use crate::{
    Result,
    tools::{cargo::cargo, process::output},
};

/// The output of `film-card render` for these arguments.
///
/// # Errors
/// When it fails.
pub fn render(arguments: &[&str]) -> Result<String> {
    let mut film_card = cargo();
    film_card.args(["run", "--quiet", "--package", "film-card", "--", "render"]);
    output(film_card.args(arguments))
}

/// An HTML document with nothing else than `content`.
pub fn document(content: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Cards</title>\n\
         <h1>Cards</h1>\n{content}</html>\n"
    )
}
