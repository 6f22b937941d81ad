//! Films from JavaScript values: what `JSON.parse` made, or what a script set.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::film::{Json, Kind};

#[wasm_bindgen]
extern "C" {
    // These three are in `js_value.js`.
    #[wasm_bindgen(js_name = kindOfValue)]
    fn kind(value: &JsValue) -> u32;
    /// Of the value whose kind was asked for last.
    #[wasm_bindgen(js_name = contentOfValue)]
    fn content() -> Array;
    /// A fault as events have it.
    #[wasm_bindgen(js_name = faultOfValue)]
    pub(super) fn fault(path: &str, message: &str) -> JsValue;
    // The text stays JavaScript's.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    pub(super) fn parse(text: &JsValue) -> Result<JsValue, JsValue>;
    // Rust's own way of printing floats weighs 4 kB.
    #[wasm_bindgen(js_name = String)]
    fn printed(number: f64) -> String;
}

/// A JavaScript value as JSON.
pub(super) struct Value(pub JsValue);

impl Json for Value {
    fn kind(self) -> Kind<Self> {
        let Value(value) = self;
        match kind(&value) {
            0 => Kind::Absent,
            1 => Kind::Null,
            2 => Kind::Boolean(false),
            3 => Kind::Boolean(true),
            4 => Kind::Number(value.as_f64().unwrap_or_default()),
            5 => Kind::Text(text(value)),
            6 => {
                let mut content = content().into_iter();
                let mut members = Vec::new();
                while let (Some(name), Some(value)) = (content.next(), content.next()) {
                    members.push((text(name), Value(value)));
                }
                Kind::Object(members)
            }
            7 => Kind::List(content().into_iter().map(Value).collect()),
            _ => Kind::Other,
        }
    }

    fn print(number: f64) -> String {
        printed(number)
    }
}

fn text(value: JsValue) -> String {
    value.as_string().unwrap_or_default()
}
