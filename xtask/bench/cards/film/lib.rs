//! The parts that the Rust cards of the benchmark share: the film, read by
//! `serde_json`, and the few words around it.

use std::{fmt, sync::LazyLock};

use gloo_storage::{LocalStorage, Storage};
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor},
};
use web_sys::Element;

/// The style sheet of every card.
pub const CSS: &str = include_str!("../card.css");

/// The key under which the reader's choice is kept.
const KEY: &str = "film-card:lang";

/// The film of every card.
pub static FILM: LazyLock<Film> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../src/films/la-misma-luna.json"))
        .expect("the film")
});

/// The fields of a film that the cards show.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Film {
    pub name: Text,
    date_published: String,
    duration: String,
    director: Vec<String>,
    pub description: Both<Vec<String>>,
    pub actor: Vec<Role>,
    pub review: Vec<Review>,
}

/// An actor as a character.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Role {
    pub name: String,
    pub character_name: Option<Text>,
}

/// A review of the film.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    pub name: Option<Text>,
    pub review_body: Option<Both<Vec<String>>>,
    pub review_rating: Option<Rating>,
    author: Option<Author>,
    publisher: Option<String>,
}

/// A verdict on a scale to five.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    rating_value: u8,
}

#[derive(Deserialize)]
struct Author {
    name: Text,
}

/// A value in both languages.
#[derive(Deserialize)]
pub struct Both<T> {
    en: T,
    es: T,
}

/// A text: one string for both languages, or one for each.
pub enum Text {
    One(String),
    Two(Both<String>),
}

/// A language of the cards.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    En,
    Es,
}

impl Film {
    /// Year, running time and director.
    pub fn meta(&self) -> String {
        let year = &self.date_published[..4];
        let minutes = self.duration.trim_matches(char::is_alphabetic);
        format!("{year} · {minutes} min · {}", self.director.join(", "))
    }
}

impl Review {
    /// The name of its author; without one, that of its publisher.
    pub fn byline(&self, lang: Lang) -> &str {
        let author = self.author.as_ref().map(|author| author.name.get(lang));
        author.or(self.publisher.as_deref()).unwrap_or_default()
    }
}

impl Rating {
    /// Five stars, some of them filled.
    pub fn stars(self) -> String {
        let filled = usize::from(self.rating_value);
        "★".repeat(filled) + &"☆".repeat(5 - filled)
    }

    /// The name of the stars to assistive devices.
    pub fn label(self, lang: Lang) -> String {
        format!("{} {} 5", self.rating_value, lang.pick("out of", "de"))
    }
}

impl<T> Both<T> {
    /// The value in one language.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::En => &self.en,
            Lang::Es => &self.es,
        }
    }
}

impl Text {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match self {
            Self::One(text) => text,
            Self::Two(texts) => texts.get(lang),
        }
    }
}

// By hand, since serde's untagged enums would make these cards heavier.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::One(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
                let map = de::value::MapAccessDeserializer::new(map);
                Both::deserialize(map).map(Text::Two)
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

impl Lang {
    /// The language that the reader chose before, or else that of `host`.
    pub fn of_host(host: &Element) -> Self {
        let stored = || LocalStorage::get::<String>(KEY).ok();
        let code = is_storage_allowed().then(stored).flatten();
        match code.or_else(|| host.get_attribute("data-lang")).as_deref() {
            Some("es") => Self::Es,
            _ => Self::En,
        }
    }

    /// Remembers the reader's choice.
    pub fn store(self) {
        if is_storage_allowed() {
            let _ = LocalStorage::set(KEY, self.code());
        }
    }

    pub fn code(self) -> &'static str {
        self.pick("en", "es")
    }

    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Es,
            Self::Es => Self::En,
        }
    }

    /// The other language in its own words.
    pub fn other_name(self) -> &'static str {
        self.pick("Español", "English")
    }

    /// The label of the button to the other language.
    pub fn switch_label(self) -> &'static str {
        self.pick("Leer en español", "Read in English")
    }

    pub fn synopsis_label(self) -> &'static str {
        self.pick("Synopsis", "Sinopsis")
    }

    pub fn cast_label(self) -> &'static str {
        self.pick("Cast", "Reparto")
    }

    pub fn reviews_label(self) -> &'static str {
        self.pick("Reviews", "Reseñas")
    }

    fn pick(self, en: &'static str, es: &'static str) -> &'static str {
        match self {
            Self::En => en,
            Self::Es => es,
        }
    }
}

/// `gloo-storage` panics where a browser refuses storage, so this asks first.
fn is_storage_allowed() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
