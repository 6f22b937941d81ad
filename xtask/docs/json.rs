//! JSON as files have it: members in the order in which they were given, and what
//! nobody could see escaped.

/// A JSON value.
#[derive(Clone, Debug)]
pub enum Json {
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Json::Bool(value)
    }
}

impl From<f64> for Json {
    fn from(value: f64) -> Self {
        Json::Number(value)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Json::Text(text)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Json::List(items.into_iter().map(Into::into).collect())
    }
}

/// An object.
pub fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.map(|(key, value)| (key.to_owned(), value)).into())
}

impl Json {
    /// The object with one more member.
    pub fn with(self, key: &str, value: impl Into<Json>) -> Json {
        match self {
            Json::Object(mut members) => {
                members.push((key.to_owned(), value.into()));
                Json::Object(members)
            }
            other => other,
        }
    }

    /// The text of a file.
    pub fn file(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, text: &mut String, depth: usize) {
        match self {
            Json::Bool(value) => text.push_str(&value.to_string()),
            Json::Number(value) => text.push_str(&value.to_string()),
            Json::Text(value) => write_string(text, value),
            Json::List(items) => {
                let items: Vec<_> = items.iter().map(|item| (None, item)).collect();
                write_all(text, depth, ['[', ']'], &items);
            }
            Json::Object(members) => {
                let members: Vec<_> = members
                    .iter()
                    .map(|(key, value)| (Some(key), value))
                    .collect();
                write_all(text, depth, ['{', '}'], &members);
            }
        }
    }

    fn is_leaf(&self) -> bool {
        !matches!(self, Json::List(_) | Json::Object(_))
    }
}

fn write_all(
    text: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    all: &[(Option<&String>, &Json)],
) {
    // In one line.
    let is_short = all.iter().all(|(_, value)| value.is_leaf()) && (open == '[' || all.len() < 3);
    text.push(open);
    for (index, (key, value)) in all.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        if !is_short {
            text.push('\n');
            text.push_str(&"  ".repeat(depth + 1));
        } else if index > 0 || open == '{' {
            text.push(' ');
        }
        if let Some(key) = key {
            write_string(text, key);
            text.push_str(": ");
        }
        value.write(text, depth + 1);
    }
    if !is_short {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    } else if open == '{' && !all.is_empty() {
        text.push(' ');
    }
    text.push(close);
}

fn write_string(text: &mut String, value: &str) {
    text.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            ' ' => text.push(c),
            _ if c.is_control() || c.is_whitespace() => {
                text.push_str(&format!("\\u{:04x}", u32::from(c)))
            }
            _ => text.push(c),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_order_of_members_and_escapes_what_nobody_could_see() {
        let json = object([
            ("z", vec!["\u{2028}é", "\"\\"].into()),
            ("a", object([("one", 1.0.into()), ("half", 0.5.into())])),
        ]);
        let text = [
            "{",
            "  \"z\": [\"\\u2028é\", \"\\\"\\\\\"],",
            "  \"a\": { \"one\": 1, \"half\": 0.5 }",
            "}\n",
        ];
        assert_eq!(json.file(), text.join("\n"));
    }
}
