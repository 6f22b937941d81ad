//! Texts that tell how the film ends.

use yew::prelude::*;

use super::collapsible::folded;
use super::element::element;
use super::line::text;
use crate::i18n::Locale;

/// Such a text, behind a button that says so. It is closed until the reader opens it,
/// or the browser does that finds something in it. No props tell whether it is open,
/// so a new view leaves it as it is.
pub(super) fn spoiler(locale: Locale, content: Vec<Html>) -> Html {
    let toggle = vec![text(locale.messages().spoiler_label)];
    element!("details", "part": "spoiler"; folded(None, toggle, content))
}
