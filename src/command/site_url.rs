//! URLs of a site as files of its folder.

use std::path::{Component, Path, PathBuf};

use url::Url;

/// A page of the site, which has relative URLs.
#[derive(Clone, Copy, Debug)]
pub struct SitePage<'a> {
    /// The page's file.
    pub file: &'a Path,
    /// The page's `<base href>`.
    pub base: Option<&'a str>,
    /// The folder of the site, where a URL that begins with `/` starts.
    pub root: &'a Path,
    /// The address of that folder.
    pub site: Option<&'a Url>,
}

/// The address of a folder of pages, which ends at a slash.
///
/// # Errors
/// It is no http(s) address.
pub fn parse_site(text: &str) -> Result<Url, String> {
    let expected = "expected an address such as https://example.org/blog/";
    let mut url = Url::parse(text).map_err(|error| format!("{error}, {expected}"))?;
    if !["http", "https"].contains(&url.scheme()) {
        return Err(expected.to_owned());
    }
    url.set_query(None);
    url.set_fragment(None);
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
    Ok(url)
}

impl SitePage<'_> {
    /// The file of a URL of this page; `None` if it is none of the site.
    pub fn file_of(self, url: &str) -> Option<PathBuf> {
        let path = self.path_on_site(url).filter(|path| !path.is_empty())?;
        let base = self.path_on_site(self.base.unwrap_or_default())?;
        // The base's folder ends at its last slash.
        let base = &base[..base.rfind('/').map_or(0, |slash| slash + 1)];
        let path = without_steps_back(&Path::new(base).join(path));
        let folder = self.file.parent().unwrap_or(Path::new(""));
        let file = match path.strip_prefix("/") {
            Ok(path) => self.root.join(path),
            Err(_) => folder.join(path),
        };
        // Without `./` the name could mean standard input or an embedded film.
        Some(Path::new(".").join(file))
    }

    /// The path of a URL, from the root of the site where it begins with `/`;
    /// `None` if it leads to another site.
    fn path_on_site(self, url: &str) -> Option<String> {
        let end = url.find(['?', '#']).unwrap_or(url.len());
        let path = &url[..end];
        let is_relative = !path.starts_with('/') && !path.split('/').next()?.contains(':');
        if is_relative {
            return percent_decoded(path);
        }
        match self.site {
            Some(site) => {
                let whole = site.join(path).ok()?;
                let is_of_host = whole.origin() == site.origin();
                let path = whole
                    .path()
                    .strip_prefix(site.path())
                    .filter(|_| is_of_host)?;
                percent_decoded(&format!("/{path}"))
            }
            None => {
                percent_decoded(path).filter(|_| path.starts_with('/') && !path.starts_with("//"))
            }
        }
    }
}

/// A path without the folders that a `..` behind them leaves again: they need
/// not be there.
fn without_steps_back(path: &Path) -> PathBuf {
    let mut short = PathBuf::new();
    for part in path.components() {
        let last = short.components().next_back();
        match (part, last) {
            (Component::ParentDir, Some(Component::Normal(_))) => {
                short.pop();
            }
            (Component::ParentDir, Some(Component::RootDir)) => {}
            _ => short.push(part),
        }
    }
    short
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
