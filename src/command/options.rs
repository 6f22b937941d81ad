//! The options of a card on a command line: `--NAME value` for `data-NAME`.
//! Names, meanings and values are those of [`Config`].

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgMatches};
use film_card::config::Config;
use film_card::error::Error;

use super::{Failure, Status};

/// One argument for each option of a card.
pub fn arguments() -> Vec<Arg> {
    let options = Config::OPTIONS.iter();
    let arguments = options.map(|(attribute, meaning)| {
        let name = name(attribute);
        let argument = Arg::new(*attribute)
            .long(name)
            .help_heading("Options of the card, as its attributes")
            .allow_hyphen_values(true)
            .conflicts_with("into");
        match expected(attribute).as_slice() {
            // Any text will do.
            [] => argument.value_name("TEXT").help(*meaning),
            [one] => match one.strip_prefix("one of ") {
                Some(words) => argument
                    .value_name("WORD")
                    .help(*meaning)
                    .ignore_case(true)
                    .value_parser(PossibleValuesParser::new(
                        words
                            .split(", ")
                            .map(|word| PossibleValue::new(word.to_owned()))
                            // As if it was not there.
                            .chain([PossibleValue::new("").hide(true)]),
                    )),
                None => argument
                    .value_name("VALUE")
                    .help(format!("{meaning} [{one}]")),
            },
            // Each word of a list is complained of by itself.
            [one, ..] => argument
                .value_name("WORDS")
                .help(format!("{meaning} [{}]", one.replacen("one of ", "", 1))),
        }
    });
    arguments.collect()
}

/// `lang` of `data-lang`.
fn name(attribute: &'static str) -> &'static str {
    attribute.strip_prefix("data-").unwrap_or(attribute)
}

/// What each of two wrong words should have been.
fn expected(attribute: &str) -> Vec<String> {
    let wrong = |asked: &str| (asked == attribute).then(|| "! !".to_owned());
    let (_, warnings) = Config::parse(&wrong);
    let sentences = warnings.iter().map(Error::to_string);
    let expected = sentences.filter_map(|said| Some(said.split_once("expected ")?.1.to_owned()));
    expected.collect()
}

/// The options that were given, by their attributes. An empty one is as if it
/// was not there.
pub fn attributes(matches: &ArgMatches) -> Vec<(String, String)> {
    let options = Config::OPTIONS.iter();
    let given = options.filter_map(|(attribute, _)| {
        let value = matches.get_one::<String>(attribute)?;
        let is_empty = value.trim().is_empty();
        (!is_empty).then(|| ((*attribute).to_owned(), value.clone()))
    });
    given.collect()
}

/// What they mean.
///
/// # Errors
/// A value that a page would be warned of.
pub fn config(attributes: &[(String, String)]) -> Result<Config, Failure> {
    let text_of = |asked: &str| {
        let given = attributes.iter().find(|(name, _)| name == asked)?;
        Some(given.1.clone())
    };
    let (config, warnings) = Config::parse(&text_of);
    if warnings.is_empty() {
        return Ok(config);
    }
    let lines = warnings.iter().map(|warning| {
        let said = warning.to_string();
        said.replacen("data-", "--", 1)
    });
    Err(Failure {
        status: Status::Unreadable,
        message: lines.collect::<Vec<_>>().join("\n"),
    })
}
