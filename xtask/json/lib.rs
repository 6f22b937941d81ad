//! One function for the browser, which reads a film's JSON in the way that a
//! feature chooses. `cargo xtask json` weighs the modules that come of it.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::*;

/// The card's own film model and reader: its sources, since the crate that
/// they belong to takes the whole card along.
#[path = "../../src"]
mod card {
    pub mod digits;
    #[expect(dead_code, reason = "some of it is for the rest of the card")]
    pub mod error;
    pub mod film;
    pub mod i18n;
    pub mod language_tag;
}

#[cfg(any(
    feature = "serde-json",
    feature = "serde-wasm-bindgen",
    feature = "miniserde"
))]
pub mod derived;
#[cfg(feature = "walk")]
#[path = "../../src/embed/js_value.rs"]
mod js_value;
#[cfg(feature = "serde-json-walk")]
#[path = "../../src/film/serde_json_value.rs"]
mod serde_json_value;

pub use card::{digits, error, film, i18n, language_tag};

// The two files from `src` look for these names here.
#[cfg(feature = "serde-json-walk")]
use film::{Json, Kind};

/// A way to read a film: whether the text is one without a fault.
type Way = fn(&str) -> bool;

const WAYS: &[Way] = &[
    #[cfg(feature = "walk")]
    |text| js_sys::JSON::parse(text).is_ok_and(|value| is_faultless(js_value::Value(value))),
    #[cfg(feature = "serde-json-walk")]
    |text| serde_json::from_str::<serde_json::Value>(text).is_ok_and(is_faultless),
    #[cfg(feature = "serde-json")]
    |text| serde_json::from_str(text).is_ok_and(is_kept),
    #[cfg(feature = "serde-wasm-bindgen")]
    |text| {
        let value = js_sys::JSON::parse(text);
        value.is_ok_and(|value| serde_wasm_bindgen::from_value(value).is_ok_and(is_kept))
    },
    #[cfg(feature = "miniserde")]
    |text| miniserde::json::from_str(text).is_ok_and(is_kept),
];

/// Reads a film; `true` when it has no fault.
#[wasm_bindgen]
pub fn read(text: &str) -> bool {
    WAYS.iter().all(|way| way(text))
}

/// Whether the card's reader finds no fault in a film.
#[cfg(any(feature = "walk", feature = "serde-json-walk"))]
fn is_faultless(value: impl film::Json) -> bool {
    // All of it counts as used, so that the compiler leaves no field out.
    std::hint::black_box(film::read(value)).faults.is_empty()
}

/// A derived reader stops at the first fault: a film that there is has none.
#[cfg(any(
    feature = "serde-json",
    feature = "serde-wasm-bindgen",
    feature = "miniserde"
))]
fn is_kept(film: derived::Film) -> bool {
    std::hint::black_box(film);
    true
}
