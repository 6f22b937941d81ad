//! The options of a card.

use super::values::{choice, language, list, number};
use super::{LANGUAGES, Texts, Translations};
use crate::config::{Config, Kind};
use crate::film::EMBEDDED_IDS;
use crate::i18n::Locale;

/// An option of a card, by its attribute.
#[derive(Clone, Debug)]
pub struct CardOption {
    /// The attribute.
    pub name: &'static str,
    /// The kind of its value.
    pub kind: Kind,
    /// The values, for people to read.
    pub values: Texts,
    /// Its group and its label in the configurator, if it is there.
    pub control: Option<(Group, Translations)>,
    /// Its meaning.
    pub meaning: Translations,
}

/// A group of controls in the configurator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The language.
    Language,
    /// The sections and lists.
    Sections,
    /// Colours and loading.
    Loading,
}

/// The facts of an option that stand only in the reference.
struct Row {
    name: &'static str,
    values: Values,
    control: Option<(Group, Translations)>,
    meaning: Translations,
}

/// The values of an option, for people to read.
enum Values {
    /// Those that the option is read as.
    AsRead,
    /// The ids of the embedded films.
    Films,
    /// Any text like this.
    Text(Translations),
}

const ROWS: &[Row] = &[
    Row {
        name: "data-film",
        values: Values::Films,
        control: None,
        meaning: [
            "an embedded film; no default",
            "una película incluida; sin valor por defecto",
        ],
    },
    Row {
        name: "data-source",
        values: Values::Text(["`#id`"; LANGUAGES]),
        control: None,
        meaning: [
            "a `<script type=\"application/json\">` of the page",
            "un `<script type=\"application/json\">` de la página",
        ],
    },
    Row {
        name: "data-src",
        values: Values::Text(["URL"; LANGUAGES]),
        control: None,
        meaning: [
            "a film file; from another origin by CORS",
            "un archivo de película; desde otro origen, por CORS",
        ],
    },
    Row {
        name: "data-lang",
        values: Values::AsRead,
        control: Some((
            Group::Language,
            [
                "Its own, or `auto`: that of the page",
                "El suyo, o `auto`: el de la página",
            ],
        )),
        meaning: ["the card's language", "el idioma de la tarjeta"],
    },
    Row {
        name: "data-lang-sync",
        values: Values::AsRead,
        control: Some((
            Group::Language,
            ["Switched with the other cards", "Cambia con las demás"],
        )),
        meaning: [
            "`off`: the card keeps its own language when another one is switched",
            "`off`: la tarjeta conserva su idioma cuando se cambia el de otra",
        ],
    },
    Row {
        name: "data-remember",
        values: Values::AsRead,
        control: Some((
            Group::Language,
            [
                "The reader's choice is kept",
                "La elección de quien lee se guarda",
            ],
        )),
        meaning: [
            "how long the reader's choice of language is kept",
            "cuánto tiempo se guarda el idioma que eligió quien lee",
        ],
    },
    Row {
        name: "data-theme",
        values: Values::AsRead,
        control: Some((Group::Loading, ["Colours", "Colores"])),
        meaning: [
            "colours; `auto`: those of the page, else of the system",
            "colores; `auto`: los de la página y, si no, los del sistema",
        ],
    },
    Row {
        name: "data-open",
        values: Values::AsRead,
        control: Some((
            Group::Sections,
            ["Open from the start", "Abiertas desde el principio"],
        )),
        meaning: [
            "sections that start open (none)",
            "secciones que empiezan abiertas (ninguna)",
        ],
    },
    Row {
        name: "data-hide",
        values: Values::AsRead,
        control: Some((Group::Sections, ["Left out", "Omitidas"])),
        meaning: [
            "sections left out (none)",
            "secciones que se omiten (ninguna)",
        ],
    },
    Row {
        name: "data-max-cast",
        values: Values::AsRead,
        control: Some((
            Group::Sections,
            [
                "Actors before \"show all\"",
                "Intérpretes antes de «mostrar todo»",
            ],
        )),
        meaning: [
            "actors before \"show all\"",
            "intérpretes antes de «mostrar todo»",
        ],
    },
    Row {
        name: "data-max-reviews",
        values: Values::AsRead,
        control: Some((
            Group::Sections,
            [
                "Reviews before \"show all\"",
                "Reseñas antes de «mostrar todo»",
            ],
        )),
        meaning: [
            "reviews before \"show all\"",
            "reseñas antes de «mostrar todo»",
        ],
    },
    Row {
        name: "data-heading-level",
        values: Values::AsRead,
        control: Some((Group::Sections, ["Level of the title", "Nivel del título"])),
        meaning: [
            "level of the title; sections are one below",
            "nivel del título; las secciones van uno por debajo",
        ],
    },
    Row {
        name: "data-loading",
        values: Values::AsRead,
        control: Some((Group::Loading, ["Loaded", "Se carga"])),
        meaning: [
            "`lazy`: the wasm is fetched as the card nears the viewport, at the latest when the page is at rest",
            "`lazy`: el wasm se pide cuando la tarjeta se acerca a la pantalla, a más tardar cuando la página está en reposo",
        ],
    },
    Row {
        name: "data-schema",
        values: Values::AsRead,
        control: Some((Group::Loading, ["For search engines", "Para buscadores"])),
        meaning: [
            "structured data for search engines, once per film and page; `off`: none",
            "datos estructurados para buscadores, una vez por película y página; `off`: ninguno",
        ],
    },
];

