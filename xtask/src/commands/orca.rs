//! `cargo xtask orca`: what somebody hears of the card, and of the page that makes cards, who uses Debian's screen reader.

mod heard_card;
mod heard_index_html;
mod transcript;

use std::{env, fs, path::Path, process::Stdio};

use crate::{
    Result,
    build::build_all,
    tools::{
        apt,
        engine::{Engine, wanted},
        film_card::document,
        path::find,
        process_group::ProcessGroup,
        server::Server,
    },
};

use self::transcript::Transcript;

/// The folder of the transcripts and of what the programs keep.
const FOLDER: &str = "target/orca";

/// The browsers, the screen reader, and what both need where nobody has a screen.
const DEBIAN_PACKAGES: [&str; 14] = [
    "at-spi2-core",
    "chromium",
    "dbus",
    "firefox-esr",
    "gir1.2-atspi-2.0",
    "libglib2.0-bin",
    "openbox",
    "orca",
    "python3-gi",
    "webkit2gtk-driver",
    "xauth",
    "xclip",
    "xdotool",
    "xvfb",
];

/// Debian's own Python, which has the modules of its packages.
const PYTHON: &str = "/usr/bin/python3";

/// A page that is heard, by the name of what is done there in `xtask/orca`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heard {
    Card,
    IndexHtml,
}

impl Heard {
    const ALL: [Self; 2] = [Self::Card, Self::IndexHtml];

    fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::IndexHtml => "index_html",
        }
    }

    /// The address on the server, and the title by which Orca says that the page is there.
    fn address_and_title(self) -> (&'static str, &'static str) {
        match self {
            Self::Card => ("target/orca/page.html", "Cards"),
            Self::IndexHtml => ("index.html?lang=en", "film-card"),
        }
    }

    /// Of a form in WebKitGTK Orca 43 says half of the fields, and not the same ones each time.
    fn is_heard_in(self, engine: Engine) -> bool {
        self == Self::Card || engine != Engine::WebKit
    }
}

/// Reads the card and `index.html` with Orca in each engine that is wanted, and prints the names of the
/// transcripts, `target/orca/PAGE-ENGINE.txt`. It builds before, unless `built`.
///
/// # Errors
/// When a program is missing or Orca says nothing; when the card has a fact not said,
/// or said twice, or in another language than it is written in, or the switch of the
/// language tells what it did not once; when `index.html` does not say once what was done.
pub fn orca(built: bool) -> Result {
    if !built {
        build_all(false)?;
    }
    apt::install_missing(&DEBIAN_PACKAGES, "hear the card")?;
    fs::create_dir_all(FOLDER)?;
    fs::write(format!("{FOLDER}/page.html"), document(heard_card::PAGE))?;
    let server = Server::start(Path::new("."), 0, |_| None)?;
    let mut faults = Vec::new();
    for engine in wanted()? {
        for page in Heard::ALL
            .into_iter()
            .filter(|page| page.is_heard_in(engine))
        {
            let name = format!("{}-{engine}", page.name());
            let file = format!("{FOLDER}/{name}.txt");
            listen(page, engine, &server.address(), &name)?;
            let text = fs::read_to_string(&file)?;
            let transcript = Transcript::of_text(&text);
            let found = match page {
                Heard::Card => heard_card::faults(&transcript, engine),
                Heard::IndexHtml => heard_index_html::faults(&transcript),
            };
            faults.extend(found.iter().map(|fault| format!("{name}: {fault}")));
            println!("{file}");
        }
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(faults.join("\n").into()),
    }
}

/// Has Orca read a page of the server at `origin`, by `xtask/orca/listen.py`; `name` is that of the transcript.
fn listen(page: Heard, engine: Engine, origin: &str, name: &str) -> Result {
    let folder = env::current_dir()?.join(FOLDER).join(name);
    let (address, title) = page.address_and_title();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let session = find("dbus-run-session").ok_or("dbus-run-session is missing")?;
    let folder = folder.display().to_string();
    let arguments = [
        "--",
        "xvfb-run",
        "--auto-servernum",
        "--server-args=-screen 0 1280x4000x24",
        PYTHON,
        "xtask/orca/listen.py",
        page.name(),
        engine.name(),
        &format!("{origin}/{address}"),
        title,
        &folder,
    ];
    let messages = fs::File::create(format!("{folder}/messages.txt"))?;
    let reader = ProcessGroup::start(&session, &arguments, &[], Stdio::null(), messages)?;
    match reader.wait()?.success() {
        true => Ok(()),
        false => Err(format!("{engine}: nothing heard, see {folder}/messages.txt").into()),
    }
}
