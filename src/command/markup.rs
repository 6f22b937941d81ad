//! Small pieces of HTML as text.

use film_card::film::Film;
use film_card::i18n::Locale;

/// A start tag with these attributes, names and values.
pub fn start_tag(attributes: &[(String, String)]) -> String {
    let attributes = attributes
        .iter()
        .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
    format!("<film-card{}>", attributes.collect::<String>())
}

/// The attribute `lang`, with a blank before it; nothing for `None`.
pub fn lang(locale: Option<Locale>) -> String {
    locale.map_or_else(String::new, |locale| format!(" lang=\"{}\"", locale.tag()))
}

/// The film as the live card reads it, a child script.
pub fn film_script(film: &Film) -> String {
    let json = serde_json::to_string(film).expect("a film is JSON");
    // `<` stands in texts only, and could end the script or begin a comment.
    let json = json.replace('<', "\\u003c");
    format!("<script type=\"application/json\">{json}</script>")
}

/// A text as content of an element or of a quoted attribute.
pub fn escaped(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    without_nul(escaped)
}

/// HTML with U+FFFD for each NUL, which HTML can hold neither as a character
/// nor as a reference.
pub fn without_nul(html: String) -> String {
    html.replace('\0', "\u{fffd}")
}
