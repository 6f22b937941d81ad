//! `cargo xtask serve`: the site, on this machine.

use std::{
    io,
    path::Path,
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use notify::{Event, EventKind, RecursiveMode, Watcher, recommended_watcher};

use crate::{
    Result,
    build::build,
    tools::server::{Reply, Server},
};

/// The port of a server whose caller has no wish.
const FIRST_PORT: u16 = 8000;

/// The paths that are shown; the rest of the repository is nobody's business.
const SHOWN: [&str; 6] = [
    "/index.html",
    "/pkg/",
    "/styles/",
    "/tests/pages/",
    "/src/films/",
    "/src/page/",
];

/// The sources of a build with `--dev`. `index.html` is served as it stands.
const SOURCES: [&str; 2] = ["src", "styles"];

/// How long the sources must be at rest before they are built again: an
/// editor saves in several steps.
const REST: Duration = Duration::from_millis(100);

/// Builds and serves until the program is ended.
///
/// # Errors
/// When the build fails (not with `dev`) or the port is taken.
pub fn serve(dev: bool, port: Option<u16>) -> Result {
    // Before the build, so that no change is missed.
    let changes = if dev { Some(watch()?) } else { None };
    match build(dev) {
        Err(error) if dev => eprintln!("error: {error}"),
        built => built?,
    }
    let server = start(port)?;
    println!(
        "The page that makes cards is at {}/ until you press Ctrl+C",
        server.address()
    );
    match changes {
        Some((changes, _watcher)) => rebuild(&changes),
        None => loop {
            thread::park();
        },
    }
}

fn start(port: Option<u16>) -> Result<Server> {
    let mut candidates = port.map_or(FIRST_PORT..=u16::MAX, |port| port..=port);
    loop {
        let port = candidates.next().ok_or("no port is free")?;
        match Server::start(Path::new("."), port, hidden) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && !candidates.is_empty() => {}
            Err(error) => return Err(format!("port {port}: {error}").into()),
            Ok(server) => return Ok(server),
        }
    }
}

/// The answer for what is not [`SHOWN`].
fn hidden(target: &str) -> Option<Reply> {
    let path = target.split('?').next().unwrap_or_default();
    let is_shown = path == "/" || SHOWN.iter().any(|shown| path.starts_with(shown));
    (!is_shown).then(|| Reply::not_found(path))
}

fn watch() -> Result<(Receiver<notify::Result<Event>>, impl Watcher)> {
    let (sender, changes) = channel();
    let mut watcher = recommended_watcher(sender)?;
    for folder in SOURCES {
        watcher.watch(Path::new(folder), RecursiveMode::Recursive)?;
    }
    Ok((changes, watcher))
}

/// Builds after each change of the sources, for as long as they are watched.
fn rebuild(changes: &Receiver<notify::Result<Event>>) -> Result {
    while let Ok(event) = changes.recv() {
        // Builds read the sources; that is no change.
        if matches!(event?.kind, EventKind::Access(_)) {
            continue;
        }
        while changes.recv_timeout(REST).is_ok() {}
        match build(true) {
            Ok(()) => println!("built again"),
            Err(error) => eprintln!("error: {error}"),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_site_and_hides_the_rest_of_the_repository() {
        for shown in [
            "/",
            "/?lang=es",
            "/index.html",
            "/pkg/film-card.js",
            "/src/films/a.json",
            "/src/page/main.js",
        ] {
            assert!(hidden(shown).is_none(), "{shown}");
        }
        for path in [
            "/Cargo.toml",
            "/target/x",
            "/xtask/node_modules/x",
            "/.git/config",
        ] {
            assert_eq!(hidden(path).map(|reply| reply.status), Some(404), "{path}");
        }
    }

    #[test]
    fn takes_the_next_port_only_where_none_was_asked_for() {
        let (first, second) = (start(None).unwrap(), start(None).unwrap());
        assert_ne!(first.address(), second.address());
        let taken = first.address().rsplit_once(':').unwrap().1.parse().unwrap();
        let error = start(Some(taken)).unwrap_err().to_string();
        assert!(error.starts_with(&format!("port {taken}: ")), "{error}");
    }
}