/// The short names that other programs read as well, and which programs those are.
pub const TAKEN: &[(&str, Translations)] = &[
    (
        "data-src",
        [
            "lazy loaders, and plugins that hold scripts back (Klaro, Flying Scripts, LiteSpeed)",
            "cargadores diferidos y complementos que retienen scripts (Klaro, Flying Scripts, LiteSpeed)",
        ],
    ),
    (
        "data-lang",
        [
            "language switches written by hand, `[data-lang]`",
            "cambios de idioma escritos a mano, `[data-lang]`",
        ],
    ),
    (
        "data-theme",
        [
            "daisyUI and others, which paint every `[data-theme]`",
            "daisyUI y otros, que pintan todo `[data-theme]`",
        ],
    ),
    (
        "data-open",
        [
            "Foundation, whose click opens what it names",
            "Foundation, cuyo clic abre lo que nombra",
        ],
    ),
    (
        "data-loading",
        [
            "htmx with its extension `loading-states`",
            "htmx con su extensión `loading-states`",
        ],
    ),
];

/// The attribute of a script tag that says where its card goes. It is none of the
/// element's.
pub fn target() -> CardOption {
    CardOption {
        name: "data-target",
        kind: Kind::Text,
        values: ["CSS selector", "selector CSS"].map(str::to_owned),
        control: None,
        meaning: [
            "script tag only: the element that gets the card as its last child",
            "solo en la etiqueta script: el elemento que recibe la tarjeta como último hijo",
        ],
    }
}

/// The options of the element, in the order in which a card reads them.
///
/// # Panics
/// When an option has no row here.
pub fn options() -> Vec<CardOption> {
    let described = Config::described().into_iter();
    let own = described.filter(|option| option.name.starts_with("data-"));
    let option = own.map(|option| {
        let row = ROWS.iter().find(|row| row.name == option.name);
        let row = row.unwrap_or_else(|| panic!("{} has no row in the reference", option.name));
        CardOption {
            name: option.name,
            values: row.values.shown(&option.kind),
            kind: option.kind,
            control: row.control,
            meaning: row.meaning,
        }
    });
    option.collect()
}

/// The defaults for all cards of a page: the `<meta>` of each, and the attribute
/// that it stands in for.
pub fn page_defaults() -> Vec<(&'static str, String)> {
    let described = Config::described().into_iter();
    let default = described.filter_map(|option| {
        let name = option.name.strip_prefix("film-card:")?;
        Some((option.name, format!("data-{name}")))
    });
    default.collect()
}

impl Values {
    fn shown(&self, kind: &Kind) -> Texts {
        match (self, kind) {
            (Values::Films, _) => Locale::ALL.map(|_| choice(&EMBEDDED_IDS)),
            (Values::Text(text), _) => text.map(str::to_owned),
            (Values::AsRead, Kind::Language) => Locale::ALL.map(language),
            (Values::AsRead, Kind::Choice(words)) => Locale::ALL.map(|_| choice(words)),
            (Values::AsRead, Kind::Words(words)) => Locale::ALL.map(|locale| list(locale, words)),
            (
                Values::AsRead,
                Kind::Number {
                    least,
                    most,
                    default,
                },
            ) => Locale::ALL.map(|locale| number(locale, *least, *most, *default)),
            (Values::AsRead, Kind::Text) => Locale::ALL.map(|_| String::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_of_an_option() {
        let names: Vec<&str> = options().iter().map(|option| option.name).collect();
        let rows: Vec<&str> = ROWS.iter().map(|row| row.name).collect();
        assert_eq!(rows, names);
    }

    #[test]
    fn every_name_that_is_taken_is_of_an_option() {
        let names: Vec<&str> = options().iter().map(|option| option.name).collect();
        for (name, _) in TAKEN {
            assert!(names.contains(name), "{name}");
        }
    }

    #[test]
    fn every_value_that_is_any_text_has_an_example() {
        for option in options() {
            assert!(
                option.values.iter().all(|text| !text.is_empty()),
                "{}",
                option.name
            );
        }
    }
}
