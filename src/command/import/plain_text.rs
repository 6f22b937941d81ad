//! Texts without the markup and the character references that many write into
//! data.

use html5gum::{Token, Tokenizer};
use serde_json::Value;

/// Elements that texts are marked up with.
const TAGS: &str = "a abbr b big blockquote br center cite code dd del div dl dt em font h1 h2 h3 h4 h5 h6 \
    hr i img ins li ol p q small span strong sub sup u ul";

/// Paragraphs as a film file has them: a text, or a list.
pub fn paragraphs(text: &str) -> Value {
    let plain = plain(text);
    let lines = plain.lines().map(one_line).filter(|line| !line.is_empty());
    let mut lines: Vec<String> = lines.collect();
    match lines.len() {
        0 => Value::Null,
        1 => lines.remove(0).into(),
        _ => lines.into(),
    }
}

/// A text in one line.
pub fn line(text: &str) -> String {
    one_line(&plain(text))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without the markup and the character references that many write
/// into data, some of them twice.
fn plain(text: &str) -> String {
    let (text, had_tags) = once(text);
    // The markup itself was escaped: "&lt;p&gt;One&lt;/p&gt;"
    let is_escaped = !had_tags && text.contains("</");
    // What is a character reference still was one of "&amp;amp;".
    if is_escaped || has_reference(&text) {
        let (text, _) = match is_escaped {
            true => once(&text),
            false => once(&text.replace('<', "&lt;")),
        };
        return text;
    }
    text
}

/// Whether a text holds an HTML character reference: `&oacute;`, `&#039;`.
pub fn has_reference(text: &str) -> bool {
    text.match_indices('&').any(|(place, _)| {
        let rest = &text[place + 1..];
        let Some((name, _)) = rest.split_once(';').filter(|(name, _)| name.len() <= 32) else {
            return false;
        };
        let is_figure =
            |digits: &str, radix| digits.chars().all(|c| c.is_digit(radix)) && !digits.is_empty();
        match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(hex) => is_figure(hex, 16),
                None => is_figure(number, 10),
            },
            None => {
                let reference = format!("&{name};");
                name.chars().all(|c| c.is_ascii_alphanumeric()) && decoded(&reference) != reference
            }
        }
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
    for (place, char) in text.char_indices() {
        match char {
            '<' if !is_markup(&text[place + 1..]) => html.push_str("&lt;"),
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
    for Ok(token) in Tokenizer::new(html) {
        let name = match token {
            Token::String(text) => {
                plain.push_str(&String::from_utf8_lossy(&text));
                continue;
            }
            Token::StartTag(tag) => tag.name,
            Token::EndTag(tag) => tag.name,
            _ => continue,
        };
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
