//! What the collapsible sections share.

use yew::prelude::*;

use super::CardProps;
use super::heading::heading;
use super::list::list;
use super::text::{count, text};
use crate::config::Section;
use crate::digits::digits;

/// The heading of a section.
pub(super) fn section_title(card: &CardProps, label: &'static str) -> Html {
    heading(card.config.heading_level + 1, None, None, text(label))
}

/// A section that opens and closes, natively, also without a script. The
/// parts are those of the section itself and of its toggle.
pub(super) fn collapsible(
    card: &CardProps,
    section: Section,
    [part, toggle_part]: [Option<&'static str>; 2],
    toggle: Vec<Html>,
    content: Vec<Html>,
) -> Html {
    let content = vec![
        html! { <summary part={toggle_part}>{toggle}</summary> },
        html! { <div class="content">{content}</div> },
    ];
    let open = card.unfolded.is_open(section);
    html! { <details {part} id={section.name()} {open}>{content}</details> }
}

/// A section with a list, of which a long one shows its beginning at first.
pub(super) struct LongList {
    pub section: Section,
    pub label: &'static str,
    /// The list's part.
    pub part: &'static str,
    /// The list's id.
    pub id: &'static str,
    /// More items than these stand behind "show all".
    pub max: usize,
    pub show_all_label: fn(usize) -> String,
}

impl LongList {
    /// The list of `number` items, each made of its place and whether it is
    /// hidden; nothing without items.
    pub fn view(self, card: &CardProps, number: usize, item: &dyn Fn(usize, bool) -> Html) -> Html {
        if number == 0 {
            return Html::default();
        }
        let shows_all = card.unfolded.shows_all(self.section);
        let items = (0..number).map(|place| item(place, place >= self.max && !shows_all));
        let mut content = vec![list(Some(self.part), Some(self.id), items.collect())];
        if number > self.max {
            let label = if shows_all {
                AttrValue::Static(card.locale.messages().show_fewer_label)
            } else {
                (self.show_all_label)(number).into()
            };
            content.push(html! {
                <button
                    part="show-all"
                    type="button"
                    value={self.section.name()}
                    aria-expanded={if shows_all { "true" } else { "false" }}
                    aria-controls={self.id}
                >
                    {label}
                </button>
            });
        }
        let toggle = vec![
            section_title(card, self.label),
            count(digits(number as u32)),
        ];
        collapsible(card, self.section, [None, None], toggle, content)
    }
}
