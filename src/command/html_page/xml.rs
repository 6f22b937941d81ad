//! Pages that a browser, or a reader of books, reads as XML.

/// Whether a page is XML: by its name, or by the declaration that it begins with.
pub fn is_xml(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let mut endings = ["xhtml", "xht", "xml"].into_iter();
    endings.any(|known| ending.eq_ignore_ascii_case(known)) || declaration(text).is_some()
}

/// The encoding that the declaration of XML names.
pub fn encoding_of_xml(text: &str) -> Option<&str> {
    let (_, rest) = declaration(text)?.split_once("encoding")?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start();
    value.split(['"', '\'']).nth(1)
}

fn declaration(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\u{feff}');
    let (declaration, _) = text.strip_prefix("<?xml")?.split_once("?>")?;
    Some(declaration)
}
