//! `cargo xtask orca`: what somebody hears of the card who uses Debian's screen reader.

use std::{collections::HashMap, env, fs, path::Path, process::Stdio};

use crate::{
    Result,
    build::build,
    tools::{
        apt,
        engine::{Engine, wanted},
        film_card::document,
        path::find,
        process_group::ProcessGroup,
        server::Server,
    },
};

/// The folder of the transcripts and of what the programs keep.
const FOLDER: &str = "target/orca";

/// The browsers, the screen reader, and what both need where nobody has a screen.
const DEBIAN_PACKAGES: [&str; 13] = [
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
    "xdotool",
    "xvfb",
];

/// Debian's own Python, which has the modules of its packages.
const PYTHON: &str = "/usr/bin/python3";

const CARD: &str = "<p>Before the card.</p>\n\
     <film-card data-film=\"la-misma-luna\" data-open=\"reviews\"></film-card>\n\
     <script src=\"/pkg/film-card.js\" async></script>\n<p>After the card.</p>\n";

/// Texts that are said once when all of the card is read.
const SAID_ONCE: [&str; 9] = [
    "Under the Same Moon",
    "La misma luna",
    "2007",
    "106 minutes",
    "Mexico, United States",
    "PG-13",
    "Checco Varese",
    "2 out of 5",
    "Read the full review in Time Out",
];

/// Headings that are said after the switch to Spanish.
const SPANISH_HEADINGS: [&str; 4] = ["Sinopsis", "Reparto", "Premios", "Reseñas"];

/// Reads the card with Orca in each engine that is wanted, and prints the names of the
/// transcripts, `target/orca/ENGINE.txt`. It builds before, unless `built`.
///
/// # Errors
/// When a program is missing or Orca says nothing; when the card has a fact not said,
/// or said twice, or in another language than it is written in, or the switch of the
/// language tells what it did not once.
pub fn orca(built: bool) -> Result {
    if !built {
        build(false)?;
    }
    apt::install_missing(&DEBIAN_PACKAGES, "hear the card")?;
    fs::create_dir_all(FOLDER)?;
    fs::write(format!("{FOLDER}/page.html"), document(CARD))?;
    let server = Server::start(Path::new("."), 0, |_| None)?;
    let address = format!("{}/{FOLDER}/page.html", server.address());
    let mut faults = Vec::new();
    for engine in wanted()? {
        let file = format!("{FOLDER}/{engine}.txt");
        listen(engine, &address)?;
        let found = faults_in(&fs::read_to_string(&file)?, engine);
        faults.extend(found.iter().map(|fault| format!("{engine}: {fault}")));
        println!("{file}");
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(faults.join("\n").into()),
    }
}

/// Has Orca read the page at `address`, by `xtask/orca/listen.py`.
fn listen(engine: Engine, address: &str) -> Result {
    let folder = env::current_dir()?.join(FOLDER).join(engine.name());
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
        engine.name(),
        address,
        // The title of the page.
        "Cards",
        &folder,
    ];
    let messages = fs::File::create(format!("{folder}/messages.txt"))?;
    let reader = ProcessGroup::start(&session, &arguments, &[], Stdio::null(), messages)?;
    match reader.wait()?.success() {
        true => Ok(()),
        false => Err(format!("{engine}: nothing heard, see {folder}/messages.txt").into()),
    }
}

/// What is wrong in a transcript. It has a heading for each press of a key, and below it what is
/// said of that, a text a line behind its language.
fn faults_in(transcript: &str, engine: Engine) -> Vec<String> {
    let mut heard: HashMap<&str, Vec<(&str, &str)>> = HashMap::new();
    let mut doing = "";
    for line in transcript.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            doing = heading.split(':').next().unwrap_or_default();
        } else if let Some(said) = line.split_once('\t') {
            heard.entry(doing).or_default().push(said);
        }
    }
    let of = |doing: &str| heard.get(doing).map_or(&[][..], |said| said);
    let mut faults = Vec::new();
    let switched = of("Switch");
    if !matches!(switched, [(_, "pressed")]) {
        faults.push(format!("of the switch it is said: {switched:?}"));
    }
    let headings = of("The next heading");
    for heading in SPANISH_HEADINGS {
        if !headings.iter().any(|(_, said)| said.starts_with(heading)) {
            faults.push(format!("{heading:?} is not said after the switch"));
        }
    }
    match engine {
        // Orca reads no facts there, so that the tree of the page has to do; by then it is Spanish.
        Engine::WebKit => {
            for told in ["2007", "106 minutos", "PG-13", "'2 de 5'", "(es)"] {
                if !transcript.contains(told) {
                    faults.push(format!("{told:?} is not told"));
                }
            }
        }
        Engine::Chromium | Engine::Firefox => {
            let all = of("Read all");
            for text in SAID_ONCE {
                match all.iter().filter(|(_, said)| *said == text).count() {
                    1 => {}
                    times => faults.push(format!("{text:?} is said {times} times")),
                }
            }
            let spanish = all.iter().filter(|(lang, _)| *lang == "es");
            let spanish: Vec<_> = spanish.map(|(_, said)| *said).collect();
            if !spanish.starts_with(&["Español"]) || !spanish.contains(&"La misma luna") {
                faults.push(format!("Spanish is said to be: {spanish:?}"));
            }
            if !of("Open").iter().any(|(_, said)| *said == "expanded") {
                faults.push("nobody hears that a section is open".to_owned());
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hears_what_is_missing_what_is_said_twice_and_in_which_language() {
        let mut all: Vec<String> = SAID_ONCE.map(|text| format!("en\t{text}")).into();
        all[1] = "es\tLa misma luna".to_owned();
        let headings = SPANISH_HEADINGS.map(|text| format!("-\t{text} heading level 3."));
        let transcript = |all: &[String], switched: &str| {
            format!(
                "## Read all: KP_Add\nes\tEspañol\n{}\n\n## Open: space\n-\texpanded\n\n\
                 ## Switch: space\n{switched}\n## The next heading: h\n{}\n",
                all.join("\n"),
                headings.join("\n"),
            )
        };
        let faults =
            |all: &[String], switched| faults_in(&transcript(all, switched), Engine::Firefox);
        assert_eq!(faults(&all, "-\tpressed\n"), [""; 0]);
        assert_eq!(
            faults(&all, "-\tpressed\n-\tpressed\n"),
            ["of the switch it is said: [(\"-\", \"pressed\"), (\"-\", \"pressed\")]"]
        );
        all[2] = all[7].clone();
        assert_eq!(
            faults(&all, "-\tpressed\n"),
            ["\"2007\" is said 0 times", "\"2 out of 5\" is said 2 times"]
        );
    }
}
