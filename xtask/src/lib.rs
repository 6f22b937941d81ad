//! The project's commands, `cargo xtask serve | build | size | test`.
//!
//! The browser tests use the [`server`] too.

#![deny(missing_docs, missing_debug_implementations)]

pub mod server;
