//! The properties of the element.

use super::Translations;

/// A property of the element.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// Its type in TypeScript.
    pub kind: &'static str,
    /// Whether a page can't set it.
    pub is_read_only: bool,
    /// The meaning of its value.
    pub meaning: Translations,
}

/// The remark behind the meaning of a property that a page can't set.
pub const READ_ONLY: Translations = ["read-only", "solo lectura"];

/// Every property.
pub const PROPERTIES: &[Property] = &[
    Property {
        name: "film",
        kind: "Film | null",
        is_read_only: false,
        meaning: [
            "the film as an object, as it was last set; else `null`",
            "la película como objeto, la última que se puso; si no, `null`",
        ],
    },
    Property {
        name: "resolvedLang",
        kind: "Lang | null",
        is_read_only: true,
        meaning: [
            "the card's language, `null` before it is known",
            "el idioma de la tarjeta, `null` mientras no se sabe",
        ],
    },
    Property {
        name: "ready",
        kind: "Promise<FilmCard>",
        is_read_only: true,
        meaning: [
            "promise of the element, resolved when the card is shown, rejected with the error",
            "promesa del elemento: se cumple cuando se muestra la tarjeta y se rechaza con el error",
        ],
    },
];
