//! The events of the element. They bubble, are composed, and can't be canceled.

use super::Translations;

/// An event of the element.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Its type.
    pub name: &'static str,
    /// The members of its `detail`, each with its type in TypeScript.
    pub detail: &'static [(&'static str, &'static str)],
    /// When it is dispatched.
    pub when: Translations,
}

/// Every event.
pub const EVENTS: &[Event] = &[
    Event {
        name: "film-card-ready",
        detail: &[
            ("film", "string"),
            ("lang", "Lang"),
            ("faults", "{ path: string; message: string }[]"),
        ],
        when: [
            "a film is shown: its id or else its name, the language, and what was left out as a list of `path` and `message`",
            "se muestra una película: su id o, si no, su nombre; el idioma, y lo que se omitió como lista de `path` y `message`",
        ],
    },
    Event {
        name: "film-card-error",
        detail: &[
            ("code", "ErrorCode"),
            ("message", "string"),
            ("path", "string"),
        ],
        when: ["the card can't be shown", "la tarjeta no se puede mostrar"],
    },
    Event {
        name: "film-card-lang-change",
        detail: &[("lang", "Lang"), ("previous", "Lang")],
        when: [
            "the reader switched this card",
            "quien lee cambió el idioma de esta tarjeta",
        ],
    },
    Event {
        name: "film-card-toggle",
        detail: &[("section", "Section"), ("open", "boolean")],
        when: [
            "the reader opened or closed a section that `data-open` knows",
            "quien lee abrió o cerró una de las secciones de `data-open`",
        ],
    },
];
