//! `cargo xtask release`: the files of a release, made the same each time, and tried
//! as somebody new does.

use std::{
    env,
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
        shipped::{SHIPPED, SINGLE},
        tools_on_disk::tools_on_disk,
        wordpress_plugin::{ARCHIVE, wordpress_plugin},
    },
    tools::{
        Tool, Tools,
        browsers::{Browser, browsers},
        cargo::locked_version,
        cargo_install::GECKODRIVER,
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

/// The scripts whose hash a page may name.
const SCRIPTS: [&str; 2] = [SHIPPED[0], SINGLE];

/// What stands before the hash of the first in the archive's list.
const HASH_OF: &str = "film-card.js: ";

/// The script and the style sheet of `index.html`.
const PAGE_SCRIPT: &str = "src/page/main.js";
const PAGE_STYLES: &str = "styles/page.css";

/// What `index.html` has where it is served, and what it has to have from anywhere.
const FROM_A_DISK: [(&str, &str); 3] = [
    (
        "<script type=\"module\" src=\"src/page/main.js\"></script>",
        "<script src=\"src/page/main.js\" defer></script>",
    ),
    ("<script src=\"src/page/unserved.js\" defer></script>\n", ""),
    (
        "\n<script src=\"pkg/film-card.js\" async",
        "\n<script src=\"pkg/film-card.single.js\" async",
    ),
];

/// What visitors do on a new page with a card, and on the site.
const NEW_PAGE: &str = "xtask/sites/archive.check.mjs";
const SITE: [&str; 2] = [
    "xtask/sites/first-page.check.mjs",
    "xtask/sites/index-html.check.mjs",
];

/// A page that somebody writes around what was unpacked, with this tag of the script.
fn page(script: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"es\">\n<meta charset=\"utf-8\">\n<title>Esta noche</title>\n\
        <link rel=\"icon\" href=\"data:,\">\n\
        <film-card data-film=\"la-misma-luna\"><a href=\"/luna\">La misma luna</a></film-card>\n\
        <script {script} async></script>\n</html>\n"
    )
}

/// Builds, unless that is done, writes the files into `target/release-files` with `SHA256SUMS`, holds the
/// npm package against publint and are-the-types-wrong, and unpacks each archive into
/// an empty folder, where it has to work.
///
/// # Errors
/// When something does not build, an archive does not work, or two runs of the same
/// sources would differ.
pub fn release(built: bool) -> Result {
    let needed = [Tool::Npm(&npm::CONSUMERS), Tool::Program(&GECKODRIVER)];
    let needed = [&TOOLS[..], &needed].concat();
    let tools = Tools::install(&needed)?;
    if !built {
        build_all(false)?;
    }
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
    try_site(&unpacked(site)?, &tools)
}

/// The files, with their names: the archive for web servers, the npm package, the
/// WordPress plugin, and the site.
fn made(tools: &Tools) -> Result<[(String, Vec<u8>); 4]> {
    let version = locked_version("film-card")?;
    let package = pack()?;
    names_no_machine(&package)?;
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
        (
            format!("film-card-site-{version}.zip"),
            site(tools, &package)?,
        ),
    ])
}

