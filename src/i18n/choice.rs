//! The reader's choice of language beside what the site asks for.

use super::Locale;

/// The language of one card: what the site asks for, unless the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    reader: Option<Locale>,
    site: Option<Locale>,
}

impl Choice {
    /// The language to show.
    pub fn locale(self) -> Locale {
        self.reader.or(self.site).unwrap_or_default()
    }

    /// What the reader chose, if that has not ended.
    pub fn reader(self) -> Option<Locale> {
        self.reader
    }

    /// What the reader chose, on this card or on one that it follows; `None`
    /// where that has ended.
    pub fn set_reader(&mut self, locale: Option<Locale>) {
        self.reader = locale;
    }

    /// The card stands in another place: what the site asks for there is no
    /// change of what it asked for.
    pub fn move_on(&mut self) {
        self.site = None;
    }

    /// The site asks for this language. A site that changes to another
    /// language ends an earlier choice, since its own language switch is the
    /// reader's too; then the answer is `true`.
    pub fn set_site(&mut self, locale: Locale) -> bool {
        let changed = self.site.replace(locale).is_some_and(|site| site != locale);
        changed && self.reader.take().is_some()
    }
}
