//! What the README tells is what the code does: every table against its source,
//! every example read as the card reads it.
#![cfg(not(target_arch = "wasm32"))]

mod film_objects;
#[path = "../xtask/src/readme_tables.rs"]
mod readme_tables;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

use film_card::components::{Card, CardProps, Unfolded};
use film_card::config::{Config, Scheme};
use film_card::film::{EMBEDDED, read};
use film_card::i18n::Locale;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use yew::LocalServerRenderer;

use film_objects::{OBJECTS, known_keys, with_object};
use readme_tables::codes;

const README: &str = include_str!("../README.md");
const TOKENS: &str = include_str!("../styles/tokens.css");

type Names = BTreeSet<String>;

// ---- the README ----

/// The rows of the table that begins with this header cell.
fn table(header: &str) -> Vec<Vec<&'static str>> {
    rows_after(&format!("\n| {header} |"))
}

/// The rows of the first table from this text on.
fn rows_after(start: &str) -> Vec<Vec<&'static str>> {
    readme_tables::rows_after(README, start)
}

fn code(text: &str) -> &str {
    codes(text)[0]
}

fn first_column(header: &str) -> Names {
    let rows = table(header);
    rows.iter().map(|row| code(row[0]).to_owned()).collect()
}

/// The examples in this language.
fn examples(language: &str) -> Vec<&'static str> {
    let pieces = README.split("\n```").collect::<Vec<_>>();
    let examples = pieces.iter().filter_map(|piece| {
        let (first, rest) = piece.split_once('\n')?;
        (first == language).then_some(rest)
    });
    examples.collect()
}

fn names<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Names {
    names.into_iter().map(|name| name.as_ref().into()).collect()
}

// ---- the film file ----

fn fields(name: &str) -> Vec<Vec<&'static str>> {
    rows_after(&format!("\n**[{name}](https://schema.org/{name})**"))
}

#[test]
fn lists_the_fields_that_the_reader_knows() {
    for (name, _, place) in OBJECTS {
        let listed = fields(name);
        let listed: BTreeSet<&str> = listed.iter().map(|row| code(row[0])).collect();
        assert_eq!(listed, known_keys(place), "{name}");
    }
}

#[test]
fn says_which_fields_are_required() {
    for (name, _, place) in OBJECTS {
        let faults = with_object(place, json!({})).faults;
        let missing = faults.iter().map(ToString::to_string);
        let missing: Vec<String> = missing
            .filter(|fault| fault.contains("is missing"))
            .collect();
        for row in fields(name) {
            let is_required = missing.iter().any(|fault| {
                let (path, _) = fault.split_once(':').expect("a path");
                path.rsplit('.').next() == Some(code(row[0]))
            });
            assert_eq!(
                is_required,
                row[1].ends_with(", required"),
                "{name} {row:?}"
            );
        }
    }
}

#[test]
fn says_what_a_scale_is_by_default() {
    let film = json!({ "name": "Luna", "review": [{ "reviewRating": { "ratingValue": 3 } }] });
    let film = serde_json::to_value(read(film).film).unwrap();
    for name in ["Rating", "AggregateRating"] {
        for row in fields(name) {
            if let Some((_, default)) = row[1].split_once('(') {
                let scale = &film["review"][0]["reviewRating"][code(row[0])];
                assert_eq!(default, format!("{scale})"), "{name} {row:?}");
            }
        }
    }
}

