//! The blocks of the README files: tables, in English.

use film_card::config::long_name;
use film_card::i18n::Locale;
use film_card::reference::{
    ErrorCode,
    custom_properties::custom_properties,
    events::EVENTS,
    film::{FilmField, objects},
    looks::LOOKS,
    options::{TAKEN, options, page_defaults, target},
    parts::parts,
    properties::{PROPERTIES, READ_ONLY},
};

use crate::wording::{code, english};

/// The names of the blocks that [`block`] writes.
pub const NAMES: &[&str] = &[
    "options",
    "long-names",
    "page-defaults",
    "properties",
    "events",
    "colours",
    "measures",
    "looks",
    "parts",
    "film",
    "codes",
    "languages",
];

/// The text of a block.
pub fn block(name: &str) -> Option<String> {
    let text = match name {
        "options" => {
            let all = options().into_iter().chain([target()]);
            let rows = all.map(|option| {
                let [values, ..] = option.values;
                [
                    code(option.name),
                    values,
                    english(&option.meaning).to_owned(),
                ]
            });
            table(["attribute", "values", "meaning"], rows)
        }
        "long-names" => {
            let rows = TAKEN.iter().map(|(name, others)| {
                let others = english(others).to_owned();
                [code(name), code(&long_name(name)), others]
            });
            table(
                ["attribute", "long name", "others who read the short one"],
                rows,
            )
        }
        "page-defaults" => {
            let rows = page_defaults().into_iter();
            let rows = rows.map(|(name, attribute)| [code(name), code(&attribute)]);
            table(["`<meta name>`", "the default for"], rows)
        }
        "properties" => {
            let rows = PROPERTIES.iter().map(|property| {
                let mut value = english(&property.meaning).to_owned();
                if property.is_read_only {
                    value = format!("{value}; {}", english(&READ_ONLY));
                }
                [code(property.name), value]
            });
            table(["property", "value"], rows)
        }
        "events" => {
            let rows = EVENTS.iter().map(|event| {
                let detail: Vec<String> = event.detail.iter().map(|(name, _)| code(name)).collect();
                [
                    code(event.name),
                    detail.join(", "),
                    english(&event.when).to_owned(),
                ]
            });
            table(["event", "`detail`", "when"], rows)
        }
        "colours" => {
            let rows = custom_properties().into_iter().filter_map(|property| {
                let [light, dark] = property.light_and_dark()?.map(code);
                let what = english(&property.meaning).to_owned();
                Some([code(property.name), light, dark, what])
            });
            table(["colour", "light", "dark", "meaning"], rows)
        }
        "measures" => {
            let measures = custom_properties().into_iter();
            let measures = measures.filter(|property| property.light_and_dark().is_none());
            let rows = measures.map(|property| {
                let what = english(&property.meaning).to_owned();
                [code(property.name), code(property.default), what]
            });
            table(["measure or font", "default", "meaning"], rows)
        }
        "looks" => {
            let looks = LOOKS.iter().map(|look| {
                let [title, description] = [look.title, look.description].map(|text| text[0]);
                format!("**{title}**: {description}.\n\n```css\n{}```\n", look.css)
            });
            looks.collect::<Vec<_>>().join("\n")
        }
        "parts" => {
            let parts = parts().into_iter();
            let rows = parts.map(|part| [code(part.name), english(&part.meaning).to_owned()]);
            table(["part", "meaning"], rows)
        }
        "film" => {
            let objects = objects().into_iter().map(|object| {
                let is_film = object.id == "movie";
                let name = object.object.name();
                let rows = object.fields.iter().map(|field| {
                    [
                        key(field, is_film),
                        field.value[0].clone(),
                        english(&field.meaning).to_owned(),
                    ]
                });
                format!(
                    "**{}**, [{name}](https://schema.org/{name}):\n\n{}",
                    english(&object.title),
                    table(["field", "value", "meaning"], rows)
                )
            });
            objects.collect::<Vec<_>>().join("\n")
        }
        "codes" => {
            let rows = ErrorCode::ALL.iter().map(|error| {
                let [happened, remedy] = [error.happened(), error.remedy()].map(|text| text[0]);
                [code(error.as_str()), happened.to_owned(), remedy.to_owned()]
            });
            table(["code", "what happened", "what to do"], rows)
        }
        "languages" => {
            let names =
                Locale::ALL.map(|locale| format!("{} ({})", locale.name(), code(locale.tag())));
            let (last, others) = names.split_last()?;
            format!("The card speaks {} and {last}.\n", others.join(", "))
        }
        _ => return None,
    };
    Some(text)
}

/// The key of a field; those of a film link to the word of schema.org.
fn key(field: &FilmField, is_film: bool) -> String {
    let key = field.key;
    if is_film && field.is_of_schema_org {
        format!("[{}](https://schema.org/{key})", code(key))
    } else {
        code(key)
    }
}

fn table<const N: usize>(header: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut text = format!("| {} |\n|{}\n", header.join(" | "), "---|".repeat(N));
    for row in rows {
        text += &format!("| {} |\n", row.join(" | "));
    }
    text
}
