//! The poster.

use yew::prelude::*;

use crate::film::Film;
use crate::i18n::Locale;

/// The film's picture; nothing where it has none.
pub(super) fn poster(film: &Film, locale: Locale) -> Html {
    let Some(image) = &film.image else {
        return Html::default();
    };
    let title = film.name.shown(locale).value;
    let caption = image.caption.as_ref().map(|caption| caption.shown(locale));
    let alt = match &caption {
        Some(caption) => caption.value.to_string(),
        None => (locale.messages().poster_label)(title),
    };
    let lang = caption.and_then(|caption| caption.lang).map(Locale::tag);

    html! {
        <img
            part="poster"
            src={image.url.as_str().to_owned()}
            {alt}
            {lang}
            width={image.width.map(|width| width.to_string())}
            height={image.height.map(|height| height.to_string())}
            loading="lazy"
            decoding="async"
        />
    }
}
