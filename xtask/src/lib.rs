//! The part of the project's commands, `cargo xtask help`, that its tests in
//! browsers use too: the [`tools`].

#![deny(missing_docs, missing_debug_implementations)]

use std::error::Error;

pub mod tools;

/// A command's result; an error's text is the whole message.
pub type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;
