//! Packages of Debian.

use std::{
    fs,
    process::{Command, Stdio},
};

use crate::{
    Result,
    tools::process::{output, run},
};

/// As [`install`], where one of the packages is not there.
///
/// # Errors
/// As [`install`].
pub fn install_missing(packages: &[&str], purpose: &str) -> Result {
    let is_there = |package: &&str| {
        let ask = ["--show", "--showformat=${db:Status-Status}", package];
        let told = Command::new("dpkg-query").args(ask).output();
        told.is_ok_and(|told| told.stdout == b"installed")
    };
    match packages.iter().all(is_there) {
        true => Ok(()),
        false => install(packages, purpose),
    }
}

/// Installs `packages` by apt, where `/etc/os-release` says that this is Debian
/// and we may; elsewhere does nothing. `purpose` completes "to …".
///
/// # Errors
/// When apt fails.
pub fn install(packages: &[&str], purpose: &str) -> Result {
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
