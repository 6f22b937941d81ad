//! The style sheets, bundled.

use std::fs;

use crate::{
    Result,
    tools::{Tools, esbuild::esbuild, process::run},
};

/// Makes `target/film-card.css` of `styles/index.css`, for the script, and
/// `pkg/film-card.css` of `styles/prerendered.css`, for cards that are in the
/// page before it.
///
/// # Errors
/// When one does not bundle.
pub fn style_sheets(tools: &Tools, dev: bool) -> Result {
    for [source, made] in [
        ["styles/index.css", "target/film-card.css"],
        ["styles/prerendered.css", "pkg/film-card.css"],
    ] {
        let outfile = format!("--outfile={made}");
        run(esbuild(tools, dev)?.args([source, &outfile]))?;
        if !dev {
            // esbuild leaves spaces in what it does not read: custom properties, queries of a range.
            let mut css = fs::read_to_string(made)?;
            for sign in [": ", " / ", " < ", " <= ", " >= "] {
                css = css.replace(sign, sign.trim());
            }
            fs::write(made, css)?;
        }
    }
    Ok(())
}
