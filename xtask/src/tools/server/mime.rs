//! MIME types by file name endings.

/// The type that each file name ending is served as.
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

/// The type of the file that a request's `path` names.
pub fn mime_type(path: &str) -> &'static str {
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
}
