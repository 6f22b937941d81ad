//! A film review card for any web page: a Yew component, compiled to
//! WebAssembly and shown by the custom element `<film-card>`.
//!
//! Data goes one way: attribute text and JSON become [`config::Config`] and
//! [`film::Film`], these become the props of [`components::Card`], and that
//! becomes the DOM. Only the module `embed`, which is compiled for wasm32 alone,
//! uses a browser's APIs; all others compile and are tested natively.

#![deny(missing_docs, missing_debug_implementations)]

// The command names the library as any other program does.
#[cfg(not(target_arch = "wasm32"))]
extern crate self as film_card;

#[cfg(not(target_arch = "wasm32"))]
pub mod command;
pub mod components;
pub mod config;
mod digits;
#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod error;
pub mod error_code;
pub mod film;
pub mod i18n;
pub mod language_tag;
#[cfg(not(target_arch = "wasm32"))]
pub mod reference;
pub mod structured_data;
