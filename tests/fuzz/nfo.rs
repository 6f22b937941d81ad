//! Any XML inside the film of a `.nfo` file.

#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|xml: &str| imported::import(format!("<movie><title>Moon</title>{xml}</movie>")));
