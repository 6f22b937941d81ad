//! URLs of a site as files of its folder.

use std::path::{Path, PathBuf};

/// A page of the site, which has relative URLs.
#[derive(Clone, Copy, Debug)]
pub struct SitePage<'a> {
    /// The page's file.
    pub file: &'a Path,
    /// The page's `<base href>`.
    pub base: Option<&'a str>,
    /// The folder of the site, where a URL that begins with `/` starts.
    pub root: &'a Path,
}

impl SitePage<'_> {
    /// The file of a URL of this page; `None` if it is none of the site.
    pub fn file_of(self, url: &str) -> Option<PathBuf> {
        let path = path_on_site(url).filter(|path| !path.is_empty())?;
        let base = path_on_site(self.base.unwrap_or_default())?;
        // The base's folder ends at its last slash.
        let base = &base[..base.rfind('/').map_or(0, |slash| slash + 1)];
        let path = Path::new(base).join(path);
        let folder = self.file.parent().unwrap_or(Path::new(""));
        let file = match path.strip_prefix("/") {
            Ok(path) => self.root.join(path),
            Err(_) => folder.join(path),
        };
        // Without `./` the name could mean standard input or an embedded film.
        Some(Path::new(".").join(file))
    }
}

/// The path of a URL; `None` if it leads to another site.
fn path_on_site(url: &str) -> Option<String> {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let path = percent_decoded(&url[..end])?;
    let is_elsewhere = path.starts_with("//") || path.split('/').next()?.contains(':');
    (!is_elsewhere).then_some(path)
}

/// A URL's path as a file's name; `None` if that is not UTF-8.
fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match byte.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}
