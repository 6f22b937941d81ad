//! `cargo xtask shots`: the card in pictures, for a person to look at.

use std::{env, fs, path::Path};

use crate::{
    Result,
    build::{self, build},
    tools::{
        Tool, Tools,
        browser_tests::browser_tests,
        browsers::browsers,
        cargo_install::GECKODRIVER,
        engine::{Engine, wanted},
        process::run,
    },
};

/// The folder of the pictures.
const FOLDER: &str = "target/shots";

/// Takes a sheet in each engine, `target/shots/ENGINE.png`; with `readme` the README's picture too,
/// `tests/card.png`, which Chromium takes.
///
/// # Errors
/// When the build fails or a browser does not take its picture.
pub fn shots(dev: bool, readme: bool) -> Result {
    let mut needed = build::TOOLS.to_vec();
    if wanted()?.contains(&Engine::Firefox) {
        needed.push(Tool::Program(&GECKODRIVER));
    }
    let tools = Tools::install(&needed)?;
    let browsers = browsers(&tools)?;
    build(dev)?;
    fs::create_dir_all(FOLDER)?;
    let root = env::current_dir()?;
    let mut command = browser_tests(&browsers);
    command.env("FILM_CARD_SHOTS", root.join(FOLDER));
    if readme {
        command.env("FILM_CARD_PICTURE", root.join("tests/card.png"));
    }
    run(&mut command)?;
    for browser in browsers {
        let file = format!("{}.png", browser.engine.name());
        println!("{}", Path::new(FOLDER).join(file).display());
    }
    Ok(())
}
