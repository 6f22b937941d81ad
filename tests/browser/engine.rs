//! The engines' drivers, and how a browser of each engine is started with a
//! language and a colour scheme of its own.

use std::{
    ffi::{OsStr, OsString},
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
pub use xtask::tools::engine::Engine;
use xtask::tools::path::find;

use crate::{
    process::{Folder, Process, free_port},
    webdriver::{Driver, Session},
};

/// How long a driver may take until it answers.
const START_LIMIT: Duration = Duration::from_secs(20);

/// How often a start is tried: another program may take the port first.
const START_ATTEMPTS: u32 = 3;

/// The driver: the one that the environment names, or else the one in PATH.
pub fn driver(engine: Engine) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(engine.variable()) {
        return Some(PathBuf::from(named)).filter(|driver| driver.is_file());
    }
    find(engine.driver())
}

/// What a browser tells pages of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reader {
    /// The one language of `navigator.languages`, with its region: `es-MX`.
    pub language: &'static str,
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
}

/// Reads English, on a light screen.
pub const ENGLISH: Reader = Reader {
    language: "en-US",
    dark: false,
    reduced_motion: false,
};

/// Reads Spanish, on a light screen.
pub const SPANISH: Reader = Reader {
    language: "es-MX",
    ..ENGLISH
};

/// Reads English, on a dark screen without movement.
pub const DARK: Reader = Reader {
    dark: true,
    reduced_motion: true,
    ..ENGLISH
};

/// A running browser with all that belongs to it. Dropping it ends everything.
// The order of the fields is the order of the end: browser, driver, display, files.
#[derive(Debug)]
pub struct Browser {
    /// The connection to it.
    pub session: Session,
    _driver: Process,
    _display: Option<Process>,
    _folder: Folder,
}

impl Browser {
    /// Starts `engine` by its `driver`, set up as `reader` has it.
    pub fn start(engine: Engine, driver: &Path, reader: Reader) -> Result<Self, String> {
        let mut attempt = 1;
        loop {
            match Self::try_start(engine, driver, reader) {
                Err(_) if attempt < START_ATTEMPTS => attempt += 1,
                Err(error) => return Err(format!("{engine} does not start: {error}")),
                Ok(browser) => return Ok(browser),
            }
        }
    }

    fn try_start(engine: Engine, program: &Path, reader: Reader) -> Result<Self, String> {
        let folder = Folder::new().map_err(|error| error.to_string())?;
        let log = folder.path().join("driver.log");
        let port = free_port().map_err(|error| error.to_string())?;
        let mut environment: Vec<(&str, OsString)> =
            vec![("TMPDIR", folder.path().as_os_str().to_owned())];
        let mut display = None;
        if engine == Engine::WebKit {
            let (process, name) = start_display()?;
            display = Some(process);
            environment.extend(gtk_environment(folder.path(), name, reader)?);
        }
        let environment: Vec<(&str, &OsStr)> = environment
            .iter()
            .map(|(name, value)| (*name, value.as_os_str()))
            .collect();
        let port_argument = format!("--port={port}");
        let arguments: &[&str] = match engine {
            Engine::Firefox => &[&port_argument, "--websocket-port=0"],
            Engine::Chromium | Engine::WebKit => &[&port_argument],
        };

        let mut process = Process::start(program, arguments, &environment, &log)
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let driver = Driver::new(port);
        let session = wait_for(&driver, &mut process)
            .and_then(|()| driver.session(&capabilities(engine, reader, folder.path())))
            .map_err(|error| {
                let log = fs::read(&log).unwrap_or_default();
                format!("{error}\n{}", String::from_utf8_lossy(&log))
            })?;
        let size = json!({ "width": 1280, "height": 900 });
        session.post("/window/rect", &size)?;
        Ok(Self {
            session,
            _driver: process,
            _display: display,
            _folder: folder,
        })
    }
}

