//! `pkg/film.schema.json`: the JSON Schema of a film file.

use film_card::film::{Duration, Form, Object, PartialDate, Rating, Url};
use film_card::i18n::Locale;
use film_card::language_tag::LanguageTag;
use film_card::reference::film::{FilmField, FilmObject, objects};

use crate::json::{Json, object};
use crate::wording::{english, sentence};

/// A character that is not white space as Rust knows it.
const NOT_BLANK: &str =
    "[^\t-\r \u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]";

/// Half of a tenth, to which ratings are rounded.
const ROUNDING: f64 = 0.05;

/// The text of the file.
pub fn schema() -> String {
    let objects = objects();
    let (film, others) = objects.split_first().expect("the film is the first");
    let mut definitions: Vec<(String, Json)> = values()
        .map(|(name, value)| (name.to_owned(), value))
        .into();
    definitions.extend(
        others
            .iter()
            .map(|other| (definition(other.object), object_or_name(other))),
    );
    let mut schema = object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "Film file of film-card".into()),
        (
            "description",
            "A film in the words of schema.org. Unknown keys are allowed and have no effect. What a schema \
             can't say: that a rating is on a scale of which an end is given, and that a duration is of about a \
             century at most."
                .into(),
        ),
    ]);
    for (key, value) in members(film) {
        schema = schema.with(&key, value);
    }
    schema.with("$defs", Json::Object(definitions)).file()
}

