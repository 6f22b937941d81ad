//! The blocks of `pkg/film-card.d.ts`, `pkg/film.d.ts` and `pkg/server.d.ts`.

use film_card::config::{Kind, Section};
use film_card::film::{Form, Object};
use film_card::i18n::Locale;
use film_card::reference::{
    ErrorCode,
    events::EVENTS,
    film::objects,
    options::{CardOption, options},
    properties::PROPERTIES,
};

use crate::wording::{english, sentence};

/// The names of the blocks that [`block`] writes.
pub const NAMES: &[&str] = &[
    "texts",
    "film",
    "languages",
    "sections",
    "codes",
    "events",
    "options",
    "render-options",
    "properties",
    "vue-events",
];

/// The text of a block.
pub fn block(name: &str) -> Option<String> {
    let text = match name {
        "texts" => {
            let each = |kind: &str| -> String {
                let members = Locale::ALL.map(|locale| format!("{}?: {kind}", locale.tag()));
                format!("{{ {} }}", members.join("; "))
            };
            let lines = "string | readonly string[]";
            format!(
                "/** A text: the same in every language, or one for each. */\n\
                 export type Text = string | {};\n\n\
                 /** A text of one or more paragraphs. */\n\
                 export type Paragraphs = {lines} | {};\n",
                each("string"),
                each(lines)
            )
        }
        "film" => film(),
        "languages" => union(Locale::ALL.map(Locale::tag)),
        "sections" => union(Section::COLLAPSIBLE.iter().map(|(word, _)| *word)),
        "codes" => {
            let codes = ErrorCode::ALL.iter();
            codes
                .map(|code| {
                    format!(
                        "  /** {} */\n  | \"{}\"\n",
                        sentence(english(&code.happened())),
                        code.as_str()
                    )
                })
                .collect()
        }
        "events" => {
            let members = EVENTS.iter().map(|event| {
                let detail = event.detail.iter();
                let detail: Vec<String> = detail
                    .map(|(name, kind)| format!("{name}: {kind}"))
                    .collect();
                let kind = format!("CustomEvent<{{ {} }}>", detail.join("; "));
                member(english(&event.when), &format!("\"{}\": {kind}", event.name))
            });
            members.collect()
        }
        "options" => options().iter().map(option).collect(),
        "render-options" => {
            // The film is an argument of its own.
            let options = options().into_iter();
            let options = options.filter(|option| option.name != "data-film");
            options.map(|option| render_option(&option)).collect()
        }
        "properties" => {
            let members = PROPERTIES.iter().map(|property| {
                let readonly = if property.is_read_only {
                    "readonly "
                } else {
                    ""
                };
                let declared = format!("{readonly}{}: {}", property.name, property.kind);
                member(english(&property.meaning), &declared)
            });
            members.collect()
        }
        "vue-events" => {
            let members = EVENTS.iter().map(|event| {
                let words = event.name.split('-').map(|word| {
                    let (first, rest) = word.split_at(1);
                    first.to_ascii_uppercase() + rest
                });
                let name = words.collect::<String>();
                format!("  on{name}?: FilmCardProps[\"on{}\"];\n", event.name)
            });
            members.collect()
        }
        _ => return None,
    };
    Some(text)
}

/// A member of an interface, with what it is.
fn member(meaning: &str, declared: &str) -> String {
    format!("  /** {} */\n  {declared};\n", sentence(meaning))
}

fn union<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words
        .into_iter()
        .map(|word| format!("  | \"{word}\"\n"))
        .collect();
    words.concat()
}

fn option(option: &CardOption) -> String {
    let CardOption {
        name,
        kind,
        values,
        meaning,
        ..
    } = option;
    let mut meaning = english(meaning).to_owned();
    let kind = match kind {
        Kind::Choice(words) => format!("\"{}\"", words.join("\" | \"")),
        Kind::Number { .. } => "number | string".to_owned(),
        Kind::Text | Kind::Language | Kind::Words(_) => "string".to_owned(),
    };
    if !kind.starts_with('"') {
        meaning = format!("{meaning}: {}", values[0]);
    }
    member(&meaning, &format!("\"{name}\"?: {kind}"))
}

/// The same of `film-card/server`: `maxCast` for `data-max-cast`, and lists as arrays.
fn render_option(option: &CardOption) -> String {
    let CardOption {
        name,
        kind,
        values,
        meaning,
        ..
    } = option;
    let mut meaning = english(meaning).to_owned();
    let kind = match kind {
        Kind::Choice(words) => format!("\"{}\"", words.join("\" | \"")),
        Kind::Words(words) => format!("readonly (\"{}\")[] | string", words.join("\" | \"")),
        Kind::Number { .. } => "number | string".to_owned(),
        Kind::Text | Kind::Language => "string".to_owned(),
    };
    if !kind.starts_with('"') {
        meaning = format!("{meaning}: {}", values[0]);
    }
    let mut words = name.trim_start_matches("data-").split('-');
    let first = words.next().unwrap_or_default().to_owned();
    let name = words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_ascii_uppercase() + rest
    });
    member(&meaning, &format!("{name}?: {kind}"))
}

// ---- the film ----

fn film() -> String {
    // A type stands before those that use it.
    let objects = objects().into_iter().rev().map(|object| {
        let name = type_name(object.object);
        let about = format!(
            "/** {} <https://schema.org/{}> */\n",
            sentence(english(&object.title)),
            object.object.name()
        );
        let fields = object.fields.iter().map(|field| {
            let optional = if field.is_required { "" } else { "?" };
            let declared = format!("{}{optional}: {}", field.key, type_of(field.form));
            member(english(&field.meaning), &declared)
        });
        let fields = fields.collect::<String>();
        match object.object.may_be_a_name() {
            true => format!(
                "{about}export type {name} =\n  | string\n  | {{\n{}    }};\n",
                indented(&fields)
            ),
            false => format!("{about}export interface {name} {{\n{fields}}}\n"),
        }
    });
    objects.collect::<Vec<_>>().join("\n")
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("    {line}\n")).collect()
}

fn type_name(object: Object) -> &'static str {
    match object {
        Object::Movie => "Film",
        other => other.name(),
    }
}

fn type_of(form: Form) -> String {
    let kind = match form {
        Form::Line | Form::Language | Form::Date | Form::Duration | Form::Url => "string",
        Form::Text => "Text",
        Form::Texts => "readonly Text[]",
        Form::Titles => "Text | readonly Text[]",
        Form::Paragraphs => "Paragraphs",
        Form::Languages => "string | readonly string[]",
        Form::Urls => "readonly string[]",
        Form::Number | Form::Count => "number",
        Form::Flag => "boolean",
        Form::Object(object) => type_name(object),
        Form::OneOrMore(object) => {
            let name = type_name(object);
            return format!("{name} | readonly {name}[]");
        }
        Form::Objects(object) => return format!("readonly {}[]", type_name(object)),
    };
    kind.to_owned()
}
