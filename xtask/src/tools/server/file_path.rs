//! From the path of a URL to that of a file.

use std::path::PathBuf;

/// The path below the folder that a request's path stands for; `None` for what
/// is hidden or would lead out of the folder.
pub fn relative_path(path: &str) -> Option<PathBuf> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
