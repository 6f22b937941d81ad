//! Any text as the values of all attributes: the options are parsed, with a short
//! warning of each wrong value.

#![no_main]

use film_card::config::Config;
use libfuzzer_sys::fuzz_target;

/// The longest warning, whatever the length of the wrong value.
const LONGEST_WARNING: usize = 400;

fuzz_target!(|text: &str| {
    // One line for each option and page-wide default, in their order.
    let described = Config::described();
    let text_of = |name: &str| {
        let index = described.iter().position(|option| option.name == name)?;
        text.lines().nth(index)
    };
    let (config, warnings) = Config::parse(&text_of);
    // A list warns once for each of its words.
    assert!(warnings.len() <= text.len() + 1);
    for warning in &warnings {
        let warning = warning.to_string();
        assert!(
            warning.len() <= LONGEST_WARNING,
            "{} bytes: {warning}",
            warning.len()
        );
    }
    // The same values give the same options.
    assert_eq!(Config::parse(&text_of).0, config);
});
