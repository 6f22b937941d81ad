//! The open sections of a card.

use crate::config::{Section, Sections};

/// The sections of a card that are open, and the lists shown to their end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfolded {
    /// Sections that are open.
    pub open: Sections,
    /// Sections of which "show all" was chosen.
    pub all: Sections,
}

impl Unfolded {
    /// Whether a section is open.
    pub fn is_open(self, section: Section) -> bool {
        self.open.contains(section)
    }

    /// Whether a section's list is shown to its end.
    pub fn shows_all(self, section: Section) -> bool {
        self.all.contains(section)
    }
}
