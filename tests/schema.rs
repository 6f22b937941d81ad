//! `pkg/film.schema.json` says of every film file what the reader says: the
//! files of the project, and many that are made up, good and bad.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use film_card::error::Error;
use film_card::film::{EMBEDDED, read};
use film_card::i18n::Locale;
use jsonschema::Validator;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};

const SCHEMA: &str = include_str!("../pkg/film.schema.json");

/// Films that are made up in one test.
const FILMS: u32 = 600;

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("a schema of the draft 2020-12")
}

/// The film with its ratings put right where a schema can't say what is wrong:
/// how the figures stand to each other when the file has the limit.
fn mended(film: &Value) -> Value {
    let mut mended = film.clone();
    for fault in read(film.clone()).faults {
        if let Some(rating) = beyond(&fault, &mut mended) {
            rating.retain(|key, _| !["bestRating", "worstRating"].contains(&key.as_str()));
            rating.insert("ratingValue".into(), json!(3));
        }
    }
    mended
}

/// The rating of such a fault.
fn beyond<'a>(fault: &Error, film: &'a mut Value) -> Option<&'a mut Map<String, Value>> {
    let said = fault.to_string();
    let relations = [
        ("is above ", "bestRating"),
        ("is below ", "worstRating"),
        ("is not above ", "worstRating"),
    ];
    let (_, limit) = relations
        .iter()
        .find(|(relation, _)| said.contains(relation))?;
    let (rating, key) = fault.path().rsplit_once('.')?;
    let pointer = format!("/{}", rating.replace(['.', '['], "/").replace(']', ""));
    let rating = film.pointer_mut(&pointer)?.as_object_mut()?;
    (rating.contains_key(*limit) && rating.contains_key(key)).then_some(rating)
}

#[track_caller]
fn assert_agreement(validator: &Validator, film: &Value) {
    let film = &mended(film);
    let faults = read(film.clone()).faults;
    let errors: Vec<String> = validator
        .iter_errors(film)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(
        faults.is_empty(),
        errors.is_empty(),
        "reader: {faults:#?}\nschema: {errors:#?}\n{film:#}"
    );
}

#[test]
fn is_a_schema_by_its_own_draft() {
    assert!(jsonschema::meta::is_valid(&schema()));
    assert_eq!(
        schema()["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
}

#[test]
fn takes_the_films_of_the_project_and_refuses_the_faulty_one() {
    let validator = validator();
    let files = [
        include_str!("films/every-field.json"),
        include_str!("films/le-voyage-dans-la-lune.json"),
        include_str!("films/long-words.json"),
        include_str!("films/only-a-name.json"),
        EMBEDDED[0].1,
    ];
    for file in files {
        let film: Value = serde_json::from_str(file).expect("JSON");
        assert!(validator.is_valid(&film), "{file}");
        assert_agreement(&validator, &film);
    }
    let faulty: Value = serde_json::from_str(include_str!("films/faulty.json")).expect("JSON");
    let faulty = faulty.as_object().expect("an object");
    // Each of its members by itself, since one fault would hide all others.
    let verdicts = faulty.iter().map(|(key, value)| {
        let film = json!({ "name": "Luna", key.as_str(): value });
        assert_agreement(&validator, &film);
        validator.is_valid(&film)
    });
    let verdicts: BTreeSet<bool> = verdicts.collect();
    assert_eq!(verdicts, [false, true].into());
}

/// Ajv's strict mode, say, wants to see what kind of value is limited, and a key
/// described where it is required.
#[test]
fn suits_validators_that_are_stricter_than_the_draft() {
    fn check(schema: &Value) {
        let requires = |key: &str| !schema["properties"][key].is_null();
        let required = schema["required"].as_array().into_iter().flatten();
        let required = required.filter_map(Value::as_str);
        assert!(required.into_iter().all(requires), "{schema:#}");
        let limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
        let is_limited = limits.iter().any(|key| schema[key].is_number());
        assert!(!is_limited || schema["type"].is_string(), "{schema:#}");
        match schema {
            Value::Array(items) => items.iter().for_each(check),
            Value::Object(members) => members.values().for_each(check),
            _ => {}
        }
    }
    check(&schema());
}

// ---- films that are made up ----

/// A value that is right, or now and then something else.
fn mostly(right: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![60 => right, 1 => anything()].boxed()
}

fn anything() -> impl Strategy<Value = Value> {
    select(vec![
        Value::Null,
        json!(true),
        json!(7),
        json!(-0.5),
        json!(""),
        json!("\u{a0}\t\n"),
        json!("Luna"),
        json!([]),
        json!([[]]),
        json!(["Luna"]),
        json!({}),
        json!({ "en": "Moon" }),
        json!({ "name": "Luna" }),
    ])
}

/// A list of them, mostly.
fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    mostly(vec(item, 0..3).prop_map(Value::Array))
}

/// One of them, or a list.
fn one_or_list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![item.clone(), list(item)].boxed()
}

