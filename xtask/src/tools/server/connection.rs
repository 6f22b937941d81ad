//! One connection: a request is read, a reply is sent.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    time::Duration,
};

use super::reply::{Reply, Special};

/// The longest request line and headers that are read.
const REQUEST_LIMIT: u64 = 64 * 1024;

/// Reads one request and answers it.
pub fn answer(connection: &TcpStream, folder: &Path, special: &Special) -> io::Result<()> {
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
