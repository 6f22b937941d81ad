//! A browser of each engine, started with a language and a colour scheme of its own.

use std::{
    ffi::{OsStr, OsString},
    fs, io,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    thread,
    time::{Duration, Instant},
};

use serde_json::json;
use xtask::tools::{folder::Folder, process_group::ProcessGroup};

use crate::{
    capabilities::capabilities,
    display::{gtk_environment, start_display},
    engine::{Engine, Reader},
    webdriver::{Driver, Session},
};

/// How long a driver may take until it answers.
const START_LIMIT: Duration = Duration::from_secs(20);

/// How often a start is tried: another program may take the port first.
const START_ATTEMPTS: u32 = 3;

/// A running browser with all that belongs to it. Dropping it ends everything.
// The order of the fields is the order of the end: browser, driver, display, files.
#[derive(Debug)]
pub struct Browser {
    /// The connection to it.
    pub session: Session,
    _driver: ProcessGroup,
    _display: Option<ProcessGroup>,
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

        let mut process = start_driver(program, arguments, &environment, &log)
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

/// Starts a driver; what it prints goes to the file `log`.
fn start_driver(
    program: &Path,
    arguments: &[&str],
    environment: &[(&str, &OsStr)],
    log: &Path,
) -> io::Result<ProcessGroup> {
    let log = fs::File::create(log)?;
    ProcessGroup::start(program, arguments, environment, log.try_clone()?, log)
}

/// A port of this machine that nobody listens on.
fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

fn wait_for(driver: &Driver, process: &mut ProcessGroup) -> Result<(), String> {
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
