//! The site that the test pages live on: the repository's files, the same files
//! from another origin, and every way in which a server can be a bad one.

use std::{
    collections::HashSet,
    fs, io,
    path::Path,
    sync::{Arc, LazyLock, Mutex},
    time::Duration,
};

use xtask::tools::server::{Reply, Server};

/// Stands in a test page for the address of the other origin.
const OTHER_ORIGIN: &str = "{other-origin}";

/// Two servers of the repository's folder, of origins that no other site of
/// this run has or had. Dropping it stops them.
#[derive(Debug)]
pub struct Site {
    pages: Server,
    other: Server,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Starts both servers on free ports.
    pub fn start() -> io::Result<Self> {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let log = |sign: &'static str| {
            let requests = requests.clone();
            move |path: &str| {
                if path != "/favicon.ico" {
                    let mut requests = requests.lock().expect("no holder panics");
                    requests.push(format!("{sign}{path}"));
                }
            }
        };
        let other = on_a_new_port(|| {
            let log = log("other");
            Server::start(folder, 0, move |path| {
                log(path);
                special(folder, path)
            })
        })?;
        let pages = on_a_new_port(|| {
            let (log, address) = (log(""), other.address());
            Server::start(folder, 0, move |path| {
                log(path);
                first_page(folder, path)
                    .or_else(|| special(folder, path))
                    .or_else(|| page(folder, path, &address))
            })
        })?;
        Ok(Self {
            pages,
            other,
            requests,
        })
    }

    /// The origin of the test pages, without a slash at the end.
    pub fn address(&self) -> String {
        self.pages.address()
    }

    /// Another origin with the same files.
    pub fn other_address(&self) -> String {
        self.other.address()
    }

    /// The requests since the last call: path and query, those to the
    /// other origin with `other` before them.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.requests.lock().expect("no holder panics"))
    }

    /// The same without forgetting it.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no holder panics").clone()
    }
}

/// The system gives a port again that is free again, but browsers keep what
/// pages stored for its origin: those are started anew that have been there.
fn on_a_new_port(start: impl Fn() -> io::Result<Server>) -> io::Result<Server> {
    static USED: LazyLock<Mutex<HashSet<String>>> = LazyLock::new(Mutex::default);
    loop {
        let server = start()?;
        let mut used = USED.lock().expect("no holder panics");
        if used.insert(server.address()) {
            return Ok(server);
        }
    }
}

/// A test page, with the other origin's address where the page asks for it; with the
/// query `isolated` in a group of pages of its own, which others must let in.
fn page(folder: &Path, path: &str, other: &str) -> Option<Reply> {
    let name = path.split('?').next()?.strip_prefix("/tests/pages/")?;
    let text = name
        .ends_with(".html")
        .then(|| fs::read_to_string(folder.join("tests/pages").join(name)).ok())??;
    let text = text.replace(OTHER_ORIGIN, other);
    let mut reply = Reply::new("text/html; charset=utf-8", text);
    if path.ends_with("?isolated") {
        set_header(
            &mut reply,
            "Cross-Origin-Opener-Policy",
            Some("same-origin"),
        );
        set_header(
            &mut reply,
            "Cross-Origin-Embedder-Policy",
            Some("require-corp"),
        );
    }
    Some(reply)
}

/// The strictest policy that the card and its page are made for.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    img-src 'self' data:; style-src 'self'; require-trusted-types-for 'script'";

/// The page that visitors of the project see first, also from another folder;
/// it records like a test page. With `strict` in its query it has such a policy.
fn first_page(folder: &Path, path: &str) -> Option<Reply> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let is_first =
        path == "/index.html" || path.starts_with("/sub/") && path.ends_with("/index.html");
    let text = is_first.then(|| fs::read_to_string(folder.join("index.html")).ok())??;
    let recorder = "<head>\n<script src=\"/tests/pages/record.js\"></script>";
    let text = text.replacen("<head>", recorder, 1);
    let mut reply = Reply::new("text/html; charset=utf-8", text);
    if query.split('&').any(|word| word == "strict") {
        set_header(&mut reply, "Content-Security-Policy", Some(STRICT));
    }
    Some(reply)
}