#[test]
fn links_each_field_to_the_word_of_schema_org() {
    for row in fields("Movie") {
        let name = code(row[0]);
        let link = format!("[`{name}`](https://schema.org/{name})");
        let has_word = !["id", "cinematographer"].contains(&name);
        assert_eq!(row[0], if has_word { link } else { format!("`{name}`") });
    }
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

// ---- attributes ----

/// Every name that the options are asked for.
fn options() -> Names {
    let asked = RefCell::new(Names::new());
    Config::parse(&|name| {
        asked.borrow_mut().insert(name.to_owned());
        None
    });
    asked.into_inner()
}

/// The options of a card with one attribute, and what is said about it.
fn parse(name: &str, value: &str) -> (Config, Vec<String>) {
    let text_of = |asked: &str| (asked == name).then(|| value.to_owned());
    let (config, warnings) = Config::parse(&text_of);
    (config, warnings.iter().map(ToString::to_string).collect())
}

#[test]
fn lists_every_attribute_and_every_default_of_a_page() {
    let (mut attributes, defaults): (Names, Names) = options()
        .into_iter()
        .partition(|name| name.starts_with("data-"));
    let told = Config::OPTIONS.iter().map(|(attribute, _)| attribute);
    assert_eq!(names(told), attributes);
    assert!(source("src/script_tag.js").contains("dataset.target"));
    attributes.insert("data-target".into());
    assert_eq!(first_column("attribute"), attributes);
    assert_eq!(first_column("`<meta name>`"), defaults);
    for row in table("`<meta name>`") {
        let attribute = code(row[0]).replace("film-card:", "data-");
        assert_eq!(code(row[1]), attribute);
    }
}

#[test]
fn lists_the_values_of_each_attribute_and_the_default_first() {
    for row in table("attribute") {
        let (name, values) = (code(row[0]), codes(row[1]));
        let (_, warnings) = parse(name, "no such value!");
        let Some((_, expected)) = warnings
            .first()
            .and_then(|said| said.split_once("expected "))
        else {
            // Any text will do.
            continue;
        };
        let expected = expected.trim_start_matches("one of ");
        let listed = row[1].replace('`', "");
        assert!(
            listed.ends_with(expected),
            "{name}: {listed}, not {expected}"
        );
        for value in &values {
            assert_eq!(parse(name, value).1, [""; 0], "{name}={value}");
        }
        if !listed.starts_with("list of ") {
            assert_eq!(parse(name, values[0]).0, Config::default(), "{name}");
        }
    }
}

#[test]
fn lists_the_embedded_films() {
    let rows = table("attribute");
    let row = rows.iter().find(|row| code(row[0]) == "data-film").unwrap();
    let ids: Vec<&str> = EMBEDDED.iter().map(|(id, _)| *id).collect();
    assert_eq!(codes(row[1]), ids);
}

#[test]
fn uses_only_attributes_and_values_that_there_are() {
    let known = first_column("attribute");
    for html in examples("html") {
        let html = Html::parse_document(html);
        for element in select(&html, "film-card, script[src]") {
            let attributes = element.value().attrs();
            for (name, value) in attributes.filter(|(name, _)| name.starts_with("data-")) {
                assert!(known.contains(name), "{name}");
                assert_eq!(parse(name, value).1, [""; 0], "{name}={value}");
            }
        }
        for meta in select(&html, "meta[name^='film-card:']") {
            let (name, value) = (meta.attr("name").unwrap(), meta.attr("content").unwrap());
            assert!(options().contains(name), "{name}");
            assert_eq!(parse(name, value).1, [""; 0], "{name}={value}");
        }
    }
}

// ---- properties, events, errors ----

/// A file of the repository.
fn source(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect(path)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The code of the edge: the custom element, and what drives it.
fn edge() -> String {
    let folders = ["src/embed", "src/embed/card"].map(|path| fs::read_dir(root().join(path)));
    let entries = folders
        .into_iter()
        .flat_map(|folder| folder.expect("a folder"));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let files = paths.filter(|path| path.is_file());
    let files = files.map(|path| fs::read_to_string(path).expect("a file"));
    files.chain([source("src/element.js")]).collect()
}

/// What stands in a text between each `before` and the next `after`.
fn between(text: &str, before: &str, after: &str) -> Names {
    let pieces = text.split(before).skip(1);
    names(pieces.filter_map(|piece| Some(piece.split_once(after)?.0)))
}

#[test]
fn lists_the_properties_of_the_element() {
    let getters = between(&source("src/element.js"), "\n  get ", "()");
    assert_eq!(first_column("property"), getters);
}

#[test]
fn lists_every_event_with_its_detail() {
    let events = between(&edge(), "\"film-card-", "\"");
    let events = names(events.iter().map(|name| format!("film-card-{name}")));
    assert_eq!(first_column("event"), events);

    // What each event carries, and each fault in the list of faults.
    let rows = table("event");
    let details = rows.iter().map(|row| names(codes(row[1])));
    let details: BTreeSet<Names> = details.chain([names(["path", "message"])]).collect();
    let objects = between(&edge(), "object(&[", "])");
    let objects = objects.iter().map(|object| between(object, "(\"", "\""));
    assert_eq!(details, objects.collect());
}

#[test]
fn lists_every_error_code() {
    let loader = source("src/element.js") + &source("src/instance.js");
    let mut codes = between(&loader, "failure(\"", "\"");
    codes.extend(between(&loader, "fails(\"", "\""));
    codes.extend(between(&edge(), "code: \"", "\""));
    assert_eq!(first_column("code"), codes);
}

// ---- styling ----

/// The lines of the custom properties: name, default, meaning.
fn custom_properties() -> Vec<[&'static str; 3]> {
    let lines = TOKENS.lines().filter_map(|line| {
        let (_, rest) = line.split_once("var(")?;
        let (name, rest) = rest.split_once(", ")?;
        let (default, rest) = rest.split_once("); /* ")?;
        Some([name, default, rest.strip_suffix(" */")?])
    });
    lines.collect()
}

/// The two sides of a colour.
fn light_and_dark(default: &str) -> Option<[&str; 2]> {
    let sides = default.strip_prefix("light-dark(")?.strip_suffix(')')?;
    sides.split_once(", ").map(Into::into)
}

#[test]
fn lists_every_custom_property_with_its_defaults() {
    let (mut colours, mut measures) = (Vec::new(), Vec::new());
    for [name, default, meaning] in custom_properties() {
        let quoted = |text| format!("`{text}`");
        match light_and_dark(default) {
            Some([light, dark]) => {
                colours.push([quoted(name), quoted(light), quoted(dark), meaning.into()]);
            }
            None => measures.push([quoted(name), quoted(default), meaning.into()]),
        }
    }
    assert_eq!(table("colour"), colours);
    assert_eq!(table("measure or font"), measures);
}

#[test]
fn every_custom_property_is_among_the_tokens() {
    let listed = names(custom_properties().iter().map(|[name, ..]| name));
    let folder = fs::read_dir(root().join("styles")).expect("a folder");
    let paths = folder.map(|entry| entry.expect("an entry").path());
    let css: String = paths
        .map(|path| fs::read_to_string(path).expect("CSS"))
        .collect();
    let used = css.split("--film-card-").skip(1);
    let used = used.filter_map(|rest| rest.split([',', ')', ':', ' ']).next());
    assert_eq!(
        names(used.map(|name| format!("--film-card-{name}"))),
        listed
    );
}

#[test]
fn text_has_the_contrast_that_is_told() {
    let tokens = custom_properties();
    let colour = |name: &str, side: usize| {
        let is_named = |token: &&[&str; 3]| token[0] == format!("--film-card-{name}");
        let [_, default, _] = tokens.iter().find(is_named).expect(name);
        luminance(light_and_dark(default).expect(name)[side])
    };
    for side in [0, 1] {
        for ink in ["color", "muted", "accent", "focus"] {
            let [a, b] = [colour("background", side), colour(ink, side)];
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(
                contrast >= 7.0,
                "{ink} on the background, {side}: {contrast}"
            );
        }
    }
}

/// The looks of the README: the name of each, and what it sets.
fn looks() -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    let rules = examples("css");
    let looks = rules
        .iter()
        .filter_map(|rule| rule.strip_prefix("film-card."));
    let looks = looks.map(|rule| {
        let (name, rest) = rule.split_once(" {").expect("a rule");
        let declarations = rest.trim_end().trim_end_matches('}').split(';');
        let declarations = declarations.filter_map(|each| each.trim().split_once(": "));
        (name, declarations.collect())
    });
    looks.collect()
}

#[test]
fn each_look_sets_every_colour_and_has_the_contrast_that_is_told() {
    let tokens = custom_properties();
    let looks = looks();
    let called: Vec<&str> = looks.iter().map(|(name, _)| *name).collect();
    assert_eq!(called, ["newspaper", "cinematheque", "classroom"]);
    for (look, declarations) in looks {
        let (scheme, declarations) = declarations.split_first().expect(look);
        assert_eq!(scheme.0, "color-scheme", "{look}");
        for (name, _) in declarations {
            assert!(
                tokens.iter().any(|token| token[0] == *name),
                "{look}: {name}"
            );
        }
        let colour = |name: &str| {
            let set = declarations.iter().find(|(known, _)| *known == name);
            luminance(set.unwrap_or_else(|| panic!("{look} lacks {name}")).1)
        };
        for [name, default, _] in &tokens {
            if light_and_dark(default).is_some() {
                colour(name);
            }
        }
        for ink in ["color", "muted", "accent", "focus"] {
            let [a, b] = ["background", ink].map(|name| colour(&format!("--film-card-{name}")));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 7.0, "{look}: {ink}: {contrast}");
        }
    }
}

