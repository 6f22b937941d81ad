//! The blocks of `index.html`: rows of tables and controls of the configurator, in
//! every language.

use film_card::config::Kind;
use film_card::i18n::Locale;
use film_card::reference::{
    ErrorCode, Texts, Translations,
    custom_properties::custom_properties,
    events::EVENTS,
    film::{COLUMNS, FilmField, FilmObject, objects},
    looks::{LOOKS, Look, STYLE_SHEET},
    options::{CardOption, Group, options, page_defaults, target},
    parts::parts,
    properties::{PROPERTIES, READ_ONLY},
};

use crate::wording::{code, printed};

/// The names of the blocks that [`block`] writes.
pub const NAMES: &[&str] = &[
    "controls-language",
    "controls-sections",
    "controls-loading",
    "looks",
    "options",
    "page-defaults",
    "properties",
    "events",
    "colours",
    "measures",
    "parts",
    "film",
    "codes",
];

/// The text of a block.
pub fn block(name: &str) -> Option<String> {
    let text = match name {
        "controls-language" => controls(Group::Language),
        "controls-sections" => controls(Group::Sections),
        "controls-loading" => controls(Group::Loading),
        "looks" => LOOKS.iter().map(look).collect(),
        "options" => {
            let all = options().into_iter().chain([target()]);
            rows(all.map(|option| {
                [
                    named(option.name),
                    cell(&option.values),
                    said(option.meaning),
                ]
            }))
        }
        "page-defaults" => {
            let all = page_defaults().into_iter();
            rows(all.map(|(name, attribute)| [named(name), named(&attribute)]))
        }
        "properties" => rows(PROPERTIES.iter().map(|property| {
            let value = Locale::ALL.map(|locale| {
                let meaning = property.meaning[locale as usize];
                match property.is_read_only {
                    true => format!("{meaning}; {}", READ_ONLY[locale as usize]),
                    false => meaning.to_owned(),
                }
            });
            [named(property.name), cell(&value)]
        })),
        "events" => rows(EVENTS.iter().map(|event| {
            let detail: Vec<String> = event.detail.iter().map(|(name, _)| named(name)).collect();
            [named(event.name), detail.join(", "), said(event.when)]
        })),
        "colours" => rows(custom_properties().iter().filter_map(|property| {
            let [light, dark] = property.light_and_dark()?.map(named);
            Some([named(property.name), light, dark, said(property.meaning)])
        })),
        "measures" => {
            let measures = custom_properties().into_iter();
            let measures = measures.filter(|property| property.light_and_dark().is_none());
            rows(measures.map(|property| {
                [
                    named(property.name),
                    named(property.default),
                    said(property.meaning),
                ]
            }))
        }
        "parts" => rows(
            parts()
                .iter()
                .map(|part| [named(part.name), said(part.meaning)]),
        ),
        "film" => objects().iter().map(film_object).collect(),
        "codes" => rows(ErrorCode::ALL.iter().map(|code| {
            [
                named(code.as_str()),
                said(code.happened()),
                said(code.remedy()),
            ]
        })),
        _ => return None,
    };
    Some(text)
}

// ---- tables ----

/// Rows of a table: a heading, then cells.
fn rows<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    let row = |cells: [String; N]| {
        let [first, others @ ..] = cells.as_slice() else {
            return String::new();
        };
        let others = others.iter().map(|cell| format!("<td>{cell}</td>"));
        let others: String = others.collect();
        format!("<tr><th scope=\"row\">{first}</th>{others}</tr>\n")
    };
    rows.into_iter().map(row).collect()
}

fn film_object(object: &FilmObject) -> String {
    let FilmObject { id, .. } = object;
    let is_film = *id == "movie";
    let name = object.object.name();
    let heads = COLUMNS.map(|head| format!("<th scope=\"col\">{}</th>", said(head)));
    let fields = object.fields.iter();
    let fields = fields.map(|field| [key(field, is_film), cell(&field.value), said(field.meaning)]);
    format!(
        "  <h4 id=\"{id}-name\">{}, <a href=\"https://schema.org/{name}\">{name}</a></h4>\n  \
         <table id=\"{id}\" aria-labelledby=\"{id}-name\">\n\
         <thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        said(object.title),
        heads.concat(),
        rows(fields)
    )
}

fn key(field: &FilmField, is_film: bool) -> String {
    let name = named(field.key);
    match is_film && field.is_of_schema_org {
        true => format!("<a href=\"https://schema.org/{}\">{name}</a>", field.key),
        false => name,
    }
}

