//! The server as its clients see it.

use std::io::{Read, Write};
use std::time::Duration;

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
    let answer = get(&this_package(), "/src/tools/server.rs?version=1");
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("\r\nContent-Type: application/octet-stream\r\n"));
    assert!(answer.contains("\r\nAccess-Control-Allow-Origin: *\r\n"));
    assert!(answer.contains("\r\nCache-Control: no-cache\r\n"));
    assert!(answer.ends_with(include_str!("../server.rs")));
}

#[test]
fn says_what_it_did_not_find() {
    let answer = get(&this_package(), "/no/such.js");
    assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
    assert!(answer.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"));
    assert!(answer.ends_with("\r\n\r\nnot found: /no/such.js\n"));
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

#[test]
fn serves_nothing_from_beside_its_folder() {
    assert!(get(&this_package(), "/../Cargo.toml").starts_with("HTTP/1.1 404 "));
}
