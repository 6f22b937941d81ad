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

/// Appends the attribute `lang`, with a blank before it; nothing for `None`.
pub fn push_lang(markup: &mut String, lang: Option<&str>) {
    if let Some(lang) = lang {
        markup.push_str(" lang=\"");
        push_escaped(markup, lang);
        markup.push('"');
    }
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
    // `<` and `>` differ by the bit 2.
    let is_to_escape = |eight| {
        (eight & (ONES * 128))
            | equal(eight | (ONES * 2), b'>')
            | equal(eight, b'&')
            | equal(eight, 0x7f)
    };
    let mut ascii = String::with_capacity(json.len() + json.len() / 8);
    let mut rest = json;
    while let Some(start) = first(rest.as_bytes(), is_to_escape) {
        ascii.push_str(&rest[..start]);
        let mut chars = rest[start..].chars();
        for unit in chars.next().unwrap_or_default().encode_utf16(&mut [0; 2]) {
            write!(ascii, "\\u{unit:04x}").expect("a text takes all");
        }
        rest = chars.as_str();
    }
    ascii.push_str(rest);
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
    // A control character, `"` or `&`, which differ by the bit 4, `<` or `>`, or the byte
    // with which the noncharacters of `is_written` begin.
    let may_be_to_escape = |eight| {
        less(eight, b' ')
            | equal(eight | (ONES * 4), b'&')
            | equal(eight | (ONES * 2), b'>')
            | equal(eight, 0xef)
    };
    let mut rest = text;
    while let Some(start) = first(rest.as_bytes(), may_be_to_escape) {
        markup.push_str(&rest[..start]);
        let mut chars = rest[start..].chars();
        match chars.next().unwrap_or_default() {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\n' => markup.push_str("&#10;"),
            '\r' => markup.push_str("&#13;"),
            char if is_written(char) => markup.push(char),
            _ => markup.push('\u{fffd}'),
        }
        rest = chars.as_str();
    }
    markup.push_str(rest);
}

/// The first byte that is `sought`, which is asked of eight bytes at once as one number,
/// since most are not.
fn first(text: &[u8], sought: impl Fn(u64) -> u64) -> Option<usize> {
    let mut start = 0;
    while let Some(eight) = text[start..].first_chunk() {
        if sought(u64::from_ne_bytes(*eight)) != 0 {
            break;
        }
        start += eight.len();
    }
    let mut rest = text[start..].iter();
    let found = rest.position(|byte| sought(ONES * u64::from(*byte)) != 0)?;
    Some(start + found)
}

/// One in each of eight bytes.
const ONES: u64 = u64::MAX / 255;

/// Not zero if one of eight bytes is less than `limit`, which is at most 128.
fn less(eight: u64, limit: u8) -> u64 {
    eight.wrapping_sub(ONES * u64::from(limit)) & !eight & (ONES * 128)
}

/// Not zero if one of eight bytes is this one.
fn equal(eight: u64, byte: u8) -> u64 {
    less(eight ^ (ONES * u64::from(byte)), 1)
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
