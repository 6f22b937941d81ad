//! Films from JavaScript values: what `JSON.parse` made, or what a script set.

use js_sys::{Array, Number, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::film::{Json, Kind};

#[wasm_bindgen]
extern "C" {
    // A page's own object may have getters that throw.
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn entries(object: &JsValue) -> Result<Array, JsValue>;
    // Of a proxy that was revoked, not even this can be asked.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    // The text stays JavaScript's.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    pub(super) fn parse(text: &JsValue) -> Result<JsValue, JsValue>;
}

/// A JavaScript value as JSON.
pub(super) struct Value(pub JsValue);

impl Json for Value {
    fn kind(self) -> Kind<Self> {
        let value = self.0;
        if value.is_undefined() {
            Kind::Absent
        } else if value.is_null() {
            Kind::Null
        } else if let Some(number) = value.as_f64() {
            Kind::Number(number)
        } else if let Some(text) = value.as_string() {
            Kind::Text(text)
        } else if let Some(boolean) = value.as_bool() {
            Kind::Boolean(boolean)
        } else if let Ok(true) = is_array(&value) {
            let items = Array::from(&value);
            Kind::List(items.iter().map(Value).collect())
        } else if value.is_object() && !value.is_function() {
            match entries(&value) {
                Ok(members) => Kind::Object(members.iter().map(member).collect()),
                Err(_) => Kind::Other,
            }
        } else {
            Kind::Other
        }
    }

    fn print(number: f64) -> String {
        // Rust's own way of printing floats weighs 4 kB.
        Number::from(number)
            .to_string_with_radix(10)
            .map(String::from)
            .unwrap_or_default()
    }
}

/// One `[name, value]` of `Object.entries`.
fn member(entry: JsValue) -> (String, Value) {
    let entry: Array = entry.unchecked_into();
    (
        entry.get(0).as_string().unwrap_or_default(),
        Value(entry.get(1)),
    )
}

/// An object with these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // A fresh object takes every member.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
