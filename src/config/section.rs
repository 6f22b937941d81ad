//! The sections of a card, and sets of them.

use super::Values;

/// A section of the card; words of `data-hide`, and some of `data-open`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The poster or the artwork in its place.
    Poster,
    /// Year, running time, countries, genres, certificate.
    Meta,
    /// Director, writer and the other makers.
    Credits,
    /// The synopsis with the themes.
    Synopsis,
    /// The cast.
    Cast,
    /// The awards.
    Awards,
    /// The reviews and the rating.
    Reviews,
    /// The language switch.
    LangSwitch,
}

impl Section {
    /// Every word of `data-hide`.
    pub const VALUES: Values<Section> = &[
        ("poster", Section::Poster),
        ("meta", Section::Meta),
        ("credits", Section::Credits),
        ("synopsis", Section::Synopsis),
        ("cast", Section::Cast),
        ("awards", Section::Awards),
        ("reviews", Section::Reviews),
        ("lang-switch", Section::LangSwitch),
    ];

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
pub struct Sections(u8);

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

    fn bit(section: Section) -> u8 {
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