// ---- looks ----

fn look(
    Look {
        class, title, css, ..
    }: &Look,
) -> String {
    format!(
        "    <section aria-labelledby=\"{class}-name\">\n      \
         <h3 id=\"{class}-name\">{}</h3>\n\
         <film-card class=\"{class}\" data-film=\"la-misma-luna\" data-heading-level=\"4\" data-hide=\"credits cast awards reviews\"></film-card>\n\
         <details>\n  <summary>{}</summary>\n\
         <pre id=\"{class}\" data-name=\"{class}-name\" data-look><code>{}</code></pre>\n\
         </details>\n    </section>\n",
        said(*title),
        said(STYLE_SHEET),
        escaped(css.trim_end())
    )
}

// ---- the configurator ----

fn controls(group: Group) -> String {
    let options = options().into_iter();
    let control = options.filter_map(|option| {
        let (_, label) = option.control.filter(|(of, _)| *of == group)?;
        Some(control(&option, &said(label)))
    });
    control.collect()
}

fn control(CardOption { name, kind, .. }: &CardOption, label: &str) -> String {
    let labelled = |control: &str| {
        format!("      <label>{label} <code>{name}</code>\n        {control}</label>\n")
    };
    match kind {
        Kind::Text => labelled(&format!("<input name=\"{name}\" spellcheck=\"false\">")),
        Kind::Language => {
            let tags = ["auto"].into_iter().chain(Locale::ALL.map(Locale::tag));
            let tags = tags.map(|tag| format!("<option value=\"{tag}\"></option>"));
            let input = format!(
                "<input name=\"{name}\" value=\"auto\" list=\"tags\" spellcheck=\"false\" \
                 pattern=\"\\s*([A-Za-z]{{2,8}}(-[A-Za-z0-9]{{1,8}})*)?\\s*\">"
            );
            let tags: String = tags.collect();
            labelled(&input) + &format!("      <datalist id=\"tags\">{tags}</datalist>\n")
        }
        Kind::Choice(words) => {
            let words = words.iter().map(|word| format!("<option>{word}</option>"));
            let words: String = words.collect();
            labelled(&format!("<select name=\"{name}\">{words}</select>"))
        }
        Kind::Words(words) => {
            let ticks = words.iter().map(|word| {
                format!(
                    "        <label class=\"tick\"><input type=\"checkbox\" name=\"{name}\" value=\"{word}\"> <code>{word}</code></label>\n"
                )
            });
            let ticks: String = ticks.collect();
            format!(
                "      <fieldset class=\"list\">\n        <legend>{label} <code>{name}</code></legend>\n{ticks}      </fieldset>\n"
            )
        }
        Kind::Number {
            least,
            most,
            default,
        } => {
            let most = match *most {
                u32::MAX => String::new(),
                most => format!(" max=\"{most}\""),
            };
            labelled(&format!(
                "<input type=\"number\" name=\"{name}\" min=\"{least}\"{most} value=\"{default}\" required>"
            ))
        }
    }
}

// ---- texts ----

/// A name as code.
fn named(name: &str) -> String {
    inline(&code(name))
}

/// A text of the reference.
fn said(texts: Translations) -> String {
    cell(&texts.map(str::to_owned))
}

/// A text in every language, once where it is the same in all.
fn cell(texts: &Texts) -> String {
    if texts.iter().all(|text| *text == texts[0]) {
        return inline(&texts[0]);
    }
    let spans = Locale::ALL.iter().zip(texts);
    let spans = spans
        .map(|(locale, text)| format!("<span lang=\"{}\">{}</span>", locale.tag(), inline(text)));
    spans.collect()
}

/// A text with its code as elements, and with the quotes of print.
fn inline(text: &str) -> String {
    let mut html = String::new();
    for (index, piece) in text.split('`').enumerate() {
        if index % 2 == 1 {
            html += &format!("<code>{}</code>", escaped(piece));
            continue;
        }
        html += &escaped(&printed(piece));
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_code_and_quotes_as_elements_and_as_in_print() {
        assert_eq!(
            inline("the page's \"show all\", an `<article>` & more"),
            "the page’s “show all”, an <code>&lt;article&gt;</code> &amp; more"
        );
    }

    #[test]
    fn writes_a_text_once_that_is_the_same_in_all_languages() {
        assert_eq!(said(["URL"; Locale::ALL.len()]), "URL");
    }
}