/// The answers that no good server gives.
///
/// | path | answer |
/// |---|---|
/// | `/status/404/…` | that status |
/// | `/html/…` | a page instead of what was asked for |
/// | `/moved/…` | leads on to the file |
/// | `/slow/500/…` | the file, after 500 ms |
/// | `/hang/…` | headers, and then nothing more |
/// | `/mime/text/plain/…` | the file, as that type |
/// | `/nocors/…` | the file, closed to other origins |
/// | `/sub/path/…` | the file, as from a folder of a folder |
/// | `/gone/…` | none, the connection is closed |
/// | `/half/…` | the first half of the file |
/// | `/empty/…` | a module of WebAssembly with nothing in it |
/// | `/joined/NAME.js` | the card's script behind another one, as programs join them |
/// | `/but-wasm/status/404/…` | the file of `pkg`; if it is wasm, one of the answers above |
fn special(folder: &Path, path: &str) -> Option<Reply> {
    let path = path.split('?').next()?;
    let (kind, rest) = path.strip_prefix('/')?.split_once('/')?;
    let file = |name: &str| Reply::file(folder, &format!("/{name}"));
    match kind {
        "status" => Some(Reply {
            status: rest.split('/').next()?.parse().ok()?,
            ..Reply::new("text/plain; charset=utf-8", "a test asked for this status")
        }),
        "html" => Some(Reply::new(
            "text/html; charset=utf-8",
            "<!doctype html><title>A page</title>",
        )),
        "moved" => {
            let mut reply = Reply::new("text/plain; charset=utf-8", "");
            reply.status = 302;
            set_header(&mut reply, "Location", Some(&format!("/{rest}")));
            Some(reply)
        }
        "slow" => {
            let (milliseconds, name) = rest.split_once('/')?;
            Some(Reply {
                delay: Some(Duration::from_millis(milliseconds.parse().ok()?)),
                ..file(name)
            })
        }
        "hang" => Some(Reply {
            hang: true,
            ..Reply::new(
                if rest.ends_with(".wasm") {
                    "application/wasm"
                } else {
                    "application/json"
                },
                "",
            )
        }),
        "gone" => Some(Reply {
            status: 0,
            ..Reply::new("", "")
        }),
        "half" => {
            let mut reply = file(rest);
            reply.body.truncate(reply.body.len() / 2);
            Some(reply)
        }
        "empty" => Some(Reply::new("application/wasm", *b"\0asm\x01\0\0\0")),
        "mime" => {
            let mut parts = rest.splitn(3, '/');
            let (group, kind, name) = (parts.next()?, parts.next()?, parts.next()?);
            let mut reply = file(name);
            set_header(&mut reply, "Content-Type", Some(&format!("{group}/{kind}")));
            Some(reply)
        }
        "joined" if rest.ends_with(".js") => {
            let mut reply = file("pkg/film-card.js");
            reply.body.splice(0..0, *b"window.another = true;\n");
            Some(reply)
        }
        "sub" => Some(file(rest.split_once('/')?.1)),
        "but-wasm" if rest.ends_with(".wasm") => special(folder, &format!("/{rest}")),
        "but-wasm" => Some(file(&format!("pkg/{}", rest.rsplit_once('/')?.1))),
        "nocors" => {
            let mut reply = file(rest);
            set_header(&mut reply, "Access-Control-Allow-Origin", None);
            Some(reply)
        }
        _ => None,
    }
}

fn set_header(reply: &mut Reply, name: &str, value: Option<&str>) {
    reply.headers.retain(|(known, _)| known != name);
    if let Some(value) = value {
        reply.headers.push((name.to_owned(), value.to_owned()));
    }
}
