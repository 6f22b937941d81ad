//! Texts without the markup and the character references that many write into
//! data.

use std::borrow::Cow;

use html5gum::{Token, Tokenizer};
use serde_json::Value;

use super::markdown;

/// Elements that texts are marked up with.
const TAGS: &str = "a abbr b big blockquote br center cite code dd del div dl dt em font h1 h2 h3 h4 h5 h6 \
    hr i img ins li ol p q script small span strong style sub sup u ul";

/// Paragraphs as a film file has them: a text, or a list.
pub fn paragraphs(text: &str) -> Value {
    let mut lines = lines_of(text, 0);
    match lines.len() {
        0 => Value::Null,
        1 => lines.remove(0).into(),
        _ => lines.into(),
    }
}

/// How many times a text may be marked up or escaped.
const LAYERS: usize = 8;

/// The lines of a text in HTML or in Markdown, also of one inside the other.
fn lines_of(text: &str, layer: usize) -> Vec<String> {
    let mut plain = plain(text);
    if markdown::is_likely(&plain) {
        plain = markdown::words(&plain);
    }
    let lines = plain.lines().map(one_line).filter(|line| !line.is_empty());
    let lines = lines.flat_map(|line| {
        let is_plain = reference(&line).is_none() && !markdown::is_likely(&line);
        match is_plain || layer == LAYERS {
            true => vec![line],
            false => lines_of(&line, layer + 1),
        }
    });
    lines.collect()
}

/// The lines of a text without markup.
pub fn lines(text: &str) -> Vec<String> {
    let plain = plain(text);
    let lines = plain.lines().map(one_line);
    lines.filter(|line| !line.is_empty()).collect()
}

/// A text in one line.
pub fn line(text: &str) -> String {
    one_line(&plain(text))
}

/// The text of a value in one line; nothing of a value that is no text.
pub fn line_of(value: &Value) -> String {
    line(value.as_str().unwrap_or_default())
}

/// A text by its letters and figures, in small letters.
pub fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Marks that nobody sees, which come along where a text is copied from a page.
const UNSEEN: [char; 5] = ['\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];

fn one_line(text: &str) -> String {
    let text = text.replace(UNSEEN, "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without the markup, the character references and the escapes that many write
/// into data, some of them twice.
fn plain(text: &str) -> String {
    let (mut text, had_tags) = once(&without_escapes(text));
    // "&amp;amp;" is a character reference still, and "&lt;br/&gt;" markup, if the text has
    // no other. Each turn makes it shorter.
    if !had_tags {
        loop {
            let (plain, _) = once(&text);
            if plain == text {
                return text;
            }
            text = plain;
        }
    }
    without_references(&text)
}

/// A text without its character references, also those that were written twice.
pub fn without_references(text: &str) -> String {
    let mut text = text.to_owned();
    while reference(&text).is_some() {
        text = decoded(&text.replace('<', "&lt;"));
    }
    text
}

/// A text without the escapes of JSON, which a program wrote twice: "One\\nTwo".
fn without_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return text.into();
    }
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut chars = behind.chars();
        let meant = match chars.next() {
            Some('n' | 'r') => Some('\n'),
            Some('t') => Some(' '),
            Some(mark @ ('"' | '\'' | '/')) => Some(mark),
            Some('u') => behind
                .get(1..5)
                .and_then(|digits| u32::from_str_radix(digits, 16).ok())
                .and_then(char::from_u32)
                .filter(|c| !c.is_control())
                .inspect(|_| chars = behind[5..].chars()),
            _ => None,
        };
        match meant {
            Some(meant) => {
                plain.push(meant);
                rest = chars.as_str();
            }
            None => {
                plain.push('\\');
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    plain.into()
}

/// The first HTML character reference that a text holds: `&oacute;`, `&#039;`.
pub fn reference(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(start, _)| {
        let rest = &text[start + 1..];
        let (name, _) = rest.split_once(';').filter(|(name, _)| name.len() <= 32)?;
        let reference = &text[start..start + name.len() + 2];
        let is_figure =
            |digits: &str, radix| digits.chars().all(|c| c.is_digit(radix)) && !digits.is_empty();
        let is_reference = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(hex) => is_figure(hex, 16),
                None => is_figure(number, 10),
            },
            None => {
                name.chars().all(|c| c.is_ascii_alphanumeric())
                    && !decoded(reference).contains(name)
            }
        };
        is_reference.then_some(reference)
    })
}

/// A text without its tags and character references, and whether there were
/// any tags.
fn once(text: &str) -> (String, bool) {
    if !text.contains(['<', '&']) {
        return (text.to_owned(), false);
    }
    // To HTML much is a tag that is none to whoever wrote it: `if a<b then c`.
    let mut html = String::new();
    let mut had_tags = false;
    for (start, char) in text.char_indices() {
        match char {
            '<' if !is_markup(&text[start + 1..]) => html.push_str("&lt;"),
            '<' => {
                had_tags = true;
                html.push('<');
            }
            char => html.push(char),
        }
    }
    (decoded(&html), had_tags)
}

/// The text of some HTML.
fn decoded(html: &str) -> String {
    let mut plain = String::new();
    let mut is_code = false;
    for Ok(token) in Tokenizer::new(html) {
        let (name, is_start) = match token {
            Token::String(text) => {
                if !is_code {
                    plain.push_str(&String::from_utf8_lossy(&text));
                }
                continue;
            }
            Token::StartTag(tag) => (tag.name, true),
            Token::EndTag(tag) => (tag.name, false),
            _ => continue,
        };
        is_code = is_start && [&b"script"[..], b"style"].contains(&name.as_slice());
        if [&b"p"[..], b"br", b"div", b"li"].contains(&name.as_slice()) {
            plain.push('\n');
        }
    }
    plain
}

/// Whether a `<` before this text begins a tag or a comment.
fn is_markup(rest: &str) -> bool {
    if let Some(comment) = rest.strip_prefix("!--") {
        return comment.contains("-->");
    }
    let tag = rest.split('<').next().unwrap_or_default();
    let Some((tag, _)) = tag.split_once('>') else {
        return false;
    };
    let tag = tag.trim_start_matches('/').trim_end_matches('/');
    let name = tag.split(char::is_whitespace).next().unwrap_or_default();
    // Words are attributes only if the first one has a value.
    let is_attribute = |(name, _): (&str, &str)| name.split_whitespace().count() == 1;
    let attributes = tag[name.len()..].trim();
    TAGS.split(' ')
        .any(|known| known.eq_ignore_ascii_case(name))
        && (attributes.is_empty() || attributes.split_once('=').is_some_and(is_attribute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_that_were_written_twice_are_read_twice() {
        for (written, read) in [
            ("One\\nTwo", &["One", "Two"][..]),
            ("One\\r\\n\\r\\nTwo", &["One", "Two"]),
            ("\\\"One\\\" it\\'s 1\\/2", &["\"One\" it's 1/2"]),
            ("Canci\\u00f3n", &["Canción"]),
            ("C:\\Films\\u12", &["C:\\Films\\u12"]),
            ("One&lt;br/&gt;Two", &["One", "Two"]),
            ("One&amp;lt;br /&amp;gt;Two", &["One", "Two"]),
            ("Three &lt; four", &["Three < four"]),
        ] {
            assert_eq!(lines(written), read, "{written}");
        }
    }
}
