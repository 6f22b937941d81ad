//! JSON that is merely untidy: as it stands in pages, where nobody but machines
//! that forgive it has ever read it.

use std::iter::Peekable;
use std::str::Chars;

/// The same text as JSON: what stands around the outermost brackets is left
/// out, and so are comments and commas behind the last item; raw line breaks
/// and tabs inside texts become blanks, JavaScript's escapes become JSON's.
/// `None` if the brackets are not in pairs, so that nobody knows what is meant.
pub fn tidied(text: &str) -> Option<String> {
    let mut values = Vec::new();
    let mut rest = text;
    // Text behind the first value is left out, unless it is a value too.
    while let Some(start) = start_of_value(rest) {
        let mut tidier = Tidier {
            rest: rest[start..].chars().peekable(),
            out: String::new(),
        };
        match tidier.value() {
            Some(()) => {
                let left: usize = tidier.rest.map(char::len_utf8).sum();
                rest = &rest[rest.len() - left..];
                values.push(tidier.out);
            }
            None if values.is_empty() => return None,
            None => break,
        }
    }
    match values.len() {
        0 => None,
        1 => values.pop(),
        _ => Some(format!("[{}]", values.join(","))),
    }
}

/// The index of the first bracket outside comments, in bytes. That of `<![CDATA[` does
/// not count.
fn start_of_value(text: &str) -> Option<usize> {
    let mut start = 0;
    loop {
        let rest = &text[start..];
        let next = rest.find(['{', '[', '<'])?;
        start += next;
        let rest = &text[start..];
        if rest.starts_with("<![CDATA[") {
            start += "<![CDATA[".len();
        } else if rest.starts_with('<') {
            start += 1;
        } else {
            return Some(start);
        }
    }
}

struct Tidier<'a> {
    rest: Peekable<Chars<'a>>,
    out: String,
}

impl Tidier<'_> {
    /// An object or a list to its end.
    fn value(&mut self) -> Option<()> {
        let mut open = Vec::new();
        while let Some(char) = self.rest.next() {
            match char {
                '"' => self.text()?,
                '/' => self.comment()?,
                '{' => self.open(&mut open, '{', '}'),
                '[' => self.open(&mut open, '[', ']'),
                '}' | ']' => {
                    if open.pop() != Some(char) {
                        return None;
                    }
                    // A comma behind the last item.
                    if self.out.trim_end().ends_with(',') {
                        self.out.truncate(self.out.trim_end().len() - 1);
                    }
                    self.out.push(char);
                    if open.is_empty() {
                        return Some(());
                    }
                }
                c if c.is_whitespace() => self.out.push(' '),
                c => self.out.push(c),
            }
        }
        None
    }

    fn open(&mut self, open: &mut Vec<char>, char: char, end: char) {
        open.push(end);
        self.out.push(char);
    }

    fn text(&mut self) -> Option<()> {
        self.out.push('"');
        loop {
            match self.rest.next()? {
                '"' => break,
                '\\' => self.escape()?,
                c if c.is_control() => self.out.push(' '),
                c => self.out.push(c),
            }
        }
        self.out.push('"');
        Some(())
    }

    /// Takes the characters of an escape, behind its backslash.
    fn escape(&mut self) -> Option<()> {
        match self.rest.next()? {
            c @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u') => {
                self.out.extend(['\\', c])
            }
            'x' => {
                let digits: String = self.rest.by_ref().take(2).collect();
                let code = u32::from_str_radix(&digits, 16).ok()?;
                self.out.push_str(&format!("\\u{code:04x}"));
            }
            '\r' => {
                self.rest.next_if_eq(&'\n');
            }
            // A line goes on.
            '\n' => {}
            'v' => self.out.push(' '),
            '0' => {}
            // Of any other character a backslash says nothing.
            c => self.out.push(c),
        }
        Some(())
    }

    fn comment(&mut self) -> Option<()> {
        match self.rest.next()? {
            '/' => while self.rest.next_if(|c| *c != '\n').is_some() {},
            '*' => loop {
                if self.rest.next()? == '*' && self.rest.next_if_eq(&'/').is_some() {
                    break;
                }
            },
            _ => return None,
        }
        Some(())
    }
}
