//! Lighthouse, which looks through Chromium.

use std::{
    io::{self, BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc::channel,
    thread,
    time::Duration,
};

use serde_json::Value;

use crate::{
    Result,
    tools::{engine::Engine, folder::Folder, process::output, process_group::ProcessGroup},
};

/// How Chromium runs without a window, as root, and without requests of its own.
const FLAGS: [&str; 5] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
];

/// The line in which Chromium says where it can be driven.
const LISTENING: &str = "DevTools listening on ws://";

/// Chromium takes that long at most on a machine that is busy with other steps.
const DEADLINE: Duration = Duration::from_secs(120);

/// Lighthouse, and the Chromium that it looks through: one for all reports.
/// Lighthouse's own start of Chromium gives up after 25 seconds.
#[derive(Debug)]
pub struct Lighthouse {
    /// Nothing where only Lighthouse knows where to find Chrome.
    chromium: Option<Chromium>,
}

#[derive(Debug)]
struct Chromium {
    port: String,
    _processes: ProcessGroup,
    // After the processes, which write into it.
    _profile: Folder,
}

impl Lighthouse {
    /// Starts Chromium, where it is in PATH.
    ///
    /// # Errors
    /// When it does not start; the text has what it printed.
    pub fn start() -> Result<Self> {
        let program = Engine::Chromium.program();
        let chromium = program.map(|it| Chromium::start(&it)).transpose()?;
        Ok(Self { chromium })
    }

    /// The report on the page at `url` for these categories, as JSON;
    /// `options` are further ones of its command line.
    ///
    /// # Errors
    /// When Lighthouse fails.
    pub fn report(&self, url: &str, categories: &[&str], options: &[&str]) -> Result<Value> {
        let mut lighthouse = Command::new("node");
        lighthouse
            .arg("xtask/site/node_modules/lighthouse/cli/index.js")
            .args([url, "--quiet", "--output=json"])
            .arg(format!("--only-categories={}", categories.join(",")))
            .args(options);
        match &self.chromium {
            Some(chromium) => lighthouse.arg(format!("--port={}", chromium.port)),
            None => lighthouse.arg(format!("--chrome-flags={}", FLAGS.join(" "))),
        };
        Ok(serde_json::from_str(&output(&mut lighthouse)?)?)
    }
}

impl Chromium {
    fn start(program: &Path) -> Result<Self> {
        let profile = Folder::new()?;
        let data = format!("--user-data-dir={}", profile.path().display());
        let arguments = [&FLAGS[..], &["--remote-debugging-port=0", &data]].concat();
        let (errors, writer) = io::pipe()?;
        let processes = ProcessGroup::start(program, &arguments, &[], Stdio::null(), writer)?;
        let (sender, answer) = channel();
        // Chromium goes on printing, and would wait for ever if nobody read it.
        thread::spawn(move || {
            let mut printed = String::new();
            for line in BufReader::new(errors).lines().map_while(|line| line.ok()) {
                if let Some(port) = port_in(&line) {
                    let _ = sender.send(Ok(port.to_owned()));
                }
                printed.push_str(&line);
                printed.push('\n');
            }
            let _ = sender.send(Err(printed));
        });
        let port = answer
            .recv_timeout(DEADLINE)
            .map_err(|_| format!("Chromium did not start within {} s", DEADLINE.as_secs()))?
            .map_err(|printed| format!("Chromium ended before it could be driven:\n{printed}"))?;
        Ok(Self {
            port,
            _processes: processes,
            _profile: profile,
        })
    }
}

/// The port in the [`LISTENING`] line.
fn port_in(line: &str) -> Option<&str> {
    let (address, _) = line.strip_prefix(LISTENING)?.split_once('/')?;
    address.rsplit_once(':').map(|(_, port)| port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_port_that_chromium_says() {
        let line = "DevTools listening on ws://127.0.0.1:38093/devtools/browser/71a1";
        assert_eq!(port_in(line), Some("38093"));
        assert_eq!(port_in("[1130/142501] Floss manager not present"), None);
    }
}
