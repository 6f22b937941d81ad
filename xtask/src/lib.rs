//! What the project's commands, `cargo xtask help`, share with its tests in
//! browsers: the [`server`], what the [`engine`]s are called, and the tables of
//! the README.

#![deny(missing_docs, missing_debug_implementations)]

pub mod engine;
pub mod path;
pub mod readme_tables;
pub mod server;
