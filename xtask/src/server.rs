//! A small web server for one folder, on this machine only.
//!
//! `cargo xtask serve` shows the site with it; the browser tests also let it
//! answer what a well-behaved server never would.

use std::{
    fmt, fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// What each file name ending is served as.
const MIME_TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("md", "text/markdown; charset=utf-8"),
    ("mjs", "text/javascript"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("ts", "text/plain; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("xhtml", "application/xhtml+xml"),
];

/// The longest request line and headers that are read.
const REQUEST_LIMIT: u64 = 64 * 1024;

/// One answer, with the ways in which an answer can go wrong.
///
/// Nothing is added to it but `Content-Length` and `Connection: close`.
#[derive(Clone, Debug)]
pub struct Reply {
    /// HTTP status code; 0 closes the connection without a word.
    pub status: u16,
    /// Header names and values, as sent.
    pub headers: Vec<(String, String)>,
    /// What follows the headers.
    pub body: Vec<u8>,
    /// How long the request waits before anything is sent.
    pub delay: Option<Duration>,
    /// Send the headers and the body and then neither end nor go on, until
    /// the client leaves or the server is dropped.
    pub hang: bool,
}

impl Reply {
    /// Status 200, as `content_type`, open to other origins and never cached.
    pub fn new(content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = [
            ("Content-Type", content_type),
            ("Access-Control-Allow-Origin", "*"),
            ("Cache-Control", "no-cache"),
        ];
        Self {
            status: 200,
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into(),
            body: body.into(),
            delay: None,
            hang: false,
        }
    }

    /// The file of `folder` that a request for `target` names, or why there is
    /// none. Hidden files are never served.
    pub fn file(folder: &Path, target: &str) -> Self {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let found = relative_path(path).and_then(|name| fs::read(folder.join(name)).ok());
        match found {
            Some(body) => Self::new(mime_type(path), body),
            None => Self::not_found(path),
        }
    }

    /// Status 404 with one line of text that names `path`.
    pub fn not_found(path: &str) -> Self {
        Self {
            status: 404,
            ..Self::new("text/plain; charset=utf-8", format!("not found: {path}\n"))
        }
    }
}

/// Answers for a path with its query; `None` leaves it to the folder.
type Special = dyn Fn(&str) -> Option<Reply> + Send + Sync;

/// A running server. Dropping it ends every open answer and waits for its threads.
pub struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Server {
    /// Serves the files of `folder` on 127.0.0.1; port 0 takes any free one.
    ///
    /// `special` is asked first, with the path and query as the request has
    /// them. Hidden files are never served.
    ///
    /// # Errors
    /// When `port` is taken.
    pub fn start(
        folder: &Path,
        port: u16,
        special: impl Fn(&str) -> Option<Reply> + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let listening = thread::spawn({
            let (folder, stopping) = (folder.to_owned(), stopping.clone());
            move || {
                listen(
                    &listener,
                    &stopping,
                    &Arc::from(folder),
                    &(Arc::new(special) as _),
                )
            }
        });
        Ok(Self {
            address,
            stopping,
            listening: Some(listening),
        })
    }

    /// Where the server is, without a slash at the end: `http://127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // Only one more connection ends the wait for the next one.
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(listening) = self.listening.take().filter(|_| woken) {
            let _ = listening.join();
        }
    }
}

/// Gives each connection a thread of its own, so that one which hangs holds up
/// no other, until `stopping` is set; then ends them all.
fn listen(
    listener: &TcpListener,
    stopping: &AtomicBool,
    folder: &Arc<Path>,
    special: &Arc<Special>,
) {
    let mut open: Vec<(TcpStream, JoinHandle<()>)> = Vec::new();
    for connection in listener.incoming() {
        if stopping.load(Ordering::SeqCst) {
            break;
        }
        open.retain(|(_, thread)| !thread.is_finished());
        let Ok((connection, ours)) = connection.and_then(|c| Ok((c.try_clone()?, c))) else {
            continue;
        };
        let (folder, special) = (folder.clone(), special.clone());
        let thread = thread::spawn(move || {
            // A client that leaves early is its own affair.
            let _ = answer(&connection, &folder, &*special);
            let _ = connection.shutdown(Shutdown::Both);
        });
        open.push((ours, thread));
    }
    for (connection, thread) in open {
        let _ = connection.shutdown(Shutdown::Both);
        let _ = thread.join();
    }
}

/// Reads one request and answers it.
fn answer(connection: &TcpStream, folder: &Path, special: &Special) -> io::Result<()> {
    let mut lines = BufReader::new(connection.take(REQUEST_LIMIT));
    let mut request = String::new();
    lines.read_line(&mut request)?;
    let mut body_length = 0;
    loop {
        let mut header = String::new();
        if lines.read_line(&mut header)? <= 2 {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            body_length = value.trim().parse().unwrap_or(0);
        }
    }
    // A body left unread would make the end of the connection look like a failure.
    io::copy(&mut lines.take(body_length), &mut io::sink())?;

    let mut words = request.split_ascii_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(());
    };
    let reply = special(target).unwrap_or_else(|| Reply::file(folder, target));
    if let Some(delay) = reply.delay {
        wait_for_the_end(connection, Some(delay))?;
    }
    if reply.status == 0 {
        return Ok(());
    }
    send(connection, &reply, method != "HEAD")?;
    if reply.hang {
        wait_for_the_end(connection, None)
    } else {
        Ok(())
    }
}