/// Relative luminance, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(colour: &str) -> f64 {
    let weights = [0.2126, 0.7152, 0.0722].into_iter().enumerate();
    let linear = |at: usize| {
        let byte = u8::from_str_radix(&colour[at..at + 2], 16).expect(colour);
        match f64::from(byte) / 255.0 {
            low if low <= 0.04045 => low / 12.92,
            high => ((high + 0.055) / 1.055).powf(2.4),
        }
    };
    weights
        .map(|(place, weight)| weight * linear(1 + 2 * place))
        .sum()
}

#[test]
fn lists_every_part_of_the_card() {
    let film = include_str!("films/every-field.json");
    let film = read(serde_json::from_str::<Value>(film).unwrap())
        .film
        .unwrap();
    let (config, _) = parse("data-max-cast", "1");
    let props = CardProps {
        film: Rc::new(film),
        config: Rc::new(config),
        locale: Locale::En,
        scheme: Scheme::default(),
        unfolded: Unfolded::default(),
        image_failed: false,
    };
    let renderer = LocalServerRenderer::<Card>::with_props(props).hydratable(false);
    let html = Html::parse_fragment(&futures::executor::block_on(renderer.render()));
    let parts = select(&html, "[part]").map(|element| element.attr("part").unwrap());
    assert_eq!(first_column("part"), names(parts));
}

