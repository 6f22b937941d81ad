//! The forms of values, in words: the part of the reference that is no row. A
//! language that lacks one does not compile.

use super::LANGUAGES;
use crate::config::number_form;
use crate::film::{Form, Object};
use crate::i18n::Locale;

/// A text in every language, in the order of [`Locale::ALL`].
pub type Texts = [String; LANGUAGES];

fn code(text: impl std::fmt::Display) -> String {
    format!("`{text}`")
}

/// Words of which one may stand there.
pub(super) fn choice(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(code).collect();
    words.join(", ")
}

/// Words of which several may stand there.
pub(super) fn list(locale: Locale, words: &[&str]) -> String {
    let of = match locale {
        Locale::En => "list of",
        Locale::Es => "lista de",
    };
    format!("{of} {}", choice(words))
}

/// A language tag, or `auto`.
pub(super) fn language(locale: Locale) -> String {
    let text = match locale {
        Locale::En => "`auto` or a BCP 47 language tag such as `es` or `es-MX`",
        Locale::Es => "`auto` o una etiqueta de idioma BCP 47 como `es` o `es-MX`",
    };
    text.to_owned()
}

/// A whole number, the default first.
pub(super) fn number(locale: Locale, least: u32, most: u32, default: u32) -> String {
    let form = match (locale, most) {
        (Locale::En, _) => number_form(least, most),
        (Locale::Es, u32::MAX) => format!("un número entero de {least} en adelante"),
        (Locale::Es, _) => format!("un número entero de {least} a {most}"),
    };
    format!("{}, {form}", code(default))
}

/// The value of a field of a film file.
pub(super) fn field(locale: Locale, form: Form, is_required: bool, default: Option<f64>) -> String {
    let required = match (locale, form) {
        (Locale::En, _) => "required",
        (Locale::Es, Form::Url) => "obligatoria",
        (Locale::Es, _) => "obligatorio",
    };
    let mut text = form_in(locale, form).to_owned();
    if is_required {
        text += &format!(", {required}");
    }
    if let Some(default) = default {
        text += &format!(" ({default})");
    }
    text
}

fn form_in(locale: Locale, form: Form) -> &'static str {
    match locale {
        Locale::En => match form {
            Form::Line => "string",
            Form::Text => "text",
            Form::Texts => "list of texts",
            Form::Titles => "text, or a list",
            Form::Paragraphs => "paragraphs",
            Form::Language => "BCP 47 tag",
            Form::Languages => "BCP 47 tag, or a list",
            Form::Date => "`2007`, `2007-01` or `2007-01-21`",
            Form::Duration => "ISO 8601 in whole numbers, such as `PT106M` or `PT1H46M`",
            Form::Url => "URL",
            Form::Urls => "list of URLs",
            Form::Number => "number",
            Form::Count => "whole number",
            Form::Flag => "`true` or `false`",
            Form::Object(object) => match object {
                Object::Movie => "film",
                Object::Person => "person",
                Object::PerformanceRole => "role",
                Object::ImageObject => "image",
                Object::Review => "review",
                Object::Rating => "rating",
                Object::AggregateRating => "aggregate rating",
                Object::VideoObject => "trailer",
                Object::WatchAction => "place to watch the film at",
            },
            Form::Objects(object) => match object {
                Object::Movie => "list of films",
                Object::Person => "list of people",
                Object::PerformanceRole => "list of roles",
                Object::ImageObject => "list of images",
                Object::Review => "list of reviews",
                Object::Rating => "list of ratings",
                Object::AggregateRating => "list of aggregate ratings",
                Object::VideoObject => "list of trailers",
                Object::WatchAction => "list of places to watch",
            },
            Form::OneOrMore(object) => match object {
                Object::Movie => "film, or a list",
                Object::Person => "person, or a list",
                Object::PerformanceRole => "role, or a list",
                Object::ImageObject => "image, or a list",
                Object::Review => "review, or a list",
                Object::Rating => "rating, or a list",
                Object::AggregateRating => "aggregate rating, or a list",
                Object::VideoObject => "trailer, or a list",
                Object::WatchAction => "place to watch the film at, or a list",
            },
        },
        Locale::Es => match form {
            Form::Line => "cadena",
            Form::Text => "texto",
            Form::Texts => "lista de textos",
            Form::Titles => "texto o una lista",
            Form::Paragraphs => "párrafos",
            Form::Language => "etiqueta BCP 47",
            Form::Languages => "etiqueta BCP 47 o una lista",
            Form::Date => "`2007`, `2007-01` o `2007-01-21`",
            Form::Duration => "ISO 8601 en números enteros, como `PT106M` o `PT1H46M`",
            Form::Url => "URL",
            Form::Urls => "lista de URL",
            Form::Number => "número",
            Form::Count => "número entero",
            Form::Flag => "`true` o `false`",
            Form::Object(object) => match object {
                Object::Movie => "película",
                Object::Person => "persona",
                Object::PerformanceRole => "papel",
                Object::ImageObject => "imagen",
                Object::Review => "reseña",
                Object::Rating => "calificación",
                Object::AggregateRating => "calificación de muchos",
                Object::VideoObject => "tráiler",
                Object::WatchAction => "lugar donde ver la película",
            },
            Form::Objects(object) => match object {
                Object::Movie => "lista de películas",
                Object::Person => "lista de personas",
                Object::PerformanceRole => "lista de papeles",
                Object::ImageObject => "lista de imágenes",
                Object::Review => "lista de reseñas",
                Object::Rating => "lista de calificaciones",
                Object::AggregateRating => "lista de calificaciones de muchos",
                Object::VideoObject => "lista de tráileres",
                Object::WatchAction => "lista de lugares donde verla",
            },
            Form::OneOrMore(object) => match object {
                Object::Movie => "película o una lista",
                Object::Person => "persona o una lista",
                Object::PerformanceRole => "papel o una lista",
                Object::ImageObject => "imagen o una lista",
                Object::Review => "reseña o una lista",
                Object::Rating => "calificación o una lista",
                Object::AggregateRating => "calificación de muchos o una lista",
                Object::VideoObject => "tráiler o una lista",
                Object::WatchAction => "lugar donde ver la película o una lista",
            },
        },
    }
}
