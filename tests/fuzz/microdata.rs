//! Any HTML around and inside a film of microdata.

#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| {
    let begin =
        "<html lang=en><div itemscope itemtype=https://schema.org/Movie><b itemprop=name>Moon</b>";
    imported::import(format!("{begin}{html}"));
});
