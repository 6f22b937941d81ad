//! Wrong values as messages name them.

use crate::error::quoted;
use crate::film::{Json, Kind};

/// A wrong value, for messages.
pub(super) fn describe<J: Json>(value: Kind<J>) -> String {
    let name = match value {
        Kind::Absent => "absent",
        Kind::Null => "null",
        Kind::Boolean(true) => "true",
        Kind::Boolean(false) => "false",
        Kind::Number(number) => return J::print(number),
        Kind::Text(text) => return quoted(&text),
        Kind::List(_) => "a list",
        Kind::Object(_) => "an object",
        Kind::Other => "no JSON value",
    };
    name.to_owned()
}
