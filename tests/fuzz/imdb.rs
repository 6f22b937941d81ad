//! Any lines under the columns of an export of IMDb's ratings.

#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|lines: &str| {
    let columns = "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,\
        Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n";
    imported::import(format!("{columns}{lines}"));
});