fn send(mut connection: &TcpStream, reply: &Reply, with_body: bool) -> io::Result<()> {
    let mut message = format!("HTTP/1.1 {} \r\nConnection: close\r\n", reply.status);
    if !reply.hang {
        message += &format!("Content-Length: {}\r\n", reply.body.len());
    }
    for (name, value) in &reply.headers {
        message += &format!("{name}: {value}\r\n");
    }
    message += "\r\n";
    let mut message = message.into_bytes();
    if with_body {
        message.extend_from_slice(&reply.body);
    }
    connection.write_all(&message)
}

/// Waits until the connection ends on either side, or for `limit` at most.
fn wait_for_the_end(mut connection: &TcpStream, limit: Option<Duration>) -> io::Result<()> {
    use io::ErrorKind::{TimedOut, WouldBlock};
    connection.set_read_timeout(limit)?;
    match connection.read(&mut [0]) {
        Err(error) if matches!(error.kind(), TimedOut | WouldBlock) => Ok(()),
        Err(error) => Err(error),
        Ok(_) => Err(io::ErrorKind::ConnectionAborted.into()),
    }
}

/// The path below the folder that a request's path stands for; `None` for what
/// is hidden or would lead out of the folder.
fn relative_path(path: &str) -> Option<PathBuf> {
    let path = decode(path.strip_prefix('/')?)?;
    let is_plain = |name: &str| {
        !name.is_empty() && !name.starts_with('.') && !name.contains(['\\', ':', '\0'])
    };
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let name = if name.is_empty() { "index.html" } else { name };
    let names = folder
        .split('/')
        .filter(|_| !folder.is_empty())
        .chain([name]);
    names.map(|name| is_plain(name).then_some(name)).collect()
}

