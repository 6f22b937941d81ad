//! `cargo xtask release`: the files of a release, made the same each time, and tried
//! as somebody new does.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256, Sha384};

use crate::{
    Result,
    build::{
        TOOLS, build_all,
        packed::{Package, pack},
        page_on_disk::page_on_disk,
        server_module,
        shipped::{SHIPPED, SINGLE},
        wordpress_plugin::{ARCHIVE, wordpress_plugin},
    },
    tools::{
        Tool, Tools,
        cargo::locked_version,
        engine::Engine,
        npm,
        process::{output, run},
        server::Server,
        zip::{Entry, zip},
    },
};

/// The folder of the files.
const FOLDER: &str = "target/release-files";

/// The folder in which they are unpacked again.
const UNPACKED: &str = "target/unpacked";

/// The keys that a film file may have; `index.html` asks for them.
const SCHEMA: &str = "pkg/film.schema.json";

/// The scripts whose hash a page may name.
const SCRIPTS: [&str; 2] = [SHIPPED[0], SINGLE];

/// A page that somebody writes around the unpacked archive.
const PAGE: &str = "<!doctype html>\n<html lang=\"es\">\n<meta charset=\"utf-8\">\n<title>Esta noche</title>\n\
    <film-card data-film=\"la-misma-luna\"><a href=\"/luna\">La misma luna</a></film-card>\n\
    <script src=\"film-card/film-card.js\" async></script>\n</html>\n";

/// Builds, writes the files into `target/release-files` with `SHA256SUMS`, holds the
/// npm package against publint and are-the-types-wrong, and unpacks each archive into
/// an empty folder, where it has to work.
///
/// # Errors
/// When something does not build, an archive does not work, or two runs of the same
/// sources would differ.
pub fn release() -> Result {
    let needed = [&TOOLS[..], &[Tool::Npm(&npm::CONSUMERS)]].concat();
    let tools = Tools::install(&needed)?;
    build_all(false)?;
    let files = made(&tools)?;
    if made(&tools)? != files {
        return Err("a second run makes other files".into());
    }
    if Path::new(FOLDER).exists() {
        fs::remove_dir_all(FOLDER)?;
    }
    fs::create_dir_all(FOLDER)?;
    let mut sums = String::new();
    for (name, bytes) in &files {
        fs::write(Path::new(FOLDER).join(name), bytes)?;
        writeln!(sums, "{}  {name}", hexadecimal(&Sha256::digest(bytes)))?;
    }
    fs::write(format!("{FOLDER}/SHA256SUMS"), &sums)?;
    print!("{sums}");

    let [archive, package, plugin, site] = files.each_ref().map(|(name, _)| name.as_str());
    let packed = format!("{FOLDER}/{package}");
    run(tools.command("publint")?.args(["--strict", &packed]))?;
    let mut attw = tools.command("attw")?;
    attw.args([&packed, "--profile", "esm-only", "--no-emoji"]);
    attw.arg("--exclude-entrypoints");
    run(attw.args([
        "film-card.css",
        "film_card_bg.wasm",
        "film_card_server_bg.wasm",
    ]))?;
    try_archive(&unpacked(archive)?)?;
    try_package(&Path::new(FOLDER).join(package))?;
    try_plugin(&unpacked(plugin)?)?;
    try_site(&unpacked(site)?)
}

/// The files, with their names: the archive for web servers, the npm package, the
/// WordPress plugin, and the site.
fn made(tools: &Tools) -> Result<[(String, Vec<u8>); 4]> {
    let version = locked_version("film-card")?;
    let package = pack()?;
    wordpress_plugin()?;
    Ok([
        (format!("film-card-{version}.zip"), archive(&package)?),
        (
            format!("film-card-{version}.tgz"),
            fs::read(&package.archive)?,
        ),
        (
            format!("film-card-wordpress-{version}.zip"),
            fs::read(ARCHIVE)?,
        ),
        (format!("film-card-site-{version}.zip"), site(tools)?),
    ])
}

/// The folder that a site uploads, with the hashes that its pages may name.
fn archive(package: &Package) -> Result<Vec<u8>> {
    let mut entries: Vec<Entry> = Vec::new();
    for file in package.files() {
        entries.push((
            format!("film-card/{file}"),
            fs::read(format!("pkg/{file}"))?,
        ));
    }
    let mut lines = String::new();
    for script in SCRIPTS {
        let hash = BASE64_STANDARD.encode(Sha384::digest(fs::read(script)?));
        let name = script.trim_start_matches("pkg/");
        writeln!(lines, "{name}: integrity=\"sha384-{hash}\"")?;
    }
    entries.push(("film-card/integrity.txt".to_owned(), lines.into_bytes()));
    entries.sort_unstable();
    Ok(zip(&entries))
}

/// `index.html` with what it shows and makes, from any web server and from a disk.
fn site(tools: &Tools) -> Result<Vec<u8>> {
    let mut entries = page_on_disk(tools)?;
    let files = [SINGLE, server_module::WASM, server_module::WEB, SCHEMA];
    for path in ["styles/page.css"].into_iter().chain(SHIPPED).chain(files) {
        entries.push((path.to_owned(), fs::read(path)?));
    }
    for folder in ["src/page"] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.to_string_lossy().replace('\\', "/");
            if path.is_file() {
                entries.push((name, fs::read(&path)?));
            }
        }
    }
    entries.sort_unstable();
    Ok(zip(&entries))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Unpacks an archive into an empty folder.
fn unpacked(name: &str) -> Result<PathBuf> {
    let folder = Path::new(UNPACKED).join(name.trim_end_matches(".zip"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut unzip = Command::new("unzip");
    unzip.arg("-q").arg(Path::new(FOLDER).join(name));
    run(unzip.arg("-d").arg(&folder))?;
    Ok(folder)
}

fn try_archive(folder: &Path) -> Result {
    fs::write(folder.join("index.html"), PAGE)?;
    visit(folder, "xtask/sites/archive.check.mjs")
}

/// The site does the same from a server and from a disk.
fn try_site(folder: &Path) -> Result {
    const CHECK: &str = "xtask/sites/index-html.check.mjs";
    visit(folder, CHECK)?;
    visit_at(
        &format!("file://{}", fs::canonicalize(folder)?.display()),
        CHECK,
    )
}

/// A plugin is one folder, with the file of its name.
fn try_plugin(folder: &Path) -> Result {
    match folder.join("film-card/film-card.php").exists() {
        true => Ok(()),
        false => Err("the plugin has no film-card.php".into()),
    }
}

/// Installs the package without any network, and calls its command.
fn try_package(archive: &Path) -> Result {
    let folder = Path::new(UNPACKED).join("npm");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("package.json"), "{ \"private\": true }")?;
    let archive = fs::canonicalize(archive)?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--offline", "--no-audit", "--no-fund"]);
    run(npm.arg(archive).current_dir(&folder))?;
    let mut command = Command::new("npx");
    command.args(["--offline", "film-card", "check", "la-misma-luna"]);
    output(command.current_dir(&folder)).map(|_| ())
}

/// Serves a folder to Chromium, which does what a check says.
fn visit(folder: &Path, check: &str) -> Result {
    let server = Server::start(folder, 0, |_| None)?;
    visit_at(&server.address(), check)
}

/// Has Chromium do what a check says with what stands at an address.
fn visit_at(address: &str, check: &str) -> Result {
    let chromium = Engine::Chromium.program();
    let chromium = chromium.ok_or("there is no chromium or google-chrome in PATH")?;
    let mut visit = Command::new("node");
    visit.arg("xtask/sites/visit.mjs").arg(chromium);
    run(visit.args([check, address]))
}
