//! Sections with a list that may be long.

use yew::prelude::*;

use super::CardProps;
use super::collapsible::collapsible;
use super::element::element;
use super::heading::section_heading;
use super::inline::count;
use super::list::list;
use crate::config::Section;
use crate::digits::digits;

/// The class of an item that is behind "show all". The attribute `hidden` would
/// have Chromium leave the item out of a saved page (MHTML).
pub(super) fn hidden_class(hidden: bool) -> Option<&'static str> {
    hidden.then_some("behind")
}

/// A section with a list, of which a long one shows its beginning at first.
pub(super) struct LongList {
    pub section: Section,
    pub label: &'static str,
    /// The list's part.
    pub part: &'static str,
    /// The list's id.
    pub id: &'static str,
    /// The number of items that are shown before "show all".
    pub max: usize,
    pub show_all_label: &'static str,
}

impl LongList {
    /// The list of `number` items, each made of its index and whether it is
    /// hidden; nothing without items.
    pub fn view(self, card: &CardProps, number: usize, item: &dyn Fn(usize, bool) -> Html) -> Html {
        if number == 0 {
            return Html::default();
        }
        let shows_all = card.unfolded.shows_all(self.section);
        let items = (0..number).map(|index| item(index, index >= self.max && !shows_all));
        let mut content = vec![list(Some(self.part), Some(self.id), items.collect())];
        if number > self.max {
            let label = if shows_all {
                AttrValue::Static(card.locale.messages().show_fewer_label)
            } else {
                let number = digits(number as u32);
                [self.show_all_label, " (", &number, ")"].concat().into()
            };
            content.push(element!(
                "button",
                "part" = "show-all",
                "type" = "button",
                "value" = self.section.name(),
                "aria-expanded" = if shows_all { "true" } else { "false" },
                "aria-controls" = self.id;
                label
            ));
        }
        let toggle = vec![
            section_heading(card, self.label),
            count(digits(number as u32)),
        ];
        collapsible(card, self.section, [None, None], toggle, content)
    }
}
