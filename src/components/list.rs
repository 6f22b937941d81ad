//! Lists.

use yew::prelude::*;

use super::text::written;
use crate::film::Text;
use crate::i18n::Locale;

/// A list that stays one for assistive technology without its bullets.
pub(super) fn list(part: Option<&'static str>, id: Option<&'static str>, items: Vec<Html>) -> Html {
    html! { <ul {part} {id} role="list">{items}</ul> }
}

/// A list of texts, which were written in `language`, where that is not the card's.
pub(super) fn text_list(
    part: Option<&'static str>,
    texts: &[Text],
    locale: Locale,
    language: Option<&AttrValue>,
) -> Html {
    let mut items = Vec::new();
    for text in texts {
        items.push(html! { <li>{written(text, locale, language)}</li> });
    }
    list(part, None, items)
}
