//! Where in the text of a file something stands.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// A line and a column, both from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Place {
    /// The place of a byte of the text.
    pub fn of(text: &str, byte: usize) -> Place {
        let before = &text[..text.floor_char_boundary(byte)];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Place {
            line: 1 + before.matches('\n').count(),
            column: 1 + before[line_start..].chars().count(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The byte that `serde_json` means, which counts lines and their bytes.
pub fn byte_of(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n');
    let before = lines.take(error.line().saturating_sub(1)).map(str::len);
    before.sum::<usize>() + error.column().saturating_sub(1)
}

/// Every value of a JSON text, by the path that the film reader calls it.
#[derive(Debug)]
pub struct Places<'a> {
    text: &'a str,
    start: usize,
    values: HashMap<String, usize>,
    keys: HashMap<String, usize>,
}

impl<'a> Places<'a> {
    /// Finds them in this part of a text, which is JSON.
    pub fn find(text: &'a str, part: Range<usize>) -> Places<'a> {
        let json = &text[part.clone()];
        let mut places = Places {
            text,
            start: part.start,
            values: HashMap::new(),
            keys: HashMap::new(),
        };
        let parsed = parse_to_ast(json, &CollectOptions::default(), &ParseOptions::default());
        if let Some(value) = parsed.ok().and_then(|parsed| parsed.value) {
            places.add(String::new(), &value);
        }
        places
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
                    // Of a key that is there twice, the last one counts.
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

    /// The value at a path, or around it where there is none.
    pub fn value(&self, path: &str) -> Place {
        let mut around = path;
        let byte = loop {
            match (self.values.get(around), around.rfind(['.', '['])) {
                (Some(byte), _) => break *byte,
                (None, Some(end)) => around = &around[..end],
                (None, None) => break self.values.get("").copied().unwrap_or_default(),
            }
        };
        Place::of(self.text, self.start + byte)
    }

    /// The key at a path.
    pub fn key(&self, path: &str) -> Place {
        let byte = self.keys.get(path).copied();
        byte.map_or_else(
            || self.value(path),
            |byte| Place::of(self.text, self.start + byte),
        )
    }
}
