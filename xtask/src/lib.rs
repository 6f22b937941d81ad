//! What the project's commands, `cargo xtask help`, share with its tests in
//! browsers: the [`tools`].

#![deny(missing_docs, missing_debug_implementations)]

use std::error::Error;

pub mod tools;

/// What a command gives back; an error's text is the whole message.
pub type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;
