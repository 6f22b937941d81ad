//! The arguments of the command line: the options of a card, `--NAME value`
//! for `data-NAME`, with the names, meanings and values of the
//! [`reference`](film_card::reference); and the form of a rendered card.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgMatches};
use film_card::config::{Config, Kind};
use film_card::reference::options::{CardOption, options};

use super::outcome::{Failure, Status};
use super::prerender::{Fallback, Form};

/// One argument for each option of a card.
pub fn arguments() -> Vec<Arg> {
    options().iter().map(argument).collect()
}

fn argument(option: &CardOption) -> Arg {
    let help = plain(option.meaning[0]);
    let values = plain(&option.values[0]);
    let argument = Arg::new(option.name)
        .long(name(option.name))
        .help_heading("Options of the card, as its attributes")
        .allow_hyphen_values(true)
        .conflicts_with("into");
    match &option.kind {
        Kind::Text => argument.value_name("TEXT").help(help),
        Kind::Language | Kind::Number { .. } => argument
            .value_name("VALUE")
            .help(format!("{help} [{values}]")),
        Kind::Words(_) => argument
            .value_name("WORDS")
            .help(format!("{help} [{values}]")),
        Kind::Choice(words) => {
            let words = words.iter().map(|word| PossibleValue::new(*word));
            // An empty attribute is as if unset.
            let words = words.chain([PossibleValue::new("").hide(true)]);
            argument
                .value_name("WORD")
                .help(help)
                .ignore_case(true)
                .value_parser(PossibleValuesParser::new(words))
        }
    }
}

/// `lang` of `data-lang`.
fn name(attribute: &'static str) -> &'static str {
    attribute.strip_prefix("data-").unwrap_or(attribute)
}

/// A text of the reference without its marks.
fn plain(text: &str) -> String {
    text.replace('`', "")
}

/// The options on the command line as attributes: name and value. An empty one
/// is as if unset.
pub fn attributes(matches: &ArgMatches) -> Vec<(String, String)> {
    let options = options().into_iter();
    let given = options.filter_map(|option| {
        let value = matches.get_one::<String>(option.name)?;
        let is_empty = value.trim().is_empty();
        (!is_empty).then(|| (option.name.to_owned(), value.clone()))
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
        Some(&*given.1)
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

/// The form of cards that the command line asks for.
pub fn form(matches: &ArgMatches) -> Form {
    let text = |name: &str| {
        let text = matches.get_one::<String>(name)?;
        (!text.is_empty()).then(|| text.clone())
    };
    let fallback = text("fallback").and_then(|asked| {
        let mut values = Fallback::VALUES.into_iter();
        values.find(|(name, _)| name.eq_ignore_ascii_case(&asked))
    });
    Form {
        css: text("css"),
        nonce: text("nonce"),
        fallback: fallback.map_or_else(Fallback::default, |(_, fallback)| fallback),
    }
}

/// All values of one argument.
pub fn strings(matches: &ArgMatches, name: &str) -> Vec<String> {
    let values = matches.get_many::<String>(name);
    values.into_iter().flatten().cloned().collect()
}
