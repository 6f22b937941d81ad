//! The arguments of the command line: the options of a card, `--NAME value`
//! for `data-NAME`, with the names, meanings and values of [`Config`]; and the
//! styles of a rendered card.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgMatches};
use film_card::config::Config;
use film_card::error::Error;

use super::outcome::{Failure, Status};
use super::prerender::Styles;

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
            // The option takes any text.
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
                            // An empty attribute is as if unset.
                            .chain([PossibleValue::new("").hide(true)]),
                    )),
                None => argument
                    .value_name("VALUE")
                    .help(format!("{meaning} [{one}]")),
            },
            // A list has a warning for each of its words.
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

/// The accepted values of an option, as its warnings name them: one text for
/// each warning that [`Config::parse`] gives of two wrong words.
fn expected(attribute: &str) -> Vec<String> {
    let wrong = |asked: &str| (asked == attribute).then(|| "! !".to_owned());
    let (_, warnings) = Config::parse(&wrong);
    let sentences = warnings.iter().map(Error::to_string);
    let expected =
        sentences.filter_map(|sentence| Some(sentence.split_once("expected ")?.1.to_owned()));
    expected.collect()
}

/// The options on the command line as attributes: name and value. An empty one
/// is as if unset.
pub fn attributes(matches: &ArgMatches) -> Vec<(String, String)> {
    let options = Config::OPTIONS.iter();
    let given = options.filter_map(|(attribute, _)| {
        let value = matches.get_one::<String>(attribute)?;
        let is_empty = value.trim().is_empty();
        (!is_empty).then(|| ((*attribute).to_owned(), value.clone()))
    });
    given.collect()
}

/// The options of a card with these attributes.
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
        let sentence = warning.to_string();
        sentence.replacen("data-", "--", 1)
    });
    Err(Failure {
        status: Status::Unreadable,
        message: lines.collect::<Vec<_>>().join("\n"),
    })
}

/// The styles that the command line asks for.
pub fn styles(matches: &ArgMatches) -> Styles {
    let text = |name: &str| {
        let text = matches.get_one::<String>(name)?;
        (!text.is_empty()).then(|| text.clone())
    };
    Styles {
        css: text("css"),
        nonce: text("nonce"),
    }
}

/// All values of one argument.
pub fn strings(matches: &ArgMatches, name: &str) -> Vec<String> {
    let values = matches.get_many::<String>(name);
    values.into_iter().flatten().cloned().collect()
}
