//! Archives of the web: a page and the files that it loads, kept and opened again.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::Command,
};

use crate::{
    Result,
    tools::{
        pip,
        process::{run, run_aside},
        process_group::ProcessGroup,
    },
};

use super::{
    embeddings::Embedding,
    facts::Got,
    program::{Desk, Program, Seen, debian_version},
    qt_webengine::LIVE,
    saved_pages::opened,
};

/// The package of PyPI.
const PYWB: &str = "pywb==2.10.0";

/// The name of a collection in pywb.
const COLLECTION: &str = "kept";

pub fn programs() -> Vec<Program> {
    vec![
        Program {
            name: "wget -p -k",
            version: |_| debian_version("wget"),
            // It does not see that the script loads the WebAssembly: the placeholder stays.
            promised: [Got::All, Got::Link, Got::All].map(Some),
            read: with_wget,
        },
        Program {
            name: "pywb",
            version: |_| Ok(PYWB.replace("pywb==", "")),
            promised: [Got::All, Got::All, Got::All].map(Some),
            read: with_pywb,
        },
    ]
}

/// The page opened from the disk.
fn with_wget(desk: &Desk<'_>, program: &Program, embedding: Embedding) -> Result<Seen> {
    let folder = desk.folder.join(program.folder()).join(embedding.file());
    run(Command::new("wget")
        .args([
            "--quiet",
            "--page-requisites",
            "--convert-links",
            "--no-host-directories",
        ])
        .arg("--directory-prefix")
        .arg(&folder)
        .arg(desk.page(embedding)))?;
    let page = desk.page(embedding).replacen(&desk.origin, "", 1);
    let address = format!("file://{}{page}", folder.display());
    opened(desk, program, embedding, &address, LIVE)
}

/// The page as a Wayback Machine shows it, which has recorded what a browser loaded.
fn with_pywb(desk: &Desk<'_>, program: &Program, embedding: Embedding) -> Result<Seen> {
    let programs = pip::install(&desk.folder.join("python/pywb"), &[PYWB])?;
    let folder = desk.folder.join(program.folder()).join(embedding.file());
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("config.yaml"), "framed_replay: false\n")?;
    let manage = |action: &str| {
        let mut manager = Command::new(programs.join("wb-manager"));
        run_aside(manager.args([action, COLLECTION]).current_dir(&folder)).1
    };
    let show = |words: &[&str], path: &str| -> Result<Seen> {
        let (_running, address) = wayback(&programs, &folder, words)?;
        let address = format!("{address}/{COLLECTION}/{path}{}", desk.page(embedding));
        opened(desk, program, embedding, &address, LIVE)
    };
    manage("init")?;
    show(&["--live", "--record"], "record/")?;
    manage("reindex")?;
    // From the collection alone.
    show(&[], "")
}

/// pywb's server for a folder of collections, which may not listen yet, and its address.
fn wayback(programs: &Path, folder: &Path, words: &[&str]) -> Result<(ProcessGroup, String)> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port();
    let mut wayback = Command::new(programs.join("wayback"));
    wayback
        .args(words)
        .args(["--bind", "127.0.0.1", "--port", &port.to_string()])
        .current_dir(folder);
    let log = fs::File::create(folder.join("log.txt"))?;
    let running = ProcessGroup::run(&wayback, log.try_clone()?, log)?;
    Ok((running, format!("http://127.0.0.1:{port}")))
}
