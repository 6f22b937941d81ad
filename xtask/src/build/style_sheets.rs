//! The style sheet, bundled.

use std::fs;

use crate::{
    Result,
    tools::{Tools, esbuild::esbuild, process::run},
};

/// Makes one style sheet of `styles/every-engine.css` and, within the rule of
/// `styles/today.css`, `styles/index.css`: `target/film-card.css` for the script,
/// and the same as `pkg/film-card.css` for cards that are in the page before it.
///
/// # Errors
/// When one does not bundle.
pub fn style_sheets(tools: &Tools, dev: bool) -> Result {
    let bundled = |name: &str| -> Result<String> {
        let made = format!("target/style-sheets/{name}");
        let outfile = format!("--outfile={made}");
        run(esbuild(tools, dev)?.args([&format!("styles/{name}"), &outfile]))?;
        let css = fs::read_to_string(made)?;
        Ok(if dev { css } else { tight(css) })
    };
    let around = fs::read_to_string("styles/today.css")?;
    let (_, around) = around
        .split_once("*/")
        .ok_or("styles/today.css: no comment")?;
    let (start, end) = around.rsplit_once('}').ok_or("styles/today.css: no rule")?;
    let start = if dev {
        start.to_owned()
    } else {
        tight(
            start
                .replace(" {", "{")
                .replace(", ", ",")
                .replace('\n', ""),
        )
    };
    let [every, today] = [bundled("every-engine.css")?, bundled("index.css")?];
    let css = [every.trim_end(), &start, today.trim_end(), "}", end].concat();
    for made in ["target/film-card.css", "pkg/film-card.css"] {
        fs::write(made, &css)?;
    }
    Ok(())
}

/// CSS without the spaces that esbuild leaves in what it does not read: custom
/// properties, queries of a range.
fn tight(mut css: String) -> String {
    for sign in [": ", ", ", " / ", " > ", " >= "] {
        css = css.replace(sign, sign.trim());
    }
    css
}
