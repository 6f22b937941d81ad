//! `cargo xtask sites`: the card on sites that other people's programs build and
//! serve, each as its recipe says.

mod copy;
mod every_site;
mod served;

use std::process::Command;

use self::{
    copy::Copy,
    every_site::{SITES, Site},
    served::Served,
};
use crate::{
    Result,
    build::{build_all, packed::pack, wordpress_plugin::wordpress_plugin},
    tools::{
        Tool, Tools,
        engine::Engine,
        film_card, measured, npm,
        process::{run, run_reading},
    },
};

/// The folder of the sites, each with its files and the packages that it pins.
const FOLDER: &str = "xtask/sites";

/// The script that visits a site.
const VISIT: &str = "xtask/sites/visit.mjs";

/// Builds the package, unless it is `built`, then builds and serves each site around it,
/// or `only` these, and has its check visit it in Chromium. With `write` it also puts the
/// table that a check prints into `src/command/README.md`.
///
/// # Errors
/// When a name is unknown, at the first site that does not build, or is not as its
/// check expects, and when the table can't be written.
pub fn sites(only: &[String], built: bool, write: bool) -> Result {
    let names: Vec<&str> = SITES.iter().map(|site| site.name).collect();
    if let Some(unknown) = only.iter().find(|name| !names.contains(&name.as_str())) {
        let names = names.join(", ");
        return Err(format!("no site is named `{unknown}`, expected {names}").into());
    }
    let tools = Tools::install(&[Tool::Npm(&npm::BUILD)])?;
    let chromium = Engine::Chromium.program();
    let chromium = chromium.ok_or("there is no chromium or google-chrome in PATH")?;
    if !built {
        build_all(false)?;
    }
    wordpress_plugin()?;
    let package = pack()?;
    film_card::build()?;
    let is_wanted = |site: &&Site| only.is_empty() || only.iter().any(|name| name == site.name);
    for site in SITES.iter().filter(is_wanted) {
        eprintln!("Building {}", site.name);
        let copy = Copy::new(site.name, &package)?;
        for command in site.build {
            run(&mut copy.command(&tools, command)?)?;
        }
        let served = Served::start(site, &copy, &tools)?;
        let check = format!("{FOLDER}/{0}/{0}.check.mjs", site.name);
        let mut visit = Command::new("node");
        visit.arg(VISIT).arg(&chromium);
        let mut table = Vec::new();
        run_reading(visit.args([&check, &served.address()]), |line| {
            if line.starts_with('|') {
                table.push(line.to_owned());
            }
        })?;
        if write && !table.is_empty() {
            measured::write_into(".md", "sites", &table.join("\n"))?;
        }
        println!("{}: as its check expects", site.name);
    }
    Ok(())
}
