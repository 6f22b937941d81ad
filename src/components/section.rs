//! What the collapsible sections share.

use yew::prelude::*;

use super::card::Unfolded;
use super::header::heading;
use crate::config::{Config, Section};

/// A section that opens and closes, natively, also without a script.
pub(super) struct Collapsible<'a> {
    pub section: Section,
    /// The parts of the section itself and of its toggle, where they have one.
    pub parts: [Option<&'static str>; 2],
    pub label: &'static str,
    /// A few words beside the label on what is inside.
    pub hint: Html,
    pub config: &'a Config,
    pub unfolded: &'a Unfolded,
}

impl Collapsible<'_> {
    pub(super) fn render(self, content: Html) -> Html {
        let [part, toggle_part] = self.parts;
        let heading = heading(self.config.heading_level + 1);
        let open = self.unfolded.is_open(self.section);
        html! {
            <details {part} id={self.section.name()} {open}>
                <summary part={toggle_part}>
                    <@{heading} class="section-title">{self.label}</@>
                    {self.hint}
                </summary>
                {content}
            </details>
        }
    }
}

/// The button at the end of a list of which only the beginning is shown.
pub(super) fn show_all(
    section: Section,
    list: &'static str,
    unfolded: &Unfolded,
    label: String,
    fewer_label: &'static str,
) -> Html {
    let all = unfolded.shows_all(section);
    let label = if all { fewer_label.into() } else { label };
    html! {
        <button
            part="show-all"
            type="button"
            value={section.name()}
            aria-expanded={if all { "true" } else { "false" }}
            aria-controls={list}
        >
            {label}
        </button>
    }
}
