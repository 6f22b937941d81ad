//! Older Chromium, as programs with Qt WebEngine have it.

use std::{path::Path, process::Command, time::Duration};

use serde::Deserialize;

use crate::{
    Result,
    tools::{apt, pip, process::output},
};

use super::{
    embeddings::Embedding,
    facts::Got,
    program::{Desk, Program, Seen},
};

/// The least contrast of a text; WCAG 2.2, 1.4.3.
const CONTRAST: f64 = 4.5;

/// As long as a card has to be live.
pub const LIVE: Duration = Duration::from_secs(3);

/// What `xtask/readers/qt_webengine.py` prints.
#[derive(Debug, Deserialize)]
struct Look {
    engine: String,
    text: String,
    contrast: f64,
    faintest: String,
    dead: Vec<String>,
}

/// The oldest is Debian's; its name ends as the others.
const OF_DEBIAN: &str = "Qt WebEngine 5.15, Chromium 87";

/// Debian's package of it, for Debian's own Python.
const DEBIAN_PACKAGE: &str = "python3-pyqt5.qtwebengine";

/// Each name ends in the version of the Chromium inside; the packages of PyPI have it.
const ENGINES: [(&str, [&str; 4]); 5] = [
    (
        "Qt WebEngine 6.2.1, Chromium 90",
        [
            "PyQt6==6.2.3",
            "PyQt6-Qt6==6.2.4",
            "PyQt6-WebEngine==6.2.1",
            "PyQt6-WebEngine-Qt6==6.2.4",
        ],
    ),
    (
        "Qt WebEngine 6.5.0, Chromium 108",
        [
            "PyQt6==6.5.3",
            "PyQt6-Qt6==6.5.3",
            "PyQt6-WebEngine==6.5.0",
            "PyQt6-WebEngine-Qt6==6.5.3",
        ],
    ),
    (
        "Qt WebEngine 6.6.0, Chromium 112",
        [
            "PyQt6==6.6.1",
            "PyQt6-Qt6==6.6.3",
            "PyQt6-WebEngine==6.6.0",
            "PyQt6-WebEngine-Qt6==6.6.3",
        ],
    ),
    (
        "Qt WebEngine 6.7.0, Chromium 118",
        [
            "PyQt6==6.7.1",
            "PyQt6-Qt6==6.7.3",
            "PyQt6-WebEngine==6.7.0",
            "PyQt6-WebEngine-Qt6==6.7.3",
        ],
    ),
    (
        "Qt WebEngine 6.8.0, Chromium 122",
        [
            "PyQt6==6.8.1",
            "PyQt6-Qt6==6.8.2",
            "PyQt6-WebEngine==6.8.0",
            "PyQt6-WebEngine-Qt6==6.8.2",
        ],
    ),
];

pub fn programs() -> Vec<Program> {
    let program = |name| Program {
        name,
        version: |_| Ok(String::new()),
        promised: [Got::All, Got::All, Got::All].map(Some),
        read,
    };
    let names = ENGINES.iter().map(|(name, _)| *name);
    let mut programs: Vec<Program> = [OF_DEBIAN].into_iter().chain(names).map(program).collect();
    // Their WebAssembly is too old: the placeholder, complete for the embedded film; the link; the rendered card.
    for old in &mut programs[..2] {
        old.promised[1] = Some(Got::Link);
    }
    programs
}

fn read(desk: &Desk<'_>, program: &Program, embedding: Embedding) -> Result<Seen> {
    let picture = desk.result(program, embedding, "png");
    look(desk, program.name, &desk.page(embedding), &picture, LIVE)
}

/// The page at `address`, `wait` after it was loaded, in the Chromium of this `name`.
///
/// # Errors
/// When Qt WebEngine can't be installed or shows nothing.
fn look(
    desk: &Desk<'_>,
    name: &str,
    address: &str,
    picture: &Path,
    wait: Duration,
) -> Result<Seen> {
    let version = name.rsplit(' ').next().unwrap_or_default();
    let mut python = match ENGINES.iter().find(|(known, _)| *known == name) {
        Some((_, packages)) => {
            let folder = desk.folder.join(format!("python/chromium-{version}"));
            let mut python = Command::new(pip::install(&folder, packages)?.join("python"));
            python.env("QT_QPA_PLATFORM", "offscreen");
            python
        }
        // It draws nothing without a screen.
        None => {
            apt::install_missing(&[DEBIAN_PACKAGE], "read the card")?;
            let mut python = desk.tools.command("xvfb-run")?;
            let screen = "--server-args=-screen 0 1000x5000x24";
            python.args(["--auto-servernum", screen, "/usr/bin/python3"]);
            python
        }
    };
    let printed = output(
        python
            .arg("xtask/readers/qt_webengine.py")
            .arg(address)
            .arg(picture)
            .arg(wait.as_millis().to_string())
            .env("QT_LOGGING_RULES", "*=false")
            // Root has no sandbox.
            .env("QTWEBENGINE_DISABLE_SANDBOX", "1"),
    )?;
    let look = printed
        .lines()
        .last()
        .ok_or("Qt WebEngine printed nothing")?;
    let Look {
        engine,
        text,
        contrast,
        faintest,
        dead,
    } = serde_json::from_str(look)?;
    let mut faults = Vec::new();
    if engine != version {
        faults.push(format!("Chromium is {engine}"));
    }
    if contrast < CONTRAST {
        faults.push(format!("contrast {contrast:.1}: {faintest:?}"));
    }
    faults.extend(dead.iter().map(|button| format!("dead button {button:?}")));
    Ok(Seen { text, faults })
}
