//! Any text as a file to import: JSON of any source, or a page.

#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| imported::import(text.to_owned()));
