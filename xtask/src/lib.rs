//! What the project's commands, `cargo xtask help`, share with its tests in
//! browsers: the [`server`], and what the [`engine`]s are called.

#![deny(missing_docs, missing_debug_implementations)]

pub mod engine;
pub mod path;
pub mod server;
