//! Lists.

use yew::prelude::*;

use super::element::element;
use super::localized::marked;
use crate::film::Text;
use crate::i18n::Locale;

/// A list. Its role makes it one for assistive technology, which takes a list
/// without bullets for none.
pub(super) fn list(part: Option<&'static str>, id: Option<&'static str>, items: Vec<Html>) -> Html {
    element!("ul", "part" = part, "id" = id, "role" = "list"; items)
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
        items.push(element!("li", "lang" = lang; text));
    }
    list(part, None, items)
}