/// The values that are no objects of a film.
fn values() -> [(&'static str, Json); 10] {
    [
        ("line", text("a text that is not blank", NOT_BLANK)),
        (
            "text",
            localized(
                "a text that is the same in every language, or one for each",
                "line",
            ),
        ),
        (
            "lines",
            described(
                "a paragraph, or a list of them",
                any_of(vec![reference("line"), list("line").with("minItems", 1.0)]),
            ),
        ),
        (
            "paragraphs",
            localized(
                "paragraphs that are the same in every language, or some for each",
                "lines",
            ),
        ),
        (
            "languageTag",
            text(LanguageTag::FORM, &LanguageTag::pattern()),
        ),
        ("date", text(PartialDate::FORM, PartialDate::PATTERN)),
        ("duration", text(Duration::FORM, Duration::PATTERN)),
        ("url", text(Url::FORM, Url::PATTERN)),
        (
            "number",
            kind("number")
                .with("minimum", -Rating::LARGEST)
                .with("maximum", Rating::LARGEST),
        ),
        (
            "count",
            described("a whole number of 1 or more", kind("integer"))
                .with("minimum", 1.0)
                .with("maximum", f64::from(u32::MAX)),
        ),
    ]
}

// ---- objects ----

/// The name of an object's definition.
fn definition(object: Object) -> String {
    let (first, rest) = object.name().split_at(1);
    first.to_ascii_lowercase() + rest
}

fn object_or_name(of: &FilmObject) -> Json {
    let described = described(english(&of.title), Json::Object(Vec::new()));
    if of.object.may_be_a_name() {
        return described.with("anyOf", vec![reference("line"), Json::Object(members(of))]);
    }
    members(of)
        .into_iter()
        .fold(described, |schema, (key, value)| schema.with(&key, value))
}

/// The members of the schema of an object.
fn members(of: &FilmObject) -> Vec<(String, Json)> {
    let required = of.fields.iter().filter(|field| field.is_required);
    let required: Vec<&str> = required.map(|field| field.key).collect();
    let fields = of.fields.iter();
    let properties = fields.map(|field| (field.key.to_owned(), property(field)));
    let mut members = vec![("type", Json::from("object"))];
    if !required.is_empty() {
        members.push(("required", required.into()));
    }
    members.push(("properties", Json::Object(properties.collect())));
    members.extend(rules(of.object));
    let members = members.into_iter();
    members
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

fn property(field: &FilmField) -> Json {
    let described = described(english(&field.meaning), Json::Object(Vec::new()));
    let one_or_list = |name: &str| ("anyOf", Json::from(vec![reference(name), list(name)]));
    let members = match field.form {
        Form::Line => refers("line"),
        Form::Text => refers("text"),
        Form::Texts => {
            return described
                .with("type", "array")
                .with("items", reference("text"));
        }
        Form::Titles => one_or_list("text"),
        Form::Paragraphs => refers("paragraphs"),
        Form::Language => refers("languageTag"),
        Form::Languages => one_or_list("languageTag"),
        Form::Date => refers("date"),
        Form::Duration => refers("duration"),
        Form::Url => refers("url"),
        Form::Urls => {
            return described
                .with("type", "array")
                .with("items", reference("url"));
        }
        Form::Number => refers("number"),
        Form::Count => refers("count"),
        Form::Flag => ("type", "boolean".into()),
        Form::Object(object) => refers(&definition(object)),
        Form::OneOrMore(object) => one_or_list(&definition(object)),
        Form::Objects(object) => {
            let items = reference(&definition(object));
            return described.with("type", "array").with("items", items);
        }
    };
    let (key, value) = members;
    let schema = described.with(key, value);
    match field.default {
        Some(default) => schema.with("default", default),
        None => schema,
    }
}

/// The rules of the reader for an object as a whole.
fn rules(of: Object) -> Vec<(&'static str, Json)> {
    let mut rules = Vec::new();
    let any: &[&str] = match of {
        Object::Review => &["name", "reviewBody", "reviewRating"],
        Object::AggregateRating => &["ratingCount", "author", "ratingExplanation"],
        _ => &[],
    };
    if !any.is_empty() {
        rules.push(("anyOf", at_least_one(any)));
    }
    match of {
        // A schema can hold a value to an end of the scale only if the film does not give
        // that end, which is then a number that the schema knows.
        Object::Rating | Object::AggregateRating => {
            let [best, worst] = [Rating::BEST, Rating::WORST];
            let without = |end: &str, value, other: &str, limit| {
                let absent = Json::Object(vec![(end.to_owned(), false.into())]);
                let limited = vec![("ratingValue".to_owned(), value), (other.to_owned(), limit)];
                object([
                    ("if", object([("properties", absent)])),
                    ("then", object([("properties", Json::Object(limited))])),
                ])
            };
            let number = || kind("number");
            rules.push((
                "allOf",
                Json::List(vec![
                    without(
                        "bestRating",
                        number().with("maximum", best),
                        "worstRating",
                        number().with("exclusiveMaximum", best - ROUNDING),
                    ),
                    without(
                        "worstRating",
                        number().with("minimum", worst),
                        "bestRating",
                        number().with("minimum", worst + ROUNDING),
                    ),
                ]),
            ));
        }
        _ => {}
    }
    rules
}

/// One of these members is there. Each is described where it is required, since
/// some validators insist on that.
fn at_least_one(keys: &[&str]) -> Json {
    let one = |key: &&str| {
        let there = Json::Object(vec![((*key).to_owned(), true.into())]);
        object([("required", vec![*key].into()), ("properties", there)])
    };
    keys.iter().map(one).collect::<Vec<_>>().into()
}

// ---- schemas ----

fn described(description: &str, schema: Json) -> Json {
    let described = object([(
        "description",
        sentence(&description.replace('`', "")).into(),
    )]);
    match schema {
        Json::Object(members) => members
            .into_iter()
            .fold(described, |schema, (key, value)| schema.with(&key, value)),
        other => other,
    }
}

fn kind(name: &str) -> Json {
    object([("type", name.into())])
}

fn text(description: &str, pattern: &str) -> Json {
    described(description, kind("string")).with("pattern", pattern)
}

fn refers(name: &str) -> (&'static str, Json) {
    ("$ref", format!("#/$defs/{name}").into())
}

fn reference(name: &str) -> Json {
    object([refers(name)])
}

fn list(name: &str) -> Json {
    kind("array").with("items", reference(name))
}

fn any_of(schemas: Vec<Json>) -> Json {
    object([("anyOf", schemas.into())])
}

/// A value for all languages, or an object with one for some.
fn localized(description: &str, of: &str) -> Json {
    let tags = Locale::ALL.map(Locale::tag);
    let each = tags.map(|tag| (tag.to_owned(), reference(of)));
    let each = kind("object")
        .with("properties", Json::Object(each.into()))
        .with("anyOf", at_least_one(&tags));
    described(description, any_of(vec![reference(of), each]))
}
