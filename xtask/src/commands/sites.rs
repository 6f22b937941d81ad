//! `cargo xtask sites`: the card on sites that other people's programs build and
//! serve, each as its recipe says.

mod copy;
mod listed;
mod served;

use std::process::Command;

use self::{
    copy::Copy,
    listed::{SITES, Site},
    served::Served,
};
use crate::{
    Result,
    build::{build_all, packed::pack},
    tools::{Tool, Tools, engine::Engine, npm, process::run},
};

/// The folder of the sites, each with its files and the packages that it pins.
const FOLDER: &str = "xtask/sites";

/// The script that visits a site.
const VISIT: &str = "xtask/sites/visit.mjs";

/// Builds the package, then builds and serves each site around it, or `only` these, and
/// has its check visit it in Chromium.
///
/// # Errors
/// When a name is unknown, and at the first site that does not build, or is not as
/// its check expects.
pub fn sites(only: &[String]) -> Result {
    let names: Vec<&str> = SITES.iter().map(|site| site.name).collect();
    if let Some(unknown) = only.iter().find(|name| !names.contains(&name.as_str())) {
        let names = names.join(", ");
        return Err(format!("no site is named `{unknown}`, expected {names}").into());
    }
    let tools = Tools::install(&[Tool::Npm(&npm::BUILD)])?;
    let chromium = Engine::Chromium.program();
    let chromium = chromium.ok_or("there is no chromium or google-chrome in PATH")?;
    build_all(false)?;
    let package = pack()?;
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
        run(visit.args([&check, &served.address()]))?;
        println!("{}: as its check expects", site.name);
    }
    Ok(())
}
