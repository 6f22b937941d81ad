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

/// How many items a long list shows.
pub(super) fn shown(card: &CardProps, section: Section, max: usize) -> usize {
    if card.unfolded.shows_all(section) {
        usize::MAX
    } else {
        max
    }
}

/// A section with a list of which more than `max` items stand behind "show
/// all"; nothing where it has no items. The names are the list's part and id.
pub(super) fn long_list(
    card: &CardProps,
    section: Section,
    label: &'static str,
    [part, id]: [&'static str; 2],
    items: Vec<Html>,
    max: usize,
    show_all_label: fn(usize) -> String,
) -> Html {
    let number = items.len();
    if number == 0 {
        return Html::default();
    }
    let toggle = vec![section_title(card, label), count(digits(number as u32))];
    let mut content = vec![list(Some(part), Some(id), items)];
    if number > max {
        let all = card.unfolded.shows_all(section);
        let label = if all {
            AttrValue::Static(card.locale.messages().show_fewer_label)
        } else {
            show_all_label(number).into()
        };
        content.push(html! {
            <button
                part="show-all"
                type="button"
                value={section.name()}
                aria-expanded={if all { "true" } else { "false" }}
                aria-controls={id}
            >
                {label}
            </button>
        });
    }
    collapsible(card, section, [None, None], toggle, content)
}