/// Resolves `%20` and the like; `None` where that gives no UTF-8 text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        if let (b'%', [high, low, after @ ..]) = (byte, after) {
            let digits = [
                char::from(*high).to_digit(16)?,
                char::from(*low).to_digit(16)?,
            ];
            bytes.push((digits[0] * 16 + digits[1]) as u8);
            rest = after;
        } else {
            bytes.push(*byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime_type(path: &str) -> &'static str {
    let name = if path.ends_with('/') {
        "index.html"
    } else {
        path
    };
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    MIME_TYPES
        .iter()
        .find(|(known, _)| *known == ending)
        .map_or("application/octet-stream", |(_, mime_type)| mime_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything the server says to one request.
    fn exchange(server: &Server, request: &str) -> String {
        let mut connection = TcpStream::connect(server.address).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(server: &Server, target: &str) -> String {
        exchange(
            server,
            &format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        )
    }

    fn this_package() -> Server {
        Server::start(Path::new(env!("CARGO_MANIFEST_DIR")), 0, |_| None).unwrap()
    }

    #[test]
    fn serves_a_file_with_its_type_open_to_other_origins_and_uncached() {
        let answer = get(&this_package(), "/src/server.rs?version=1");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        assert!(answer.contains("\r\nContent-Type: application/octet-stream\r\n"));
        assert!(answer.contains("\r\nAccess-Control-Allow-Origin: *\r\n"));
        assert!(answer.contains("\r\nCache-Control: no-cache\r\n"));
        assert!(answer.ends_with(include_str!("server.rs")));
    }

    #[test]
    fn knows_the_types_of_what_the_project_serves() {
        for (name, expected) in [
            ("/", "text/html; charset=utf-8"),
            ("/pkg/film-card.js", "text/javascript"),
            ("/pkg/film-card.mjs", "text/javascript"),
            ("/pkg/film_card_bg.wasm", "application/wasm"),
            ("/pkg/film-card.css", "text/css; charset=utf-8"),
            ("/pkg/film-card.d.ts", "text/plain; charset=utf-8"),
            ("/a.json", "application/json"),
            ("/a.html", "text/html; charset=utf-8"),
            ("/a.xhtml", "application/xhtml+xml"),
            ("/a.svg", "image/svg+xml"),
            ("/a.png", "image/png"),
            ("/LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(mime_type(name), expected, "{name}");
        }
    }

    #[test]
    fn says_what_it_did_not_find() {
        let answer = get(&this_package(), "/no/such.js");
        assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
        assert!(answer.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"));
        assert!(answer.ends_with("\r\n\r\nnot found: /no/such.js\n"));
    }

    #[test]
    fn stays_inside_its_folder_and_hides_hidden_files() {
        for path in [
            "",
            "Cargo.toml",
            "/../Cargo.toml",
            "/src/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "//etc/passwd",
            "/C:/file",
            "/.npmrc",
            "/.git/config",
            "/a%00b",
            "/%ff",
            "/%zz",
        ] {
            assert_eq!(relative_path(path), None, "{path}");
        }
        assert!(get(&this_package(), "/../Cargo.toml").starts_with("HTTP/1.1 404 "));
    }

    #[test]
    fn reads_a_path_as_a_browser_writes_it() {
        let expected = [
            ("/", "index.html"),
            ("/tests/pages/", "tests/pages/index.html"),
            ("/a%20film.json", "a film.json"),
            ("/ni%C3%B1o.json", "niño.json"),
            ("/100%25.txt", "100%.txt"),
        ];
        for (path, name) in expected {
            assert_eq!(relative_path(path), Some(name.into()), "{path}");
        }
    }

    #[test]
    fn lets_special_answers_come_first() {
        let server = Server::start(Path::new(env!("CARGO_MANIFEST_DIR")), 0, |target| {
            (target == "/Cargo.toml?broken").then(|| Reply {
                status: 500,
                headers: vec![("X-Odd".to_owned(), "yes".to_owned())],
                body: b"no".to_vec(),
                delay: Some(Duration::from_millis(1)),
                hang: false,
            })
        })
        .unwrap();
        assert_eq!(
            get(&server, "/Cargo.toml?broken"),
            "HTTP/1.1 500 \r\nConnection: close\r\nContent-Length: 2\r\nX-Odd: yes\r\n\r\nno"
        );
        assert!(get(&server, "/Cargo.toml").starts_with("HTTP/1.1 200 "));
    }

    #[test]
    fn leaves_the_body_out_for_head_and_takes_one_with_post() {
        let server = this_package();
        let answer = exchange(&server, "HEAD /Cargo.toml HTTP/1.1\r\n\r\n");
        assert!(
            answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("\r\n\r\n"),
            "{answer}"
        );
        let answer = exchange(&server, "POST /x HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody");
        assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
    }

    #[test]
    fn a_hanging_answer_ends_with_the_server_and_holds_up_no_other() {
        let server = Server::start(Path::new(env!("CARGO_MANIFEST_DIR")), 0, |target| {
            let slow = Reply {
                delay: Some(Duration::from_secs(3600)),
                ..Reply::new("a/b", "")
            };
            match target {
                "/hang" => Some(Reply {
                    hang: true,
                    ..Reply::new("text/plain", "half")
                }),
                "/slow" => Some(slow),
                _ => None,
            }
        })
        .unwrap();
        let mut hanging: Vec<_> = ["/hang", "/slow"]
            .into_iter()
            .map(|target| {
                let mut connection = TcpStream::connect(server.address).unwrap();
                write!(connection, "GET {target} HTTP/1.1\r\n\r\n").unwrap();
                connection
            })
            .collect();
        let mut start = [0; 12];
        hanging[0].read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200");
        assert!(get(&server, "/Cargo.toml").starts_with("HTTP/1.1 200 "));

        drop(server);
        let mut rest = String::new();
        hanging[0].read_to_string(&mut rest).unwrap();
        assert!(rest.ends_with("\r\n\r\nhalf"), "{rest}");
        assert!(!rest.contains("Content-Length"), "{rest}");
        hanging[1].read_to_string(&mut rest).unwrap();
    }

    #[test]
    fn a_taken_port_is_an_error() {
        let server = this_package();
        let again = Server::start(Path::new("."), server.address.port(), |_| None);
        assert_eq!(again.unwrap_err().kind(), io::ErrorKind::AddrInUse);
    }
}
