//! Looks: style sheets that set nothing but custom properties, to copy.

use super::Translations;

/// A look of the card.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The class of its cards.
    pub class: &'static str,
    /// Its title for readers.
    pub title: Translations,
    /// Its description for readers.
    pub description: Translations,
    /// Its rule.
    pub css: &'static str,
}

/// The heading that unfolds its rule.
pub const STYLE_SHEET: Translations = ["Its style sheet", "Su hoja de estilos"];

/// Every look.
pub const LOOKS: &[Look] = &[
    Look {
        class: "newspaper",
        title: ["A newspaper", "Un periódico"],
        description: [
            "black on white, sharp corners, one red",
            "negro sobre blanco, esquinas rectas, un solo rojo",
        ],
        css: include_str!("../../styles/looks/newspaper.css"),
    },
    Look {
        class: "cinematheque",
        title: ["A cinematheque", "Una filmoteca"],
        description: [
            "a dark room, and a red seat",
            "una sala a oscuras y una butaca roja",
        ],
        css: include_str!("../../styles/looks/cinematheque.css"),
    },
    Look {
        class: "classroom",
        title: ["A classroom", "Un aula"],
        description: ["chalk on a green board", "tiza sobre una pizarra verde"],
        css: include_str!("../../styles/looks/classroom.css"),
    },
];
