//! An answer of the server, and the file that it is made of.

use std::{fs, path::Path, time::Duration};

use super::{file_path::relative_path, mime::mime_type};

/// One answer, with the ways in which an answer can go wrong.
///
/// Nothing is added to it but `Content-Length` and `Connection: close`.
#[derive(Clone, Debug)]
pub struct Reply {
    /// HTTP status code; 0 closes the connection without a word.
    pub status: u16,
    /// Header names and values, as sent.
    pub headers: Vec<(String, String)>,
    /// The bytes after the headers.
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
pub type Special = dyn Fn(&str) -> Option<Reply> + Send + Sync;