/// An object with some of these members; the first `required` are mostly there.
fn object(
    required: usize,
    members: Vec<(&'static str, BoxedStrategy<Value>)>,
) -> BoxedStrategy<Value> {
    let members = members.into_iter().enumerate();
    let members: Vec<_> = members
        .map(|(place, (key, value))| {
            let is_there = if place < required { 0.98 } else { 0.5 };
            proptest::option::weighted(is_there, value.prop_map(move |value| (key, value)))
        })
        .collect();
    let object = (members, proptest::bool::weighted(0.05));
    let object = object.prop_map(|(members, has_unknown)| {
        let there = members.into_iter().flatten();
        let mut object: Map<_, _> = there.map(|(key, value)| (key.to_owned(), value)).collect();
        if has_unknown {
            object.insert("unknown".into(), json!("key"));
        }
        Value::Object(object)
    });
    mostly(object)
}

fn line() -> BoxedStrategy<Value> {
    let blank = select(vec!["", " ", "\u{85}", "\u{2003}\u{3000}", "\u{1680}\r\n"]);
    let text = prop_oneof![
        30 => "[A-Za-zñ<& ]{0,5}[a-zé].{0,5}",
        3 => select(vec!["\u{feff}", "\u{200b}", "0", "\u{7f}"]).prop_map(str::to_owned),
        1 => blank.prop_map(str::to_owned),
    ];
    mostly(text.prop_map(Value::from))
}

fn localized(one: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let each = Locale::ALL.map(|locale| (locale.tag(), one.clone()));
    let each = object(0, each.into());
    prop_oneof![one, each].boxed()
}

fn text() -> BoxedStrategy<Value> {
    localized(line())
}

fn paragraphs() -> BoxedStrategy<Value> {
    localized(one_or_list(line()))
}

/// Text of the form, or of one that is near to it.
fn written(form: &'static str, near: &'static str) -> BoxedStrategy<Value> {
    mostly(prop_oneof![9 => form, 1 => near].prop_map(Value::from))
}

const DATE: &str = "[0-9]{2}[0-9]{2}|(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?";
const NEAR_DATE: &str = "[0-9]{4}-[01][0-9]-[0-3][0-9]|[02][0-9]00-02-29|20[0-9]{2}-02-29|[0-9-]{3,10}|2007-1|2007-01-21 ";
const DURATION: &str = "P[1-9][0-9]{0,2}[WD]|P([0-9]{1,2}D)?T[1-9][0-9]{0,2}M|PT[0-9]{1,2}H[1-9]S";
const NEAR_DURATION: &str = "P([0-9]{0,3}[WDTHMSY]){0,4}|PT0M|pt1m|PT1\\.5H|P0{9}1D|T1M";
const LANGUAGE: &str =
    "[a-z]{2}(-[A-Z]{2})?|[a-z]{3}-[A-Z][a-z]{3}(-419)?|[a-z]{2}-1996(-x-a)?|i-klingon|SGN-be-fr";
const NEAR_LANGUAGE: &str = "([a-zA-Z0-9]{1,9}-){0,5}[a-zA-Z0-9]{0,9}|es_MX|x(-[a-z0-9]{1,8}){0,2}|\
     (en|sgn)(-[a-z]{3}){0,4}(-latn){0,2}(-us){0,2}(-[0-9][a-z]{3}){0,2}(-[a-wu]-[a-z0-9]{2,8}){0,2}";
const URL: &str = "https?://[a-z]{1,3}\\.org(/[a-z?#=]{0,3})?|[a-z./#?]{1,5}|HTTPS://É\\.org|//a/b";
const NEAR_URL: &str = "[a-z][a-z+.-]{0,3}:[/a]{0,3}|https?:/{0,3}[a?#\\\\]?|\
                        [a/:]{0,3}[ \u{0}\u{7f}\u{85}\u{2028}\u{feff}][a:]{0,2}|1a:b|\u{e9}:b";

fn person() -> BoxedStrategy<Value> {
    let url = written(URL, NEAR_URL);
    prop_oneof![line(), object(1, vec![("name", text()), ("url", url)])].boxed()
}

fn role() -> BoxedStrategy<Value> {
    let members = vec![
        ("name", text()),
        ("characterName", text()),
        ("url", written(URL, NEAR_URL)),
    ];
    prop_oneof![line(), object(1, members)].boxed()
}

fn count() -> BoxedStrategy<Value> {
    let odd = select(vec![
        json!(0),
        json!(1.5),
        json!(600.0),
        json!(-1),
        json!(4_294_967_295_u32),
        json!(4_294_967_296_u64),
        json!("7"),
    ]);
    mostly(prop_oneof![9 => (1..2000).prop_map(Value::from), 1 => odd])
}

/// A figure of a rating; those near the ends of the usual scale come often.
fn figure(usual: std::ops::Range<i32>) -> BoxedStrategy<Value> {
    let odd = select(vec![
        0.0, 0.99, 1.0, 1.01, 1.04, 1.05, 4.94, 4.95, 4.96, 5.0, 5.01, -3.0, 1e6, 1.1e6, -1e6, -1e7,
    ]);
    let usual = usual.prop_map(|tenths| f64::from(tenths) / 10.0);
    mostly(prop_oneof![9 => usual, 1 => odd].prop_map(Value::from))
}

fn rating(counted: bool) -> BoxedStrategy<Value> {
    let mut members = vec![("ratingValue", figure(10..50))];
    members.push(("bestRating", figure(50..100)));
    members.push(("worstRating", figure(0..10)));
    if counted {
        members.push(("ratingCount", count()));
        members.push(("author", person()));
        members.push(("ratingExplanation", text()));
    }
    object(1, members)
}

fn image() -> BoxedStrategy<Value> {
    let members = vec![
        ("url", written(URL, NEAR_URL)),
        ("width", count()),
        ("height", count()),
        ("caption", text()),
    ];
    object(1, members)
}

fn review() -> BoxedStrategy<Value> {
    let members = vec![
        ("name", text()),
        ("reviewBody", paragraphs()),
        ("reviewRating", rating(false)),
        ("author", person()),
        ("publisher", text()),
        ("url", written(URL, NEAR_URL)),
        ("datePublished", written(DATE, NEAR_DATE)),
        ("inLanguage", written(LANGUAGE, NEAR_LANGUAGE)),
        ("positiveNotes", list(text())),
        ("negativeNotes", list(text())),
        ("spoiler", mostly(any::<bool>().prop_map(Value::from))),
    ];
    object(0, members)
}

/// The members that a film may have besides its name, each with made-up values.
fn members() -> Vec<(&'static str, BoxedStrategy<Value>)> {
    vec![
        ("id", line()),
        ("alternateName", one_or_list(text())),
        ("inLanguage", one_or_list(written(LANGUAGE, NEAR_LANGUAGE))),
        ("datePublished", written(DATE, NEAR_DATE)),
        ("duration", written(DURATION, NEAR_DURATION)),
        ("genre", list(text())),
        ("countryOfOrigin", list(text())),
        ("contentRating", text()),
        ("director", list(person())),
        ("author", list(person())),
        ("producer", list(person())),
        ("musicBy", list(person())),
        ("cinematographer", list(person())),
        ("editor", list(person())),
        ("actor", list(role())),
        ("description", paragraphs()),
        ("award", list(text())),
        ("image", image()),
        ("review", list(review())),
        ("aggregateRating", one_or_list(rating(true))),
        (
            "trailer",
            object(1, vec![("url", written(URL, NEAR_URL)), ("name", text())]),
        ),
        (
            "potentialAction",
            list(object(
                2,
                vec![("name", text()), ("target", written(URL, NEAR_URL))],
            )),
        ),
        ("sameAs", list(written(URL, NEAR_URL))),
        ("about", list(text())),
        ("url", written(URL, NEAR_URL)),
    ]
}

/// Makes films up, always the same ones, and gives how many of them are good.
fn good_of(films: impl Strategy<Value = Value>, count: u32) -> u32 {
    let validator = validator();
    let mut runner = TestRunner::new_with_rng(
        Config {
            failure_persistence: None,
            cases: count,
            ..Config::default()
        },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let good = std::cell::Cell::new(0);
    let outcome = runner.run(&films, |film| {
        assert_agreement(&validator, &film);
        good.set(good.get() + u32::from(validator.is_valid(&film)));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    good.get()
}

#[test]
fn agrees_with_the_reader_on_whole_films() {
    let mut all = vec![("name", text())];
    all.extend(members());
    let good = good_of(object(1, all), FILMS);
    assert!((20..FILMS - 20).contains(&good), "{good} good films");
}

#[test]
fn agrees_with_the_reader_on_each_member_by_itself() {
    let keys: BTreeSet<&str> = members().iter().map(|(key, _)| *key).collect();
    for (key, value) in members() {
        let film = value.prop_map(move |value| json!({ "name": "Luna", key: value }));
        let good = good_of(film, FILMS / 2);
        assert!((20..FILMS / 2).contains(&good), "{key}: {good} good films");
    }
    let properties = schema()["properties"].as_object().unwrap().clone();
    let listed: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
    assert_eq!(&listed - &keys, ["name"].into());
}

/// Scales of which the ends are near to each other.
#[test]
fn agrees_with_the_reader_on_narrow_scales() {
    let figure =
        || proptest::option::of(select(vec![0.99, 1.0, 1.04, 1.05, 4.94, 4.95, 5.0, 5.01]));
    let films = (figure(), figure(), figure()).prop_map(|figures| {
        let [given, best, worst] = <[Option<f64>; 3]>::from(figures);
        let keys = ["ratingValue", "bestRating", "worstRating"].into_iter();
        let figures = keys.zip([given, best, worst]);
        let rating: Map<String, Value> = figures
            .filter_map(|(key, figure)| Some((key.to_owned(), figure?.into())))
            .collect();
        json!({ "name": "Luna", "review": [{ "name": "Narrow", "reviewRating": rating }] })
    });
    let good = good_of(films, 4 * FILMS);
    assert!((20..4 * FILMS - 20).contains(&good), "{good} good films");
}

/// The two things that the schema's description says it can't say.
#[test]
fn leaves_out_only_what_it_says() {
    let validator = validator();
    let description = schema()["description"].to_string();
    assert!(description.contains("a scale of which an end is given"));
    for film in [
        json!({
            "name": "Luna",
            "review": [{ "name": "Full", "reviewRating": { "ratingValue": 11, "bestRating": 10 } }],
        }),
        json!({ "name": "Luna", "duration": "P49711D" }),
    ] {
        assert!(validator.is_valid(&film) && read(film).faults.len() == 1);
    }
}
