//! The encoding that a page declares.

use super::Element;

/// The encoding that a `<meta>` declares; `None` if it declares none.
pub fn encoding(meta: &Element) -> Option<&str> {
    if let Some(charset) = meta.attribute("charset") {
        return Some(charset.trim());
    }
    let kind = meta.attribute("http-equiv");
    kind.filter(|kind| kind.eq_ignore_ascii_case("content-type"))?;
    let content = meta.attribute("content")?;
    let name = content.to_ascii_lowercase().find("charset")?;
    let value = content[name + "charset".len()..].trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let mut parts = value.split(['"', '\'', ';', ' ']);
    parts.find(|part| !part.is_empty())
}
