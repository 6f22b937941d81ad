//! Any lines under the columns of Letterboxd's `reviews.csv`.

#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|lines: &str| {
    let columns = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n";
    imported::import(format!("{columns}{lines}"));
});
