//! Positions in the text of a file, and those of the values of its JSON.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// A line and a column, both from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Default for Position {
    /// The start of a text.
    fn default() -> Self {
        Position { line: 1, column: 1 }
    }
}

impl Position {
    /// The position of a byte of the text.
    pub fn of(text: &str, byte: usize) -> Position {
        let before = &text[..text.floor_char_boundary(byte)];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Position {
            line: 1 + before.matches('\n').count(),
            column: 1 + before[line_start..].chars().count(),
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The byte at which `serde_json` found an error. It counts lines, and the bytes
/// of a line.
pub fn byte_of(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n');
    let before = lines.take(error.line().saturating_sub(1)).map(str::len);
    before.sum::<usize>() + error.column().saturating_sub(1)
}

/// The bytes at which the values and keys of a JSON text begin, by the paths of
/// the film reader.
#[derive(Debug)]
pub struct Positions<'a> {
    text: &'a str,
    start: usize,
    values: HashMap<String, usize>,
    keys: HashMap<String, usize>,
}

impl<'a> Positions<'a> {
    /// Finds all of this part of a text; none if that is no JSON.
    pub fn find(text: &'a str, part: Range<usize>) -> Positions<'a> {
        let json = &text[part.clone()];
        let mut positions = Positions {
            text,
            start: part.start,
            values: HashMap::new(),
            keys: HashMap::new(),
        };
        let parsed = parse_to_ast(json, &CollectOptions::default(), &ParseOptions::default());
        if let Some(value) = parsed.ok().and_then(|parsed| parsed.value) {
            positions.add(String::new(), &value);
        }
        positions
    }

    fn add(&mut self, path: String, value: &Value<'_>) {
        match value {
            Value::Object(object) => {
                for ObjectProp {
                    name, value, range, ..
                } in &object.properties
                {
                    let key = match path.as_str() {
                        "" => name.as_str().to_owned(),
                        path => format!("{path}.{}", name.as_str()),
                    };
                    // The last one of equal keys counts.
                    self.keys.insert(key.clone(), range.start);
                    self.add(key, value);
                }
            }
            Value::Array(array) => {
                for (index, item) in array.elements.iter().enumerate() {
                    self.add(format!("{path}[{index}]"), item);
                }
            }
            _ => {}
        }
        self.values.insert(path, value.start());
    }

    /// The position of the value at a path; without one, that of the nearest
    /// value around it.
    pub fn value(&self, path: &str) -> Position {
        let mut nearest = path;
        let byte = loop {
            match (self.values.get(nearest), nearest.rfind(['.', '['])) {
                (Some(byte), _) => break *byte,
                (None, Some(end)) => nearest = &nearest[..end],
                (None, None) => break self.values.get("").copied().unwrap_or_default(),
            }
        };
        Position::of(self.text, self.start + byte)
    }

    /// The position of the key at a path.
    pub fn key(&self, path: &str) -> Position {
        let byte = self.keys.get(path).copied();
        byte.map_or_else(
            || self.value(path),
            |byte| Position::of(self.text, self.start + byte),
        )
    }
}
