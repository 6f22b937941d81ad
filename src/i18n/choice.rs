//! The reader's choice of language, and the site's.

use super::Locale;

/// The language of one card: the reader's choice, or else the site's.
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

    /// The reader's choice; `None` where there is none, or the site ended it.
    pub fn reader(self) -> Option<Locale> {
        self.reader
    }

    /// The reader chose this language, on this card or on one that it follows;
    /// `None` ends an earlier choice.
    pub fn set_reader(&mut self, locale: Option<Locale>) {
        self.reader = locale;
    }

    /// The card was moved in the page: the language that the site asks for there
    /// is a first one again and no change.
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
