//! The verdict of a review in short notes.

use yew::prelude::*;

use super::element::element;
use super::line::text;
use super::list::text_list;
use crate::film::Review;
use crate::i18n::Locale;

/// Strengths and weaknesses of the film by a review in `language` (`None`: the
/// card's); nothing where it names none.
pub(super) fn verdict(
    review: &Review,
    locale: Locale,
    language: Option<&AttrValue>,
) -> Option<Html> {
    let messages = locale.messages();
    let mut verdict = Vec::new();
    for (kind, label, notes) in [
        (
            "strengths",
            messages.positive_notes_label,
            &review.positive_notes,
        ),
        (
            "weaknesses",
            messages.negative_notes_label,
            &review.negative_notes,
        ),
    ] {
        if !notes.is_empty() {
            let content = vec![
                element!("p", "class": "label"; text(label)),
                text_list(None, notes, locale, language),
            ];
            verdict.push(element!("div", "data-notes" = kind; content));
        }
    }
    (!verdict.is_empty()).then(|| element!("div", "class": "verdict"; verdict))
}
