//! Lists.

use yew::prelude::*;

use super::localized::marked;
use crate::film::Text;
use crate::i18n::Locale;

/// A list. Its role makes it one for assistive technology, which takes a list
/// without bullets for none.
pub(super) fn list(part: Option<&'static str>, id: Option<&'static str>, items: Vec<Html>) -> Html {
    html! { <ul {part} {id} role="list">{items}</ul> }
}

/// A list of texts, of the film or of a review in `language` (`None`: the card's).
pub(super) fn text_list(
    part: Option<&'static str>,
    texts: &[Text],
    locale: Locale,
    language: Option<&AttrValue>,
) -> Html {
    let mut items = Vec::new();
    for text in texts {
        let (lang, text) = marked(text, locale, language);
        items.push(html! { <li {lang}>{text}</li> });
    }
    list(part, None, items)
}
