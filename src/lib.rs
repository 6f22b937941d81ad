//! A film review card for any web page: a Yew component, compiled to
//! WebAssembly and shown by the custom element `<film-card>`.
//!
//! Data goes one way: attribute text and JSON become [`config::Config`] and
//! [`film::Film`], these become the props of [`components::Card`], and that
//! becomes the DOM. Only the module `embed`, which is compiled for wasm32 alone,
//! uses a browser's APIs; all others compile and are tested natively.
//!
//! The feature `command`, which is on unless it is turned off, adds all that a card in
//! a page does without: the [`mod@reference`], films read from text, and the [`command`].
//! With it there is no `embed`: for wasm32 it makes the module of servers.

#![deny(missing_docs, missing_debug_implementations)]

// The command names the library as any other program does.
#[cfg(feature = "command")]
extern crate self as film_card;

#[cfg(feature = "command")]
pub mod command;
pub mod components;
pub mod config;
mod digits;
#[cfg(all(target_arch = "wasm32", not(feature = "command")))]
pub mod embed;
pub mod error;
pub mod error_code;
pub mod film;
pub mod i18n;
pub mod language_tag;
#[cfg(feature = "command")]
pub mod reference;
pub mod structured_data;
