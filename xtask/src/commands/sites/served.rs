//! A site as its readers reach it.

use std::{
    net::{Ipv4Addr, TcpListener},
    process::Stdio,
};

use crate::{
    Result,
    commands::sites::{
        copy::Copy,
        every_site::{Shown, Site},
    },
    tools::{Tools, process_group::ProcessGroup, server::Server},
};

/// A site that is served until this is dropped.
#[derive(Debug)]
pub enum Served {
    /// Its files.
    Files(Server),
    /// Its own program, which ends with this, and its port.
    Program { _running: ProcessGroup, port: u16 },
}

impl Served {
    /// Starts to serve a site.
    ///
    /// # Errors
    /// When its program does not start, or no port is free.
    pub fn start(site: &Site, copy: &Copy, tools: &Tools) -> Result<Self> {
        match site.shown {
            Shown::Folder(folder) => {
                let server = Server::start(&copy.inside(folder), 0, |_| None)?;
                Ok(Self::Files(server))
            }
            Shown::Program(words) => {
                let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
                    .local_addr()?
                    .port();
                let mut program = copy.command(tools, words)?;
                program.env("PORT", port.to_string());
                let running = ProcessGroup::run(&program, Stdio::inherit(), Stdio::inherit())?;
                Ok(Self::Program {
                    _running: running,
                    port,
                })
            }
        }
    }

    /// Its origin. A program of its own may not listen yet.
    pub fn address(&self) -> String {
        match self {
            Self::Files(server) => server.address(),
            Self::Program { port, .. } => format!("http://127.0.0.1:{port}"),
        }
    }
}
