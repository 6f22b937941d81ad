//! Small pieces of markup as text: the same HTML to a browser, and well-formed
//! XML to the programs that read pages as that.

use std::fmt::Write;

use film_card::film::Film;
use film_card::i18n::Locale;

/// The attribute that marks rendered elements, so that they can be rendered anew.
pub const MARK: &str = "data-rendered";

/// A start tag with these attributes, names and values.
pub fn start_tag(attributes: &[(String, String)]) -> String {
    let attributes = attributes
        .iter()
        .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
    format!("<film-card{}>", attributes.collect::<String>())
}

/// The attribute `lang`, with a blank before it; nothing for `None`.
pub fn lang(lang: Option<&str>) -> String {
    lang.map_or_else(String::new, |lang| format!(" lang=\"{}\"", escaped(lang)))
}

/// The film as the live card reads it, a child script.
pub fn film_script(film: &Film) -> String {
    let json = serde_json::to_string(film).expect("a film is JSON");
    let json = ascii_json(&json);
    format!("<script type=\"application/json\">{json}</script>")
}

/// JSON in ASCII, without a character that has a meaning in HTML or XML: no
/// program that reads a page and writes it anew finds anything to escape in it.
/// All these characters stand in texts only.
pub fn ascii_json(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len() + json.len() / 8);
    let mut from = 0;
    for (start, char) in json.char_indices() {
        if char.is_ascii() && !matches!(char, '<' | '>' | '&' | '\u{7f}') {
            continue;
        }
        ascii.push_str(&json[from..start]);
        from = start + char.len_utf8();
        for unit in char.encode_utf16(&mut [0; 2]) {
            write!(ascii, "\\u{unit:04x}").expect("a text takes all");
        }
    }
    ascii.push_str(&json[from..]);
    ascii
}

/// A text as content of an element or of a quoted attribute. A line break is
/// written as a reference: in Markdown an empty line would end the card.
pub fn escaped(text: &str) -> String {
    let mut markup = String::with_capacity(text.len());
    push_escaped(&mut markup, text);
    markup
}

/// Appends the same to some markup.
pub fn push_escaped(markup: &mut String, text: &str) {
    let mut from = 0;
    for (start, char) in text.char_indices() {
        let written = match char {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            char if is_written(char) => continue,
            _ => "\u{fffd}",
        };
        markup.push_str(&text[from..start]);
        markup.push_str(written);
        from = start + char.len_utf8();
    }
    markup.push_str(&text[from..]);
}

/// Whether HTML and XML can hold a character at all: HTML has no NUL, and XML no
/// other control character either.
fn is_written(char: char) -> bool {
    !matches!(char, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// The language of a text that is not in the card's own.
pub fn tag_of(locale: Option<Locale>) -> Option<&'static str> {
    locale.map(Locale::tag)
}