/// Files with the paths of this machine in them would be others on the next.
fn names_no_machine(package: &Package) -> Result {
    let folders = [env::home_dir(), env::current_dir().ok()];
    let folders: Vec<String> = folders
        .iter()
        .flatten()
        .map(|it| format!("{}/", it.display()))
        .collect();
    for file in package.files() {
        let bytes = fs::read(format!("pkg/{file}"))?;
        for folder in &folders {
            if bytes
                .windows(folder.len())
                .any(|part| part == folder.as_bytes())
            {
                return Err(format!("pkg/{file} names {folder}, a folder of this machine").into());
            }
        }
    }
    Ok(())
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

/// `index.html` with what it shows and makes, from any web server and, but for what it
/// fetches, from a disk, where browsers run no modules and load no WebAssembly: its script is
/// bundled, and the card's is the one with the WebAssembly inside.
fn site(tools: &Tools, package: &Package) -> Result<Vec<u8>> {
    let mut entries: Vec<Entry> = vec![("styles/page.css".to_owned(), fs::read(PAGE_STYLES)?)];
    for file in package.files() {
        let path = format!("pkg/{file}");
        let bytes = fs::read(&path)?;
        entries.push((path, bytes));
    }
    entries.push(tools_on_disk(tools)?);
    let mut esbuild = tools.command("esbuild")?;
    esbuild.args([PAGE_SCRIPT, "--bundle", "--minify", "--format=iife"]);
    let script = output(esbuild.args(["--target=es2022", "--log-level=warning"]))?;
    entries.push((PAGE_SCRIPT.to_owned(), script.into_bytes()));
    let mut html = fs::read_to_string("index.html")?;
    for (served, anywhere) in FROM_A_DISK {
        if html.matches(served).count() != 1 {
            return Err(format!("index.html: expected {served} once").into());
        }
        html = html.replace(served, anywhere);
    }
    entries.push(("index.html".to_owned(), html.into_bytes()));
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

/// Uploads the folder, and puts the script with its hash on a page.
fn try_archive(folder: &Path) -> Result {
    let hashes = fs::read_to_string(folder.join("film-card/integrity.txt"))?;
    let hash = hashes.lines().find_map(|line| line.strip_prefix(HASH_OF));
    let hash = hash.ok_or("integrity.txt has no hash of film-card.js")?;
    let script = format!("src=\"film-card/film-card.js\" {hash}");
    fs::write(folder.join("index.html"), page(&script))?;
    visit(&served(folder)?.address(), NEW_PAGE)
}

/// Opens the page from a server, and from the disk in each browser that is there.
fn try_site(folder: &Path, tools: &Tools) -> Result {
    let server = served(folder)?;
    for check in SITE {
        visit(&server.address(), check)?;
    }
    let disk = format!("file://{}", fs::canonicalize(folder)?.display());
    for browser in browsers(tools)? {
        for check in SITE {
            match browser.engine {
                Engine::Chromium => visit(&disk, check)?,
                Engine::Firefox | Engine::WebKit => visit_by_driver(&browser, &disk, check, tools)?,
            }
        }
    }
    Ok(())
}

/// The plugin is one folder, with the file of its name, and a script that runs from
/// there. `cargo xtask sites` tries it in WordPress.
fn try_plugin(folder: &Path) -> Result {
    if !folder.join("film-card/film-card.php").exists() {
        return Err("the plugin has no film-card.php".into());
    }
    let script = "src=\"film-card/film-card.single.js\"";
    fs::write(folder.join("index.html"), page(script))?;
    visit(&served(folder)?.address(), NEW_PAGE)
}

/// Installs the package without any network, calls its command, and puts its script on
/// a page.
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
    output(command.current_dir(&folder))?;
    let script = "type=\"module\" src=\"node_modules/film-card/film-card.mjs\"";
    fs::write(folder.join("index.html"), page(script))?;
    visit(&served(&folder)?.address(), NEW_PAGE)
}

/// A folder on a web server.
fn served(folder: &Path) -> Result<Server> {
    Ok(Server::start(folder, 0, |_| None)?)
}

/// Opens a site in Chromium, which does what a check says.
fn visit(origin: &str, check: &str) -> Result {
    let chromium = Engine::Chromium.program();
    let chromium = chromium.ok_or("there is no chromium or google-chrome in PATH")?;
    let mut visit = Command::new("node");
    visit.arg("xtask/sites/visit.mjs").arg(chromium);
    run(visit.args([check, origin]))
}

/// Opens a site in another engine, by its driver.
fn visit_by_driver(browser: &Browser, origin: &str, check: &str, tools: &Tools) -> Result {
    // WebKitGTK has a window only.
    let mut visit = match browser.engine {
        Engine::WebKit => tools.command("xvfb-run")?,
        _ => tools.command("node")?,
    };
    if browser.engine == Engine::WebKit {
        visit.args(["--auto-servernum", "node"]);
    }
    visit.arg("xtask/sites/visit.mjs").arg(&browser.driver);
    run(visit.args([check, origin, browser.engine.name()]))
}
