//! Films from `serde_json`, natively.

use serde_json::Value;

use super::{Json, Kind};

impl Json for Value {
    fn kind(self) -> Kind<Self> {
        match self {
            Value::Null => Kind::Null,
            Value::Bool(value) => Kind::Boolean(value),
            Value::Number(number) => number.as_f64().map_or(Kind::Other, Kind::Number),
            Value::String(text) => Kind::Text(text),
            Value::Array(items) => Kind::List(items),
            Value::Object(members) => Kind::Object(members.into_iter().collect()),
        }
    }

    fn print(number: f64) -> String {
        number.to_string()
    }
}
