//! The poster.

use std::rc::Rc;

use yew::prelude::*;

use super::CardProps;
use super::artwork::artwork;
use super::element::element;
use super::link::address;
use crate::digits::digits;
use crate::i18n::Locale;

/// The film's image; without one, or if that failed to load, the card's own
/// drawing.
pub(super) fn poster(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let Some(image) = film.image.as_ref().filter(|_| !card.image_failed) else {
        return artwork(film);
    };
    let title = film.name.shown(*locale).value;
    let caption = image.caption.as_ref().map(|caption| caption.shown(*locale));
    let alt = match &caption {
        Some(caption) => AttrValue::from(Rc::clone(caption.value)),
        None => [locale.messages().poster_label, title].concat().into(),
    };
    let lang = caption.and_then(|caption| caption.lang).map(Locale::tag);

    let [width, height] = [image.width, image.height].map(|length| length.map(digits));
    element!(
        "img",
        "part" = "poster",
        "src" = address(&image.url),
        "alt" = alt,
        "lang" = lang,
        "width" = width,
        "height" = height,
        "loading" = "lazy",
        "decoding" = "async";
        ()
    )
}
