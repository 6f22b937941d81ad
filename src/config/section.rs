//! The sections of a card, and sets of them.

use super::Values;
#[cfg(feature = "command")]
use crate::i18n::Translations;

/// Declares [`Section`]: each with its word, and with what it is in every
/// language of the reference. Its word is also the name of its part.
macro_rules! sections {
    ($($section:ident = $word:literal: [$english:literal $(, $other:literal)+];)+) => {
        /// A section of the card; words of `data-hide`, and some of `data-open`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Section {
            $(#[doc = $english] $section,)+
        }

        impl Section {
            /// Every word of `data-hide`.
            pub const VALUES: Values<Section> = &[$(($word, Section::$section)),+];

            /// The meaning of its part, in the order of `Locale::ALL`.
            #[cfg(feature = "command")]
            pub fn meaning(self) -> Translations {
                match self {
                    $(Section::$section => [$english $(, $other)+],)+
                }
            }
        }
    };
}

sections! {
    Poster = "poster": [
        "the film's picture, or the drawing in its place",
        "la imagen de la película, o el dibujo en su lugar"
    ];
    Meta = "meta": [
        "year, running time, countries, genres, certificate",
        "año, duración, países, géneros, clasificación"
    ];
    Credits = "credits": [
        "director, writer, producer, music, cinematography, editing",
        "dirección, guion, producción, música, fotografía, edición"
    ];
    Synopsis = "synopsis": ["the synopsis, a `<details>`", "la sinopsis, un `<details>`"];
    Cast = "cast": ["the list of actors", "la lista de intérpretes"];
    Awards = "awards": ["the list of awards", "la lista de premios"];
    Reviews = "reviews": ["the list of reviews", "la lista de reseñas"];
    Links = "links": [
        "the list of links: trailer, where to watch, the film's page and its pages elsewhere",
        "la lista de enlaces: tráiler, dónde verla, la página de la película y otras páginas sobre ella"
    ];
    LangSwitch = "lang-switch": [
        "the group of the language buttons",
        "el grupo de los botones de idioma"
    ];
}

impl Section {
    /// Every word of `data-open`: the sections that open and close.
    pub const COLLAPSIBLE: Values<Section> = &[
        ("synopsis", Section::Synopsis),
        ("cast", Section::Cast),
        ("reviews", Section::Reviews),
    ];

    /// The word for it: in attributes, in events, and as an id in the card.
    pub fn name(self) -> &'static str {
        let named = |(_, section): &&(&str, Section)| *section == self;
        Section::VALUES
            .iter()
            .find(named)
            .map_or("", |(name, _)| name)
    }

    /// The section of this very name that opens and closes.
    pub fn collapsible(name: &str) -> Option<Section> {
        let value = Section::COLLAPSIBLE
            .iter()
            .find(|(known, _)| *known == name)?;
        Some(value.1)
    }
}

/// A set of sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sections(u16);

const _: () = assert!(Section::VALUES.len() <= u16::BITS as usize);

impl Sections {
    /// Whether a section is in the set.
    pub fn contains(self, section: Section) -> bool {
        self.0 & Sections::bit(section) != 0
    }

    /// Puts a section into the set, or takes it out.
    pub fn set(&mut self, section: Section, is_in: bool) {
        if is_in {
            self.0 |= Sections::bit(section);
        } else {
            self.0 &= !Sections::bit(section);
        }
    }

    fn bit(section: Section) -> u16 {
        1 << section as u8
    }
}

impl<const N: usize> From<[Section; N]> for Sections {
    fn from(sections: [Section; N]) -> Self {
        let mut set = Sections::default();
        for section in sections {
            set.set(section, true);
        }
        set
    }
}