fn wait_for(driver: &Driver, process: &mut Process) -> Result<(), String> {
    let start = Instant::now();
    while !driver.is_ready() {
        if process.has_ended() {
            return Err("the driver ended at once".to_owned());
        }
        if start.elapsed() > START_LIMIT {
            return Err("the driver does not answer".to_owned());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn capabilities(engine: Engine, reader: Reader, folder: &Path) -> Value {
    let language = reader.language;
    let mut capabilities = match engine {
        Engine::Chromium => {
            let mut arguments = vec![
                "--headless".to_owned(),
                "--no-sandbox".to_owned(),
                "--disable-gpu".to_owned(),
                "--disable-dev-shm-usage".to_owned(),
                "--disable-quic".to_owned(),
                "--no-first-run".to_owned(),
                "--disable-background-networking".to_owned(),
                "--disable-component-update".to_owned(),
                "--disable-sync".to_owned(),
                // A window without tabs and an address to draw for each page.
                "--app=data:,".to_owned(),
                "--window-size=1280,900".to_owned(),
                format!("--accept-lang={language}"),
                format!("--user-data-dir={}", folder.join("profile").display()),
            ];
            // 0 is dark, 1 is light.
            let scheme = u8::from(!reader.dark);
            arguments.push(format!("--blink-settings=preferredColorScheme={scheme}"));
            if reader.reduced_motion {
                arguments.push("--force-prefers-reduced-motion".to_owned());
            }
            let mut options = json!({ "args": arguments });
            if let Some(binary) = engine.program() {
                options["binary"] = json!(binary);
            }
            json!({ "browserName": "chrome", "goog:chromeOptions": options })
        }
        Engine::Firefox => {
            let mut options = json!({
                // A window without tabs and an address to draw for each page.
                "args": ["-headless", "-kiosk"],
                "prefs": {
                    "intl.accept_languages": language,
                    // As readers have it; for tests it is off.
                    "security.fileuri.strict_origin_policy": true,
                    "layout.css.prefers-color-scheme.content-override": u8::from(!reader.dark),
                    "ui.systemUsesDarkTheme": u8::from(reader.dark),
                    "ui.prefersReducedMotion": u8::from(reader.reduced_motion),
                },
            });
            if let Some(binary) = engine.program() {
                options["binary"] = json!(binary);
            }
            json!({ "browserName": "firefox", "moz:firefoxOptions": options })
        }
        Engine::WebKit => json!({ "browserName": "MiniBrowser" }),
    };
    capabilities["timeouts"] = json!({ "pageLoad": 20_000, "script": 20_000, "implicit": 0 });
    capabilities
}

/// A display without a screen, and its name.
fn start_display() -> Result<(Process, String), String> {
    let server = find("Xvfb").ok_or("Xvfb is not installed")?;
    let arguments = [
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1440x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ];
    let (process, output) =
        Process::start_piped(&server, &arguments).map_err(|error| format!("Xvfb: {error}"))?;
    let mut number = String::new();
    // The server prints its number once it is ready, or ends without a word.
    let read = BufReader::new(output).read_line(&mut number);
    match (read, number.trim()) {
        (Ok(_), number) if !number.is_empty() => Ok((process, format!(":{number}"))),
        _ => Err("Xvfb does not start".to_owned()),
    }
}

/// What sets language and looks in GTK, which knows neither per page nor per session.
fn gtk_environment(
    folder: &Path,
    display: String,
    reader: Reader,
) -> Result<Vec<(&'static str, OsString)>, String> {
    let locale = format!("{}.UTF-8", reader.language.replace('-', "_"));
    let locales = folder.join("locales");
    let settings = folder.join("gtk-3.0");
    for folder in [&locales, &settings] {
        fs::create_dir(folder).map_err(|error| error.to_string())?;
    }
    let source = locale.trim_end_matches(".UTF-8");
    let made = Command::new("localedef")
        .args(["-i", source, "-f", "UTF-8"])
        .arg(locales.join(&locale))
        .stderr(Stdio::null())
        .status();
    if !made.is_ok_and(|status| status.success()) {
        return Err(format!("localedef cannot make {locale}"));
    }
    let animations = u8::from(!reader.reduced_motion);
    let text = format!("[Settings]\ngtk-enable-animations={animations}\n");
    fs::write(settings.join("settings.ini"), text).map_err(|error| error.to_string())?;
    let theme = if reader.dark {
        "Adwaita:dark"
    } else {
        "Adwaita"
    };
    Ok(vec![
        ("DISPLAY", display.into()),
        ("NO_AT_BRIDGE", "1".into()),
        ("GDK_BACKEND", "x11".into()),
        ("LOCPATH", locales.into()),
        ("LC_ALL", locale.into()),
        ("GTK_THEME", theme.into()),
        // Where there is no graphics card, pages are painted sooner without
        // feigning one, and more threads than that only stand in each other's way.
        ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".into()),
        ("LP_NUM_THREADS", "1".into()),
        ("JSC_numberOfGCMarkers", "1".into()),
        ("XDG_CONFIG_HOME", folder.as_os_str().to_owned()),
    ])
}
