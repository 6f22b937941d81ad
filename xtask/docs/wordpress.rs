//! `integrations/wordpress/reference.json`: what the plugin for WordPress wants to
//! know of the card, which it can't ask Rust.

use film_card::config::Kind;
use film_card::film::{EMBEDDED, embedded};
use film_card::i18n::Locale;
use film_card::reference::{
    Translations,
    options::{CardOption, Group, options},
};

use crate::json::{Json, object};

/// The text of the file.
pub fn reference() -> String {
    let films = EMBEDDED.iter().map(|(id, _)| ((*id).to_owned(), film(id)));
    let options = options();
    let options = options.iter().map(|option| {
        let name = option.name.trim_start_matches("data-");
        (name.to_owned(), described(option))
    });
    let reference = object([
        ("films", Json::Object(films.collect())),
        ("options", Json::Object(options.collect())),
    ]);
    reference.file()
}

/// The facts that name an embedded film.
fn film(id: &str) -> Json {
    let film = serde_json::from_str(embedded(id).unwrap_or_default());
    let film: serde_json::Value = film.expect("an embedded film is JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let names = Locale::ALL.map(|locale| {
        (
            locale.tag().to_owned(),
            text(&film["name"][locale.tag()]).into(),
        )
    });
    object([
        ("name", Json::Object(names.into())),
        ("datePublished", text(&film["datePublished"]).into()),
    ])
}

/// The kind of an option's values and, of one with a control, its group and label.
fn described(option: &CardOption) -> Json {
    let words = |kind: &str, words: &[&str]| {
        object([("kind", kind.into()), ("words", words.to_vec().into())])
    };
    let kind = match &option.kind {
        Kind::Text => object([("kind", "text".into())]),
        Kind::Language => {
            let tags = ["auto"].into_iter().chain(Locale::ALL.map(Locale::tag));
            words("language", &tags.collect::<Vec<_>>())
        }
        Kind::Choice(values) => words("choice", values),
        Kind::Words(values) => words("words", values),
        Kind::Number {
            least,
            most,
            default,
        } => {
            let number = object([
                ("kind", "number".into()),
                ("least", f64::from(*least).into()),
                ("default", f64::from(*default).into()),
            ]);
            match *most {
                u32::MAX => number,
                most => number.with("most", f64::from(most)),
            }
        }
    };
    match option.control {
        Some((group, label)) => kind
            .with("group", group_name(group))
            .with("label", in_each_language(label)),
        None => kind,
    }
}

fn group_name(group: Group) -> &'static str {
    match group {
        Group::Language => "language",
        Group::Sections => "sections",
        Group::Loading => "loading",
    }
}

fn in_each_language(texts: Translations) -> Json {
    let texts = Locale::ALL.iter().zip(texts);
    let texts = texts.map(|(locale, text)| (locale.tag().to_owned(), text.replace('`', "").into()));
    Json::Object(texts.collect())
}