// ---- languages, the command, licences ----

#[test]
fn names_every_language() {
    for locale in Locale::ALL {
        let named = format!("{} (`{}`)", locale.name(), locale.tag());
        assert!(README.contains(&named), "{named}");
    }
}

/// What the command `film-card` says of itself.
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
    let (_, section) = README
        .split_once("\n## Readable before any script\n")
        .unwrap();
    let (section, _) = section.split_once("\n## Accessibility\n").unwrap();
    let section = section.replace("cargo install --path", "");
    let options = section.split("--").skip(1);
    let options = options.filter_map(|rest| rest.split([' ', '`', '\n', '"', '|']).next());
    let options = names(options.filter(|option| option.starts_with(char::is_alphabetic)));
    assert!(options.len() > 8, "{options:?}");
    let known = [help(&["render"]), help(&["check"])].concat();
    for option in options {
        assert!(known.contains(&format!("--{option}")), "{option}");
    }
}

#[test]
fn the_package_has_the_licences_of_the_project() {
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        assert_eq!(source(&format!("pkg/{name}")), source(name), "{name}");
    }
}

// ---- HTML ----

fn select<'a>(html: &'a Html, selector: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let selector = Selector::parse(selector).expect(selector);
    html.select(&selector).collect::<Vec<_>>().into_iter()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}
