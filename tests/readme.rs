//! The texts of the project, beside the tables that are written from the reference:
//! their examples are read as the card reads them, and their commands are there.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::process::Command;

use film_card::config::Config;
use film_card::film::read;
use film_card::reference::options::{options, page_defaults, target};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// The texts that show pages, films or styles to site owners and programmers.
const TEXTS: [&str; 4] = [
    include_str!("../README.md"),
    COMMAND,
    include_str!("../styles/README.md"),
    PACKAGE,
];
const PACKAGE: &str = include_str!("../pkg/README.md");
const COMMAND: &str = include_str!("../src/command/README.md");
const TESTS: &str = include_str!("README.md");

type Names = BTreeSet<String>;

/// The rows of the command's table that begins with this header cell.
fn table(header: &str) -> Vec<Vec<&'static str>> {
    let (_, rest) = COMMAND
        .split_once(&format!("\n| {header} |"))
        .expect(header);
    let lines = rest.lines().skip(2);
    let rows = lines.take_while(|line| line.starts_with('|'));
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect();
    rows.map(cells).collect()
}

/// The code between the first two backticks.
fn code(text: &str) -> &str {
    text.split('`').nth(1).expect(text)
}

/// The examples of a text in this language.
fn examples_of(text: &'static str, language: &str) -> Vec<&'static str> {
    let pieces = text.split("\n```");
    let examples = pieces.filter_map(|piece| {
        let (first, rest) = piece.split_once('\n')?;
        (first == language).then_some(rest)
    });
    examples.collect()
}

/// The examples of all texts in this language.
fn examples(language: &str) -> Vec<&'static str> {
    let examples = TEXTS.map(|text| examples_of(text, language));
    examples.concat()
}

fn names<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Names {
    names.into_iter().map(|name| name.as_ref().into()).collect()
}

/// The warnings about one attribute, or one default of a page.
fn warnings(name: &str, value: &str) -> Vec<String> {
    let text_of = |asked: &str| (asked == name).then_some(value);
    let (_, warnings) = Config::parse(&text_of);
    warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn shows_films_without_a_fault_or_a_warning() {
    let mut films: Vec<String> = examples("json").iter().map(ToString::to_string).collect();
    for html in examples("html") {
        films.extend(
            select(
                &Html::parse_document(html),
                "script[type='application/json']",
            )
            .map(text),
        );
    }
    assert!(films.len() >= 3, "{films:?}");
    for film in films {
        let reading = read(serde_json::from_str::<Value>(&film).expect(&film));
        assert_eq!(reading.faults, [], "{film}");
        assert_eq!(reading.warnings, [], "{film}");
    }
}

#[test]
fn uses_only_attributes_and_values_that_there_are() {
    let known = options().into_iter().chain([target()]);
    let known = names(known.map(|option| option.name));
    let defaults = names(page_defaults().iter().map(|(name, _)| name));
    for html in examples("html") {
        let html = Html::parse_document(html);
        for element in select(&html, "film-card, script[src]") {
            let attributes = element.value().attrs();
            for (name, value) in attributes.filter(|(name, _)| name.starts_with("data-")) {
                assert!(known.contains(name), "{name}");
                assert_eq!(warnings(name, value), [""; 0], "{name}={value}");
            }
        }
        for meta in select(&html, "meta[name^='film-card:']") {
            let (name, value) = (meta.attr("name").unwrap(), meta.attr("content").unwrap());
            assert!(defaults.contains(name), "{name}");
            assert_eq!(warnings(name, value), [""; 0], "{name}={value}");
        }
    }
}

// ---- the command ----

/// The help that the command `film-card` prints for these words.
fn help(words: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_film-card"));
    let output = command.args(words).arg("--help").output();
    String::from_utf8(output.expect("the command").stdout).expect("UTF-8")
}

#[test]
fn lists_what_the_command_does() {
    let help = help(&[]);
    let (_, rest) = help.split_once("Commands:\n").expect("commands");
    let commands = rest
        .lines()
        .map_while(|line| line.split_whitespace().next());
    let listed = table("call");
    let listed = names(
        listed
            .iter()
            .filter_map(|row| code(row[0]).split(' ').nth(1)),
    );
    assert_eq!(listed, names(commands));
}

#[test]
fn lists_every_exit_status() {
    let help = help(&[]);
    for row in table("exit status") {
        let line = format!("  {}  {}", row[0], row[1].replace('`', ""));
        assert!(help.contains(&line), "{line}");
    }
}

#[test]
fn names_only_options_that_the_command_has() {
    let others = ["cargo install --path", "hugo --minify"];
    let lines = COMMAND.lines().filter(|line| !line.starts_with("<!--"));
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    let text = others
        .iter()
        .fold(text, |text, other| text.replace(other, ""));
    let options = text.split("--").skip(1);
    let options = options.filter_map(|rest| rest.split([' ', '`', '\n', '"', '|']).next());
    let options = names(options.filter(|option| option.starts_with(char::is_alphabetic)));
    assert!(options.len() > 8, "{options:?}");
    let known = ["render", "check", "import"].map(|command| help(&[command]));
    let known = known.concat();
    for option in options {
        assert!(known.contains(&format!("--{option}")), "{option}");
    }
}

// ---- the tests ----

#[test]
fn shows_a_promise_as_it_is_written() {
    let promises = include_str!("browser/promises/language.rs");
    let shown = examples_of(TESTS, "rust");
    assert_eq!(shown.len(), 1);
    assert!(promises.contains(shown[0]), "{}", shown[0]);
}

// ---- HTML ----

fn select<'a>(html: &'a Html, selector: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let selector = Selector::parse(selector).expect(selector);
    html.select(&selector).collect::<Vec<_>>().into_iter()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// What sites run that `cargo xtask sites` builds, and the text that shows it.
const RECIPES: [(&str, &str); 7] = [
    (
        COMMAND,
        include_str!("../xtask/sites/hugo/layouts/shortcodes/film-card.html"),
    ),
    (
        COMMAND,
        include_str!("../xtask/sites/django/pages/templatetags/film_card.py"),
    ),
    (COMMAND, include_str!("../xtask/sites/php/film-card.php")),
    (PACKAGE, include_str!("../xtask/sites/express/server.js")),
    (
        PACKAGE,
        include_str!("../xtask/sites/eleventy/eleventy.config.js"),
    ),
    (PACKAGE, include_str!("../xtask/sites/vite/vite.config.js")),
    (
        PACKAGE,
        include_str!("../xtask/sites/astro/astro.config.mjs"),
    ),
];

#[test]
fn shows_recipes_as_they_are_run() {
    let page = Html::parse_document(include_str!("../index.html"));
    let codes = Selector::parse("pre > code").expect("a selector");
    let codes: Vec<String> = page
        .select(&codes)
        .map(|code| code.text().collect())
        .collect();
    for (text, recipe) in RECIPES {
        assert!(text.contains(&format!("\n{recipe}```\n")), "{recipe}");
        assert!(
            codes.iter().any(|code| code == recipe.trim_end()),
            "{recipe}"
        );
    }
}
