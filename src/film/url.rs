//! Addresses that are safe to link to.

use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// An absolute `http` or `https` URL, or a relative one; any other scheme
/// (`javascript:`, `data:` …) can't be held.
///
/// # Example
/// ```
/// use film_card::film::Url;
///
/// assert!("https://example.org/luna".parse::<Url>().is_ok());
/// assert!("../posters/luna.jpg".parse::<Url>().is_ok());
/// assert!("javascript:alert(1)".parse::<Url>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(Rc<str>);

/// The text is no URL of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAUrl;

impl fmt::Display for NotAUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", Url::FORM)
    }
}

impl std::error::Error for NotAUrl {}

impl Url {
    /// The expected form of a text, for messages.
    pub const FORM: &str = "an http(s) or a relative URL";

    /// The same as a regular expression of ECMA-262, for the JSON Schema.
    pub const PATTERN: &str = concat!(
        r"^(?:[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\",
        "\u{0}- \u{7f}-\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}][^",
        "\u{0}- \u{7f}-\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]*",
        r"|(?![A-Za-z][A-Za-z0-9+.\-]*:)[^",
        "\u{0}- \u{7f}-\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]+)$",
    );

    /// The URL as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, with its port if it has one; `None` for a relative URL.
    pub fn host(&self) -> Option<&str> {
        let (_, rest) = split_scheme(&self.0)?;
        let rest = rest.strip_prefix("//")?;
        let end = rest
            .bytes()
            .position(|b| matches!(b, b'/' | b'?' | b'#' | b'\\'));
        Some(end.and_then(|end| rest.get(..end)).unwrap_or(rest))
    }
}

impl FromStr for Url {
    type Err = NotAUrl;

    /// Takes a text without white space and control characters whose scheme,
    /// if it has one, is `http` or `https` and is followed by `//` and a host.
    ///
    /// Blanks are refused because a browser drops some of them before it
    /// looks for the scheme (<https://url.spec.whatwg.org/#url-parsing>).
    ///
    /// # Errors
    /// An empty text, a blank or control character, another scheme, a web
    /// scheme without `//` and a host.
    fn from_str(text: &str) -> Result<Self, NotAUrl> {
        let is_blank = |c: char| c.is_whitespace() || c.is_control();
        if text.is_empty() || text.chars().any(is_blank) {
            return Err(NotAUrl);
        }
        if let Some((scheme, rest)) = split_scheme(text) {
            let is_web = ["http", "https"]
                .iter()
                .any(|web| scheme.eq_ignore_ascii_case(web));
            let host = rest.strip_prefix("//").and_then(|rest| rest.bytes().next());
            if !is_web || matches!(host, None | Some(b'/' | b'?' | b'#' | b'\\')) {
                return Err(NotAUrl);
            }
        }
        Ok(Url(text.into()))
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The scheme, if there is one, and the text after its colon.
fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let is_inner = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let end = text.bytes().position(|b| !is_inner(b))?;
    let (scheme, rest) = text.split_at_checked(end)?;
    let is_scheme = scheme.bytes().next()?.is_ascii_alphabetic();
    is_scheme.then_some((scheme, rest.strip_prefix(':')?))
}
