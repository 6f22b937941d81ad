//! `src/page/film_fields.js`: the objects of a film file, for the form of `index.html`.

use film_card::film::{Form, Object};
use film_card::i18n::Locale;
use film_card::reference::{
    Translations,
    film::{FilmField, FilmObject, objects},
};

use crate::json::{Json, object};
use crate::wording::printed;

const HEAD: &str = "\
// The objects of a film file with their fields, for the form. `cargo xtask docs` writes
// this file from src/reference/film.rs.
// biome-ignore-all format: written by a program
// biome-ignore-all lint: written by a program

/**
 * @typedef {{ en: string, es: string }} Said a text in the languages of the page
 *
 * @typedef {object} FilmField
 * @property {string} key
 * @property {string} form as in `Form` of src/film/read/field.rs
 * @property {string} [object] of which it is one or a list
 * @property {boolean} [isRequired]
 * @property {number} [default] the value that counts where it is missing
 * @property {Said} label
 * @property {Said} [hint]
 *
 * @typedef {object} FilmObject
 * @property {boolean} [mayBeAName] a name alone may stand for it
 * @property {FilmField[]} fields
 */

/** @type {Record<string, FilmObject>} */
export const OBJECTS = ";

/// The text of the file.
pub fn film_fields() -> String {
    let objects = objects();
    let members = objects
        .iter()
        .map(|film_object| (film_object.object.name().to_owned(), described(film_object)));
    let json = Json::Object(members.collect()).file();
    format!("{HEAD}{};\n", json.trim_end())
}

fn described(film_object: &FilmObject) -> Json {
    let fields: Vec<Json> = film_object.fields.iter().map(field).collect();
    let fields = object([("fields", fields.into())]);
    match film_object.object.may_be_a_name() {
        true => fields.with("mayBeAName", true),
        false => fields,
    }
}

fn field(field: &FilmField) -> Json {
    let (form, of) = match field.form {
        Form::Object(of) => ("Object".to_owned(), Some(of)),
        Form::Objects(of) => ("Objects".to_owned(), Some(of)),
        Form::OneOrMore(of) => ("OneOrMore".to_owned(), Some(of)),
        other => (format!("{other:?}"), None),
    };
    let mut json = object([("key", field.key.into()), ("form", form.into())]);
    if let Some(name) = of.map(Object::name) {
        json = json.with("object", name);
    }
    if field.is_required {
        json = json.with("isRequired", true);
    }
    if let Some(default) = field.default {
        json = json.with("default", default);
    }
    json = json.with("label", said(field.label));
    match field.hint.iter().any(|hint| hint.is_empty()) {
        true => json,
        false => json.with("hint", said(field.hint)),
    }
}

/// A text in every language, with a capital.
fn said(texts: Translations) -> Json {
    let texts = Locale::ALL.iter().zip(texts).map(|(locale, text)| {
        let mut chars = text.chars();
        let first: String = chars
            .by_ref()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect();
        let text = printed(&(first + chars.as_str())).replace('`', "");
        (locale.tag().to_owned(), text.into())
    });
    Json::Object(texts.collect())
}
