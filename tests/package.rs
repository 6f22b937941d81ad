//! The hand-written face of the npm package tells what the code does.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../xtask/src/readme_tables.rs"]
mod readme_tables;

use std::cell::RefCell;
use std::collections::BTreeSet;

use film_card::config::{Config, LangSync, Loading, Remember, Schema, Section, Theme};
use film_card::i18n::Locale;
use serde_json::Value;

use readme_tables::{codes, rows_after};

const README: &str = include_str!("../README.md");
const TYPES: &str = include_str!("../pkg/film-card.d.ts");
const PACKAGE: &str = include_str!("../pkg/package.json");

type Names = BTreeSet<String>;

fn names<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Names {
    names.into_iter().map(|name| name.as_ref().into()).collect()
}

/// The lines of the body of a declaration, without comments.
fn body(start: &str) -> Vec<&'static str> {
    let (_, rest) = TYPES.split_once(&format!("\nexport {start}")).expect(start);
    let (body, _) = rest.split_once("\n}").expect(start);
    let lines = body.lines().skip(1).map(str::trim);
    lines.filter(|line| !line.starts_with("/**")).collect()
}

/// The members of an interface, `name: type`.
fn members(interface: &str) -> Vec<(&'static str, &'static str)> {
    let member = |line: &'static str| {
        let (name, kind) = line.strip_suffix(';').expect(line).split_once(": ")?;
        let name = name.trim_start_matches("readonly ").trim_end_matches('?');
        Some((name.trim_matches('"'), kind))
    };
    body(&format!("interface {interface}"))
        .into_iter()
        .filter_map(member)
        .collect()
}

/// The words of a type that is one of some words.
fn words(kind: &str) -> Names {
    names(kind.split('"').skip(1).step_by(2))
}

/// The words of `export type NAME`.
fn union(name: &str) -> Names {
    let (_, rest) = TYPES
        .split_once(&format!("\nexport type {name} ="))
        .expect(name);
    words(rest.split_once(";").expect(name).0)
}

/// The rows of the README's table that `start` leads to.
fn rows(start: &str) -> Vec<Vec<&'static str>> {
    rows_after(README, start)
}

fn listed(start: &str) -> Names {
    names(rows(start).iter().map(|row| codes(row[0])[0]))
}

#[test]
fn types_the_attributes_with_their_values() {
    let asked = RefCell::new(Names::new());
    Config::parse(&|name| {
        asked.borrow_mut().insert(name.to_owned());
        None
    });
    let mut attributes = asked.into_inner();
    attributes.retain(|name| name.starts_with("data-"));
    let typed = members("FilmCardAttributes");
    assert_eq!(names(typed.iter().map(|(name, _)| name)), attributes);

    fn values<T>(values: &[(&str, T)]) -> Names {
        names(values.iter().map(|(name, _)| name))
    }
    let choices = [
        ("data-lang-sync", values(LangSync::VALUES)),
        ("data-remember", values(Remember::VALUES)),
        ("data-theme", values(Theme::VALUES)),
        ("data-loading", values(Loading::VALUES)),
        ("data-schema", values(Schema::VALUES)),
    ];
    let choices_typed = typed.iter().filter(|(_, kind)| kind.contains('"'));
    let choices_typed: Vec<(&str, Names)> = choices_typed
        .map(|(name, kind)| (*name, words(kind)))
        .collect();
    assert_eq!(choices_typed, choices);
    assert_eq!(union("Section"), values(Section::COLLAPSIBLE));
    assert_eq!(union("Lang"), names(Locale::ALL.map(Locale::tag)));
    for section in Section::VALUES {
        assert!(TYPES.contains(&format!("`{}`", section.0)), "{section:?}");
    }
}

#[test]
fn types_the_properties_and_the_codes_of_errors() {
    let properties = members("FilmCard extends");
    assert_eq!(
        names(properties.iter().map(|(name, _)| name)),
        listed("\n| property |")
    );
    for line in body("interface FilmCard extends") {
        let name = line
            .split([':', ' '])
            .nth(usize::from(line.starts_with("readonly")));
        let is_readonly = README.lines().any(|row| {
            row.starts_with(&format!("| `{}` |", name.expect(line))) && row.contains("read-only")
        });
        assert_eq!(line.starts_with("readonly "), is_readonly, "{line}");
    }
    assert_eq!(union("ErrorCode"), listed("\n| code |"));
}

#[test]
fn types_the_events_with_their_details() {
    let typed = members("FilmCardEventMap").into_iter().map(|(name, kind)| {
        // Without what stands inside the items of a list.
        let detail: String = kind.split(['{', '}']).take(2).collect();
        let keys = detail.trim_start_matches("CustomEvent<").split(';');
        let keys = keys.filter_map(|member| Some(member.split_once(": ")?.0.trim().to_owned()));
        (name.to_owned(), keys.collect::<Names>())
    });
    let told = rows("\n| event |").into_iter();
    let told = told.map(|row| (codes(row[0])[0].to_owned(), names(codes(row[1]))));
    assert_eq!(typed.collect::<Vec<_>>(), told.collect::<Vec<_>>());
}

/// The members of an object of a film, `name` or `name?`.
fn fields(declaration: &str) -> Vec<&'static str> {
    let members = if declaration.starts_with("type ") {
        let (_, rest) = TYPES
            .split_once(&format!("\nexport {declaration}"))
            .expect(declaration);
        let (members, _) = rest.split_once(" };").expect(declaration);
        members
            .split_once("{ ")
            .expect(declaration)
            .1
            .split("; ")
            .collect()
    } else {
        body(declaration)
    };
    let members = members.into_iter();
    members
        .filter_map(|member| Some(member.split_once(": ")?.0))
        .collect()
}

#[test]
fn types_the_fields_of_a_film() {
    for (table, declarations) in [
        ("Movie", &["interface Film "][..]),
        ("Person", &["type Person "]),
        ("PerformanceRole", &["type PerformanceRole "]),
        ("ImageObject", &["interface ImageObject "]),
        ("Review", &["interface Review "]),
        ("Rating", &["interface Rating "]),
        (
            "AggregateRating",
            &[
                "interface AggregateRating extends Rating ",
                "interface Rating ",
            ],
        ),
    ] {
        let told = rows(&format!("\n**[{table}](https://schema.org/{table})**"));
        let told = told.iter().map(|row| {
            let optional = if row[1].ends_with(", required") {
                ""
            } else {
                "?"
            };
            format!("{}{optional}", codes(row[0])[0])
        });
        let typed = declarations
            .iter()
            .flat_map(|declaration| fields(declaration));
        assert_eq!(names(typed), names(told), "{table}");
    }
}

#[test]
fn packs_every_file_that_it_exports() {
    let package: Value = serde_json::from_str(PACKAGE).expect("JSON");
    let files = names(
        package["files"]
            .as_array()
            .expect("files")
            .iter()
            .map(|file| file.as_str().expect("a name")),
    );
    let exports = package["exports"].as_object().expect("exports").values();
    let exported = exports.flat_map(|target| match target {
        Value::Object(conditions) => conditions.values().collect(),
        target => vec![target],
    });
    for file in exported.map(|file| file.as_str().expect("a file")) {
        let file = file.trim_start_matches("./");
        assert!(file == "package.json" || files.contains(file), "{file}");
    }
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
}
